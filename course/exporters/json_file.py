"""JSON: every field of every question, with a published schema (docs/contributing/quiz.schema.json)."""

from collections.abc import Sequence

import msgspec

from course.exporters.exporter import Exporter, Kit
from course.model.question import Question
from course.model.quiz import Quiz
from course.model.quiz_file import FORMAT, VERSION, QuizFile
from course.questions import KINDS


def quiz_schema() -> bytes:
    """The JSON Schema of the files, from the records themselves."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A quiz of Học OCOP",
        **msgspec.json.schema(QuizFile),
    }
    return msgspec.json.format(msgspec.json.encode(schema), indent=2) + b"\n"


def _write(quiz: Quiz, rendered: Sequence[Question], _kit: Kit) -> bytes:
    about = {**quiz._asdict(), "questions": tuple(rendered)}
    return msgspec.json.format(msgspec.json.encode(QuizFile(format=FORMAT, version=VERSION, **about)), indent=1) + b"\n"


EXPORTER = Exporter(
    name="json",
    label="JSON (cho chương trình)",
    suffix=".json",
    renders=dict.fromkeys(KINDS, lambda question, _kit: question),
    cannot={},
    loses={},
    write=_write,
    client="jsonschema, with docs/contributing/quiz.schema.json",
)
