"""Kahoot's spreadsheet: names of the columns in row 8, questions from row 9, as in the template Kahoot offers (2026).

Limits of the template: 120 letters for a question, 75 for an answer, two to four answers, eight time limits.
"""

from collections.abc import Sequence
from typing import Any

from course.exporters.aspects import Aspect
from course.exporters.exporter import EVERY_KIND, Adapted, DoesNotFit, Exporter, Kit, Note
from course.exporters.games import Answer, fitted, from_traps, numbers_of_right, offered
from course.model.question import SHORT_OPTION, SHORT_PROMPT, Numeric, ShortAnswer
from course.model.quiz import Quiz
from course.office.excel import Sheet, workbook

ANSWERS = 4
SECONDS = (5, 10, 20, 30, 60, 90, 120, 240)
HEAD = (
    "",
    "Question - max 120 characters",
    *(f"Answer {number} - max 75 characters" for number in range(1, ANSWERS + 1)),
    "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
    "Correct answer(s) - choose at least one",
)
_NO_CHOICE = "Kahoot nhập từ bảng tính chỉ có câu chọn đáp án, không có {what}; hãy dùng trang tự kiểm tra hoặc bản in."


def seconds(letters: int, several: bool) -> int:
    """The time limit for so many letters: 8 a second when read aloud, 10 seconds to think, 10 more for many answers."""
    wanted = 10 + letters / 8 + 10 * several
    return next((limit for limit in SECONDS if limit >= wanted), SECONDS[-1])


def _choice(question: Any, _kit: Kit) -> Adapted:
    return _row(question, offered(question), [])


def _typed(question: Numeric | ShortAnswer, _kit: Kit) -> Adapted:
    why = "Kahoot không có ô gõ đáp án; đáp án và các lỗi hay gặp thành phương án để chọn."
    return _row(question, from_traps(question, ANSWERS), [Note(Aspect.GRADING, "shortened", why)])


def _row(question: Any, answers: Sequence[Answer], notes: list[Note]) -> Adapted:
    if len(answers) > ANSWERS:
        raise DoesNotFit(f"Kahoot có {ANSWERS} ô đáp án; câu này có {len(answers)} phương án.")
    prompt = fitted(question.prompt, question.short, SHORT_PROMPT, Aspect.PROMPT, notes)
    texts = [fitted(one.text, one.short, SHORT_OPTION, Aspect.OPTIONS, notes) for one in answers]
    right = numbers_of_right(answers)
    time = seconds(len(prompt) + sum(map(len, texts)), "," in right)
    return Adapted((prompt, *texts, *[""] * (ANSWERS - len(texts)), time, right), tuple(dict.fromkeys(notes)))


def _write(quiz: Quiz, rendered: Sequence[tuple[str | int, ...]], _kit: Kit) -> bytes:
    preamble: list[tuple[str | int, ...]] = [
        (),
        ("", f"Kahoot: {quiz.title}"),
        ("", "Vào create.kahoot.it, tạo bộ câu hỏi, chọn Add question → Import spreadsheet, rồi chọn tệp này."),
        ("", f"Câu hỏi nhiều nhất {SHORT_PROMPT} chữ, đáp án nhiều nhất {SHORT_OPTION} chữ."),
        ("", "Nhiều đáp án đúng thì cách nhau bằng dấu phẩy."),
        (),
        (),
        HEAD,
    ]
    rows = [(number, *cells) for number, cells in enumerate(rendered, 1)]
    return workbook(
        quiz.title, [Sheet("Kahoot", preamble + rows, (5, 60, 30, 30, 30, 30, 16, 16), len(preamble))], quiz.day
    )


EXPORTER = Exporter(
    name="kahoot",
    label="Kahoot",
    suffix=".kahoot.xlsx",
    renders={
        **dict.fromkeys(("single_choice", "multiple_response", "true_false"), _choice),
        **dict.fromkeys(("numeric", "short_answer"), _typed),
    },
    cannot={
        "matching": _NO_CHOICE.format(what="câu ghép cặp"),
        "ordering": _NO_CHOICE.format(what="câu sắp xếp"),
    },
    loses={
        EVERY_KIND: {
            Aspect.ID: "Bảng của Kahoot không có cột mã câu.",
            Aspect.LEVEL: "Bảng của Kahoot không có cột mức độ.",
            Aspect.OBJECTIVE: "Bảng của Kahoot không có cột mục tiêu.",
            Aspect.SOURCES: "Bảng của Kahoot không có cột nguồn.",
            Aspect.EXPLANATION: "Bảng của Kahoot không có cột giải thích.",
            Aspect.FEEDBACK: "Bảng của Kahoot không có cột lời nhắc.",
            Aspect.TRAPS: "Các lỗi hay gặp thành phương án, lời nhắc không có chỗ.",
            Aspect.FORMS: "Chỉ cách viết đầu tiên thành phương án.",
            Aspect.TOLERANCE: "Người chơi chọn một số có sẵn, không cần sai số.",
            Aspect.FIXED_ORDER: "Kahoot có thể trộn phương án khi chơi.",
        }
    },
    write=_write,
    client="openpyxl, against the facts of Kahoot's template",
    needs="Một tài khoản Kahoot có quyền nhập bảng tính; hãy nhập thử một lần trước buổi học.",
)
