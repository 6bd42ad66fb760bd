"""Texts as runs of words, and which texts have some in common, without comparing all with all."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple


class Together(NamedTuple):
    """Two sets by their numbers (`first` is the lower one), and how many of their telling members they share."""

    first: int
    second: int
    shared: int


def runs(words: Sequence[str], length: int) -> list[tuple[str, ...]]:
    """Every `length` words in a row; of a shorter text the whole, of an empty one nothing."""
    if not words:
        return []
    return [tuple(words[at : at + length]) for at in range(max(1, len(words) - length + 1))]


def together(sets: Sequence[AbstractSet[Hashable]], common: int | None = None) -> Iterator[Together]:
    """All pairs of sets that share a member, each once; a member of more than `common` sets brings no two together."""
    holders: dict[Hashable, list[int]] = defaultdict(list)
    for number, one in enumerate(sets):
        for member in one:
            holders[member].append(number)
    most = len(sets) if common is None else common
    telling = {member: numbers for member, numbers in holders.items() if 1 < len(numbers) <= most}
    for number, one in enumerate(sets):
        shared: Counter[int] = Counter()
        for member in one:
            shared.update(telling.get(member, ()))
        for other, count in shared.items():
            if other < number:
                yield Together(other, number, count)
