"""Drafts to slides: as large as the room allows, split where it does not, so that nothing runs over its edge."""

from collections.abc import Iterator, Mapping

from course.model.slide import (
    GAP,
    LINE,
    WIDE_INDENT,
    Layout,
    Mark,
    Point,
    Remark,
    Room,
    Run,
    Slide,
    body_box,
    plain,
    small_size,
)
from course.slides.draft import Draft
from course.slides.fit_table import fitted_rows, shortened
from course.slides.measure import lines_of, points_height
from course.slides.share import shared

TITLE_LINE = 1.2
_TITLES = {Layout.TITLE: (40.0, 36.0, 32.0, 28.0, 24.0), Layout.LESSON: (38.0, 34.0, 30.0, 26.0)}
_TITLE_SIZES = (30.0, 28.0, 26.0, 24.0, 22.0, 20.0, 18.0)
_SIZES = (26.0, 24.0, 22.0)
_SMALLER = (20.0, 18.0, 16.0, 14.0, 12.0, 10.0)
"""Points that fit at one of the first stand on one slide; more of them are split. The smaller sizes are for what may
not be split, and for a point that alone fills a slide."""
_SPLIT = 24.0
_CUT = 18.0
"""Letters of a point that no size would make fit; its end is left out."""
_MANY = 4
"""A passage of so many slides is worth a look; two or three are usual."""
MORE = " (tiếp)"


def fitted(draft: Draft, rooms: Mapping[Layout, Room], remarks: list[Remark]) -> Iterator[Slide]:
    """The slides of a draft; what was split, cut or shrunk beyond the usual is remarked."""
    return _Fit(draft, rooms[draft.layout], remarks).slides()


class _Fit:
    def __init__(self, draft: Draft, room: Room, remarks: list[Remark]) -> None:
        self.draft, self.room, self._remarks = draft, room, remarks

    def slides(self) -> Iterator[Slide]:
        draft = self.draft
        if draft.rows:
            return self._table()
        if draft.layout in (Layout.QUESTION, Layout.ANSWER, Layout.LESSON):
            return self._together()
        if draft.points:
            return self._parted(draft.points, draft.wholes)
        return iter([self._slide(draft.title, small=self._small(), picture=draft.picture)])

    def _table(self) -> Iterator[Slide]:
        draft, small = self.draft, self._small()
        assert draft.rows is not None
        body = body_box(self.room, draft.layout, small)
        grids, size, cut = fitted_rows(draft.rows, body.width, body.height)
        if len(grids) > 1:
            self.remark(f"bảng {len(draft.rows.rows)} dòng không vừa một trang chiếu; chia thành {len(grids)} trang")
        if cut:
            self.remark("có ô bảng dài quá một trang chiếu; trang chiếu cắt bớt, ghi chú giữ đủ")
        told = tuple(
            "; ".join(f"{plain(head)}: {plain(cell)}" for head, cell in zip(draft.rows.head, row, strict=True) if cell)
            for row in (draft.rows.rows if cut else ())
        )
        for at, grid in enumerate(grids):
            # A split table keeps one room on all its slides, so that its columns stay where they are.
            yield self._slide(
                draft.title + MORE * bool(at and not draft.title.endswith(MORE)), size, grid=grid, small=small,
                notes=(*draft.notes, *told) if not at else (),
            )  # fmt: skip

    def _together(self) -> Iterator[Slide]:
        """What belongs on one slide: smaller before less, and split only where nothing else helps."""
        body = self.room.body
        for points in filter(None, (self.draft.points, self.draft.spare)):
            for size in (*_SIZES, *_SMALLER[:2]):
                if points_height(points, size, body.width) <= body.height:
                    yield self._slide(self.draft.title, size, points=points, small=self._small())
                    return
        yield from self._parted(self.draft.points, ("",) * len(self.draft.points))

    def _parted(self, points: tuple[Point, ...], wholes: tuple[str, ...]) -> Iterator[Slide]:
        width, high = self.room.body.width, self.room.body.height
        size = next((one for one in _SIZES if points_height(points, one, width) <= high), 0.0)
        parts = [range(len(points))]
        if not size:
            size = next(
                (one for one in (_SPLIT, *_SIZES[2:], *_SMALLER)
                 if max(points_height([point], one, width) for point in points) <= high), _CUT,
            )  # fmt: skip
            heights = [points_height([point], size, width) for point in points]
            if max(heights) > high:
                most = max(int((high / size - GAP) / LINE), 1)
                cut = tuple(
                    point._replace(runs=shortened(point.runs, size, width - WIDE_INDENT * size, most))
                    for point in points
                )
                wholes = tuple(
                    whole or (plain(point.runs) if one != point else "")
                    for point, one, whole in zip(points, cut, wholes, strict=True)
                )
                points = cut
                self.remark("chữ dài quá một trang chiếu; trang chiếu cắt bớt, ghi chú giữ đủ")
                heights = [points_height([point], size, width) for point in points]
            parts = shared(heights, high, [point.keep or _begins(points, at) for at, point in enumerate(points)])
            if len(parts) >= _MANY:
                self.remark(f"đoạn dài không vừa một trang chiếu; chia thành {len(parts)} trang")
        title = self.draft.title
        for at, part in enumerate(parts):
            said = tuple(wholes[one] for one in part if wholes and wholes[one])
            yield self._slide(
                title + MORE * bool(at and not title.endswith(MORE)), size,
                points=tuple(points[one] for one in part), small=self._small() if not at else "",
                notes=(*(self.draft.notes if not at else ()), *said),
            )  # fmt: skip

    def _slide(self, title: str, size: float = 18.0, **rest: object) -> Slide:
        shown, title_size = self._title(title)
        notes = rest.pop("notes", self.draft.notes)
        if shown != title:
            notes = (title, *notes)  # type: ignore[misc]
        return Slide(self.draft.layout, shown, title_size, size, notes=notes, **rest)  # type: ignore[arg-type]

    def _title(self, title: str) -> tuple[str, float]:
        box = self.room.title
        sizes = _TITLES.get(self.draft.layout, _TITLE_SIZES)
        for size in sizes:
            if lines_of((Run(title, True),), size, box.width) * size * TITLE_LINE <= box.height:
                return title, size
        self.remark(f"tiêu đề dài quá: “{title[:60]}…”; trang chiếu cắt bớt")
        most = max(int(box.height / sizes[-1] / TITLE_LINE), 1)
        return plain(shortened((Run(title, True),), sizes[-1], box.width, most, True)), sizes[-1]

    def _small(self) -> str:
        """The small line, where it fits its place; a caption that does not is told by the picture's own words."""
        small = self.draft.small
        return small if fits_small(small, self.draft.layout, self.room) else ""

    def remark(self, text: str) -> None:
        """Tell the author where something did not fit."""
        self._remarks.append(Remark(self.draft.file, self.draft.line, text))


def _begins(points: tuple[Point, ...], at: int) -> bool:
    """Tell whether a numbered list begins here: its first line does not stand alone at the foot of a slide."""
    return (points[at].mark, points[at].place) == (Mark.NUMBER, 1) and any(one.place == 2 for one in points[at + 1 :])


LINE_OF_SMALL = 1.25


def fits_small(text: str, layout: Layout, room: Room) -> bool:
    """Tell whether words fit the place of a layout's small line."""
    size, box = small_size(layout), room.small
    return box is not None and lines_of((Run(text),), size, box.width) * size * LINE_OF_SMALL <= box.height
