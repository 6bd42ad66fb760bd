"""Moodle XML, which keeps most of a question: question/format/xml/format.php and each type's own import.

Texts go as HTML made from plain text; ids as name and idnumber; level and objective as tags; a case as Cloze.
"""

from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from course.exporters.aspects import Aspect
from course.exporters.cloze import explanations, points, story
from course.exporters.exporter import EVERY_KIND, Exporter, Kit
from course.exporters.moodle import accepted, caught, digits, rich, weight, with_unit
from course.model.quiz import Quiz
from course.questions import KINDS

_WORDS = {
    "html": rich, "weight": weight, "digits": digits, "with_unit": with_unit, "accepted": accepted, "caught": caught,
    "story": story, "points": points, "explanations": explanations,
}  # fmt: skip


def _render(kind: str) -> Any:
    def render(question: Any, kit: Kit) -> Markup:
        page = kit.templates.get_template(f"quiz/moodle-xml/{kind}.xml.j2")
        return Markup(page.render(_WORDS, q=question))  # noqa: S704 (the engine has escaped it)

    return render


def _write(quiz: Quiz, rendered: Sequence[Markup], kit: Kit) -> bytes:
    page = kit.templates.get_template("quiz/moodle-xml/quiz.xml.j2")
    return page.render(title=quiz.title.replace("/", "//"), questions=rendered).encode() + b"\n"


EXPORTER = Exporter(
    name="moodle-xml",
    label="Moodle XML",
    suffix=".moodle.xml",
    renders={kind: _render(kind) for kind in KINDS},
    cannot={},
    loses={
        EVERY_KIND: {Aspect.SOURCES: "Moodle không có ô ghi nguồn của câu hỏi."},
        "matching": {Aspect.FEEDBACK: "Câu ghép cặp của Moodle không có lời nhắc cho từng cặp."},
        "ordering": {Aspect.ANYWHERE: "Moodle trước bản 4.4 chưa có câu sắp xếp; ở đó phải cài thêm qtype_ordering."},
        "case": {
            Aspect.LEVEL: "Câu Cloze chỉ có một mức độ chung, không có mức của từng câu nhỏ.",
            Aspect.OBJECTIVE: "Câu Cloze chỉ có một mục tiêu chung, không có mục tiêu của từng câu nhỏ.",
        },
    },
    write=_write,
    client="moodle-xml-parser 0.3.1 (PyPI; choices, Cloze); the rest by a RELAX NG grammar after Moodle's importer",
)
