"""The search index: one script the browser loads on first use, from a web server or from a folder alike.

The words of the course are many repeats of few: each different word or run of signs is listed once, the commonest
first, and a text is a string with one character per word. That halves the file and spares the phone the splitting.
A single space between two words is not written. docs/assets/js/search-engine.js reads it back.
"""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from course.model.fold import slugify
from course.pages.search_text import Section, sections

_TOKEN = re.compile(r"[^\W_]+|[\W_]+")
_FIRST = 0x20
# Characters a script, a string or a text editor would trip over; no word gets their places.
_UNSAFE = frozenset((0x22, 0x3C, 0x5C, 0xAD, 0x2028, 0x2029, 0xFEFF, *range(0x7F, 0xA1), *range(0xD800, 0xE000)))
_JOIN = "|"


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
    counted = Counter(token for page, parts in split for text in _texts(page, parts) for token in _tokens(text))
    words = sorted(counted, key=lambda word: (-counted[word], word))
    code = dict(zip(words, _codes(), strict=False))
    if len(code) < len(words):
        raise ValueError(f"the index holds {len(code)} different words, not {len(words)}")

    def spell(text: str) -> str:
        return "".join(code[token] for token in _tokens(text))

    kinds = sorted({page.kind for page in pages})
    index = {
        "kinds": kinds,
        "words": _JOIN.join(_placed(words)),
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


def _tokens(text: str) -> Iterator[str]:
    """Give the words and the signs between them, without the single space between two words."""
    squeezed = " ".join(unicodedata.normalize("NFC", text).replace(_JOIN, " ").split())
    return (token for token in _TOKEN.findall(squeezed) if token != " ")


def _codes() -> Iterator[str]:
    """Give the characters words are written with, shortest first."""
    return (chr(code) for code in range(_FIRST, 0x10000) if code not in _UNSAFE)


def _placed(words: list[str]) -> Iterator[str]:
    """Give the words so that each stands at its character's number, with gaps for the unsafe ones."""
    rest = iter(words)
    for code in range(_FIRST, 0x10000):
        if code in _UNSAFE:
            yield ""
        elif (word := next(rest, None)) is None:
            return
        else:
            yield word
