"""A page of the site that content may name."""

from course.model.record import Record


class Place(Record, kw_only=True):
    """A page with a name, whose title and summary stand in interface/<language>.yml.

    `source` is the file a person edits to change it; `kind` (of `kinds` in interface/), `keywords` and `weight` serve
    the search (a weight of 0 keeps the page out); `alone` drops the menus. What a `spoken` page says is interface, with
    content in it; the other pages are content.
    """

    path: str
    source: str
    kind: str = "page"
    spoken: bool = False
    keywords: tuple[str, ...] = ()
    weight: float = 1.0
    alone: bool = False
