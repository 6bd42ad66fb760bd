"""The 26 pages of the sets stay light for a cheap phone and cheap to build."""

import gzip
import json
import subprocess
import sys

import pytest

from course.model.site_paths import sheet_path
from tests.conftest import ROOT

# One worker makes what these tests share; two would make it twice.
pytestmark = pytest.mark.xdist_group("criteria-pages")


@pytest.mark.parametrize("number", range(1, 27))
def test_a_criteria_page_weighs_at_most_60_kb(number, built_site):
    page = built_site / sheet_path(number).replace(".md", ".html")
    assert len(gzip.compress(page.read_bytes(), mtime=0)) <= 60_000


def test_all_26_add_at_most_three_seconds_to_the_build(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "tests.pages.timed_build", str(tmp_path / "site")],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    spent = json.loads(done.stdout.splitlines()[-1])
    assert spent["pages"] > 0 < spent["made"], "nothing was measured"
    assert spent["pages"] + spent["made"] <= 3, spent
    assert len(list((tmp_path / "site/tra-cuu/bo").glob("*.html"))) == 26
