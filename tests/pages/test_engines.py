"""Three engines build the same pages at the same addresses: MkDocs with the hook, ProperDocs and Zensical staged."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from course.pages.engine import environment
from tests.conftest import DAY, ROOT, run_course

SCRIPTS = Path(sys.executable).parent


@pytest.fixture(scope="module")
def staged(tmp_path_factory):
    folder = tmp_path_factory.mktemp("engines") / "pages"
    run_course("stage", "--date", DAY.isoformat(), "--out", str(folder))
    return folder


def html_paths(site):
    return {path.relative_to(site).as_posix() for path in site.rglob("*.html")}


def build(staged, *words):
    done = subprocess.run(
        words,
        cwd=staged,
        env={**environment(DAY), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.xdist_group("engines")
def test_properdocs_publishes_the_same_paths(staged, built_site, tmp_path):
    build(staged, str(SCRIPTS / "properdocs"), "build", "--strict", "--site-dir", str(tmp_path / "site"))
    assert html_paths(tmp_path / "site") == html_paths(built_site)


@pytest.mark.xdist_group("engines")
def test_zensical_publishes_the_same_paths_and_anchors(staged, built_site):
    build(staged, str(SCRIPTS / "zensical"), "build", "--clean")
    assert html_paths(staged / "site") == html_paths(built_site)
    for page in ("hoc/01-tong-quan/01-ocop-la-gi.html", "tra-cuu/van-ban.html"):
        anchors = [
            re.findall(r'<h[23] id="([^"]+)"', (site / page).read_text("utf-8"))
            for site in (built_site, staged / "site")
        ]
        assert anchors[0] == anchors[1]
        assert anchors[0]


@pytest.mark.xdist_group("engines")
def test_mkdocs_build_strict_works_without_our_command(built_site, tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")],
        cwd=ROOT, env={**os.environ, "SOURCE_DATE_EPOCH": environment(DAY)["SOURCE_DATE_EPOCH"]},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert html_paths(tmp_path / "site") == html_paths(built_site)
