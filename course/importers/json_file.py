"""JSON as the exporter of that name writes it (docs/contributing/quiz.schema.json): every field comes back."""

from typing import Any

import msgspec

from course.importers.gather import Gather, Head
from course.importers.importer import Imported, Importer, line, numbered, unreadable
from course.model.question import Case, Question
from course.model.quiz_file import FORMAT, VERSION, QuizFile

_HEAD = ("id", "level", "objective", "explanation", "sources", "prompt")


def looks(content: bytes) -> bool:
    """Tell whether the name of our format stands at the beginning."""
    return FORMAT.encode() in content[:300]


def read(content: bytes, _name: str) -> Imported:
    """Every question; a doubt with the place when the file does not follow the schema."""
    try:
        quiz = msgspec.json.decode(content, type=QuizFile)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, ValueError) as error:
        return unreadable("import.unreadable", format="json", reason=str(error))
    if (quiz.format, quiz.version) != (FORMAT, VERSION):
        return unreadable("import.unreadable", format="json", reason=f"{quiz.format} {quiz.version}")
    gather = Gather()
    for number, question in enumerate(quiz.questions, 1):
        _take(gather, question, number)
    return gather.result(line(1))


def _take(gather: Gather, question: Question, number: int) -> None:
    told = {name: _told(getattr(question, name)) for name in question.__struct_fields__ if name not in _HEAD}
    head = Head(
        numbered(number), question.prompt, question.id, question.explanation, question.level.value, question.objective,
        question.sources,
    )  # fmt: skip
    if isinstance(question, Case):
        parts = question.parts
        told.pop("parts")

        def fill(inner: Gather) -> None:
            for part in parts:
                _take(inner, part, number)

        gather.case(head, fill, told)
    else:
        gather.whole(type(question), head, told)


def _told(value: Any) -> Any:
    """Records inside a tuple as dicts."""
    if isinstance(value, tuple):
        return tuple(msgspec.structs.asdict(one) if isinstance(one, msgspec.Struct) else one for one in value)
    return value


IMPORTER = Importer(name="json", label="JSON của Học OCOP", endings=(".json",), looks=looks, read=read)
