"""A deck as plain data, for the templates of the browser's file and of the PDF."""

from collections.abc import Mapping
from typing import Any

from course.model.slide import (
    FOOT,
    HEIGHT,
    NUMBER,
    WIDTH,
    Box,
    Deck,
    Grid,
    Layout,
    Mark,
    Picture,
    Point,
    Room,
    Slide,
    body_box,
    indent_of,
    small_size,
)


def deck_view(deck: Deck, rooms: Mapping[Layout, Room]) -> dict[str, Any]:
    """What the templates need: texts, sizes and places in points, in plain lists and dicts."""
    slides = [_slide(slide, number, rooms[slide.layout]) for number, slide in enumerate(deck.slides, 1)]
    return {
        "id": deck.id,
        "title": deck.title,
        "width": WIDTH,
        "height": HEIGHT,
        "foot": _box(FOOT),
        "number": _box(NUMBER),
        "slides": slides,
    }


def _slide(slide: Slide, number: int, room: Room) -> dict[str, Any]:
    body = body_box(room, slide.layout, slide.small)
    wrong = slide.layout is Layout.ANSWER
    return {
        "no": number,
        "layout": slide.layout.value,
        "title": slide.title,
        "title_size": slide.title_size,
        "size": slide.size,
        "small": slide.small,
        "small_size": small_size(slide.layout),
        "room": [_box(room.title), _box(body), _box(room.small or body)],
        "indent": indent_of(slide.points),
        "points": [_point(point, wrong) for point in slide.points],
        "grid": _grid(slide.grid) if slide.grid else None,
        "picture": _picture(slide.picture, body) if slide.picture else None,
        "foot": slide.foot,
        "clock": slide.clock,
        "notes": list(slide.notes),
    }


def _point(point: Point, answer: bool) -> dict[str, Any]:
    wrong = answer and point.mark is Mark.LETTER and not point.right
    return {
        "runs": [run._asdict() for run in point.runs], "mark": point.mark.value, "place": point.place,
        "right": point.right, "wrong": wrong,
    }  # fmt: skip


def _grid(grid: Grid) -> dict[str, Any]:
    def cells(row: Any) -> list[list[dict[str, Any]]]:
        return [[run._asdict() for run in cell] for cell in row]

    return {
        "head": cells(grid.head), "rows": [cells(row) for row in grid.rows], "widths": list(grid.widths),
        "heights": list(grid.heights),
    }  # fmt: skip


def _picture(picture: Picture, body: Box) -> dict[str, Any]:
    scale = min(body.width / picture.width, body.height / picture.height)
    return {
        "svg": picture.svg, "alt": picture.alt, "wide": round(picture.width * scale, 1),
        "high": round(picture.height * scale, 1),
    }  # fmt: skip


def _box(box: Box) -> dict[str, float]:
    return box._asdict()
