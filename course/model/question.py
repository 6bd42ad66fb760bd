"""Questions as authors write them in quizzes/: one record per kind."""

from decimal import Decimal
from enum import StrEnum

from course.model.record import Record
from course.model.source import Source


class Level(StrEnum):
    """What a question asks of the learner (after Bloom, three steps)."""

    REMEMBER = "remember"
    UNDERSTAND = "understand"
    APPLY = "apply"


class Option(Record, kw_only=True):
    """One choice of a choice question; a wrong one names the misunderstanding in `feedback`."""

    text: str
    right: bool = False
    feedback: str = ""


class Pair(Record, kw_only=True):
    """One pair of a matching question; `feedback` explains it."""

    left: str
    right: str
    feedback: str = ""


class NumberTrap(Record, kw_only=True):
    """A wrong number that a typical mistake leads to."""

    value: Decimal
    feedback: str


class TextTrap(Record, kw_only=True):
    """A wrong word that a typical mistake leads to."""

    text: str
    feedback: str


class QuestionBase(Record, tag_field="kind", kw_only=True):
    """What every kind shares.

    `objective` names an objective of the bank's lesson ("o1"); `historical` allows lapsed documents to be cited.
    """

    id: str
    level: Level
    objective: str
    explanation: str
    sources: tuple[Source, ...]
    historical: bool = False


class SingleChoice(QuestionBase, tag="single_choice", kw_only=True):
    """One right option among three to five."""

    prompt: str
    options: tuple[Option, ...]
    shuffle: bool = True


class MultipleResponse(QuestionBase, tag="multiple_response", kw_only=True):
    """Several right options among four to six; all of them and no other must be chosen."""

    prompt: str
    options: tuple[Option, ...]
    shuffle: bool = True


class TrueFalse(QuestionBase, tag="true_false", kw_only=True):
    """A statement; `feedback` speaks to the learner who judged it wrongly."""

    prompt: str
    answer: bool
    feedback: str


class Matching(QuestionBase, tag="matching", kw_only=True):
    """Pairs to bring together; `extra` holds right-hand sides that belong to no pair."""

    prompt: str
    pairs: tuple[Pair, ...]
    extra: tuple[str, ...] = ()


class Ordering(QuestionBase, tag="ordering", kw_only=True):
    """Steps to put in order; `items` are written in the right order."""

    prompt: str
    items: tuple[str, ...]


class Numeric(QuestionBase, tag="numeric", kw_only=True):
    """A number with a tolerance (same unit as the answer, inclusive) and a unit."""

    prompt: str
    answer: Decimal
    unit: str
    tolerance: Decimal = Decimal(0)
    traps: tuple[NumberTrap, ...] = ()


class ShortAnswer(QuestionBase, tag="short_answer", kw_only=True):
    """A word or two; compared without accents, case and spare spaces. `accept` lists every right form."""

    prompt: str
    accept: tuple[str, ...]
    traps: tuple[TextTrap, ...] = ()


Part = SingleChoice | MultipleResponse | TrueFalse | Matching | Ordering | Numeric | ShortAnswer


class Case(QuestionBase, tag="case", kw_only=True):
    """A story with two to four questions under it; each part carries its own id, level and sources."""

    prompt: str
    parts: tuple[Part, ...]


Question = Part | Case


class Bank(Record, kw_only=True):
    """The questions of one lesson: one file under quizzes/."""

    lesson: str
    questions: tuple[Question, ...]


class Blueprint(Record, kw_only=True):
    """Which questions make a test: how many of each level from which modules, drawn with a seed.

    `minutes` is the time allowed, `pass_percent` the share of points that passes (0 to 100).
    """

    id: str
    title: str
    modules: tuple[str, ...]
    levels: dict[Level, int]
    minutes: int
    pass_percent: int
    seed: int
