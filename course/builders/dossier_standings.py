"""Where the 15 rows of the evidence table stand: which papers there are, and which claimed points lack one.

Which criteria rest on a row is the edition's `evidence`.
"""

from typing import NamedTuple

from course.builders.dossier_frame import Frame
from course.builders.dossier_text import clean
from course.criteria.evidence import ROWS
from course.model.dossier import Papers


class Standing(NamedTuple):
    """A row of the annex: its number, the papers there are, why none is needed, the criteria that rest on it."""

    row: int
    papers: tuple[str, ...]
    not_needed: str
    criteria: tuple[str, ...]

    @property
    def missing(self) -> bool:
        """Points were claimed on this row and there is no paper for it."""
        return bool(self.criteria) and not self.papers and not self.not_needed


def standings(frame: Frame) -> tuple[Standing, ...]:
    """Every row in order; a criterion rests on a row when points are claimed for it."""
    by_row = {one.row: one for one in frame.dossier.evidence}
    found = []
    for row in range(1, len(ROWS) + 1):
        given = by_row.get(row, Papers(row=row))
        papers = tuple(clean(paper) for paper in given.papers if clean(paper))
        resting = tuple(
            line.code
            for line in frame.lines
            if row in line.criterion.evidence
            and line.code in frame.answers
            and line.criterion.options[frame.answers[line.code] - 1].points > 0
        )
        found.append(Standing(row, papers, clean(given.not_needed), resting))
    return tuple(found)
