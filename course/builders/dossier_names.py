"""What the names in papers.yml stand for: the producer's own words under their keys, and the names computed here.

docs/assets/js/dossier-names.js does the same; tests/browser/test_dossier_papers.py holds the two together.
"""

from collections.abc import Callable, Mapping
from typing import Any

from course.builders.dossier_frame import STARS_FROM, Frame
from course.builders.dossier_standings import standings
from course.builders.dossier_text import clean
from course.model.dossier import Dossier
from course.model.form import Asked, Kind, fill


def words(frame: Frame, phrase: str, **values: Any) -> str:
    """A phrase of papers.yml with its values."""
    return fill(getattr(frame.form.papers.words, phrase), lambda name: str(values[name]))


def said(frame: Frame, name: str) -> str:
    """What `name` says: a computed name, or the answer under that key as a form prints it."""
    computed = COMPUTED.get(name)
    return computed(frame) if computed else answer(frame.dossier, frame.form.fields[name])


def answer(dossier: Dossier, field: Asked) -> str:
    """The answer to a field in print, "" when there is none; a tick counts as text when it is set."""
    value: Any = dossier
    for part in field.key.split("."):
        value = getattr(value, part)
    if value is None or value is False:
        return ""
    if field.kind is Kind.DATE:
        return f"{value:%d/%m/%Y}"
    if field.kind is Kind.CHOICE:
        return next(choice.label for choice in field.choices if choice.value == value)
    return clean(str(value))


def _place(frame: Frame, name: str, phrase: str) -> str:
    """A place as a form says it, its kind before its name: "tỉnh Lâm Đồng", "thành phố Huế", "phường Long Biên"."""
    kinds = tuple(f"{kind} " for kind in words(frame, f"{phrase}_kinds").split("|"))
    name = clean(name)
    if not name:
        return words(frame, phrase, name=frame.form.papers.words.dots)
    if not name.lower().startswith(kinds):
        return words(frame, phrase, name=name)
    return name[0].lower() + name[1:]


def _province(frame: Frame) -> str:
    return _place(frame, frame.dossier.province, "province")


def _commune(frame: Frame) -> str:
    return _place(frame, frame.dossier.commune, "commune")


def _place_and_day(frame: Frame) -> str:
    """The line above a signature."""
    day = frame.dossier.signed
    place = clean(frame.dossier.commune) or frame.form.papers.words.dots
    if day is None:
        return words(frame, "no_day", place=place)
    # Official papers write days below 10 and the months 1 and 2 with a zero before them.
    month = f"0{day.month}" if day.month < 3 else str(day.month)
    return words(frame, "day", place=place, day=f"{day.day:02}", month=month, year=day.year)


def _total(frame: Frame) -> str:
    count = len(frame.score.unanswered)
    return words(frame, "total_open" if count else "total", total=frame.score.total, count=count)


def _parts(frame: Frame) -> str:
    return "; ".join(words(frame, "part", code=code, points=points) for code, points in frame.score.parts.items())


def _rank(frame: Frame) -> str:
    return words(frame, "rank" if frame.score.stars >= STARS_FROM else "rank_low", stars=frame.score.stars)


def _missing(frame: Frame) -> str:
    rows = ", ".join(str(one.row) for one in standings(frame) if one.missing)
    return words(frame, "rows_missing" if rows else "no_row_missing", rows=rows)


COMPUTED: Mapping[str, Callable[[Frame], str]] = {
    "set": lambda frame: str(frame.set.no),
    "set.no": lambda frame: str(frame.set.no),
    "set.name": lambda frame: frame.set.name,
    "set.group": lambda frame: frame.set.group,
    "branch.name": lambda frame: frame.branch.name,
    "province.said": _province,
    "commune.said": _commune,
    "commune.upper": lambda frame: _commune(frame).upper(),
    "signed.said": _place_and_day,
    "score.total": _total,
    "score.parts": _parts,
    "score.rank": _rank,
    "evidence.missing": _missing,
}
