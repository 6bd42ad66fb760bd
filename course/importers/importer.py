"""What every import format offers, and what reading a file gives: questions and doubts, never an exception."""

from collections.abc import Callable
from typing import NamedTuple

from course.importers.plain import plain
from course.importers.rules import RULES
from course.model.question import Question

# What stands before "-q01" in ids made for questions that bring none.
LESSON = "nhap"


class Place(NamedTuple):
    """Where in a file: `number` counted from 1 of a `unit`; `within` names the sheet or part of the file."""

    unit: str
    number: int
    within: str = ""

    def __str__(self) -> str:
        """As a reader of the report finds it: "dòng 12", "trang tính Đề 1, hàng 3"."""
        return f"{one_line(self.within)}, {self.unit} {self.number}".removeprefix(", ")


def line(number: int) -> Place:
    """A line of a text file."""
    return Place("dòng", number)


def row(number: int, sheet: str = "") -> Place:
    """A row of a table; `sheet` is the name of its sheet."""
    return Place("hàng", number, f"trang tính {sheet}" if sheet else "")


def numbered(number: int) -> Place:
    """A question by its number in the file, for formats without lines."""
    return Place("câu", number)


class Doubt(NamedTuple):
    """Something a person must look at. `question` is the id of the question in the bank, "" when it is not there."""

    place: Place
    rule: str
    question: str = ""
    values: tuple[tuple[str, str | int], ...] = ()

    @property
    def message(self) -> str:
        """What is doubtful, in Vietnamese, on one line."""
        shown = {name: one_line(str(value)) for name, value in self.values}
        return RULES[self.rule].message.format_map(shown)

    @property
    def advice(self) -> str:
        """What to do about it, in Vietnamese."""
        return RULES[self.rule].advice


class Imported(NamedTuple):
    """What a file gave: `questions` ready for a bank, and every doubt with its place."""

    questions: tuple[Question, ...]
    doubts: tuple[Doubt, ...]
    places: tuple[Place, ...] = ()
    """Where each question stood, in the order of `questions`."""


class Importer(NamedTuple):
    """A format. `endings` are the lower-case endings of its files; `looks` tells by the content whether it may be one.

    `read` takes the bytes and the name of the file and never raises: what cannot be read is a doubt.
    """

    name: str
    label: str
    endings: tuple[str, ...]
    looks: Callable[[bytes], bool]
    read: Callable[[bytes, str], Imported]


def unreadable(rule: str, place: Place | None = None, **values: str | int) -> Imported:
    """Nothing could be read, for one reason."""
    return Imported((), (Doubt(place or line(1), rule, values=tuple(values.items())),))


def one_line(text: str) -> str:
    """The beginning of a text as one line without hidden signs, for reports and comments."""
    return " ".join(plain(text[:1000]).split())[:120]
