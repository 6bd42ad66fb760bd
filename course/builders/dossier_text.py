"""Make what people typed harmless: letters stay, whatever steers a terminal, a printer or a program goes."""

import unicodedata
from typing import Any

from course.model.paper import Paper, Role

# Control, format (bidirectional overrides, zero width), half of a pair, private characters. Unassigned ones stay, since
# browsers know newer letters than Python does; those that never will be letters go.
_OUT = ("Cc", "Cf", "Cs", "Co")


def _stays(letter: str) -> bool:
    never = 0xFDD0 <= ord(letter) <= 0xFDEF or ord(letter) & 0xFFFE == 0xFFFE
    return letter == "\n" or (unicodedata.category(letter) not in _OUT and not never)


def clean(text: str) -> str:
    r"""Return the text composed, on trimmed lines, without characters nobody can see.

    >>> clean("a\x00b\tc\n")
    'ab c'
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    text = text.replace("\u2028", "\n").replace("\u2029", "\n")
    text = unicodedata.normalize("NFC", "".join(filter(_stays, text)))
    return "\n".join(line.strip() for line in text.strip().split("\n"))


def clean_paper(paper: Paper) -> Paper:
    """Clean every text of a paper, however deep it stands."""
    return paper._replace(title=clean(paper.title), blocks=_cleaned(paper.blocks))


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return value if isinstance(value, Role) else clean(value)
    if isinstance(value, tuple):
        items = [_cleaned(item) for item in value]
        return type(value)(*items) if hasattr(value, "_fields") else tuple(items)
    return value
