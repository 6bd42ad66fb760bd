"""A slide before it is measured: what it has to say, however much that is."""

from typing import NamedTuple

from course.model.slide import Layout, Picture, Point
from course.slides.said import Rows


class Draft(NamedTuple):
    """What one slide, or several if it does not fit, will hold: points, a table, a picture or a title alone.

    `wholes` are the fuller texts of the points, "" where a point says all of it; `notes` go with the first slide.
    `spare` are the points to show instead where `points` do not fit one slide. `weight` is how long it is talked
    about, against the other drafts of the lesson, in words.
    """

    layout: Layout
    title: str
    file: str
    line: int
    points: tuple[Point, ...] = ()
    wholes: tuple[str, ...] = ()
    rows: Rows | None = None
    picture: Picture | None = None
    small: str = ""
    notes: tuple[str, ...] = ()
    spare: tuple[Point, ...] = ()
    weight: int = 0
