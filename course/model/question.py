"""Questions as authors write them in quizzes/: one record per kind."""

from decimal import Decimal
from enum import StrEnum

import msgspec

from course.model.record import Record
from course.model.source import Source

# What a game on a phone shows at most (Kahoot's own limits), in letters.
SHORT_PROMPT = 120
SHORT_OPTION = 75


class Level(StrEnum):
    """What a question asks of the learner (after Bloom, three steps)."""

    REMEMBER = "remember"
    UNDERSTAND = "understand"
    APPLY = "apply"


class Option(Record, kw_only=True):
    """One choice of a choice question; a wrong one names the misunderstanding in `feedback`.

    `short` is a wording for formats with tight limits (see QuestionBase).
    """

    text: str
    right: bool = False
    feedback: str = ""
    short: str = ""


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
    `short` is a shorter wording of the prompt for formats with tight limits (a game on a phone shows 120 letters).
    """

    id: str
    level: Level
    objective: str
    explanation: str
    sources: tuple[Source, ...]
    historical: bool = False
    short: str = ""


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


class Purpose(StrEnum):
    """What a quiz is for. Only PRACTICE and FINAL stand on the website, with their answers."""

    PRE = "pre"
    POST = "post"
    FINAL = "final"
    ENERGISER = "energiser"
    PRACTICE = "practice"


class Blueprint(Record, kw_only=True):
    """Which questions make a test, and how often it is drawn.

    Questions come from the banks of `modules` (all when empty): either so many of each level, spread over the lessons
    (`levels`), or so many of each level from named lessons (`lessons`); `kinds` narrows the choice. `fixed` ids stand
    in every form; `families` adds so many generated questions of each family. `forms` parallel forms (A, B, …) share
    no drawn question. With `like` the forms are those of another blueprint: a post-test asks what its pre-test asked.
    `variants` is how many versions `paper` shuffles unless told otherwise, `minutes` the time allowed, `pass_percent`
    the share of points that passes (0 to 100).
    """

    id: str
    title: str
    minutes: int
    pass_percent: int
    purpose: Purpose = Purpose.FINAL
    modules: tuple[str, ...] = ()
    levels: dict[Level, int] = msgspec.field(default_factory=dict)
    lessons: dict[str, dict[Level, int]] = msgspec.field(default_factory=dict)
    kinds: tuple[str, ...] = ()
    fixed: tuple[str, ...] = ()
    families: dict[str, int] = msgspec.field(default_factory=dict)
    forms: int = 1
    like: str = ""
    variants: int = 4
    seed: int = 2026
