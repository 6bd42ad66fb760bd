"""A form as data: what is asked (builder.yml) and the papers that carry the answers (papers.yml).

Texts in papers may hold names in braces: "{producer.name}" is what the producer wrote under that key, "{set.no}" a name
that course/builders/dossier_names.py fills; "{product.name|……}" says what stands there while it is empty.
"""

import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import NamedTuple

from course.model.dossier import Case
from course.model.form_words import Words
from course.model.paper import Role
from course.model.record import Record

# The names and the blocks that code computes: course/builders/dossier_names.py and dossier.py.
NAMES = frozenset(
    (
        "set",
        "set.no",
        "set.name",
        "set.group",
        "branch.name",
        "province.said",
        "commune.said",
        "commune.upper",
        "signed.said",
        "score.total",
        "score.parts",
        "score.rank",
        "evidence.missing",
    )
)
BLOCKS = frozenset(("scores", "evidence", "changes", "open_fields", "missing_papers", "ranks", "rejections"))
_NAME = re.compile(r"\{([\w.]+)(?:\|([^{}]*))?\}")


def fill(template: str, say: Callable[[str], str]) -> str:
    """Put what `say` returns in place of each name; where that is empty, what stands after the bar."""
    return _NAME.sub(lambda match: say(match[1]) or match[2] or "", template)


def names_in(template: str) -> list[str]:
    """The names a text holds."""
    return [match[1] for match in _NAME.finditer(template)]


class Kind(StrEnum):
    """How an answer is typed."""

    TEXT = "text"
    LONG = "long"
    DATE = "date"
    NUMBER = "number"
    TICK = "tick"
    CHOICE = "choice"


class Choice(Record, kw_only=True, omit_defaults=True):
    """One answer of a choice: what the file holds and what the forms say."""

    value: str
    label: str


class Step(Record, kw_only=True, omit_defaults=True):
    """A screen of the builder; `cases` keeps it to those dossiers, none means all."""

    id: str
    title: str
    help: str = ""
    cases: tuple[Case, ...] = ()


class Asked(Record, kw_only=True, omit_defaults=True):
    """A field: `key` is its place in the producer's file, `max` in characters, `low` and `high` bound a number.

    A field of a list ("changes.before", "details.evidence") is asked once for each of its items.
    """

    key: str
    step: str
    label: str
    kind: Kind
    help: str = ""
    example: str = ""
    max: int = 0
    low: int = 0
    high: int = 0
    choices: tuple[Choice, ...] = ()


class Builder(Record, kw_only=True, omit_defaults=True):
    """builder.yml: the steps in order and what each asks."""

    steps: tuple[Step, ...]
    fields: tuple[Asked, ...]


class BlockBase(Record, tag_field="kind", kw_only=True, omit_defaults=True):
    """What every block may say: the cases it is kept to; none means all."""

    cases: tuple[Case, ...] = ()


class TextLine(BlockBase, tag="text", kw_only=True):
    """A paragraph; `empty` names the keys that are open in it."""

    role: Role
    text: str
    empty: tuple[str, ...] = ()


class FieldLine(BlockBase, tag="field", kw_only=True):
    """A label and its answer: the text of `key`, or `value` once the key has one; without both, others fill it in.

    `told_by`: while the key is empty, the description of the first criterion whose title starts so stands in.
    """

    label: str
    key: str = ""
    value: str = ""
    lines: int = 1
    told_by: tuple[str, ...] = ()


class PairLine(BlockBase, tag="pair", kw_only=True):
    """Two fields on one line."""

    left: FieldLine
    right: FieldLine


class Box(Record, kw_only=True, omit_defaults=True):
    """A box: ticked when one of `keys` has an answer, or when the dossier's case is `case`."""

    label: str
    keys: tuple[str, ...] = ()
    case: Case | None = None


class TickLine(BlockBase, tag="ticks", kw_only=True):
    """Boxes on one line after `lead`."""

    lead: str
    boxes: tuple[Box, ...]


class NationalLine(BlockBase, tag="national", kw_only=True):
    """The national heading, with an office's lines at the left."""

    office: tuple[str, ...] = ()


class SignatureLine(BlockBase, tag="signature", kw_only=True):
    """Place and day, who signs and how, the name under it."""

    who: str
    how: str
    place: str = ""
    name: str = ""
    empty: tuple[str, ...] = ()


class PageBreakLine(BlockBase, tag="page-break", kw_only=True):
    """What follows starts on a new page."""


class ComputedLine(BlockBase, tag="computed", kw_only=True):
    """Blocks that a named function makes: course/builders/dossier.py, docs/assets/js/dossier-tables.js."""

    name: str


Line = TextLine | FieldLine | PairLine | TickLine | NationalLine | SignatureLine | PageBreakLine | ComputedLine


class PaperForm(Record, kw_only=True, omit_defaults=True):
    """A paper: its file name without ending, its title, its blocks in order."""

    name: str
    title: str
    blocks: tuple[Line, ...]


class Papers(Record, kw_only=True):
    """papers.yml: `words` are the phrases of computed names and blocks."""

    words: Words
    papers: tuple[PaperForm, ...]


class DossierForm(NamedTuple):
    """Both files together; `fields` are the builder's by key."""

    builder: Builder
    papers: Papers
    fields: Mapping[str, Asked]
