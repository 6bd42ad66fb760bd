"""A version of a quiz as the words of its paper. Only what a candidate may see is taken from a question."""

from collections.abc import Iterator

from course.assemble.asked import asked
from course.assemble.versions import Version
from course.model.exam import Asked, Exam, Section
from course.papers import parts

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


def exam_of(version: Version, organiser: str, on_sheet: bool) -> Exam:
    """The paper of a version that is `in_parts`."""
    number = iter(range(1, len(version.items) + 1))
    sections = [
        Section(
            f"PHẦN {ROMAN[place]}. {HOW[part][0]}",
            HOW[part][1 if on_sheet else 2],
            tuple(asked(item, str(next(number))) for item in items),
        )
        for place, (part, items) in enumerate(parts.parts_in(version))
    ]
    quiz = version.quiz
    return Exam(
        quiz.id, quiz.title, organiser, version.code, quiz.minutes, len(version.items), on_sheet, tuple(sections)
    )


def every(exam: Exam) -> Iterator[Asked]:
    """Every question that is answered, parts of cases in place of cases."""
    for section in exam.sections:
        for question in section.questions:
            yield from question.parts or (question,)
