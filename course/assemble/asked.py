"""A question as a reader of paper meets it, and what to say about wrong answers.

`asked` takes from a question only what may be seen before it is answered.
"""

import re

from course.assemble.key import LETTERS, TRUE_FALSE
from course.assemble.versions import Item, shown
from course.model.exam import Asked, Letter
from course.model.fold import fold
from course.model.number import format_quantity
from course.model.question import (
    Case,
    Matching,
    MultipleResponse,
    Numeric,
    Ordering,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)
from course.questions import kind_of

EVERY_RIGHT = "Chọn mọi đáp án đúng."
MATCH = "Ghép mỗi ý đánh số với một ý mang chữ cái. Viết chữ cái vào ô của từng số."
MATCH_EXTRA = "Có ý mang chữ cái không dùng đến."
ORDER = "Xếp các bước theo thứ tự đúng. Viết chữ cái, bước làm trước viết trước."


def asked(item: Item, number: str) -> Asked:
    """A question under its number ("7", or "7a" under a case)."""
    question = item.question
    base = Asked(number, kind_of(question), question.prompt)
    if isinstance(question, Case):
        return base._replace(parts=tuple(asked(part, f"{number}{'abcd'[at]}") for at, part in enumerate(item.parts)))
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


def _lettered(item: Item, texts: list[str] | tuple[str, ...]) -> tuple[Letter, ...]:
    return tuple(Letter(letter, text) for letter, text in zip(LETTERS, shown(item, texts), strict=False))


def wrong(item: Item) -> list[list[str]]:
    """What to say to a learner who answered wrongly: the wrong answer and the author's words."""
    question = item.question
    if isinstance(question, SingleChoice | MultipleResponse):
        lettered = zip(LETTERS, item.order, strict=False)
        said = [[letter, question.options[index].feedback] for letter, index in lettered]
    elif isinstance(question, TrueFalse):
        said = [["Trả lời ngược lại", question.feedback]]
    elif isinstance(question, Numeric):
        said = [[format_quantity(trap.value, question.unit), trap.feedback] for trap in question.traps]
    elif isinstance(question, ShortAnswer):
        said = [[trap.text, trap.feedback] for trap in question.traps]
    elif isinstance(question, Matching):
        said = [[f"{number}. {pair.left}", pair.feedback] for number, pair in enumerate(question.pairs, 1)]
    else:
        said = []
    return [line for line in said if line[1]]
