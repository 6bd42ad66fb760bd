"""Plain text and anchors of a page's Markdown, by pattern only: converting every page twice would double the build."""

import html
import re
import unicodedata
from collections.abc import Iterator

import msgspec
from markdown.extensions.toc import unique

from course.model.fold import slugify

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.S)
# Quizzes would answer every query with their wrong options, sources with the same law; comments, scripts and pictures
# hold no prose. None of these elements stands in another of its kind.
_DROPPED = re.compile(
    r"<!--.*?-->|<(script|style|svg)\b.*?</\1>"
    r"|<(section|details|p|ol) class=\""
    r"(?:self-check-wrap|oc-(?:sources|from|meta|ladder|worked|criterion__help))\b.*?</\2>",
    re.S | re.I,
)
_FENCE = re.compile(r"\s*(```|~~~)")
_HEADING = re.compile(r"(#{1,6})(.*?)#*\s*$")
_HTML_HEADING = re.compile(r"\s*<h([1-6])\b[^>]*\bid=\"([^\"]+)\"[^>]*>(.*?)</h\1>\s*$", re.I)
_ATTRIBUTES = re.compile(r"\{:?[ ]*([#.][^}\n]*)\}")
# Definitions of links and abbreviations, the table of contents' mark, rulers and the lines under table heads.
_NO_PROSE = re.compile(r"\s*(\*?\[[^]^][^]]*\]:.*|\[TOC\]|[ :|-]*--[ :|-]*)$")
_NEW_BLOCK = re.compile(r"\s*(?:$|[-*+] |\d+[.)] |\||>|!!!|\?\?\?|===|: )")
_BLOCK_MARK = re.compile(
    r"^\s*(?:(?:>|[-*+] (?:\[[ xX]\] )?|\d+[.)] |(?:!!!|\?\?\?)\+? *[\w -]*|===[!+]? *|: +|\[\^[^]]+\]: *)\s*)*"
)
_BLOCK_TAG = re.compile(
    r"(?<!\\)</?(?!(?:a|abbr|b|code|em|i|kbd|mark|small|span|strong|sub|sup|time|u)\b)[a-z][^>]*>", re.I
)
# Two pieces of a card side by side, with nothing but tags between their words.
_SPANS = re.compile(r"(?=<)(?<=\w)(?:<[^>]*>)*</?(?:span|small)\b[^>]*>(?:<[^>]*>)*(?=\w)", re.I)
_INLINE = (
    (_SPANS, " · "),
    (re.compile(r"(?<!\\)<(?:/?[a-z][^>]*|https?:[^>]*)>", re.I), ""),
    (re.compile(r"!?\[([^]\n]*)\](?:\([^)\n]*\)|\[[^]\n]*\])"), r"\1"),
    (re.compile(r"\[\^[^]\n]+\]"), ""),
    (_ATTRIBUTES, ""),
    (re.compile(r":[a-z]+(?:-[a-z0-9]+)+:"), ""),
    (re.compile(r"(?=[\\*`~=^_])(?:\\([!-/:-@\[-`{-~])|\*+|`+|~~|==|\^\^|(?<!\w)_+|_+(?!\w))"), r"\1"),
    (re.compile(r"[ \t]*\|[ \t]*"), " · "),
)


class Section(msgspec.Struct, frozen=True):
    """What stands under one heading; before the first heading, `heading` and `anchor` are empty."""

    heading: str
    anchor: str
    text: str


def sections(markdown: str) -> list[Section]:
    """Split a page at its second and third level headings, with the anchors Python-Markdown gives them.

    Headings are `#` lines, or HTML headings with an id of their own; underlined ones are not recognised.
    """
    source = _DROPPED.sub("\n", _FRONT_MATTER.sub("", unicodedata.normalize("NFC", markdown)))
    taken = {written for match in _ATTRIBUTES.finditer(source) if (written := _written_id(match[1]))}
    found: list[Section] = []
    heading, anchor, lines = "", "", list[str]()
    for line, mark in _marked(source):
        if mark is None:
            lines.append(line)
            continue
        level, written, title = mark
        name = _inline(title)
        # Every heading takes its id, the page's title too, so that the next one alike gets "_1" as in the page.
        own = written or unique(slugify(name, "-"), taken)
        if level in (2, 3):
            found.append(Section(heading, anchor, _prose(lines)))
            heading, anchor, lines = name, own, []
        elif level > 3:
            lines += ["", name, ""]
    return [*found, Section(heading, anchor, _prose(lines))]


def _marked(source: str) -> Iterator[tuple[str, tuple[int, str, str] | None]]:
    """Give each line, and for a heading its level, its written id ("" when it has none) and its title."""
    fenced = False
    for line in source.splitlines():
        if _FENCE.match(line):
            fenced = not fenced
        elif fenced:
            yield line, None
        elif match := _HEADING.match(line):
            attributes = _ATTRIBUTES.search(match[2])
            yield line, (len(match[1]), _written_id(attributes[1]) if attributes else "", match[2])
        elif match := _HTML_HEADING.match(line):
            yield line, (int(match[1]), match[2], match[3])
        else:
            yield line, None


def _written_id(attributes: str) -> str:
    """Give the id among attributes written as `#id .class`."""
    return next((one[1:] for one in attributes.split() if one[0] == "#"), "")


def _prose(lines: list[str]) -> str:
    """Give the lines as one line of text; blocks that end without a stop are kept apart by a dot."""
    blocks = [""]
    for line in _BLOCK_TAG.sub("\n\n", "\n".join(lines)).splitlines():
        if not line.strip():
            blocks.append("")
        elif not _NO_PROSE.match(line):
            if _NEW_BLOCK.match(line):
                blocks.append("")
            blocks[-1] += " " + line
    # One pass over the section instead of one over each block: patterns do not reach across the ends of lines.
    marked = "\n".join(_BLOCK_MARK.sub("", block) for block in blocks if block)
    said = [text for block in _plain(marked).splitlines() if (text := " ".join(block.split()).strip(" ·"))]
    return " ".join(text if text[-1] in ".!?:;,…" else f"{text} ·" for text in said).removesuffix(" ·")


def _inline(text: str) -> str:
    """Give the words of a heading without links' targets, tags, emphasis and table pipes."""
    return " ".join(_plain(text).split()).strip(" ·")


def _plain(text: str) -> str:
    for pattern, instead in _INLINE:
        text = pattern.sub(instead, text)
    return html.unescape(text)
