"""Glossary tooltips: the first time a lesson uses a term, it links the glossary and carries the meaning."""

import re
from collections.abc import Callable, Sequence

from course.model.knowledge import Term

# What a term must not be marked inside: links and pictures, code, HTML, bare addresses.
_CLOSED = re.compile(r"!?\[[^\]]*\]\([^)]*\)(?:\{[^}]*\})?|`[^`]*`|<[^>]+>|https?://\S+")
_SKIPPED = re.compile(r"\s*(#|\||!\[)")


class TermMarker:
    """Marks each term once per page; make a new one for every page. `path` leads from there to a term, by its id."""

    def __init__(self, terms: Sequence[Term], path: Callable[[str], str]) -> None:
        self._path = path
        self._by_spelling = {spelling.casefold(): term for term in terms for spelling in term.match}
        self._seen: set[str] = set()
        spellings = sorted(self._by_spelling, key=len, reverse=True)
        self._pattern = re.compile(r"(?<!\w)(" + "|".join(map(re.escape, spellings)) + r")(?!\w)", re.IGNORECASE)

    def mark(self, markdown: str) -> str:
        """Return Markdown with first uses linked; headings, tables, links and code stay as they are."""
        if not self._by_spelling:
            return markdown
        return "\n".join(line if _SKIPPED.match(line) else self._line(line) for line in markdown.split("\n"))

    def _line(self, line: str) -> str:
        done, at = [], 0
        for closed in _CLOSED.finditer(line):
            done += [self._pattern.sub(self._term, line[at : closed.start()]), closed[0]]
            at = closed.end()
        return "".join([*done, self._pattern.sub(self._term, line[at:])])

    def _term(self, found: re.Match[str]) -> str:
        term = self._by_spelling[found[0].casefold()]
        if term.id in self._seen:
            return found[0]
        self._seen.add(term.id)
        meaning = term.plain.replace('"', "”")
        return f'[{found[0]}]({self._path(term.id)} "{meaning}"){{ .term }}'
