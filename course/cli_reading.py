"""`course check --reading`: how long the sentences of each lesson are."""

import json

import msgspec
from rich.table import Table

from course.cli_words import ROOT, console, say
from course.content.load import Loaded
from course.quality.lessons import LessonReading, lesson_reading
from course.quality.reading import LONG

SHOWN = 8
"""Long sentences that the console names; the JSON has three of each lesson."""


def print_reading(loaded: Loaded, as_json: bool) -> None:
    """Print every lesson, the hardest first; hints for authors, never a fault."""
    found = sorted(lesson_reading(loaded.course, ROOT), key=lambda one: -(one.syllables + 10 * one.long_share))
    if as_json:
        print(json.dumps(msgspec.to_builtins(found), ensure_ascii=False, indent=1))
        return
    table = Table("Bài", "Câu", "Tiếng một câu", f"Câu trên {LONG} tiếng", "Tên bài")
    for one in found:
        table.add_row(
            one.lesson, str(one.sentences), _number(one.syllables), f"{round(100 * one.long_share)}%", one.title
        )
    console.print(table)
    say(_summary(found))
    say("\nCâu dài nhất, nên tách:")
    longest = sorted(
        ((one, sentence) for one in found for sentence in one.longest), key=lambda pair: -pair[1].syllables
    )
    for one, sentence in longest[:SHOWN]:
        say(f"{one.file}:{sentence.line}: {sentence.syllables} tiếng: {sentence.text}")


def _summary(found: list[LessonReading]) -> str:
    count = max(1, sum(one.sentences for one in found))
    mean = sum(one.syllables * one.sentences for one in found) / count
    share = sum(one.long_share * one.sentences for one in found) / count
    return (
        f"{len(found)} bài, {count} câu: trung bình {_number(mean)} tiếng một câu, "
        f"{round(100 * share)}% câu trên {LONG} tiếng."
    )


def _number(value: float) -> str:
    return f"{value:.1f}".replace(".", ",")
