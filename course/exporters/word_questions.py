"""The questions of a Word test: which number each has, and its lines.

Statements to judge stand four to a question, as in the school-leaving exam since 2025; a case is announced with the
numbers of its questions, as reading texts are.
"""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from course.exporters.wording import LETTERS, lettered, mixed, right_sides, with_unit
from course.model.bank_document import JUDGE, Block, Choices, Line, Look, Sides
from course.model.question import Case, Matching, Numeric, Ordering, Question, TrueFalse
from course.model.table import FALSE, TRUE

STATEMENTS = 4
ANSWER_LINE = "Trả lời: ……………………………………"


class Unit(NamedTuple):
    """A numbered question: its `questions` are one, or up to four statements; `owner` is the question or its case.

    `first` and `last` are the numbers under a case, told before its first question.
    """

    number: int
    questions: tuple[Any, ...]
    owner: Question
    first: int = 0
    last: int = 0

    @property
    def statements(self) -> bool:
        """Tell whether the questions are statements a), b), …; a statement under a case is a choice of two."""
        return isinstance(self.owner, TrueFalse)


def numbered(questions: Iterable[Question]) -> Iterator[Unit]:
    """Questions in the order given with their numbers; statements that follow each other are put together."""
    number, waiting = 1, []
    for question in questions:
        if isinstance(question, TrueFalse):
            waiting.append(question)
            if len(waiting) < STATEMENTS:
                continue
        if waiting:
            yield Unit(number, tuple(waiting), waiting[0])
            number, waiting = number + 1, []
        if isinstance(question, Case):
            last = number + len(question.parts) - 1
            for part in question.parts:
                yield Unit(number, (part,), question, last - len(question.parts) + 1, last)
                number += 1
        elif not isinstance(question, TrueFalse):
            yield Unit(number, (question,), question)
            number += 1
    if waiting:
        yield Unit(number, tuple(waiting), waiting[0])


def asked(unit: Unit) -> Iterator[Block]:
    """The lines of a question in the paper."""
    if isinstance(unit.owner, Case) and unit.number == unit.first:
        lead = f"Đọc tình huống sau và trả lời các câu từ {unit.first} đến {unit.last}:"
        yield Line(unit.owner.prompt, lead=lead, mark=mark_of(unit.owner.id))
    lead = f"Câu {unit.number}."
    if unit.statements:
        yield Line(JUDGE, lead=lead)
        for letter, one in zip("abcd", unit.questions, strict=False):
            yield Line(one.prompt, lead=f"{letter})", look=Look.INSET, mark=mark_of(one.id))
        return
    (question,) = unit.questions
    prompt = with_unit(question) if isinstance(question, Numeric) else question.prompt
    yield Line(prompt, lead=lead, mark=mark_of(question.id))
    yield from _offered(question)


def _offered(question: Any) -> Iterator[Block]:
    if isinstance(question, TrueFalse):
        yield Choices(tuple(lettered((TRUE, FALSE))))
    elif isinstance(question, Matching):
        lefts = tuple(f"{place}. {pair.left}" for place, pair in enumerate(question.pairs, 1))
        yield Sides(lefts, tuple(lettered(right_sides(question))), ruled=True)
    elif isinstance(question, Ordering):
        for place, item in enumerate(mixed(question.items), 1):
            yield Line(f"({place}) {item}", look=Look.INSET)
    elif hasattr(question, "options"):
        yield Choices(tuple(lettered([one.text for one in question.options])))
    else:
        yield Line(ANSWER_LINE, look=Look.INSET)


def mark_of(question_id: str) -> str:
    """The bookmark that carries an id: "q_m1_l1_q01"."""
    return "q_" + question_id.replace("-", "_")


def key_letters(question: Matching) -> list[str]:
    """The letter of the right partner of each left side."""
    rights = right_sides(question)
    return [LETTERS[rights.index(pair.right)] for pair in question.pairs]
