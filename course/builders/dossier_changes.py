"""What changed since the recognition, for an upgrade (Điều 6 khoản 1 điểm b)."""

from collections.abc import Iterator

from course.builders.dossier_frame import Frame
from course.builders.dossier_names import words
from course.builders.dossier_text import clean
from course.model.paper import Block, Grid, Row

KEYS = ("before", "after", "evidence")


def changes(frame: Frame, _done: object) -> Iterator[Block]:
    """One row for each change; three open ones while none is written."""
    dots = frame.form.papers.words.dots
    rows, empty = [], []
    for number, change in enumerate(frame.dossier.changes, 1):
        cells = [clean(cell) for cell in (change.content, change.before, change.after, change.evidence)]
        rows.append(Row((str(number), *(cell or dots for cell in cells))))
        for key, cell in zip(KEYS, cells[1:], strict=True):
            if not cell:
                empty.append((words(frame, f"open_change_{key}", number=number), f"changes ({number}).{key}"))
    if not rows:
        rows = [Row((str(number), dots, dots, dots, dots)) for number in (1, 2, 3)]
        empty = [(words(frame, "open_changes"), "changes")]
    head = tuple(words(frame, "changes_head").split("|"))
    yield Grid(head, tuple(rows), (7, 22, 25, 25, 21), (0,), tuple(empty))
