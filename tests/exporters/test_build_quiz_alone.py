"""`python build_quiz.py` without a word: every bank and blueprint in every format, and a summary one can read."""

import json
import os
import shutil
import subprocess
import sys

import pytest

from course.assemble.quizzes import quizzes_of
from course.exporters import EXPORTERS
from tests.conftest import ROOT

# One worker makes what these tests share; two would make it twice.
pytestmark = pytest.mark.xdist_group("alone")


@pytest.fixture(scope="module")
def done(tmp_path_factory):
    """Run in a copy of the project, in a window of 80 columns."""
    left_out = shutil.ignore_patterns(".git", ".venv", "build", "tests", ".*_cache", "*.egg-info")
    project = shutil.copytree(ROOT, tmp_path_factory.mktemp("alone") / "project", ignore=left_out)
    ran = subprocess.run(
        [sys.executable, "build_quiz.py"],
        cwd=project,
        env={**os.environ, "COLUMNS": "80", "SOURCE_DATE_EPOCH": "1795305600", "PYTHONPATH": str(project)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return project, ran.stdout


def test_every_quiz_is_there_in_every_format_with_its_passport(done, loaded):
    project, _ = done
    out = project / "build" / "quizzes"
    quizzes = quizzes_of(loaded.course)
    for name, exporter in EXPORTERS.items():
        assert {path.name for path in (out / name).iterdir()} == {f"{one}{exporter.suffix}" for one in quizzes}
    assert {path.stem for path in (out / "passport").glob("*.html")} == quizzes.keys()


def test_the_summary_fits_80_columns_and_a_screen_or_two(done):
    _, shown = done
    lines = shown.rstrip().splitlines()
    assert lines[-1].startswith("Các tệp ở ")
    assert all(len(line) <= 80 for line in lines[:-1])
    assert "…" not in "".join(line for line in lines if line.startswith("│")), "a cut cell"
    assert len(lines) < 12 * len(EXPORTERS) + 20
    for name in EXPORTERS:
        assert any(line.startswith(f"│ {name}") for line in lines)


def test_the_manifest_holds_every_refusal_that_the_summary_gathers(done):
    project, shown = done
    files = json.loads((project / "build" / "quizzes" / "manifest.json").read_text(encoding="utf-8"))["files"]
    refused = {(one["file"].split("/")[0], skipped["question"]) for one in files for skipped in one["skipped"]}
    words = " ".join(shown.split())
    told = sum(
        int(part.split(" câu ")[0].split(": ")[-1]) for name in EXPORTERS for part in words.split(f"- {name}: ")[1:]
    )
    assert told == len(refused)
