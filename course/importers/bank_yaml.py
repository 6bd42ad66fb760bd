"""Imported questions as the YAML that authors write in quizzes/, with a comment at everything to look at.

Texts stand in double quotes (or as a block when they have several lines), so that no word of them is YAML.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

import msgspec

from course.importers.importer import LESSON, Doubt, Imported, one_line
from course.model.question import Question

REVIEW = "# CẦN XEM:"
LEFT_OUT = "# KHÔNG ĐƯA VÀO:"
# Read first by a person: what it is, then the question, then the rest. Keys not named here follow in their own order.
_ORDER = ("id", "kind", "level", "objective", "prompt", "short")
_LAST = ("explanation", "sources", "historical")


def bank_yaml(imported: Imported, came_from: str) -> str:
    """The text of a bank file; `came_from` is the name of the file that was imported."""
    lessons = {question.id.rpartition("-q")[0] for question in imported.questions}
    by_question: dict[str, list[Doubt]] = {}
    for doubt in imported.doubts:
        by_question.setdefault(doubt.question, []).append(doubt)
    lines = [
        f"# Nhập từ tệp {json.dumps(one_line(came_from), ensure_ascii=False)}. Đọc lại từng câu trước khi dùng.",
        *_comments(LEFT_OUT, by_question.get("", ())),
        f"lesson: {lessons.pop() if len(lessons) == 1 else LESSON}",
        "questions:" if imported.questions else "questions: []",
    ]
    for question in imported.questions:
        lines += _question(question, by_question, "  ")
    return "\n".join(lines) + "\n"


def _comments(mark: str, doubts: Sequence[Doubt], indent: str = "") -> list[str]:
    return [f"{indent}{mark} {doubt.place}: {doubt.message}. {doubt.advice}" for doubt in doubts]


def _question(question: Question, doubts: Mapping[str, Sequence[Doubt]], indent: str) -> Iterator[str]:
    """The lines of one question, which is an item of a list at `indent`."""
    yield from _comments(REVIEW, doubts.get(question.id, ()), indent)
    fields = {"kind": question.__struct_config__.tag, **msgspec.structs.asdict(question)}
    defaults = {field.name: field.default for field in msgspec.structs.fields(question)}
    told = {key: value for key, value in fields.items() if key not in defaults or value != defaults[key]}
    keys = [key for key in (*_ORDER, *(k for k in told if k not in _ORDER + _LAST), *_LAST) if key in told]
    for place, key in enumerate(keys):
        lead = f"{indent}{'  ' if place else '- '}"
        if key == "parts":
            yield f"{lead}parts:"
            for part in told[key]:
                yield from _question(part, doubts, indent + "    ")
        else:
            yield from _field(lead, indent + "    ", key, told[key])


def _field(lead: str, inner: str, key: str, value: Any) -> Iterator[str]:
    if isinstance(value, tuple) and value:
        yield f"{lead}{key}:"
        yield from (f"{inner}- {_flow(one)}" for one in value)
    elif isinstance(value, str) and "\n" in value:
        yield f"{lead}{key}: |-"
        yield from (f"{inner}{line}".rstrip() for line in value.split("\n"))
    else:
        yield f"{lead}{key}: {_flow(value, bare=key in ('id', 'kind', 'level'))}"


def _flow(value: Any, bare: bool = False) -> str:
    """A value on one line."""
    if isinstance(value, msgspec.Struct):
        fields = {field.name: field.default for field in msgspec.structs.fields(value)}
        told = {key: one for key, default in fields.items() if (one := getattr(value, key)) != default}
        return "{" + ", ".join(f"{key}: {_flow(one)}" for key, one in told.items()) + "}"
    if isinstance(value, tuple):
        return "[" + ", ".join(map(_flow, value)) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return _number(value)
    return str(value) if bare else json.dumps(str(value), ensure_ascii=False)


def _number(value: Decimal) -> str:
    """A number as typed; in quotes when a float would not give back all its digits."""
    text = f"{value:f}"
    return text if Decimal(str(float(text))) == value else f'"{text}"'
