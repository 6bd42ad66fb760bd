"""Which options a Word test marks as right: with a star, underlined, highlighted, in colour or bold."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from course.importers.exam_lines import Line
from course.office.word_reader import BOLD, COLOUR, HIGHLIGHT, UNDERLINE


class Lettered(NamedTuple):
    """An option or a statement: its letter, its label and its text as they look."""

    letter: str
    label: Line
    text: Line

    @property
    def starred(self) -> bool:
        """Tell whether a star stands at the label or at the end."""
        return "*" in self.label.text or self.text.text.endswith("*")

    @property
    def words(self) -> str:
        """The text without the star."""
        return self.text.text.removesuffix("*").strip()


def marked(options: Sequence[Lettered]) -> list[frozenset[int]]:
    """The places that each way of marking picks out, the surest first; a way that all or none share says nothing."""
    ways: list[Callable[[Lettered], bool]] = [lambda one: one.starred]
    for mark in (UNDERLINE, HIGHLIGHT, COLOUR, BOLD):
        # Some mark the letter only, some the whole option; where every letter is bold, the text tells.
        ways += [partial(_text_has, mark), partial(_label_has, mark)]
    found: list[frozenset[int]] = []
    for is_marked in ways:
        places = frozenset(place for place, one in enumerate(options) if is_marked(one))
        if 0 < len(places) < len(options) and places not in found:
            found.append(places)
    return found


def _text_has(mark: str, one: Lettered) -> bool:
    return _mostly(one.text, mark)


def _label_has(mark: str, one: Lettered) -> bool:
    return _mostly(one.label, mark)


def _mostly(line: Line, mark: str) -> bool:
    """Tell whether more than half of the letters have the mark."""
    shown = [marks for letter, marks in zip(line.text, line.marks, strict=True) if not letter.isspace()]
    return bool(shown) and 2 * sum(mark in marks for marks in shown) > len(shown)
