"""The product-story builder as data: templates/builders/product_story/builder.yml and what stands beside it."""

from enum import StrEnum

from course.model.record import Record
from course.model.story import Length


class Kind(StrEnum):
    """How a fact is typed."""

    TEXT = "text"
    YEAR = "year"
    SET = "set"
    URL = "url"
    MONEY = "money"
    CHOICE = "choice"


class Asked(Record, kw_only=True, omit_defaults=True):
    """A fact that is asked: `key` is its name in `facts` of the file, `max` counts letters."""

    key: str
    kind: Kind
    ask: str
    why: str = ""
    example: str = ""
    max: int = 0
    choices: tuple[str, ...] = ()


class Theme(Record, kw_only=True, omit_defaults=True):
    """A part of the interview."""

    id: str
    title: str
    help: str = ""


class Question(Record, kw_only=True, omit_defaults=True):
    """A question of the interview: why it matters, what an answer sounds like, which criteria it feeds.

    `feeds` are beginnings of criterion titles, since codes differ from set to set; `short` puts it on the short path.
    """

    id: str
    theme: str
    ask: str
    why: str
    example: str
    feeds: tuple[str, ...]
    short: bool = False


class Size(Record, kw_only=True):
    """How many words a text of this length should have."""

    length: Length
    title: str
    least: int
    most: int


class StoryForm(Record, kw_only=True):
    """builder.yml: facts and questions in order, lengths, the notes for recording an elder, words of the documents."""

    version: int
    facts: tuple[Asked, ...]
    themes: tuple[Theme, ...]
    questions: tuple[Question, ...]
    sizes: tuple[Size, ...]
    recording: tuple[str, ...]
    words: dict[str, str]
