"""Every rule of `course check` against a mistake that breaks it: tests/cases/faults/, one file for each case."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from edited_course import BASE, edited_course

from course.checks.report import Fault, check
from course.checks.rules import RULES
from course.content.load import load_course
from tests.conftest import DAY, ROOT

CASES = sorted((ROOT / "tests" / "cases" / "faults").glob("*.yml"))

PRODUCER_FILES = sorted((ROOT / "tests" / "cases" / "producer_files").glob("*.yml"))


def faults_of(root: Path) -> list[Fault]:
    return check(load_course(root, DAY))


def places(faults: list[Fault]) -> Iterator[str]:
    return (f"{fault.file}:{fault.line}: {fault.rule}" for fault in faults)


def test_the_base_course_has_no_faults():
    assert list(map(str, faults_of(BASE))) == []


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_mistake_gives_exactly_these_findings(path, tmp_path):
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert sorted(case) == ["edits", "expected", "why"]

    faults = faults_of(edited_course(tmp_path, case["edits"]))

    assert list(places(faults)) == case["expected"]
    assert path.stem.split("~")[0] in {fault.rule for fault in faults}
    for fault in faults:
        assert re.fullmatch(r"[^:\n]+:\d+: \[[a-z]+\.[a-z-]+\] [^\n]+ → [^\n]+", str(fault))
        assert not re.search(r"(?<!\{)\{\w*\}(?!\})", str(fault)), "a brace was not filled in"


def test_every_rule_has_a_case():
    assert RULES.keys() == {path.stem.split("~")[0] for path in (*CASES, *PRODUCER_FILES)}


def test_an_edit_that_finds_nothing_fails_loudly(tmp_path):
    edit = {"file": "knowledge/faq.yml", "find": "not in there", "replace": "x"}

    with pytest.raises(ValueError, match="0 times"):
        edited_course(tmp_path, [edit])


def test_an_edit_that_finds_its_text_twice_fails_loudly(tmp_path):
    edit = {"file": "knowledge/cycle.yml", "find": "by_law:", "replace": "x"}

    with pytest.raises(ValueError, match="2 times"):
        edited_course(tmp_path, [edit])
