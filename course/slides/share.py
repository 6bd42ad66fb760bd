"""Sharing things one under the other over as few slides as they need, each slide about as full as the others."""

from collections.abc import Sequence


def shared(heights: Sequence[float], room: float, kept: Sequence[bool] = ()) -> list[range]:
    """Parts of `heights` in order, none higher than `room`, unless one alone is; the fullest as low as can be.

    No part ends after something `kept` with what follows, where there is a way round it.
    """
    if not heights:
        return []
    low, high = max(heights), max(room, *heights)
    fewest = len(_greedy(heights, high, kept))
    for _ in range(24):  # halving: 2 ** -24 of a slide is far less than a point
        middle = (low + high) / 2
        if len(_greedy(heights, middle, kept)) <= fewest:
            high = middle
        else:
            low = middle
    return _greedy(heights, high, kept)


def _greedy(heights: Sequence[float], room: float, kept: Sequence[bool]) -> list[range]:
    parts, start = list[range](), 0
    while start < len(heights):
        end, filled = start, 0.0
        while end < len(heights) and (end == start or filled + heights[end] <= room):
            filled += heights[end]
            end += 1
        while kept and end < len(heights) and end - start > 1 and kept[end - 1]:
            end -= 1
        parts.append(range(start, end))
        start = end
    return parts
