"""Markdown to passages by Python-Markdown, read as the website reads it. HTML in it is text, and stays text."""

import html
import re
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from course.model.passage import Heading, Listing, Paragraph, Passage, Picture, Run, Runs, Table

_LEVEL = re.compile(r"h([1-6])")
_PLAIN = Run("")
_SPACES = re.compile(r"[ \t\r\f\v]*\n[ \t\r\f\v]*|[ \t]{2,}")
_BLOCKS = {"p", "ul", "ol", "table", "blockquote", "pre", "div", "h1", "h2", "h3", "h4", "h5", "h6", "hr"}


def passages(text: str) -> tuple[Passage, ...]:
    """Take authored Markdown (template marks resolved) apart; nothing of its words is lost but rulers."""
    reader = Markdown(extensions=["tables", "attr_list", "sane_lists"])
    for registry, name in (
        (reader.preprocessors, "html_block"),
        (reader.inlinePatterns, "html"),
        (reader.inlinePatterns, "entity"),
        (reader.inlinePatterns, "automail"),
    ):
        registry.deregister(name)
    kept = _Keep(reader)
    reader.treeprocessors.register(kept, "keep", -100)
    reader.convert(text)
    return tuple(_blocks(kept.root)) if kept.root is not None else ()


class _Keep(Treeprocessor):
    """Takes the finished tree before it becomes HTML."""

    root: Element | None = None

    def run(self, root: Element) -> None:
        self.root = root


def _blocks(parent: Element) -> Iterator[Passage]:
    """The passages inside an element; loose words around its blocks become paragraphs."""
    loose: list[Run] = _text(parent.text)
    for child in parent:
        if child.tag in _BLOCKS:
            yield from _paragraphs(loose)
            loose = []
            yield from _block(child)
        else:
            loose += _inline(child, _PLAIN)
        loose += _text(child.tail)
    yield from _paragraphs(loose)


def _block(element: Element) -> Iterator[Passage]:
    tag = str(element.tag)
    if found := _LEVEL.fullmatch(tag):
        if runs := _tidy(_children(element, _PLAIN)):
            yield Heading(int(found[1]), runs)
    elif tag == "p":
        yield from _paragraphs(_children(element, _PLAIN))
    elif tag in ("ul", "ol"):
        items = tuple(tuple(_blocks(item)) for item in element)
        yield Listing(tag == "ol", tuple(item for item in items if item), int(element.get("start", "1")))
    elif tag == "table":
        head, *rows = ([_tidy(_children(cell, _PLAIN)) for cell in row] for row in element.iter("tr"))
        width = len(head)
        yield Table(tuple(head), tuple(tuple((row + [()] * width)[:width]) for row in rows))
    elif tag == "pre":
        yield Paragraph((Run("".join(element.itertext()).strip("\n")),))
    elif tag != "hr":
        yield from _blocks(element)


def _paragraphs(runs: Iterable[Run]) -> Iterator[Passage]:
    """Runs as paragraphs; a picture among them (a run whose link begins with "!") stands on its own."""
    kept: list[Run] = []
    for run in runs:
        if not run.link.startswith("!"):
            kept.append(run)
            continue
        if tidy := _tidy(kept):
            yield Paragraph(tidy)
        kept = []
        yield Picture(run.link[1:], run.text)
    if tidy := _tidy(kept):
        yield Paragraph(tidy)


def _children(element: Element, look: Run) -> list[Run]:
    runs = _text(element.text, look)
    for child in element:
        runs += _inline(child, look) + _text(child.tail, look)
    return runs


def _inline(element: Element, look: Run) -> list[Run]:
    tag = element.tag
    if tag == "br":
        return [look._replace(text="\v")]
    if tag == "img":
        return [Run(html.unescape(element.get("alt", "")), link="!" + element.get("src", ""))]
    if tag == "strong":
        look = look._replace(bold=True)
    elif tag == "em":
        look = look._replace(italic=True)
    elif tag == "a":
        look = look._replace(link=html.unescape(element.get("href", "")))
    return _children(element, look)


def _text(text: str | None, look: Run = _PLAIN) -> list[Run]:
    return [look._replace(text=html.unescape(text))] if text else []


def _tidy(runs: Iterable[Run]) -> Runs:
    """Runs of one look joined, line ends of the source as spaces, breaks as line ends, no space at either end."""
    joined: list[Run] = []
    for run in runs:
        words = _SPACES.sub(" ", run.text)
        if joined and joined[-1][1:] == run[1:]:
            joined[-1] = run._replace(text=joined[-1].text + words)
        elif words:
            joined.append(run._replace(text=words))
    if joined:
        joined[0] = joined[0]._replace(text=joined[0].text.lstrip(" \v"))
        joined[-1] = joined[-1]._replace(text=joined[-1].text.rstrip(" \v"))
    broken = (run._replace(text=re.sub(" *\v *", "\n", run.text)) for run in joined)
    return tuple(run for run in broken if run.text)
