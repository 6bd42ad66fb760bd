"""SCORM 1.2: a package that a learning platform plays and that reports score, status and every answer to it.

The page is the course's own quiz form; without a platform it works by itself and keeps the work on the device.
Run-time data after the SCORM 1.2 Run-Time Environment (ADL); see docs/assets/js/scorm-*.js.
"""

import hashlib
from collections.abc import Sequence

from markupsafe import escape

from course.exporters.aspects import Aspect
from course.exporters.exporter import EVERY_KIND, Exporter, Kit, whole
from course.model.course import parts_of
from course.model.question import Purpose, Question
from course.model.quiz import Quiz
from course.office.archive import pack
from course.questions import KINDS
from course.widgets.self_check import escaping, one_line, quiz_view

SCRIPTS = (
    "fold", "store", "grading", "quiz-form", "quiz-progress", "scorm-api", "scorm-record", "scorm-card", "scorm-quiz",
)  # fmt: skip
STYLES = ("self-check", "quiz-package")


def _write(quiz: Quiz, rendered: Sequence[Question], kit: Kit) -> bytes:
    scripts = [f"js/{name}.js" for name in SCRIPTS]
    styles = [f"css/{name}.css" for name in STYLES]
    view = quiz_view(rendered, lambda source: str(escape(kit.cite(source))))
    templates = escaping(kit.templates)
    index = templates.get_template("quiz/scorm/index.html.j2").render(
        view,
        quiz=quiz,
        count=sum(len(parts_of(question)) for question in rendered),
        # Kept answers of other questions are dropped, not misread.
        revision=hashlib.sha256("".join(one["rev"] for one in view["questions"]).encode()).hexdigest()[:8],
        retry=quiz.purpose in (Purpose.PRACTICE, Purpose.ENERGISER),
        scripts=scripts,
        styles=styles,
    )
    files = {"index.html": one_line(index).encode(), **{path: kit.asset(path) for path in (*styles, *scripts)}}
    manifest = templates.get_template("quiz/scorm/imsmanifest.xml.j2").render(quiz=quiz, files=files)
    return pack({"imsmanifest.xml": manifest.encode(), **files})


EXPORTER = Exporter(
    name="scorm",
    label="SCORM 1.2",
    suffix=".scorm.zip",
    renders=dict.fromkeys(KINDS, whole),
    cannot={},
    loses={
        EVERY_KIND: {
            Aspect.LEVEL: "Gói cho người học không ghi mức độ của câu.",
            Aspect.OBJECTIVE: "Gói cho người học không ghi mục tiêu của bài.",
        }
    },
    write=_write,
    client="scorm-again (npm) in Chromium",
)
