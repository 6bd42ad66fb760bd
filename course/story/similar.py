"""Stories that are alike: whole copies with other names, halves, other orders; a shared story scores nothing in 5.3.

A text becomes its words with every name and number put out of sight, then runs of RUN words. Two texts are compared
where they share runs: runs that follow each other in both, with at most GAP words changed in between, make a passage.
Passages shorter than PASSAGE words, and runs of `common` (the composer's frames, stock phrases) do not count. Order
plays no part, so sentences that were moved are found where they went.

docs/assets/js/story-similar.js does the same; the stories of tests/story/copies.py and random texts hold both together.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from course.model.shingles import runs, together
from course.model.story_check import Craft
from course.model.story_structure import Structures
from course.story.words import Span, Word, sentences, words

RUN = 3
GAP = 4
PASSAGE = 8
LEAST = 0.2
"""Pairs that share less of the shorter text are no finding: neighbours have places and customs in common."""
MOST = 1000
"""Pairs that are looked at closely; a folder with more copies than that needs no longer list."""
MASK = "•"
LOUD = 6
"""A sentence of fewer words may be all names."""
REPEATED = 8
"""How often one run of a text is looked up: a text that says the same a thousand times stays cheap."""
_SLOT = re.compile(r"\{\{ \w+ \}\}|•")
DIGITS = "0123456789"
_OPENERS = '"“«:(–—'

Shingle = tuple[str, ...]


class Passage(NamedTuple):
    """The same passage in both texts, as characters of each."""

    first: Span
    second: Span


class Pair(NamedTuple):
    """Two texts by their keys, the share of words alike (0 to 1, of the text where it is larger), and the passages."""

    first: str
    second: str
    share: float
    passages: tuple[Passage, ...]


class Masked(NamedTuple):
    """A text as words without names and numbers, where each stands, and the run that starts at each."""

    keys: tuple[str, ...]
    spans: tuple[Span, ...]
    runs: tuple[Shingle, ...]


def alike(texts: Mapping[str, str], common: Iterable[str] = ()) -> tuple[Pair, ...]:
    """Every pair of texts that shares at least LEAST, most alike first, then in the order of the texts.

    `common` are texts that anybody may use, with {{ slots }} or • for names: `common_texts` gives the composer's.
    """
    free = frozenset(run for text in common for run in masked(_SLOT.sub("0", text)).runs)
    names = list(texts)
    kept = [masked(text) for text in texts.values()]
    sets = [{run for run in one.runs if run not in free} for one in kept]
    found = [
        _pair((names[first], names[second]), kept[first], kept[second], free)
        for first, second in _candidates(sets, [len(one.keys) for one in kept])
    ]
    place = {name: number for number, name in enumerate(names)}
    wanted = [pair for pair in found if pair.share >= LEAST]
    return tuple(sorted(wanted, key=lambda pair: (-pair.share, place[pair.first], place[pair.second])))


def _candidates(sets: Sequence[AbstractSet[Shingle]], lengths: Sequence[int]) -> list[tuple[int, int]]:
    """The pairs worth a close look: at most MOST, those that share the largest part of the shorter text."""
    near = []
    for first, second, shared in together(sets):
        shorter = min(lengths[first], lengths[second])
        # A passage of matching runs needs fewer runs than words, so half of LEAST loses no pair.
        if shared >= LEAST / 2 * shorter:
            near.append((-shared / shorter, first, second))
    return [(first, second) for _, first, second in sorted(near)[:MOST]]


def common_texts(structures: Structures, craft: Craft) -> tuple[str, ...]:
    """What drafts of the composer share by its own doing, and the stock phrases of craft.yml."""
    beats = [beat for structure in structures.structures for beat in structure.beats]
    frames = [said for beat in beats for frame in beat.frames for said in (frame.we, frame.narrator) if said]
    leads = [beat.lead for beat in beats if beat.lead]
    ways = [quote for manner in structures.manners for quote in (*manner.one, *manner.several)]
    quotes = [part for quote in ways for part in (quote.before, quote.after)]
    return (*dict.fromkeys((*frames, *leads, *quotes, *craft.stock)),)


def masked(text: str) -> Masked:
    """The words of a text with names and numbers masked; a name of several words is one mask."""
    found: list[tuple[str, Span]] = []
    for key, start, end in _unnamed(text):
        if key == MASK and found and found[-1][0] == MASK:
            found[-1] = MASK, Span(found[-1][1].start, end)
        else:
            found.append((key, Span(start, end)))
    keys = tuple(key for key, _ in found)
    return Masked(keys, tuple(span for _, span in found), tuple(runs(keys, RUN)))


def _unnamed(text: str) -> Iterator[Word]:
    """Words with names and numbers as masks.

    A name is a word with a capital inside a sentence. One that opens a sentence is a name when another follows it, or
    when it stands with a capital inside a sentence elsewhere. A sentence mostly in capitals is only loud.
    """
    told = [[word for word in words(text, *span) if word.key not in (",", '"')] for span in sentences(text)]
    lines = [[(word, _capital(text, word), _opens(text, word, at)) for at, word in enumerate(line)] for line in told]
    quiet = [line for line in lines if len(line) < LOUD or sum(capital for _, capital, _ in line) * 2 <= len(line)]
    names = {word.key for line in quiet for word, capital, opens in line if capital and not opens}
    for line in lines:
        loud = len(line) >= LOUD and sum(capital for _, capital, _ in line) * 2 > len(line)
        for at, (word, capital, opens) in enumerate(line):
            follows = at + 1 < len(line) and line[at + 1][1]
            name = capital and not loud and (not opens or follows or word.key in names)
            yield word._replace(key=MASK) if name or word.key[0] in DIGITS else word


def _capital(text: str, word: Word) -> bool:
    return text[word.start] != text[word.start].lower()


def _opens(text: str, word: Word, at: int) -> bool:
    """Whether a word stands where any word has a capital: first in the sentence, after a quotation mark or a colon."""
    before = word.start - 1
    while before >= 0 and text[before] == " ":
        before -= 1
    return at == 0 or (before >= 0 and text[before] in _OPENERS)


class _Chain:
    """Matching runs that follow each other in both texts, as word numbers."""

    def __init__(self, first: int, second: int) -> None:
        self.start, self.last, self.matched = (first, second), (first, second), RUN

    def takes(self, first: int, second: int) -> bool:
        """Whether a run goes on from here, with few words changed between."""
        return all(0 < new - old <= RUN + GAP for new, old in zip((first, second), self.last, strict=True))

    def add(self, first: int, second: int) -> None:
        """Go on; words are counted once where runs overlap."""
        self.matched += min(RUN, first - self.last[0], second - self.last[1])
        self.last = (first, second)


def _pair(names: tuple[str, str], one: Masked, other: Masked, free: AbstractSet[Shingle]) -> Pair:
    chosen: list[_Chain] = []
    used: tuple[set[int], set[int]] = (set(), set())
    for chain in sorted(_chains(one, other, free), key=lambda chain: (-chain.matched, chain.start)):
        covers = [set(range(chain.start[side], chain.last[side] + RUN)) for side in (0, 1)]
        if not (covers[0] & used[0] or covers[1] & used[1]):
            used[0].update(covers[0])
            used[1].update(covers[1])
            chosen.append(chain)
    share = max(len(used[0]) / len(one.keys), len(used[1]) / len(other.keys))
    passages = (
        Passage(_stretch(one, chain.start[0], chain.last[0]), _stretch(other, chain.start[1], chain.last[1]))
        for chain in sorted(chosen, key=lambda chain: chain.start)
    )
    return Pair(*names, share, tuple(passages))


def _chains(one: Masked, other: Masked, free: AbstractSet[Shingle]) -> list[_Chain]:
    """Every chain that is long enough."""
    at: dict[Shingle, list[int]] = defaultdict(list)
    for second, run in enumerate(other.runs):
        if len(run) == RUN and run not in free and len(at[run]) < REPEATED:
            at[run].append(second)
    done: list[_Chain] = []
    growing: list[_Chain] = []
    for first, run in enumerate(one.runs):
        for second in at.get(run, ()):
            fitting = [chain for chain in growing if chain.takes(first, second)]
            if fitting:
                max(fitting, key=lambda chain: chain.matched).add(first, second)
            else:
                growing.append(_Chain(first, second))
        done += [chain for chain in growing if first - chain.last[0] >= RUN + GAP]
        growing = [chain for chain in growing if first - chain.last[0] < RUN + GAP]
    return [chain for chain in (*done, *growing) if chain.matched >= PASSAGE]


def _stretch(text: Masked, first: int, last: int) -> Span:
    return Span(text.spans[first].start, text.spans[last + RUN - 1].end)
