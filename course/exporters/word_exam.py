"""Word in the way Vietnamese teachers write tests and test tools read them ("Câu 1. … A. … B. …", BẢNG ĐÁP ÁN).

The document ends with the key and the reasons on a page of their own. Layout: word_questions.py, word_solutions.py.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from course.exporters.aspects import Aspect
from course.exporters.exporter import EVERY_KIND, Exporter, Kit
from course.exporters.word_questions import asked, numbered
from course.exporters.word_solutions import key_of, reasons
from course.model.bank_document import BankDocument, Block, Cells, Line, Look, NewPage, Sides
from course.model.question import Question
from course.model.quiz import Quiz
from course.office.bank_word import bank_word
from course.questions import KINDS, kind_of


class _Part(NamedTuple):
    """A part of the test: the kinds in it, its title and what to do."""

    kinds: tuple[str, ...]
    title: str
    how: str


_PARTS = (
    _Part(("single_choice",), "Chọn một đáp án", "Mỗi câu chỉ chọn một đáp án đúng."),
    _Part(("true_false",), "Đúng hay sai", "Mỗi ý a), b), c), d) ghi Đúng hoặc Sai."),
    _Part(("multiple_response",), "Chọn nhiều đáp án", "Mỗi câu chọn mọi đáp án đúng."),
    _Part(("matching",), "Ghép cặp", "Ghép mỗi số ở cột trái với một chữ ở cột phải."),
    _Part(("ordering",), "Sắp xếp", "Ghi các số theo thứ tự đúng."),
    _Part(("numeric", "short_answer"), "Trả lời ngắn", "Ghi số hoặc vài chữ vào chỗ chấm."),
    _Part(("case",), "Tình huống", "Đọc mỗi tình huống rồi trả lời các câu bên dưới."),
)
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII")


def _write(quiz: Quiz, rendered: Sequence[Question], kit: Kit) -> bytes:
    time = f"Thời gian làm bài: {quiz.minutes} phút" if quiz.minutes else "Thời gian làm bài: ………… phút"
    blocks: list[Block] = [
        Sides(("ĐƠN VỊ TỔ CHỨC", "…………………………………"), (quiz.title, time)),
        Line("Họ và tên: ……………………………………………… Đơn vị: ………………………………"),
    ]
    units = list(numbered(_in_parts(rendered)))
    for roman, part in zip(_ROMAN, [part for part in _PARTS if _of(part, rendered)], strict=False):
        blocks += [Line(f"PHẦN {roman}. {part.title}", look=Look.PART), Line(part.how, look=Look.NOTE)]
        for unit in units:
            if kind_of(unit.owner) in part.kinds:
                blocks += asked(unit)
    blocks += [Line("------ HẾT ------", look=Look.CENTRE), NewPage(), Line("BẢNG ĐÁP ÁN", look=Look.CENTRE)]
    letters = [f"{number}-{key}" for number, key, short in key_of(units) if short]
    blocks += [Cells(tuple(letters))] if letters else []
    blocks += [Line(key, lead=f"{number}.") for number, key, short in key_of(units) if not short]
    blocks += [Line("LỜI GIẢI", look=Look.CENTRE), *(block for unit in units for block in reasons(unit, kit))]
    return bank_word(BankDocument(quiz.title, tuple(blocks)), quiz.day)


def _of(part: _Part, questions: Sequence[Question]) -> list[Question]:
    return [one for one in questions if kind_of(one) in part.kinds]


def _in_parts(questions: Sequence[Question]) -> Iterator[Question]:
    for part in _PARTS:
        yield from _of(part, questions)


def _whole(question: Question, _kit: Kit) -> Question:
    return question


EXPORTER = Exporter(
    name="word",
    label="Word (Câu 1, A. B. C. D.)",
    suffix=".docx",
    renders=dict.fromkeys(KINDS, _whole),
    cannot={},
    loses={
        EVERY_KIND: {
            Aspect.ID: "Mã câu nằm ẩn trong tệp (dấu trang) để nhập lại, người đọc không thấy.",
            Aspect.LEVEL: "Bản Word không ghi mức độ.",
            Aspect.OBJECTIVE: "Bản Word không ghi mục tiêu.",
            Aspect.FIXED_ORDER: "Bản Word không ghi câu nào phải giữ thứ tự phương án.",
            Aspect.PARTIAL: "Bản Word không ghi cách chia điểm.",
        }
    },
    write=_write,
    client="python-docx, LibreOffice",
)
