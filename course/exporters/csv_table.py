"""CSV for spreadsheets: one row per question, UTF-8 with a mark so that Excel reads the Vietnamese letters.

A cell that a spreadsheet would take for a formula begins with an apostrophe (OWASP, CSV injection).
"""

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from course.exporters.aspects import Aspect
from course.exporters.exporter import EVERY_KIND, Exporter, Kit
from course.model.question import (
    Matching,
    MultipleResponse,
    Numeric,
    Ordering,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)
from course.model.quiz import Quiz
from course.questions import KINDS, kind_of

HEADER = ("id", "loai", "muc", "cau_hoi", "phuong_an", "dap_an", "giai_thich")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def safe_cell(text: str) -> str:
    """Keep a spreadsheet from running text as a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _choice(question: SingleChoice | MultipleResponse) -> tuple[str, str]:
    lettered = [(chr(ord("A") + number), option) for number, option in enumerate(question.options)]
    return (
        "\n".join(f"{letter}. {option.text}" for letter, option in lettered),
        ", ".join(letter for letter, option in lettered if option.right),
    )


def _true_false(question: TrueFalse) -> tuple[str, str]:
    return "Đúng\nSai", "Đúng" if question.answer else "Sai"


def _matching(question: Matching) -> tuple[str, str]:
    rights = sorted([*(pair.right for pair in question.pairs), *question.extra])
    asked = [*(pair.left for pair in question.pairs), "—", *rights]
    return "\n".join(asked), "\n".join(f"{pair.left} → {pair.right}" for pair in question.pairs)


def _ordering(question: Ordering) -> tuple[str, str]:
    return "\n".join(sorted(question.items)), "\n".join(f"{n}. {item}" for n, item in enumerate(question.items, 1))


def _numeric(question: Numeric) -> tuple[str, str]:
    within = f" (± {question.tolerance})" if question.tolerance else ""
    return question.unit, f"{question.answer}{within}"


def _short_answer(question: ShortAnswer) -> tuple[str, str]:
    return "", " | ".join(question.accept)


_CELLS: Mapping[str, Callable[[Any], tuple[str, str]]] = {
    "single_choice": _choice,
    "multiple_response": _choice,
    "true_false": _true_false,
    "matching": _matching,
    "ordering": _ordering,
    "numeric": _numeric,
    "short_answer": _short_answer,
}


def _render(question: Any, _kit: Kit) -> tuple[str, ...]:
    kind = kind_of(question)
    asked, right = _CELLS[kind](question)
    cells = (question.id, KINDS[kind].label, question.level.value, question.prompt, asked, right, question.explanation)
    return tuple(safe_cell(cell) for cell in cells)


def _write(_quiz: Quiz, rendered: Sequence[tuple[str, ...]], _kit: Kit) -> bytes:
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(HEADER)
    writer.writerows(rendered)
    return b"\xef\xbb\xbf" + table.getvalue().encode()


EXPORTER = Exporter(
    name="csv",
    label="CSV (bảng tính)",
    suffix=".csv",
    renders=dict.fromkeys(_CELLS, _render),
    cannot={},
    loses={
        EVERY_KIND: {
            Aspect.OBJECTIVE: "Bảng chỉ có cột mức, không có cột mục tiêu.",
            Aspect.SOURCES: "Bảng không có cột nguồn.",
            Aspect.FEEDBACK: "Bảng chỉ giữ lời giải thích chung.",
            Aspect.TRAPS: "Bảng chỉ giữ lời giải thích chung.",
            Aspect.FIXED_ORDER: "Bảng không nói phương án nào được trộn.",
            Aspect.PARTIAL: "Bảng không ghi cách chia điểm.",
        }
    },
    write=_write,
    client="Python's csv module",
)
