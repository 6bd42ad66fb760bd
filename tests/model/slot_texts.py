"""Texts with slots: the vectors that Python and the browser share, and texts that a translator might write."""

import json

from hypothesis import strategies as st

from course.model.interface import Slot
from tests.conftest import ROOT

VECTORS = json.loads((ROOT / "tests" / "cases" / "interface" / "slots.json").read_text("utf-8"))
NAMES = st.from_regex(r"[a-z][A-Za-z]{0,5}", fullmatch=True)
PLAIN = st.text(st.characters(blacklist_characters="{}|", blacklist_categories=("Cs",)), max_size=12)
PIECES = st.lists(PLAIN | NAMES.map(Slot) | st.tuples(NAMES, PLAIN, PLAIN).map(Slot._make), max_size=6)


def written(parts):
    """The text of a translator who wants these pieces."""
    return "".join(
        part if isinstance(part, str) else f"{{{part.name}}}" if part.one is None else f"{{{'|'.join(part)}}}"
        for part in parts
    )
