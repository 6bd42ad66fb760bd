"""A bank as a document in the way Vietnamese teachers write tests: what it says, not how Word draws it."""

from enum import StrEnum
from typing import NamedTuple

JUDGE = "Mỗi ý sau đúng hay sai?"
"""Stands above statements that only share their number."""


class Look(StrEnum):
    """How a line stands on the page."""

    PLAIN = "plain"
    INSET = "inset"
    PART = "part"
    CENTRE = "centre"
    NOTE = "note"


class Line(NamedTuple):
    """A paragraph (line breaks start further ones): a bold `lead` ("Câu 1.") and the text.

    `mark` names the place for programs; readers do not see it (Word: a bookmark).
    """

    text: str
    lead: str = ""
    look: Look = Look.PLAIN
    mark: str = ""


class Sides(NamedTuple):
    """Two columns without borders; the first line of each is bold."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    ruled: bool = False
    """With borders: the two lists of a matching question."""


class Choices(NamedTuple):
    """Lettered options; short ones share a line."""

    texts: tuple[str, ...]


class Cells(NamedTuple):
    """A bordered table of short cells, `columns` to a row: the key."""

    texts: tuple[str, ...]
    columns: int = 10


class NewPage(NamedTuple):
    """What follows starts on a new page."""


Block = Line | Sides | Choices | Cells | NewPage


class BankDocument(NamedTuple):
    """A title for the document's properties, and its blocks in order."""

    title: str
    blocks: tuple[Block, ...]
