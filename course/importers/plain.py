"""Text from elsewhere as our banks have it: composed letters, no hidden signs, no template marks, a bounded length."""

import re
import unicodedata

LONGEST_TEXT = 5_000
LARGEST_BYTES = 10_000_000

_HIDDEN = ("Cc", "Cf", "Cs", "Zl", "Zp")
_NOT_TEXT = frozenset("\ufffe\uffff")
# Between two signs that the course would read as a template mark: {{ }} {% %} {#
_MARK = re.compile(r"(?<=\{)(?=[{%#])|(?<=[}%])(?=\})")


def plain(text: str) -> str:
    """Take any text, give what a bank may hold: NFC, line ends as LF, lines without spaces at their ends."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ").replace("\u00a0", " ")
    text = re.sub("[\u2028\u2029\u0085\v\f]", "\n", text)
    kept = "".join(letter for letter in text if letter == "\n" or _shown(letter))
    lines = [line.strip() for line in unicodedata.normalize("NFC", kept).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines).strip())


def has_template_mark(text: str) -> bool:
    """Tell whether the course would read a template mark in this text."""
    return _MARK.search(text) is not None


def without_template_marks(text: str) -> str:
    """Part the signs of a template mark with a space, so that they stay text."""
    return _MARK.sub(" ", text)


def decoded(content: bytes) -> str | None:
    """The text of a file: UTF-8 with or without a mark, UTF-16 with one; None when it is neither."""
    try:
        if content.startswith((b"\xff\xfe", b"\xfe\xff")):
            return content.decode("utf-16")
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None


def _shown(letter: str) -> bool:
    return letter.isprintable() or (unicodedata.category(letter) not in _HIDDEN and letter not in _NOT_TEXT)
