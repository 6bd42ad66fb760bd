"""A question as rows of the table (course/model/table.py), every field of every kind; CSV and Excel share it.

A case is a row, its parts are the rows below, which name it.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from course.exporters.exporter import DoesNotFit, Kit
from course.model import table
from course.model.number import format_number
from course.model.question import (
    Case,
    Matching,
    MultipleResponse,
    Numeric,
    Option,
    Ordering,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)
from course.office.excel import LONGEST_CELL
from course.questions import KINDS, kind_of

Row = tuple[str, ...]


def rows_of(question: Any, _kit: Kit | None = None) -> tuple[Row, ...]:
    """The rows of a question, cells in the order of table.COLUMNS; DoesNotFit when it would not come back whole."""
    rows = [_row(question)]
    if isinstance(question, Case):
        rows += [_row(part, case=question.id) for part in question.parts]
    return tuple(rows)


def _row(question: Any, case: str = "") -> Row:
    kind = kind_of(question)
    cells = {
        table.ID: question.id,
        table.KIND: KINDS[kind].label,
        table.CASE: case,
        table.LEVEL: table.LEVELS[question.level],
        table.OBJECTIVE: question.objective,
        table.PROMPT: question.prompt,
        table.EXPLANATION: question.explanation,
        table.SOURCES: table.write_sources(question.sources),
        table.HISTORICAL: table.YES if question.historical else "",
        table.SHORT: question.short,
        **_CELLS[kind](question),
    }
    if any(len(text) > LONGEST_CELL for text in cells.values()):
        raise DoesNotFit(f"Một ô bảng tính chứa nhiều nhất {LONGEST_CELL} chữ.")
    return tuple(cells.get(column, "") for column in table.COLUMNS)


def _lettered(texts: Sequence[str], names: Mapping[str, str] | None = None) -> dict[str, str]:
    """Texts under the columns A, B, …, or under those that `names` gives for the letters."""
    if len(texts) > len(table.LETTERS):
        raise DoesNotFit(f"Bảng có {len(table.LETTERS)} cột phương án; câu này cần {len(texts)}.")
    return {names[letter] if names else letter: text for letter, text in zip(table.LETTERS, texts, strict=False)}


def _choice(question: SingleChoice | MultipleResponse) -> dict[str, str]:
    options: Sequence[Option] = question.options
    right = [letter for letter, option in zip(table.LETTERS, options, strict=False) if option.right]
    return {
        **_lettered([option.text for option in options]),
        **_lettered([option.feedback for option in options], table.REMARKS),
        **_lettered([option.short for option in options], table.SHORTS),
        table.ANSWER: ", ".join(right),
        table.SHUFFLE: table.YES if question.shuffle else table.NO,
    }


def _true_false(question: TrueFalse) -> dict[str, str]:
    return {table.ANSWER: table.TRUE if question.answer else table.FALSE, table.REMARK: question.feedback}


def _matching(question: Matching) -> dict[str, str]:
    if any("\n→ " in text for pair in question.pairs for text in (pair.left, "\n" + pair.left)):
        raise DoesNotFit("Vế trái có mũi tên ở đầu dòng, dấu mà bảng dùng để ngăn hai vế.")
    cells = [table.write_pair(pair.left, pair.right) for pair in question.pairs]
    cells += [table.write_pair("", text) for text in question.extra]
    return _lettered(cells) | _lettered([pair.feedback for pair in question.pairs], table.REMARKS)


def _ordering(question: Ordering) -> dict[str, str]:
    letters = table.LETTERS[: len(question.items)]
    return {**_lettered(question.items), table.ANSWER: ", ".join(letters)}


def _numeric(question: Numeric) -> dict[str, str]:
    return {
        table.ANSWER: format_number(question.answer, grouped=False),
        table.TOLERANCE: format_number(question.tolerance, grouped=False),
        table.UNIT: question.unit,
        **_lettered([format_number(trap.value, grouped=False) for trap in question.traps]),
        **_lettered([trap.feedback for trap in question.traps], table.REMARKS),
    }


def _short_answer(question: ShortAnswer) -> dict[str, str]:
    if any("\n" in text for text in question.accept):
        raise DoesNotFit("Một cách viết của đáp án có xuống dòng; bảng ghi mỗi cách một dòng.")
    return {
        table.ANSWER: "\n".join(question.accept),
        **_lettered([trap.text for trap in question.traps]),
        **_lettered([trap.feedback for trap in question.traps], table.REMARKS),
    }


_CELLS: Mapping[str, Callable[[Any], dict[str, str]]] = {
    "single_choice": _choice,
    "multiple_response": _choice,
    "true_false": _true_false,
    "matching": _matching,
    "ordering": _ordering,
    "numeric": _numeric,
    "short_answer": _short_answer,
    "case": lambda _case: {},
}
RENDERS = dict.fromkeys(_CELLS, rows_of)
