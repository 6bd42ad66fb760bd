"""The results as a page of docs/contributing/, and what in them is below its floor."""

import datetime
from collections.abc import Iterator, Mapping

from benchmarks.audit.axe import WAYS
from benchmarks.audit.lighthouse import FIGURES, FLOORS, Result
from benchmarks.audit.pages import Visit

# A page of an edition to the number of broken rules, by way to look.
Looked = Mapping[tuple[str, str], Mapping[str, int]]
EDITIONS = {"site": "full", "lite": "lite"}


def missed(measured: Mapping[Visit, Result], looked: Looked) -> list[str]:
    """Every score below its floor and every broken rule, in words."""
    low = [
        f"{visit.name} ({visit.path}): {name} {result.scores[name]}, wanted {floor}"
        for visit, result in measured.items()
        for name, floor in FLOORS.items()
        if result.scores[name] < floor
    ]
    broken = [
        f"{path} ({EDITIONS[edition]}, {way}): {count} rules of axe broken"
        for (edition, path), counts in looked.items()
        for way, count in counts.items()
        if count
    ]
    return low + broken


def page(
    day: datetime.date, versions: Mapping[str, str], runs: int, measured: Mapping[Visit, Result], looked: Looked
) -> str:
    """The whole page as Markdown."""
    return "\n".join(_lines(day, versions, runs, measured, looked)) + "\n"


def _lines(
    day: datetime.date, versions: Mapping[str, str], runs: int, measured: Mapping[Visit, Result], looked: Looked
) -> Iterator[str]:
    floors = ", ".join(f"{_head(name)} ≥ {floor}" for name, floor in FLOORS.items())
    yield "# Audit: Lighthouse and axe"
    yield ""
    programs = ", ".join(f"{name} {version}" for name, version in versions.items())
    yield f"Measured on {day.isoformat()} by `make audit`, which wrote this page, with {programs}."
    yield ""
    yield "Both editions were built and served on one machine as a static host does: gzip, content types, cache times,"
    yield "and the pages' own Content-Security-Policy. The command fails when a figure is under its floor or a rule is"
    yield "broken. Performance needs a quiet machine: other work on it makes the blocking time several times longer."
    yield ""
    yield "## Lighthouse"
    yield ""
    yield "Mobile, with Lighthouse's simulated slow 4G and a four times slower processor. Performance and figures are"
    yield f"the medians of {runs} runs, the other scores the lowest of them. Floors: {floors}."
    yield ""
    yield from _table(
        ("Page", "File", *map(_head, FLOORS), *(head for head, _ in FIGURES.values())),
        [
            (
                visit.name,
                f"`{visit.path}`",
                *(str(result.scores[name]) for name in FLOORS),
                *(form.format(result.figures[name]) for name, (_, form) in FIGURES.items()),
            )
            for visit, result in measured.items()
        ],
    )
    yield ""
    yield "## axe"
    yield ""
    yield "Broken rules of WCAG 2.2, levels A and AA, on one page of every kind; 400 % is a window of 1280 px zoomed."
    yield ""
    yield from _table(
        ("Edition", "Page", *WAYS),
        [
            (EDITIONS[edition], f"`{path}`", *(str(counts[way]) for way in WAYS))
            for (edition, path), counts in looked.items()
        ],
    )


def _head(name: str) -> str:
    return {"seo": "SEO", "best-practices": "Best practices"}.get(name, name.capitalize())


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> Iterator[str]:
    for row in (head, ("---",) * len(head), *rows):
        yield f"| {' | '.join(row)} |"
