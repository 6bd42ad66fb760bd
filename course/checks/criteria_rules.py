"""Rules for the scoring sheets: whole, adding up, and written in our words."""

from collections import Counter
from collections.abc import Iterator

from course.content.load import Loaded
from course.criteria.sheet import points_of
from course.model.criteria import Entry
from course.model.fault import Finding

LONGEST_OPTION = 50  # the trademark floor has four conditions, and exactness comes before brevity


def sheets(loaded: Loaded) -> Iterator[Finding]:
    """Every line leads to a criterion, codes stand once, parts A, B and C have the edition's points."""
    course = loaded.course
    limits = {part.code: part.points for part in course.edition.parts} if course.edition else {}
    known_sets = {one.no for branch in course.edition.branches for one in branch.sets} if course.edition else set()
    for sheet in course.sheets.values():
        origin = loaded.origins.of("sheet", str(sheet.no))
        if sheet.no not in known_sets:
            yield origin.finding("criteria.unknown-set", "no", id=sheet.no)
        codes: Counter[str] = Counter()
        for number, section in enumerate(sheet.sections):
            where = f"sections[{number}]"
            entries = list(_entries(section.entries, f"{where}.entries"))
            codes.update(entry.code for _, entry in entries)
            unknown = [(path, entry) for path, entry in entries if entry.use and entry.use not in course.criteria]
            for path, entry in unknown:
                yield origin.finding("criteria.unknown", path, id=entry.use)
            for path, entry in entries:
                if codes[entry.code] > 1:
                    yield origin.finding("criteria.double-code", path, code=entry.code)
            wanted = limits.get(section.code, 0)
            if (
                not unknown
                and (points := sum(points_of(entry, course.criteria) for entry in section.entries)) != wanted
            ):
                yield origin.finding("criteria.sum", where, code=section.code, points=points, wanted=wanted)


def criteria(loaded: Loaded) -> Iterator[Finding]:
    """Criteria are used, their options are short and climb within each case."""
    course = loaded.course
    every = [entry for sheet in course.sheets.values() for section in sheet.sections for entry in section.entries]
    used = {entry.use for _, entry in _entries(every, "")}
    for criterion_id, criterion in course.criteria.items():
        origin = loaded.origins.of("criterion", criterion_id)
        if criterion_id not in used:
            yield origin.finding("criteria.unused", "id", id=criterion_id)
        for number, option in enumerate(criterion.options):
            if len(option.text.split()) > LONGEST_OPTION:
                yield origin.finding("criteria.long-option", f"options[{number}]", limit=LONGEST_OPTION)
        for case in {option.case for option in criterion.options}:
            points = [option.points for option in criterion.options if option.case == case]
            if points != sorted(points):
                yield origin.finding("criteria.order", "options")


def _entries(entries: tuple[Entry, ...] | list[Entry], path: str) -> Iterator[tuple[str, Entry]]:
    for number, entry in enumerate(entries):
        yield f"{path}[{number}]", entry
        yield from _entries(entry.parts, f"{path}[{number}].parts")


CHECKS = (sheets, criteria)
