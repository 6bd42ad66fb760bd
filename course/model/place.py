"""A page of the site that content may name."""

from course.model.record import Record


class Place(Record, kw_only=True):
    """A page with a name.

    `title` and `summary` are what menus, search and link previews show; `source` is the file a person edits to change
    it; `kind`, `keywords` and `weight` serve the search (a weight of 0 keeps the page out); `alone` drops the menus.
    """

    path: str
    title: str
    summary: str
    source: str
    kind: str = "Trang"
    keywords: tuple[str, ...] = ()
    weight: float = 1.0
    alone: bool = False
