"""How Vietnamese text loses its marks: for search, for comparing answers and for heading anchors.

docs/assets/js/fold.js does the same in the browser; tests/cases/fold/vectors.json holds both to it.
"""

import re
import unicodedata

# Letters that no Unicode decomposition takes apart, and those whose lower case differs between Python and JavaScript.
FOLD = {"đ": "d", "ı": "i", "ς": "σ"}

_LETTERS = str.maketrans(FOLD)
_MARKS = re.compile("[\u0300-\u036f]+")
# What Python or JavaScript alone calls a space must not make them differ.
_SPACES = re.compile(r"[\s\ufeff]+")
_NOT_SLUG = re.compile(r"[^a-z0-9_]+")


def fold(text: str) -> str:
    """Take any text, give it without marks and capitals, đ as d, spaces squeezed: "Điều  kiện" is "dieu kien"."""
    bare = _MARKS.sub("", unicodedata.normalize("NFD", text))
    bare = _MARKS.sub("", unicodedata.normalize("NFD", bare.casefold())).translate(_LETTERS)
    return _SPACES.sub(" ", bare).strip()


def slugify(text: str, separator: str) -> str:
    """Take a heading, give its anchor; Python-Markdown's `toc` calls this: "Đường phèn" is "duong-phen"."""
    return _NOT_SLUG.sub(separator, fold(text)).strip(separator)
