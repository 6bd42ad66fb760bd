"""Paragraphs to points: what a room reads at a glance. The whole text goes to the trainer's notes.

A short paragraph stays as it is. Of a longer one stand the sentences that an author would underline: the first, and
those with bold words; a sentence that leans on the one before ("Phần đó …") brings it along. No word is changed; only
a sentence longer than a slide is cut, with an ellipsis.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from course.model.slide import Mark, Point, Run, Runs, plain
from course.slides.runs import cut, trimmed
from course.slides.said import Said

WHOLE, ENOUGH, MOST, LONGEST, TINY = 26, 16, 3, 120, 6
"""In words: a paragraph that stays whole, how much is said of a longer one, and where a sentence is cut; in between,
how many sentences. A sentence shorter than TINY does not stand alone."""
TOLD, BREATH = 400, 60
"""In words: how long a quoted text may be to stand on slides whole, and how much of it makes a point."""
_END = re.compile(r"[.!?…][\"”’)\]]*\s+(?=[\"“‘(\[]?[A-ZÀ-ỸĐ0-9])")
_SHORT = re.compile(r"(?:^|[\s(])(?:TP|Tp|ThS|TS|GS|PGS|BS|KS|st|tr|No|[A-ZĐ]|\d+)\.$")
_COUNTED = re.compile(r"(?:Hai|Ba|Bốn|Năm|Sáu) là\b")
_LEANING = re.compile(
    r"(?:Phần đó|Phần ấy|Việc đó|Việc này|Điều đó|Điều này|Đó|Đây|Vì vậy|Vì thế|Do đó|Nhưng|Như thế|Như vậy|Khi đó|"
    r"Lúc ấy|Lúc đó|Nó|Họ|Chúng|Vậy|Nếu không|Còn lại|Sau đó|Tức là|Nghĩa là|Cả hai|Mức đó|Mức này|"
    r"Số này|Số đó|Khoản này)\b"
)


class Pointed(NamedTuple):
    """Points, the whole text when they do not say all of it, and whether a sentence had to be cut."""

    points: tuple[Point, ...]
    whole: str
    shortened: bool


def pointed(said: Said, *, every: bool = False) -> Pointed:
    """The points of a paragraph or of an item; with `every` they say all of it, a few sentences to a point."""
    sentences = sentences_of(said.runs)
    if words(said.runs) <= WHOLE:
        chosen = [said.runs]
    elif every:
        chosen = _grouped(sentences, ENOUGH)
    elif said.mark is not Mark.NONE and _headed(sentences):
        chosen = [sentences[0]]
    else:
        chosen = _chosen(sentences)
        if sum(map(words, chosen)) <= WHOLE + 4:
            chosen = [tuple(run for one in chosen for run in (*one, Run(" ")))[:-1]]
    chosen = [trimmed(one) for one in chosen]
    shown = [part for one in chosen for part in _shown(one)]
    mark = Mark.DOT if said.mark is Mark.NONE else said.mark
    last = len(shown) - 1
    points = [
        # Bold words alone are a heading of what comes after them.
        Point(runs, mark if not at or mark is not Mark.NUMBER else Mark.NONE, said.place,
              keep=at < last and all(run.bold for run in runs))
        for at, (runs, _) in enumerate(shown)
    ]  # fmt: skip
    left_out = sum(map(words, chosen)) < words(said.runs)
    shortened = any(short for _, short in shown)
    return Pointed(tuple(points), plain(said.runs) if left_out or shortened else "", shortened)


def sentences_of(runs: Runs, quoted: bool = False) -> list[Runs]:
    """The sentences; a number's or a title's full stop ends none, nor one in somebody's words unless `quoted`."""
    text = plain(runs)
    ends = [
        found.end()
        for found in _END.finditer(text)
        if not _SHORT.search(text[: found.start() + 1]) and (quoted or not _quoting(text[: found.end()]))
    ]
    places = [0, *ends, len(text)]
    found = [cut(runs, start, end) for start, end in pairwise(places)]
    return [one for one in found if one]


def _quoting(text: str) -> bool:
    """Tell whether the text ends inside somebody's words, which are not torn apart."""
    return text.count('"') % 2 == 1 or text.count("“") > text.count("”")


def words(runs: Runs) -> int:
    """How many words there are to read."""
    return len(plain(runs).split())


def _grouped(sentences: Sequence[Runs], most: int) -> list[Runs]:
    groups: list[Runs] = []
    for one in sentences:
        if groups and words(groups[-1]) + words(one) <= most:
            groups[-1] = (*groups[-1], Run(" "), *one)
        else:
            groups.append(one)
    return groups


def _headed(sentences: Sequence[Runs]) -> bool:
    """Tell whether an item begins with bold words of its own: "**Mọi mốc đều là "trước ngày".** …"."""
    return len(sentences) > 1 and all(run.bold for run in sentences[0]) and words(sentences[0]) > 2


def _chosen(sentences: Sequence[Runs]) -> list[Runs]:
    bold = [at for at, one in enumerate(sentences) if at and any(run.bold for run in one)]
    picked = {0, *bold[: MOST - 1]}
    for at in sorted(picked):
        if at and _LEANING.match(plain(sentences[at])):
            picked.add(at - 1)
    rest = iter(range(len(sentences)))
    while sum(words(sentences[at]) for at in picked) < ENOUGH and (at := next(rest, -1)) >= 0:
        picked.add(at)
    for at, one in enumerate(sentences):  # a count once begun is told to its end
        if at - 1 in picked and _COUNTED.match(plain(one)):
            picked.add(at)
    chosen: list[Runs] = []
    for at in sorted(picked):
        one = sentences[at]
        if chosen and at - 1 in picked and min(words(chosen[-1]), words(one)) < TINY:
            chosen[-1] = (*chosen[-1], Run(" "), *one)
        else:
            chosen.append(one)
    return chosen


def _shown(runs: Runs) -> list[tuple[Runs, bool]]:
    """What is longer than a slide: a quoted text breath by breath, a sentence cut (and so told)."""
    if LONGEST < words(runs) <= TOLD and len(parts := sentences_of(runs, quoted=True)) > 1:
        return [_cut(part) for part in _grouped(parts, BREATH)]
    return [_cut(runs)]


def _cut(runs: Runs) -> tuple[Runs, bool]:
    text = plain(runs)
    found = list(re.finditer(r"\S+", text))
    if len(found) <= LONGEST:
        return runs, False
    kept = cut(runs, 0, found[LONGEST - 1].end())
    return (*kept[:-1], Run(kept[-1].text.rstrip(",;:") + " …", kept[-1].bold)), True
