"""What a reader of a format sees of a question, and how two texts are compared."""

from typing import NamedTuple


class Seen(NamedTuple):
    """A question as a client shows it: its id ("" where the format has none), its text, how many answers it offers."""

    id: str
    prompt: str
    answers: int


def squash(text: str) -> str:
    """The text with every run of spaces and line breaks as one space."""
    return " ".join(text.split())
