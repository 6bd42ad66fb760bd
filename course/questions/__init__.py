"""The kinds of question: for each its Vietnamese name, its rules (`check`) and its grading (`grade`)."""

from typing import Any

from course.model.question import Question
from course.questions import case
from course.questions.kind import Grade, Kind
from course.questions.parts import PARTS

KINDS: dict[str, Kind[Any, Any]] = {**PARTS, "case": case.KIND}


def kind_of(question: Question) -> str:
    """Return the tag of a question as authors write it: "single_choice"."""
    return str(question.__struct_config__.tag)


__all__ = ["KINDS", "Grade", "Kind", "kind_of"]
