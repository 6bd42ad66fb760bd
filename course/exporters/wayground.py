"""Wayground's spreadsheet (formerly Quizizz; layout of 2026): names in row 1, explanations in 2, questions from row 3.

Up to five options of a choice; a gap takes up to five spellings that count as right.
"""

from collections.abc import Sequence
from typing import Any

from course.exporters.aspects import Aspect
from course.exporters.exporter import EVERY_KIND, Adapted, DoesNotFit, Exporter, Kit, Note
from course.exporters.games import numbers_of_right, offered
from course.exporters.wording import one_line, with_unit
from course.model.number import format_number
from course.model.question import Numeric, ShortAnswer
from course.model.quiz import Quiz
from course.office.excel import Sheet, workbook

OPTIONS = 5
SECONDS = 60
HEAD = (
    *("Question Text", "Question Type", *(f"Option {number}" for number in range(1, OPTIONS + 1))),
    *("Correct Answer", "Time in seconds", "Image Link", "Answer explanation"),
)
_HINTS = (
    "Lời câu hỏi", "Multiple Choice: một đáp án; Checkbox: nhiều; Fill-in-the-Blank: gõ",
    *(f"Phương án {number}" for number in range(1, OPTIONS + 1)),
    "Số thứ tự phương án đúng, như 1 hoặc 1,3", "Số giây", "Để trống", "Giải thích",
)  # fmt: skip
_NO_KIND = "Bảng nhập của Wayground không có {what}; hãy dùng trang tự kiểm tra hoặc bản in."


def _choice(question: Any, _kit: Kit) -> tuple[str | int, ...]:
    answers = offered(question)
    if len(answers) > OPTIONS:
        raise DoesNotFit(f"Wayground có {OPTIONS} ô phương án; câu này có {len(answers)}.")
    right = numbers_of_right(answers)
    kind = "Checkbox" if "," in right else "Multiple Choice"
    return _row(question.prompt, kind, [one.text for one in answers], right, question.explanation)


def _numeric(question: Numeric, _kit: Kit) -> tuple[str | int, ...]:
    spellings = dict.fromkeys((format_number(question.answer, grouped=False), format_number(question.answer)))
    return _row(with_unit(question), "Fill-in-the-Blank", list(spellings), "", question.explanation)


def _short_answer(question: ShortAnswer, _kit: Kit) -> Adapted:
    kept = question.accept[:OPTIONS]
    why = f"Wayground nhận {OPTIONS} cách viết; câu này có {len(question.accept)}, giữ {OPTIONS} cách đầu."
    notes = () if kept == question.accept else (Note(Aspect.FORMS, "shortened", why),)
    return Adapted(_row(question.prompt, "Fill-in-the-Blank", kept, "", question.explanation), notes)


def _row(prompt: str, kind: str, options: Sequence[str], right: str, explanation: str) -> tuple[str | int, ...]:
    cells = [*map(one_line, options), *[""] * (OPTIONS - len(options))]
    return (one_line(prompt), kind, *cells, right, SECONDS, "", one_line(explanation))


def _write(quiz: Quiz, rendered: Sequence[tuple[str | int, ...]], _kit: Kit) -> bytes:
    widths = (60, 20, *[28] * OPTIONS, 16, 12, 12, 50)
    return workbook(quiz.title, [Sheet("Sheet1", [HEAD, _HINTS, *rendered], widths)], quiz.day)


EXPORTER = Exporter(
    name="wayground",
    label="Wayground (Quizizz)",
    suffix=".wayground.xlsx",
    renders={
        **dict.fromkeys(("single_choice", "multiple_response", "true_false"), _choice),
        "numeric": _numeric,
        "short_answer": _short_answer,
    },
    cannot={
        "matching": _NO_KIND.format(what="câu ghép cặp"),
        "ordering": _NO_KIND.format(what="câu sắp xếp"),
    },
    loses={
        EVERY_KIND: {
            Aspect.ID: "Bảng của Wayground không có cột mã câu.",
            Aspect.LEVEL: "Bảng của Wayground không có cột mức độ.",
            Aspect.OBJECTIVE: "Bảng của Wayground không có cột mục tiêu.",
            Aspect.SOURCES: "Bảng của Wayground không có cột nguồn.",
            Aspect.FEEDBACK: "Bảng của Wayground chỉ có lời giải thích chung.",
            Aspect.TRAPS: "Bảng của Wayground chỉ có lời giải thích chung.",
            Aspect.TOLERANCE: "Ô điền của Wayground so đúng từng chữ, không có sai số.",
            Aspect.FIXED_ORDER: "Wayground có thể trộn phương án khi chơi.",
        }
    },
    write=_write,
    client="openpyxl, against the facts of Wayground's template",
    needs="Một tài khoản Wayground; hãy nhập thử một lần trước buổi học.",
)
