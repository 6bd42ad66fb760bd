"""Why questions were left out, gathered so that a person can read it: by format and reason, with counts."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from course.exporters.exporter import Export

# What differs between questions refused for the same reason: numbers and quoted text.
_OWN = re.compile(r"\d+(?:[.,]\d+)*|“[^”]*”")


class Refusal(NamedTuple):
    """Questions of one kind that a format left out for one reason.

    `reason` is that of the first question; `varies` says that the others' differ in numbers ("143 chữ") or quoted text.
    `questions` are ids, each once however many quizzes it stands in.
    """

    format: str
    kind: str
    reason: str
    questions: tuple[str, ...]
    varies: bool


def refusals(exports: Iterable[tuple[str, Export]]) -> Iterator[Refusal]:
    """Gather what (format, export) pairs left out: formats in their order, the most frequent reason first."""
    found: dict[str, dict[tuple[str, str], dict[str, str]]] = {}
    for name, export in exports:
        for skipped in export.skipped:
            reasons = found.setdefault(name, {})
            alike = reasons.setdefault((skipped.kind, _OWN.sub("#", skipped.reason)), {})
            alike.setdefault(skipped.question, skipped.reason)
    for name, reasons in found.items():
        for (kind, _), alike in sorted(reasons.items(), key=lambda entry: -len(entry[1])):
            first = next(iter(alike.values()))
            yield Refusal(name, kind, first, tuple(alike), any(reason != first for reason in alike.values()))
