"""Which line of its file a passage starts at: Markdown readers do not tell, and authors need it in a remark."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from course.model.lesson import Block
from course.model.passage import Listing, Passage, Picture, Runs, Table

_ENOUGH = 40
"""Letters by which a passage is known; a long one may hold a link whose address is in the text and not in the words."""


def lined(passages: tuple[Passage, ...], block: Block, said: str) -> tuple[Passage, ...]:
    """The passages of a block with their lines in its file; `said` is its text with the template marks resolved.

    Words are looked for in order, by their letters and digits alone: marks, spaces and line ends do not count. What is
    not found keeps the line of what stands before it.
    """
    return _Lines(block, said).all(passages)


class _Lines:
    def __init__(self, block: Block, said: str) -> None:
        found = [(one, place) for line, place in _authored(block.text, said) for one in _letters(line)]
        self._letters = "".join(letter for letter, _ in found)
        self._places = [place for _, place in found]
        self._first, self._at, self._line = block.line, 0, block.line

    def all(self, passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
        return tuple(self._one(passage) for passage in passages)

    def _one(self, passage: Passage) -> Passage:
        if isinstance(passage, Listing):
            items = tuple(self.all(item) for item in passage.items)
            return passage._replace(items=items, line=items[0][0].line if items else self._line)
        places = [place for words in _words(passage) if (place := self._find(words))]
        return passage._replace(line=places[0] if places else self._line)

    def _find(self, words: str) -> int:
        """The line of the next place with these words, 0 where there is none."""
        known = "".join(_letters(words))[:_ENOUGH]
        at = self._letters.find(known, self._at) if known else -1
        if at < 0:
            return 0
        self._at, self._line = at + len(known), self._first + self._places[at]
        return self._line


def _words(passage: Passage) -> Iterator[str]:
    """The words of a passage, run by run or cell by cell: a link's address stands only between two of them."""
    if isinstance(passage, Picture):
        yield passage.alt or passage.address
    elif isinstance(passage, Table):
        for row in (passage.head, *passage.rows):
            yield from (run.text for cell in row for run in cell)
    elif not isinstance(passage, Listing):
        runs: Runs = passage.runs
        yield from (run.text for run in runs)


def _letters(text: str) -> Iterator[str]:
    return filter(str.isalnum, text)


def _authored(written: str, said: str) -> Iterator[tuple[str, int]]:
    """Every line said that is not empty, and the number from 0 of the line written that it comes from.

    A mark that became a table, or several passages, is one line written.
    """
    places = [at for at, line in enumerate(written.split("\n")) if line.strip()] or [0]
    lines = [line for line in said.split("\n") if line.strip()]
    known = [line for line in written.split("\n") if line.strip()]
    for _, start, end, low, high in SequenceMatcher(None, known, lines, autojunk=False).get_opcodes():
        for at, line in enumerate(lines[low:high], start):
            yield line, places[min(at, max(end, start + 1) - 1, len(places) - 1)]
