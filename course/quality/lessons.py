"""How hard the lessons are to read: the yardstick of the questions (reading.py), sentence by sentence.

What a learner reads is measured, as it reads on the day: without the trainer's notes, and without tables, headings and
titles, which hold no sentences. The figures say where to look; they are no school grade.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

from course.content.functions import Functions
from course.content.templating import Templating
from course.model.course import Course
from course.model.lesson import BlockKind, Lesson
from course.quality.reading import LONG, sentences, syllables

_HIDDEN = (BlockKind.TRAINER, BlockKind.SLIDE)
_ITEM = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+|\s*>\s?")
_NO_PROSE = re.compile(r"\s*(?:#|\||<!--|!\[|```|\{%)")
_INLINE = (
    (re.compile(r"<[^>]+>"), ""),
    (re.compile(r"!?\[([^]]*)\]\([^)]*\)"), r"\1"),
    (re.compile(r"[*_`]+"), ""),
)


class Sentence(msgspec.Struct, frozen=True):
    """A sentence where it stands: file line, how many syllables, its words."""

    line: int
    syllables: int
    text: str


class LessonReading(msgspec.Struct, frozen=True, kw_only=True):
    """A lesson's reading: its sentences, their mean syllables, the share above LONG (0 to 1), the longest ones."""

    lesson: str
    title: str
    file: str
    sentences: int
    syllables: float
    long_share: float
    longest: tuple[Sentence, ...]


def lesson_reading(course: Course, root: Path, most: int = 3) -> tuple[LessonReading, ...]:
    """Every lesson in teaching order, each with its `most` longest sentences, if they are long."""
    voice = Templating(root, Functions(course, tables=True))
    return tuple(_read(lesson, voice, most) for _, lesson in course.lessons.values())


def _read(lesson: Lesson, voice: Templating, most: int) -> LessonReading:
    found = list(lesson_sentences(lesson, voice))
    count = max(1, len(found))
    longest = sorted((one for one in found if one.syllables > LONG), key=lambda one: -one.syllables)
    return LessonReading(
        lesson=lesson.head.id,
        title=lesson.head.title,
        file=lesson.file,
        sentences=len(found),
        syllables=round(sum(one.syllables for one in found) / count, 1),
        long_share=round(len(longest) / count, 2),
        longest=tuple(longest[:most]),
    )


def lesson_sentences(lesson: Lesson, voice: Templating) -> Iterator[Sentence]:
    """The sentences of a lesson in reading order."""
    for block in lesson.blocks:
        if block.kind in _HIDDEN:
            continue
        for line, text in passages(block.text, block.line):
            for sentence in sentences(_plain(voice.render(text))):
                if words := syllables(sentence):
                    yield Sentence(line, len(words), " ".join(sentence.split()))


def passages(markdown: str, first: int) -> Iterator[tuple[int, str]]:
    """The paragraphs and list items of Markdown, each with its line; lines that an author only broke are one again."""
    start, kept = first, list[str]()
    for number, line in enumerate([*markdown.split("\n"), ""], first):
        item = _ITEM.match(line)
        if kept and (item or not line.strip() or _NO_PROSE.match(line)):
            yield start, " ".join(kept)
            kept = []
        if line.strip() and not _NO_PROSE.match(line):
            if not kept:
                start = number
            kept.append(line[item.end() if item else 0 :].strip())


def _plain(rendered: str) -> str:
    """Rendered Markdown as words; a mark may have become a table, which goes."""
    text = "\n".join(line for line in rendered.split("\n") if not _NO_PROSE.match(line))
    for pattern, words in _INLINE:
        text = pattern.sub(words, text)
    return text
