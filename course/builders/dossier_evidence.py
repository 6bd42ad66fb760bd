"""The annex of Mẫu số 02: the 15 rows of evidence in their order, and what is still missing.

Which criteria rest on a row is the edition's `evidence`.
"""

from typing import NamedTuple

from course.builders.dossier_frame import Frame
from course.criteria.evidence import ROWS
from course.model.dossier import Papers
from course.model.paper import Grid, Paper, Role, Row, Text


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
        papers = tuple(paper.strip() for paper in given.papers if paper.strip())
        resting = tuple(
            line.code
            for line in frame.lines
            if row in line.criterion.evidence
            and line.code in frame.answers
            and line.criterion.options[frame.answers[line.code] - 1].points > 0
        )
        found.append(Standing(row, papers, given.not_needed.strip(), resting))
    return tuple(found)


def annex(frame: Frame) -> Paper:
    """The annex as a table."""
    every = standings(frame)
    rows = tuple(Row((str(one.row), *ROWS[one.row - 1], _papers(one), _state(one))) for one in every)
    missing = [str(one.row) for one in every if one.missing]
    end = f"Còn thiếu tài liệu ở các mục: {', '.join(missing)}." if missing else "Không mục nào còn thiếu tài liệu."
    blocks = (
        Text(Role.TITLE, "PHỤ LỤC"),
        Text(Role.SUBTITLE, "TÀI LIỆU MINH CHỨNG"),
        Text(Role.CENTRE, "(Kèm theo Báo cáo tự đánh giá về sản phẩm, Mẫu số 02)"),
        Text(Role.LINE, f"Chủ thể: {frame.dossier.producer.name.strip() or '……………………'}"),
        Text(Role.LINE, f"Sản phẩm: {frame.dossier.product.name.strip() or '……………………'}"),
        Grid(
            ("TT", "Nội dung", "Yêu cầu", "Tài liệu kèm theo", "Tình trạng"),
            rows,
            (6, 20, 31, 24, 19),
            (0,),
            tuple((f"Mục {one.row}: {ROWS[one.row - 1][0]}", f"evidence ({one.row})") for one in every if one.missing),
        ),
        Text(Role.BODY, end),
        Text(
            Role.NOTE,
            "Bảng này là hướng dẫn tham khảo của Mẫu số 02; địa phương có thể yêu cầu tài liệu khác. Cột “Tình trạng” "
            "do Học OCOP tính từ điểm tự chấm.",
        ),
    )
    return Paper("phu-luc-tai-lieu-minh-chung", "Phụ lục tài liệu minh chứng (Mẫu số 02)", blocks)


def _papers(one: Standing) -> str:
    return "\n".join(f"- {paper}" for paper in one.papers) or "……………"


def _state(one: Standing) -> str:
    if one.papers:
        return f"Đã có {len(one.papers)} tài liệu"
    if one.not_needed:
        return f"Không cần: {one.not_needed}"
    if one.criteria:
        return f"CÒN THIẾU (tiêu chí {', '.join(one.criteria)})"
    return "Chưa có; chưa tiêu chí nào tính điểm dựa vào mục này"
