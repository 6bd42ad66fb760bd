"""Versions of a paper (mã đề): the same questions in another order, options shuffled where the author allows it.

What is right never depends on what is shown: an item keeps authored indices, and the key is read from them.
"""

import random
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from course.model.question import Case, Matching, MultipleResponse, Ordering, Question, SingleChoice
from course.model.quiz import Quiz

MOST = 200
"""More versions than that nobody hands out; three digits on the answer sheet hold them easily."""


class Item(NamedTuple):
    """A question as one version shows it.

    `order` lists authored indices in the order shown: of options, of the right-hand sides of a matching question
    (the pairs', then `extra`), of the steps to order; empty for other kinds. A case has `parts` instead.
    """

    question: Question
    order: tuple[int, ...] = ()
    parts: tuple["Item", ...] = ()


class Version(NamedTuple):
    """One version: its code of three digits ("417"), "" for the base with everything in authored order."""

    code: str
    quiz: Quiz
    items: tuple[Item, ...]


def base(quiz: Quiz) -> Version:
    """The paper as authored; only what would show its own answer (matching, ordering) is mixed."""
    return Version("", quiz, tuple(_item(question, _calm(quiz.id), keep=True) for question in quiz.questions))


def versions(quiz: Quiz, count: int, seed: int) -> tuple[Version, ...]:
    """`count` versions with different codes, the same for the same seed. Raises ValueError outside 1 to MOST."""
    if not 1 <= count <= MOST:
        raise ValueError(count)
    codes = sorted(_chance(seed, quiz.id, "codes").sample(range(101, 1000), count))
    return tuple(_version(quiz, str(code), seed) for code in codes)


def _version(quiz: Quiz, code: str, seed: int) -> Version:
    questions = list(quiz.questions)
    _chance(seed, quiz.id, code).shuffle(questions)
    return Version(code, quiz, tuple(_item(one, lambda key: _chance(seed, code, key)) for one in questions))


def _item(question: Question, chance: Callable[[str], random.Random], keep: bool = False) -> Item:
    if isinstance(question, Case):
        return Item(question, parts=tuple(_item(part, chance, keep) for part in question.parts))
    return Item(question, _order(question, chance(question.id), keep))


def _order(question: Any, chance: random.Random, keep: bool) -> tuple[int, ...]:
    if isinstance(question, SingleChoice | MultipleResponse):
        order = list(range(len(question.options)))
        if question.shuffle and not keep:
            chance.shuffle(order)
        return tuple(order)
    if isinstance(question, Matching):
        return _mixed(len(question.pairs) + len(question.extra), chance)
    if isinstance(question, Ordering):
        return _mixed(len(question.items), chance)
    return ()


def _mixed(count: int, chance: random.Random) -> tuple[int, ...]:
    """An order that is not the authored one, which is the answer."""
    order = list(range(count))
    while order == sorted(order):
        chance.shuffle(order)
    return tuple(order)


def _calm(quiz_id: str) -> Callable[[str], random.Random]:
    return lambda key: _chance(0, quiz_id, key)


def _chance(seed: int, *keys: str) -> random.Random:
    return random.Random("/".join((str(seed), *keys)))  # noqa: S311 - repeatable, not secret


def shown(item: Item, texts: Sequence[str]) -> list[str]:
    """Texts given in authored order, as this version shows them."""
    return [texts[index] for index in item.order]
