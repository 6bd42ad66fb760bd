"""Who gets which form when: half the class takes A before and B after, the other half the other way round.

Two forms that cross over keep a learner from meeting the same question twice, and even out a form that is harder.
"""

from typing import NamedTuple


class Turn(NamedTuple):
    """A group of the class and its forms: letters before and after."""

    group: int
    before: str
    after: str


def turns(forms: int) -> list[Turn]:
    """The turns of as many groups as there are forms: each group moves on by one form."""
    letters = "ABCDEFGH"[:forms]
    return [Turn(at + 1, letters[at], letters[(at + 1) % forms]) for at in range(forms)]
