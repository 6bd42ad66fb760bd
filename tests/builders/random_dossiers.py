"""Dossiers nobody would write: any case, any set, half filled, with hostile text in every field."""

import datetime
from typing import Any

from hypothesis import strategies as st

from course.criteria.evidence import ROWS
from course.criteria.sheet import scored_lines
from course.model.course import Course
from course.model.form import Asked, Kind

# What forms, scripts, spreadsheets and terminals might take for their own; names in braces must not be read twice.
HOSTILE = (
    "<script>alert(1)</script>", "</w:t><w:p/>", "&amp;", "{producer.name}", "{dots|x}", "=SUM(A1)", "\u202eabc",
    "a\r\nb",
    "\u2028x\u2029y", "\x00\x07\x1b[31m", "\ufeff", "o\u200b\u0300", " Thành phố Huế ", "PHƯỜNG Ba", "ﬁ ß İ ǆ", "ΑΣ",
    "😀", "\ufdd0\uffff", "__proto__", "$& $1 $$", "\u00a0", "W" * 40,
)  # fmt: skip
# Python may not know yet what a newer browser calls a format character, so unassigned ones stay out.
_LETTERS = st.characters(exclude_categories=("Cs", "Cn"))
TEXTS = st.one_of(
    st.just(""), st.sampled_from(HOSTILE), st.text(_LETTERS, max_size=20), st.text("aă \n\t{}|-:", max_size=9)
)
_DAYS = st.dates(datetime.date(1950, 1, 1), datetime.date(2099, 12, 31)).map(str)
_LISTS = ("details", "evidence", "changes")


def dossiers(course: Course, number: int) -> st.SearchStrategy[dict[str, Any]]:
    """Files of `course forms` for one set, right in shape."""

    @st.composite
    def made(draw: st.DrawFn) -> dict[str, Any]:
        case = draw(st.sampled_from(("first", "upgrade", "renewal")))
        data: dict[str, Any] = {"case": case, "set": number, "example": draw(st.booleans())}
        for field in course.dossier_form.fields.values():
            group = field.key.split(".")[0]
            fits = {"recognised": case != "first", "updates": case == "renewal"}.get(group, True)
            if group in _LISTS or not fits or draw(st.integers(0, 3)) == 0:
                continue
            place = data
            for part in field.key.split(".")[:-1]:
                place = place.setdefault(part, {})
            place[field.key.split(".")[-1]] = draw(_answer(field))
        lines = scored_lines(course.sheets[number], course.criteria)
        said = st.fixed_dictionaries({}, optional={"description": TEXTS, "evidence": TEXTS})
        scored = [line for line in lines if draw(st.integers(0, 3))]
        data["answers"] = {line.code: draw(st.integers(1, len(line.criterion.options))) for line in scored}
        data["details"] = [{"code": line.code, **draw(said)} for line in lines if draw(st.booleans())]
        row = st.fixed_dictionaries({}, optional={"papers": st.lists(TEXTS, max_size=3), "not_needed": TEXTS})
        data["evidence"] = [{"row": at + 1, **draw(row)} for at in range(len(ROWS)) if draw(st.booleans())]
        if case == "upgrade":
            change = {"content": TEXTS, "before": TEXTS, "after": TEXTS, "evidence": TEXTS}
            data["changes"] = draw(st.lists(st.fixed_dictionaries(change), max_size=3))
        return data

    return made()


def _answer(field: Asked) -> st.SearchStrategy[Any]:
    if field.kind is Kind.DATE:
        return _DAYS
    if field.kind is Kind.NUMBER:
        return st.integers(field.low, field.high)
    if field.kind is Kind.TICK:
        return st.booleans()
    return st.sampled_from([one.value for one in field.choices]) if field.choices else TEXTS
