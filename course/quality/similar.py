"""Questions that ask nearly the same: pairs of high overlap, found without comparing all with all.

A question becomes the set of its shingles: runs of SYLLABLES folded syllables of the prompt and of the right answer
(two questions with the same answer and other distractors are still the same question). The score of a pair is the
Jaccard index, common shingles / all shingles. Compared are only questions that an index of shingles brings together:
they share at least SHARED shingles that stand in no more than COMMON questions. What more questions share is taken for
the phrase of the bank ("Chọn mọi ý đúng"), so a pair that has nothing rarer in common is not found. Equal texts are
gathered before, so that a bank with one text a thousand times does not become half a million pairs.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

import msgspec

from course.model.course import Course
from course.model.fold import fold
from course.model.shingles import runs, together
from course.quality.asked import Asked, asked, right_texts

SYLLABLES = 2
MINIMUM = Fraction(7, 20)
COMMON = 50
SHARED = 2
_WORD = re.compile(r"[a-z0-9]+(?:[.,/][a-z0-9]+)*%?")

Shingle = tuple[str, ...]
Shingles = frozenset[Shingle]


class Twin(msgspec.Struct, frozen=True, kw_only=True):
    """Two questions and how much of their wording they share, above 0; 1 is the same words."""

    first: str
    second: str
    score: float


def twins(course: Course) -> list[Twin]:
    """Pairs of the banks that share at least MINIMUM, most alike first; parts of one case are not compared."""
    units = list(asked(course))
    family = {one.part.id: one.authored for one in units}
    texts = {one.part.id: texts_of(one) for one in units}
    return [twin for twin in pairs(texts) if family[twin.first] != family[twin.second]]


def texts_of(one: Asked) -> list[str]:
    """What makes a question the question it is: what it asks and what is right."""
    return [one.part.prompt, *right_texts(one.part)]


def pairs(texts: Mapping[str, Sequence[str]], least: Fraction = MINIMUM) -> list[Twin]:
    """All pairs of ids whose texts share at least `least` of their shingles, most alike first.

    Of more than two with the very same shingles only the first is paired with each of the others.
    """
    same: dict[Shingles, list[str]] = defaultdict(list)
    for key, parts in texts.items():
        if cut := shingles(parts):
            same[cut].append(key)
    place = {key: number for number, key in enumerate(texts)}
    scored = [(keys[0], other, 1.0) for keys in same.values() for other in keys[1:]]
    scored += [(same[a][0], same[b][0], score) for a, b, score in _alike(list(same), least)]
    found = [
        Twin(first=min(one, other, key=place.__getitem__), second=max(one, other, key=place.__getitem__), score=score)
        for one, other, score in scored
    ]
    return sorted(found, key=lambda twin: (-twin.score, place[twin.first], place[twin.second]))


def shingles(texts: Iterable[str]) -> Shingles:
    """Runs of SYLLABLES folded syllables inside each text; a shorter text is one run."""
    return frozenset(run for text in texts for run in runs(_WORD.findall(fold(text)), SYLLABLES))


def _alike(sets: Sequence[Shingles], least: Fraction) -> Iterator[tuple[Shingles, Shingles, float]]:
    """Pairs of different sets with Jaccard ≥ least, each once."""
    for one, other, count in together(sets, COMMON):
        first, second = sets[one], sets[other]
        if count < min(SHARED, len(first), len(second)):
            continue
        common = len(first & second)
        every = len(first) + len(second) - common
        if common * least.denominator >= every * least.numerator:
            yield first, second, common / every
