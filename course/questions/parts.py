"""The kinds that stand alone or under a case. A new kind is one line here."""

from typing import Any

from course.questions import (
    matching,
    multiple_response,
    numeric,
    ordering,
    short_answer,
    single_choice,
    true_false,
)
from course.questions.kind import Kind

PARTS: dict[str, Kind[Any, Any]] = {
    "single_choice": single_choice.KIND,
    "multiple_response": multiple_response.KIND,
    "true_false": true_false.KIND,
    "matching": matching.KIND,
    "ordering": ordering.KIND,
    "numeric": numeric.KIND,
    "short_answer": short_answer.KIND,
}
