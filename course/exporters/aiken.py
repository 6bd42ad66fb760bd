"""Aiken, the shortest format of Moodle: one right answer, no feedback (question/format/aiken/format.php).

Every text stands on one line: a second line of a question would take the place of the first.
"""

import re
from collections.abc import Sequence
from typing import Any

from course.exporters.aspects import Aspect
from course.exporters.exporter import EVERY_KIND, DoesNotFit, Exporter, Kit
from course.model.question import SingleChoice
from course.model.quiz import Quiz
from course.questions.parts import PARTS

# What a reader takes for an option or an answer, so no question may begin like it.
_MEANS_SOMETHING = re.compile(r"[A-Za-z][.)]\s|ANSWER:", re.IGNORECASE)
_ONE_RIGHT = "Aiken chỉ có câu chọn một đáp án. Hãy dùng Moodle XML hoặc GIFT."


def line(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())


def right(question: SingleChoice) -> int:
    """The place of the right option."""
    return next(place for place, option in enumerate(question.options) if option.right)


def _render(question: Any, kit: Kit) -> str:
    if _MEANS_SOMETHING.match(line(question.prompt)):
        raise DoesNotFit("Lời câu hỏi bắt đầu như một phương án (“A. …”) nên Aiken đọc nhầm; hãy đổi chữ đầu.")
    page = kit.templates.get_template("quiz/aiken/single_choice.j2")
    return page.render(q=question, line=line, right=right)


def _write(_quiz: Quiz, rendered: Sequence[str], _kit: Kit) -> bytes:
    return "\n\n".join(text.strip() for text in rendered).encode() + b"\n"


EXPORTER = Exporter(
    name="aiken",
    label="Aiken (Moodle)",
    suffix=".aiken.txt",
    renders={"single_choice": _render},
    cannot=dict.fromkeys((kind for kind in PARTS if kind != "single_choice"), _ONE_RIGHT),
    loses={
        EVERY_KIND: {
            Aspect.ID: "Aiken không có chỗ ghi mã.",
            Aspect.LEVEL: "Aiken không có chỗ ghi mức độ.",
            Aspect.OBJECTIVE: "Aiken không có chỗ ghi mục tiêu.",
            Aspect.SOURCES: "Aiken không có chỗ ghi nguồn.",
            Aspect.EXPLANATION: "Aiken không có lời giải thích.",
            Aspect.FEEDBACK: "Aiken không có lời nhắc cho phương án.",
            Aspect.FIXED_ORDER: "Aiken để Moodle tự trộn phương án.",
        }
    },
    write=_write,
    client="a reader that follows Moodle's importer; no living program of its own was found",
)
