"""A version of a quiz as the words of its paper. Only what a candidate may see is taken from a question."""

import re
from collections.abc import Iterator

from course.assemble.key import LETTERS, TRUE_FALSE
from course.assemble.versions import Item, Version, shown
from course.model.exam import Asked, Exam, Letter, Section
from course.model.fold import fold
from course.model.question import Case, Matching, MultipleResponse, Numeric, Ordering, SingleChoice, TrueFalse
from course.papers import parts
from course.questions import kind_of

ROMAN = ("I", "II", "III", "IV")
HOW = {  # part: heading, how to answer on the sheet, how on the paper itself
    parts.CHOICE: (
        "Chọn đáp án",
        "Mỗi câu chọn một đáp án đúng, trừ câu dặn chọn mọi đáp án đúng. Tô ô tròn của đáp án trên phiếu trả lời.",
        "Mỗi câu chọn một đáp án đúng, trừ câu dặn chọn mọi đáp án đúng. Khoanh tròn chữ cái của đáp án.",
    ),
    parts.TRUE_FALSE: (
        "Đúng hay sai",
        "Đọc từng câu. Nếu câu nói đúng, tô ô Đ. Nếu câu nói sai, tô ô S.",
        "Đọc từng câu. Nếu câu nói đúng, khoanh chữ Đúng. Nếu câu nói sai, khoanh chữ Sai.",
    ),
    parts.WRITTEN: (
        "Viết câu trả lời",
        "Viết vào ô mang số của câu trên phiếu trả lời.",
        "Viết vào chỗ chấm dưới từng câu.",
    ),
    parts.CASE: (
        "Tình huống",
        "Đọc tình huống trong khung rồi trả lời từng câu a, b… trên phiếu trả lời.",
        "Đọc tình huống trong khung rồi trả lời từng câu a, b… ngay bên dưới.",
    ),
}
EVERY_RIGHT = "Chọn mọi đáp án đúng."
MATCH = "Ghép mỗi ý đánh số với một ý mang chữ cái. Viết chữ cái vào ô của từng số."
MATCH_EXTRA = "Có ý mang chữ cái không dùng đến."
ORDER = "Xếp các bước theo thứ tự đúng. Viết chữ cái, bước làm trước viết trước."


def exam_of(version: Version, organiser: str, on_sheet: bool) -> Exam:
    """The paper of a version that is `in_parts`."""
    number = iter(range(1, len(version.items) + 1))
    sections = [
        Section(
            f"PHẦN {ROMAN[place]}. {HOW[part][0]}",
            HOW[part][1 if on_sheet else 2],
            tuple(_asked(item, str(next(number))) for item in items),
        )
        for place, (part, items) in enumerate(parts.parts_in(version))
    ]
    quiz = version.quiz
    return Exam(
        quiz.id, quiz.title, organiser, version.code, quiz.minutes, len(version.items), on_sheet, tuple(sections)
    )


def _asked(item: Item, number: str) -> Asked:
    question = item.question
    base = Asked(number, kind_of(question), question.prompt)
    if isinstance(question, Case):
        return base._replace(parts=tuple(_asked(part, f"{number}{'abcd'[at]}") for at, part in enumerate(item.parts)))
    if isinstance(question, SingleChoice | MultipleResponse):
        several = isinstance(question, MultipleResponse) and not re.search(
            "chon (moi|tat ca|het)", fold(question.prompt)
        )
        note = EVERY_RIGHT if several else ""
        return base._replace(choices=_lettered(item, [one.text for one in question.options]), note=note)
    if isinstance(question, TrueFalse):
        return base._replace(choices=tuple(Letter(word[0], word) for word in TRUE_FALSE))
    if isinstance(question, Matching):
        rights = [*(pair.right for pair in question.pairs), *question.extra]
        note = f"{MATCH} {MATCH_EXTRA}" if question.extra else MATCH
        return base._replace(
            lefts=tuple(one.left for one in question.pairs), choices=_lettered(item, rights), note=note
        )
    if isinstance(question, Ordering):
        return base._replace(choices=_lettered(item, question.items), note=ORDER)
    return base._replace(unit=question.unit if isinstance(question, Numeric) else "")


def _how_many(question: SingleChoice | MultipleResponse) -> str:
    """The words that several answers are right, unless the author has said so already."""
    said = re.search("chon (moi|tat ca|het)", fold(question.prompt))
    return EVERY_RIGHT if isinstance(question, MultipleResponse) and not said else ""


def _lettered(item: Item, texts: list[str] | tuple[str, ...]) -> tuple[Letter, ...]:
    return tuple(Letter(letter, text) for letter, text in zip(LETTERS, shown(item, texts), strict=False))


def every(exam: Exam) -> Iterator[Asked]:
    """Every question that is answered, parts of cases in place of cases."""
    for section in exam.sections:
        for question in section.questions:
            yield from question.parts or (question,)
