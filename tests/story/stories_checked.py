"""Stories to check, as tests/cases/story/check.yml writes them down: what a case leaves out is that of BASE."""

from typing import Any

import yaml

from course.model.story import Length, Story
from course.model.story_check import Remark
from tests.conftest import ROOT
from tests.story.stories import story_of

CASES = yaml.safe_load((ROOT / "tests/cases/story/check.yml").read_text("utf-8"))
BASE = {
    "product": "Mận sấy Ngần",
    "person": "Pha",
    "person_title": "bà",
    "commune": "xã Suối Ngần",
    "province": "tỉnh Sơn La",
    "set": 7,
}
_BESIDE = ("why", "text", "length", "found", "facts")


def story_in(case: dict[str, Any]) -> Story:
    """The story of a case."""
    rest = {key: value for key, value in case.items() if key not in _BESIDE}
    return story_of({"facts": BASE | case.get("facts", {}), **rest})


def length_in(case: dict[str, Any]) -> Length | None:
    """What the text of a case is meant for."""
    return Length(case["length"]) if "length" in case else None


def written(remarks: tuple[Remark, ...]) -> list[str]:
    """Remarks as cases write them; those of one place in the order of their rules."""
    return sorted(f"{one.sentence} {one.rule}: {one.said}" for one in remarks)
