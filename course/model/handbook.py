"""A handbook as a reader meets it: lessons in chapters, then answers, words and documents; no format in it.

In the runs of a handbook a link that begins with "#" leads inside it: "#lesson-m1-l2", "#term-san", "#law-qd-26-2026".
"""

import datetime
from collections.abc import Mapping
from typing import NamedTuple

from course.model.exam import Asked
from course.model.law import Law, Standing
from course.model.passage import Part, Runs


class Image(NamedTuple):
    """A picture's file and its format: "svg", "png", "jpg", "gif" or "webp"."""

    content: bytes
    format: str


class Answer(NamedTuple):
    """The answer of a numbered question, why it is so, what to say about wrong ones (answer, words), its sources."""

    number: str
    answer: str
    why: str
    wrong: tuple[tuple[str, str], ...]
    sources: str


class HandbookLesson(NamedTuple):
    """A lesson. `number` is "1.2", `address` its page on the site or "" when no site is known.

    `parts` are what a learner reads; their pictures are found in the book by their addresses.
    """

    id: str
    number: str
    title: str
    summary: str
    minutes: int
    objectives: tuple[str, ...]
    parts: tuple[Part, ...]
    questions: tuple[Asked, ...]
    answers: tuple[Answer, ...]
    sources: tuple[Runs, ...]
    address: str


class Chapter(NamedTuple):
    """A module; `picture` is an address among the book's pictures."""

    id: str
    number: int
    title: str
    summary: str
    for_whom: str
    picture: str
    picture_alt: str
    lessons: tuple[HandbookLesson, ...]


class Word(NamedTuple):
    """A term that the lessons use, and the numbers and ids of the lessons where it is marked."""

    id: str
    term: str
    english: str
    meaning: Runs
    lessons: tuple[tuple[str, str], ...]


class Cited(NamedTuple):
    """A legal document that the lessons cite, its standing on the book's day, and the lessons (number, id)."""

    law: Law
    standing: Standing
    lessons: tuple[tuple[str, str], ...]


class Handbook(NamedTuple):
    """A whole handbook. `id` names its files; `rests_on` is the decision that the course teaches.

    `address` is the site's, "" for none. `pictures` are keyed by the addresses that passages use.
    """

    id: str
    title: str
    subtitle: str
    rests_on: str
    day: datetime.date
    address: str
    chapters: tuple[Chapter, ...]
    words: tuple[Word, ...]
    laws: tuple[Cited, ...]
    pictures: Mapping[str, Image]
