"""The checklist: every field that is still empty on the forms, the papers that miss, and the floors."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from course.builders.dossier_frame import STARS_FROM, Frame
from course.builders.dossier_names import words
from course.builders.dossier_standings import standings
from course.criteria.evidence import ROWS
from course.model.paper import Block, Field, Grid, Pair, Paper, Role, Row, Signature, Text

Done = Sequence[Paper]  # the papers made before


class Empty(NamedTuple):
    """A field left open: on which form, its label, and where the producer writes it."""

    form: str
    label: str
    key: str


def empty_fields(papers: Iterable[Paper]) -> list[Empty]:
    """Every open field that is the producer's to fill, in the order of the papers; a key is named once."""
    found: dict[str, Empty] = {}
    for paper in papers:
        for label, key in (open_field for block in paper.blocks for open_field in _open(block)):
            found.setdefault(key, Empty(paper.title.split(":")[0], label.strip("- :"), key))
    return list(found.values())


def _open(block: Block) -> Iterator[tuple[str, str]]:
    if isinstance(block, Field):
        if block.key and not block.value.strip():
            yield block.label, block.key
    elif isinstance(block, Pair):
        yield from _open(block.left)
        yield from _open(block.right)
    elif isinstance(block, Text | Grid | Signature):
        yield from block.empty


def open_fields(frame: Frame, done: Done) -> Iterator[Block]:
    """What is still to be written, with the key in the producer's file."""
    empty = empty_fields(done)
    yield Text(Role.HEAD, words(frame, "check_open", count=len(empty)))
    if not empty:
        yield Text(Role.LINE, words(frame, "check_full"))
        return
    box = words(frame, "check_box")
    rows = tuple(Row((str(n), one.form, one.label, one.key, box)) for n, one in enumerate(empty, 1))
    yield Grid(tuple(words(frame, "check_open_head").split("|")), rows, (7, 22, 37, 26, 8), (0, 4))


def missing_papers(frame: Frame, _done: Done) -> Iterator[Block]:
    """The rows of evidence that points were claimed on and that have no paper."""
    missing = [one for one in standings(frame) if one.missing]
    yield Text(Role.HEAD, words(frame, "check_papers", count=len(missing)))
    for one in missing:
        name, codes = ROWS[one.row - 1][0], ", ".join(one.criteria)
        yield Text(Role.LINE, words(frame, "check_paper", row=one.row, name=name, codes=codes))


def ranks(frame: Frame, _done: Done) -> Iterator[Block]:
    """Points, stars by both readings and every floor that misses."""
    found = frame.score
    titles = {line.code: line.criterion for line in frame.lines}
    yield Text(Role.HEAD, words(frame, "check_points"))
    yield Text(Role.LINE, words(frame, "check_total", total=found.total, stars=found.stars_by_points))
    yield Text(Role.LINE, words(frame, "check_by_floors", stars=found.stars_by_floors))
    if found.unanswered:
        low, high = found.possible
        yield Text(Role.LINE, words(frame, "check_unanswered", count=len(found.unanswered), low=low, high=high))
    if found.stars_by_points > found.stars_by_floors:
        yield Text(Role.LINE, words(frame, "check_differ"))
    if found.stars < STARS_FROM:
        yield Text(Role.LINE, words(frame, "check_low"))
    for stars, missing in found.floors_missing.items():
        for one in missing:
            level = titles[one.criterion].options[one.needed - 1].text
            yield Text(Role.LINE, words(frame, "check_floor", stars=stars, code=one.criterion, level=level))


def rejections(frame: Frame, _done: Done) -> Iterator[Block]:
    """What puts a dossier out, whatever its points."""
    if frame.sheet.rejections:
        yield Text(Role.HEAD, words(frame, "check_rejections"))
        for reason in frame.sheet.rejections:
            yield Text(Role.LINE, words(frame, "check_rejection", reason=reason))
