"""The words around the content: one tree of texts for each language, and how a text's slots are filled.

A text holds `{name}` for a value, and `{name|line|lines}` for a word that depends on it: the first when the value is 1,
else the second. docs/assets/js gets the same texts (course/widgets/script_words.py);
tests/cases/interface/slots.json holds both to one behaviour.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import SimpleNamespace
from typing import Any, NamedTuple

HOME = "vi"
"""The language of the content, which every other language falls back to."""

SLOT = re.compile(r"\{([a-z][A-Za-z]*)(?:\|([^{}|]*)\|([^{}|]*))?\}")

Tree = Any
"""A text, a list of trees, or trees by key."""


class Slot(NamedTuple):
    """A place in a text: the value `name`, or `one` or `other` depending on it when they are not None."""

    name: str
    one: str | None = None
    other: str | None = None


class Interface(NamedTuple):
    """All words of one language.

    `code` is the language as HTML names it, `name` as its speakers do. `scripts` are by docs/assets/js/<name>.js,
    `pages` by the names of course/model/sitemap.py, `templates` by the page or the part of one that says them.
    """

    code: str
    name: str
    scripts: Mapping[str, Tree]
    pages: Mapping[str, Tree]
    templates: Mapping[str, Tree]

    @property
    def is_home(self) -> bool:
        """Whether interface and content speak the same language."""
        return self.code == HOME

    @property
    def words(self) -> Any:
        """The words of templates and pages by attribute: `words.lesson.place`, `words.pages.home.title`."""
        return _by_attribute({**self.templates, "pages": self.pages})


def pieces(text: str) -> Iterator[str | Slot]:
    """A text as what stands between its slots, and the slots, in order."""
    end = 0
    for found in SLOT.finditer(text):
        if found.start() > end:
            yield text[end : found.start()]
        yield Slot(*found.groups())
        end = found.end()
    if end < len(text):
        yield text[end:]


def slots(text: str) -> frozenset[str]:
    """The names of the values that a text needs."""
    return frozenset(piece.name for piece in pieces(text) if isinstance(piece, Slot))


def fill(text: str, **values: object) -> str:
    """The text with its slots filled; KeyError for a value that is not given."""
    return "".join(piece if isinstance(piece, str) else _said(piece, values[piece.name]) for piece in pieces(text))


def leaves(tree: Tree, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a tree with its path: "self-check.right", "calendar-view.heads.0"."""
    if isinstance(tree, str):
        yield path, tree
        return
    for key, value in tree.items() if isinstance(tree, Mapping) else enumerate(tree):
        yield from leaves(value, f"{path}.{key}" if path else str(key))


def completed(own: Interface, home: Interface) -> Interface:
    """A language with the words of `home` for everything that it does not say in the same shape."""
    return Interface(own.code, own.name, *(_over(mine, theirs) for mine, theirs in zip(own[2:], home[2:], strict=True)))


def _over(own: Tree, home: Tree) -> Tree:
    if isinstance(home, str):
        return own if isinstance(own, str) and slots(own) == slots(home) else home
    if isinstance(home, Mapping):
        given = own if isinstance(own, Mapping) else {}
        return {key: _over(given[key], value) if key in given else value for key, value in home.items()}
    same = isinstance(own, Sequence) and not isinstance(own, str) and len(own) == len(home)
    return tuple(_over(mine, theirs) for mine, theirs in zip(own, home, strict=True)) if same else home


def _said(slot: Slot, value: object) -> str:
    if slot.one is None or slot.other is None:
        return str(value)
    return slot.one if str(value) == "1" else slot.other


def _by_attribute(tree: Tree) -> Any:
    if isinstance(tree, Mapping):
        return SimpleNamespace(**{key: _by_attribute(value) for key, value in tree.items()})
    return tree if isinstance(tree, str) else tuple(map(_by_attribute, tree))
