"""The annex of Mẫu số 02 as a table: the 15 rows of evidence in their order, and what is still missing."""

from collections.abc import Iterator

from course.builders.dossier_frame import Frame
from course.builders.dossier_names import words
from course.builders.dossier_standings import Standing, standings
from course.criteria.evidence import ROWS
from course.model.paper import Block, Grid, Row


def evidence(frame: Frame, _done: object) -> Iterator[Block]:
    """The table; a row that points were claimed on and that has no paper is open."""
    rows, empty = [], []
    for one in standings(frame):
        rows.append(Row((str(one.row), *ROWS[one.row - 1], _papers(frame, one), _state(frame, one))))
        if one.missing:
            label = words(frame, "open_row", row=one.row, name=ROWS[one.row - 1][0])
            empty.append((label, f"evidence ({one.row})"))
    head = tuple(words(frame, "evidence_head").split("|"))
    yield Grid(head, tuple(rows), (6, 20, 31, 24, 19), (0,), tuple(empty))


def _papers(frame: Frame, one: Standing) -> str:
    listed = "\n".join(words(frame, "evidence_paper", paper=paper) for paper in one.papers)
    return listed or frame.form.papers.words.dots


def _state(frame: Frame, one: Standing) -> str:
    if one.papers:
        return words(frame, "evidence_has", count=len(one.papers))
    if one.not_needed:
        return words(frame, "evidence_not_needed", why=one.not_needed)
    if one.criteria:
        return words(frame, "evidence_missing", codes=", ".join(one.criteria))
    return words(frame, "evidence_rests")
