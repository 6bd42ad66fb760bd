"""What a rule is: an id and its Vietnamese words."""

from typing import NamedTuple


class Rule(NamedTuple):
    """A rule; `{names}` in the message are filled from the finding's values."""

    id: str
    message: str
    advice: str
