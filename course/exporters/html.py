"""One HTML file to practise with: style and script inside, no request, fit for a memory stick or a chat message.

The questions are the site's own self-check. A policy lets only the style and the script with these hashes run.
"""

import base64
import hashlib
from collections.abc import Sequence

from markupsafe import Markup, escape

from course.exporters.aspects import Aspect
from course.exporters.exporter import EVERY_KIND, Exporter, Kit, whole
from course.model.course import parts_of
from course.model.question import Question
from course.model.quiz import Quiz
from course.questions import KINDS
from course.widgets.self_check import render_quiz

SCRIPTS = ("fold", "store", "grading", "quiz-form", "quiz-progress", "self-check")
STYLES = ("self-check", "quiz-package")


def _write(quiz: Quiz, rendered: Sequence[Question], kit: Kit) -> bytes:
    script, style = (
        _joined(kit, names) for names in ([f"js/{n}.js" for n in SCRIPTS], [f"css/{n}.css" for n in STYLES])
    )
    content = render_quiz(
        rendered,
        quiz_id=quiz.id,
        title=quiz.title,
        templates=kit.templates,
        source_html=lambda source: str(escape(kit.cite(source))),
    )
    page = kit.templates.get_template("quiz/html/page.html.j2")
    return page.render(
        quiz=quiz,
        total=sum(len(parts_of(question)) for question in rendered),
        content=Markup(content),  # noqa: S704 - escaped by its own templates
        script=Markup(script),  # noqa: S704 - our own file
        style=Markup(style),  # noqa: S704 - our own file
        script_hash=_hash(script),
        style_hash=_hash(style),
    ).encode()


def _joined(kit: Kit, paths: Sequence[str]) -> str:
    return "\n".join(kit.asset(path).decode() for path in paths)


def _hash(text: str) -> str:
    """The name a Content-Security-Policy has for an inline text."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


EXPORTER = Exporter(
    name="html",
    label="HTML (tệp tự luyện)",
    suffix=".html",
    renders=dict.fromkeys(KINDS, whole),
    cannot={},
    loses={
        EVERY_KIND: {
            Aspect.LEVEL: "Tệp cho người học không ghi mức độ của câu.",
            Aspect.OBJECTIVE: "Tệp cho người học không ghi mục tiêu của bài.",
        }
    },
    write=_write,
    client="Chromium, from file://",
    needs="Tệp có sẵn đáp án để tự luyện; đừng phát khi đang kiểm tra.",
)
