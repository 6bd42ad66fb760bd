"""Fixtures that several rooms of tests share."""

import datetime
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import hypothesis
import pytest

from course.checks.report import load_clean
from course.content.load import Loaded

ROOT = Path(__file__).resolve().parent.parent
# A deadline in milliseconds fails on a busy machine and says nothing about the code.
hypothesis.settings.register_profile("course", deadline=None)
hypothesis.settings.load_profile("course")

DAY = datetime.date(2026, 11, 22)


@pytest.fixture(scope="session")
def loaded() -> Loaded:
    """The real course of this repository, which must be clean."""
    return load_clean(ROOT, DAY)


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built as a user builds it. One build serves all workers of a run."""
    shared = (
        tmp_path_factory.getbasetemp().parent if "PYTEST_XDIST_WORKER" in os.environ else tmp_path_factory.getbasetemp()
    )
    site, ready, lock = shared / "site", shared / "site.ready", shared / "site.lock"
    try:
        lock.touch(exist_ok=False)
    except FileExistsError:
        _wait_for(ready)
        return site
    run_course("build", "--date", DAY.isoformat(), "--out", str(site))
    ready.touch()
    return site


@pytest.fixture
def project_copy(tmp_path: Path) -> Path:
    """A copy of the project that a test may break."""
    left_out = shutil.ignore_patterns(".git", ".venv", "build", "tests", ".*_cache", "*.egg-info")
    return shutil.copytree(ROOT, tmp_path / "project", ignore=left_out)


def _wait_for(ready: Path) -> None:
    for _ in range(1200):
        if ready.exists():
            return
        time.sleep(0.1)
    raise TimeoutError("another worker did not finish building the site")


def run_course(*words: str, root: Path = ROOT, code: int = 0) -> subprocess.CompletedProcess[str]:
    """Run the command as a user does; fail the test with its words when the exit code is another."""
    done = subprocess.run(
        [sys.executable, "-m", "course", *words],
        cwd=root,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == code, done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    return done
