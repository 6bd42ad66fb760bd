"""Modules and lessons as authors write them in modules/."""

from enum import StrEnum

import msgspec

from course.model.record import Record
from course.model.source import Source


class Objective(Record, kw_only=True):
    """What the learner can do afterwards; `id` is local to the lesson ("o1")."""

    id: str
    text: str


class LessonHead(Record, kw_only=True):
    """The front matter of a lesson file. `minutes` is classroom time; `keywords` help the search only."""

    id: str
    title: str
    summary: str
    minutes: int
    objectives: tuple[Objective, ...]
    laws: tuple[str, ...]
    sources: tuple[Source, ...]
    keywords: tuple[str, ...] = ()
    literals: tuple[str, ...] = ()


class BlockKind(StrEnum):
    """The marked passages of a lesson. `TEXT` is what stands between them."""

    TEXT = "text"
    WHY = "why"
    EXAMPLE = "example"
    TODAY = "today"
    REMEMBER = "remember"
    HISTORY = "history"
    TRAINER = "trainer"
    SLIDE = "slide"


class Block(msgspec.Struct, frozen=True):
    """One passage: its kind, the title after the mark, its Markdown, and the line it starts at."""

    kind: BlockKind
    title: str
    text: str
    line: int


class Lesson(msgspec.Struct, frozen=True):
    """A lesson: its head, its passages in order and where it came from (path relative to the project)."""

    head: LessonHead
    blocks: tuple[Block, ...]
    file: str
    slug: str


class ModuleHead(Record, kw_only=True):
    """modules/NN-slug/module.yml."""

    id: str
    title: str
    summary: str
    for_whom: str
    picture: str
    picture_alt: str


class Module(msgspec.Struct, frozen=True):
    """One of the five training topics with its lessons in order."""

    head: ModuleHead
    lessons: tuple[Lesson, ...]
    slug: str
    file: str
