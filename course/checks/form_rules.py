"""Rules for the forms of the dossier: what a paper names is asked or computed, what is asked has its place."""

from collections.abc import Iterator
from typing import Any, get_args

import msgspec

from course.content.load import Loaded
from course.model.dossier import Dossier
from course.model.fault import Finding
from course.model.form import BLOCKS, NAMES, ComputedLine, FieldLine, Line, PairLine, TickLine, names_in


def builder(loaded: Loaded) -> Iterator[Finding]:
    """Every field is a key of a dossier and stands on a step that exists."""
    if not (form := loaded.course.dossier_form):
        return
    origin = loaded.origins.of("builder", "builder")
    steps, keys = {step.id for step in form.builder.steps}, set(_keys(Dossier))
    for number, field in enumerate(form.builder.fields):
        if field.key not in keys:
            yield origin.finding("form.unknown-key", f"fields[{number}].key", key=field.key)
        if field.step not in steps:
            yield origin.finding("form.unknown-step", f"fields[{number}].step", step=field.step)


def papers(loaded: Loaded) -> Iterator[Finding]:
    """Every key, every name in braces and every computed block of a paper is known."""
    if not (form := loaded.course.dossier_form):
        return
    origin = loaded.origins.of("papers", "papers")
    known = NAMES | form.fields.keys()
    for number, paper in enumerate(form.papers.papers):
        for at, line in enumerate(paper.blocks):
            for name in _names(line):
                if name not in known:
                    yield origin.finding("form.unknown-name", f"papers[{number}].blocks[{at}]", name=name)
            if isinstance(line, ComputedLine) and line.name not in BLOCKS:
                yield origin.finding("form.unknown-name", f"papers[{number}].blocks[{at}].name", name=line.name)


def _names(line: Line) -> Iterator[str]:
    """The keys a line names, outright or in braces."""
    pair = [line.left, line.right] if isinstance(line, PairLine) else [line]
    yield from (one.key for one in pair if isinstance(one, FieldLine) and one.key)
    yield from getattr(line, "empty", ())
    if isinstance(line, TickLine):
        yield from (key for box in line.boxes for key in box.keys)
    yield from (name for text in _texts(msgspec.to_builtins(line)) for name in names_in(text))


def _texts(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list):
        for one in data.values() if isinstance(data, dict) else data:
            yield from _texts(one)


def _keys(record: type, before: str = "") -> Iterator[str]:
    """The keys of a record as a field names them: "product.has.trademark", "changes.before"."""
    for field in msgspec.structs.fields(record):
        kinds = (field.type, *get_args(field.type))
        inner = [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, msgspec.Struct)]
        yield f"{before}{field.name}"
        for kind in inner:
            yield from _keys(kind, f"{before}{field.name}.")


CHECKS = (builder, papers)
