"""The grading cases both implementations must agree on: tests/cases/grading/*.json."""

import json
from pathlib import Path
from typing import Any

import msgspec

from course.model.question import Question

FOLDER = Path(__file__).parent.parent / "cases" / "grading"
KIND_NAMES = (
    "single_choice",
    "multiple_response",
    "true_false",
    "matching",
    "ordering",
    "numeric",
    "short_answer",
    "case",
)


def load(name: str) -> Any:
    return json.loads((FOLDER / f"{name}.json").read_text("utf-8"))


def record(raw: dict[str, Any]) -> Question:
    return msgspec.convert(raw, Question, strict=False)


def sample(kind: str) -> Question:
    """The first authored question of a kind, free of faults."""
    return record(load(kind)[0]["question"])


def samples() -> list[Question]:
    return [sample(kind) for kind in KIND_NAMES]


def response_of(question: Question, raw: Any) -> Any:
    """What JSON cannot say: sets and whole-number keys."""
    match question.__struct_config__.tag:
        case "multiple_response":
            return set(raw)
        case "matching":
            return {int(i): text for i, text in raw.items()}
        case "case":
            parts = {part.id: part for part in question.parts}
            return {part_id: response_of(parts[part_id], response) for part_id, response in raw.items()}
    return raw
