"""The search index: one script the browser loads on first use, from a web server or from a folder alike.

The words of the course are many repeats of few: each different word or run of signs is listed once, the commonest
first, and a text is a string with one to three characters per word. That saves a quarter of the download and spares
the phone the splitting. The space between two words is not written. docs/assets/js/search-engine.js reads it back.
"""

import itertools
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from course.model.fold import slugify
from course.pages.search_text import Section, sections

_TOKEN = re.compile(r"[^\W_]+|[\W_]+")
_JOIN = "|"
# The printable ASCII characters that need no escape in a script. The last 26 announce words of two and three.
_ALPHABET = [chr(code) for code in range(0x20, 0x7F) if chr(code) not in '"<\\']
_ONE, _TWO, _THREE = _ALPHABET[:66], _ALPHABET[66:88], _ALPHABET[88:]


class SearchPage(msgspec.Struct, frozen=True):
    """A page to be found: its site path ("tra-cuu/hoi-dap.html"), what it says, and how it is introduced.

    `keywords` are what learners call it, `weight` multiplies its score (1 is neutral), `kind` is shown beside the
    title ("Bài học").
    """

    path: str
    title: str
    summary: str
    markdown: str
    keywords: tuple[str, ...]
    weight: float
    kind: str


def build_index(pages: Sequence[SearchPage]) -> bytes:
    """Take the pages, give the script that sets `globalThis.ocop.searchIndex`; the same pages give the same bytes."""
    split = [(page, sections(page.markdown)) for page in pages]
    tokens = {text: _tokens(text) for page, parts in split for text in _texts(page, parts)}
    counted = Counter(
        itertools.chain.from_iterable(tokens[text] for page, parts in split for text in _texts(page, parts))
    )
    words = sorted(counted, key=lambda word: (-counted[word], word))
    code = dict(zip(words, _codes(), strict=False))
    if len(code) < len(words):
        raise ValueError(f"the index holds {len(code)} different words, not {len(words)}")

    def spell(text: str) -> str:
        return "".join(map(code.__getitem__, tokens[text]))

    kinds = sorted({page.kind for page in pages})
    index = {
        "kinds": kinds,
        "words": _JOIN.join(words),
        "pages": [
            [
                page.path,
                kinds.index(page.kind),
                page.weight,
                spell(page.title),
                spell(page.summary),
                [spell(keyword) for keyword in page.keywords],
                [_section(part, spell(part.heading), spell(part.text)) for part in parts],
            ]
            for page, parts in split
        ],
    }
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    for unsafe in "<\u2028\u2029":
        text = text.replace(unsafe, f"\\u{ord(unsafe):04x}")
    return f"(globalThis.ocop??={{}}).searchIndex={text};\n".encode()


def _section(part: Section, heading: str, text: str) -> list[str]:
    """Give a section's row; the anchor only when it is not what the browser makes of the heading."""
    return [heading, text] if part.anchor == slugify(part.heading, "-") else [heading, text, part.anchor]


def _texts(page: SearchPage, parts: list[Section]) -> Iterator[str]:
    """Give every text of a page."""
    yield from (page.title, page.summary, *page.keywords)
    for part in parts:
        yield from (part.heading, part.text)


def _tokens(text: str) -> list[str]:
    """Give the words and the signs between them, without the single space between two words."""
    squeezed = " ".join(unicodedata.normalize("NFC", text).replace(_JOIN, " ").split())
    return [piece for piece in _TOKEN.findall(squeezed) if piece != " "]


def _codes() -> Iterator[str]:
    """Give what words are written as, shortest first: 66 of one character, 2,024 of two, 33,856 of three."""
    letters = (_ONE,), (_TWO, _ALPHABET), (_THREE, _ALPHABET, _ALPHABET)
    return ("".join(code) for length in letters for code in itertools.product(*length))
