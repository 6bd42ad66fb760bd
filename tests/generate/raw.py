"""The edition as the files say it, read without the course: every value is text."""

from functools import cache
from typing import Any

import yaml

from tests.conftest import ROOT

CRITERIA = ROOT / "editions" / "criteria" / "2026"


@cache
def read(path) -> Any:
    return yaml.load(path.read_text("utf-8"), yaml.CBaseLoader)


@cache
def branches():
    return read(CRITERIA / "edition.yml")["branches"]


@cache
def sets():
    return {int(one["no"]): one for branch in branches() for one in branch["sets"]}


@cache
def sheet(no):
    return read(CRITERIA / "sets" / f"{no:02}.yml")


@cache
def criteria():
    return {one["id"]: one for one in read(CRITERIA / "criteria.yml")["criteria"]}


@cache
def lines(no):
    """Code to section and criterion."""
    found = {}

    def walk(section, entry):
        if "use" in entry:
            found[entry["code"]] = (section, criteria()[entry["use"]])
        for part in entry.get("parts", []):
            walk(section, part)

    for section in sheet(no)["sections"]:
        for entry in section["entries"]:
            walk(section["code"], entry)
    return found


def points(criterion):
    return [int(option["points"]) for option in criterion["options"]]


def floors(criterion):
    """Star to points for every mark."""
    found = {}
    for option in criterion["options"]:
        star = int(option.get("min_star", 0))
        if star:
            found[star] = max(found.get(star, 0), int(option["points"]))
    return found


def meets(criterion, got, stars):
    return all(got >= need for star, need in floors(criterion).items() if star <= stars)


@cache
def laws():
    return {one["id"]: one for one in read(ROOT / "editions" / "laws.yml")["laws"]}


def stars_of(total):
    """Điều 3 khoản 3, as the decision prints it."""
    return 5 if total >= 90 else 4 if total >= 70 else 3 if total >= 50 else 2 if total >= 30 else 1
