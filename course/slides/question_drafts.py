"""Questions of a lesson's bank on slides: the question, then the answer with its reason."""

from collections.abc import Iterator, Sequence

from course.exporters.wording import LETTERS, mixed, remarks, right_words, with_unit
from course.model.lesson import Lesson
from course.model.question import (
    MultipleResponse,
    Numeric,
    Ordering,
    Part,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)
from course.model.slide import Layout, Mark, Point, Run
from course.questions import KINDS, kind_of
from course.slides.desk import Desk
from course.slides.draft import Draft
from course.widgets.self_check import shuffled

# What a room answers by raising hands comes first; a case and pairs want paper (course quiz paper).
_KINDS = (SingleChoice, TrueFalse, MultipleResponse, Ordering, Numeric, ShortAnswer)
_QUESTION_WORDS, _ANSWER_WORDS = 90, 60


def question_drafts(desk: Desk, lesson: Lesson) -> Iterator[Draft]:
    """Two drafts for each chosen question."""
    for place, question in enumerate(chosen(desk.course.bank(lesson.head.id), desk.asked), 1):
        asked, options, answer = _sides(question)
        right = "; ".join(_told(one) for one in answer if one.right)
        reason = Point((Run(question.explanation),), Mark.NONE)
        only = tuple(one for one in answer if one.right)
        kind = KINDS[kind_of(question)].label
        # The file of the lesson, where an author begins to look; the question's own id is in the notes.
        yield Draft(
            Layout.QUESTION, f"Câu hỏi {place}", lesson.file, 1, (asked, *options),
            notes=(f"{kind}, câu {question.id}. Cho học viên tự nghĩ rồi giơ tay. Đáp án: {right}",),
            weight=_QUESTION_WORDS,
        )  # fmt: skip
        yield Draft(
            Layout.ANSWER, f"Đáp án câu {place}", lesson.file, 1, (*answer, reason), spare=(*only, reason),
            notes=tuple(remarks(question)), weight=_ANSWER_WORDS,
        )  # fmt: skip


def chosen(bank: Sequence[object], count: int) -> list[Part]:
    """At most `count` questions: other objectives and other kinds before more of the same, the bank's order else."""
    left = [one for one in bank if isinstance(one, _KINDS)]
    picked: list[Part] = []
    while left and len(picked) < count:
        objectives, kinds = {one.objective for one in picked}, {type(one) for one in picked}
        best = min(
            left,
            key=lambda one: (one.objective in objectives, type(one) in kinds, _KINDS.index(type(one))),
        )
        picked.append(best)
        left.remove(best)
    return picked


def _sides(question: Part) -> tuple[Point, tuple[Point, ...], tuple[Point, ...]]:
    """The prompt, what is offered under it, and the lines of the answer."""
    asked = Point((Run(question.prompt, True),), Mark.NONE)
    if isinstance(question, SingleChoice | MultipleResponse):
        order = shuffled(len(question.options), question.id) if question.shuffle else range(len(question.options))
        options = [question.options[at] for at in order]
        offered = tuple(_option(place, one.text) for place, one in enumerate(options, 1))
        answer = tuple(
            _option(place, one.text)._replace(right=one.right, runs=(Run(one.text, one.right),))
            for place, one in enumerate(options, 1)
        )
        return asked, offered, answer
    if isinstance(question, Ordering):
        offered = tuple(_option(place, text) for place, text in enumerate(mixed(question.items), 1))
        ordered = tuple(Point((Run(text, True),), Mark.NUMBER, at, True) for at, text in enumerate(question.items, 1))
        return asked, offered, ordered
    if isinstance(question, Numeric):
        asked = Point((Run(with_unit(question), True),), Mark.NONE)
    offered = (Point((Run("Đúng hay sai?"),), Mark.NONE),) if isinstance(question, TrueFalse) else ()
    return asked, offered, tuple(Point((Run(line, True),), Mark.NONE, right=True) for line in right_words(question))


def _option(place: int, text: str) -> Point:
    return Point((Run(text),), Mark.LETTER, place)


def _told(point: Point) -> str:
    mark = {Mark.LETTER: f"{LETTERS[point.place - 1]}. ", Mark.NUMBER: f"{point.place}. "}.get(point.mark, "")
    return mark + point.runs[0].text
