"""A course damaged at random still gives findings, never a traceback."""

import random
import shutil
from pathlib import Path

import pytest

from course.checks.report import check
from course.content.load import load_course
from tests.conftest import DAY, ROOT

BASE = ROOT / "tests" / "cases" / "base"
FILES = sorted(path.relative_to(BASE) for path in BASE.rglob("*") if path.suffix in (".md", ".yml"))


def without_a_line(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    del lines[chance.randrange(len(lines))]
    return "\n".join(lines)


def with_a_line_twice(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    place = chance.randrange(len(lines))
    return "\n".join([*lines[: place + 1], *lines[place:]])


def with_two_letters_swapped(text: str, chance: random.Random) -> str:
    place = chance.randrange(len(text) - 1)
    return text[:place] + text[place + 1] + text[place] + text[place + 2 :]


def with_a_tab(text: str, chance: random.Random) -> str:
    place = chance.randrange(len(text))
    return text[:place] + "\t" + text[place:]


def cut_short(text: str, chance: random.Random) -> str:
    return text[: chance.randrange(len(text))]


@pytest.mark.parametrize("damage", [without_a_line, with_a_line_twice, with_two_letters_swapped, with_a_tab, cut_short])
def test_forty_damaged_files_give_findings_at_lines_that_exist(damage, tmp_path):
    root = tmp_path / "course"
    shutil.copytree(BASE, root)
    chance = random.Random(damage.__name__)
    found = 0
    for _ in range(40):
        file = chance.choice(FILES)
        good = (BASE / file).read_text(encoding="utf-8")
        bad = damage(good, chance)
        (root / file).write_text(bad, encoding="utf-8")

        faults = check(load_course(root, DAY))

        found += bool(faults)
        for fault in faults:
            assert 1 <= fault.line <= lines_of(root / fault.file), f"{fault} after {damage.__name__}:\n{bad}"
        (root / file).write_text(good, encoding="utf-8")
    assert found > 5


def lines_of(path: Path) -> int:
    return path.read_text(encoding="utf-8").count("\n") + 1 if path.is_file() else 1
