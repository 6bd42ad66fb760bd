"""The poster of each set prints on one A3 sheet in Chromium, whole and with nothing cut."""

import re

import pytest

from course.criteria.sheet import scored_lines
from course.pages.poster import draw_poster
from tests.conftest import ROOT, run_course

A3 = (1191, 842)  # points, landscape


@pytest.fixture
def page(browser):
    page = browser.new_page()
    yield page
    page.close()


@pytest.mark.parametrize("number", range(1, 27))
def test_a_poster_is_one_a3_sheet_with_every_criterion(loaded, page, tmp_path, number):
    file = tmp_path / "poster.html"
    file.write_bytes(draw_poster(ROOT, loaded.course, number))
    page.goto(file.as_uri())

    printed = page.pdf(prefer_css_page_size=True)

    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1
    width, height = map(float, re.search(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", printed).groups())
    assert (width, height) == pytest.approx(A3, abs=2)
    lines = scored_lines(loaded.course.sheets[number], loaded.course.criteria)
    assert page.locator(".criterion").count() == len(lines)
    assert page.locator("li.step").count() == sum(len(line.criterion.options) for line in lines)
    marks = sum(bool(option.min_star) for line in lines for option in line.criterion.options)
    assert page.locator("li .floor").count() == marks


def test_the_file_needs_nothing_beside_it(loaded):
    html = draw_poster(ROOT, loaded.course, 7).decode()

    assert not re.search(r"<(script|link|img)\b|url\(|\bsrc=", html)


def test_the_command_writes_it(tmp_path):
    run_course("poster", "7", "--out", str(tmp_path / "bo-07.html"), "--date", "2026-11-22")

    assert "Bộ 7" in (tmp_path / "bo-07.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("words", [("27", "--out", "x.html"), ("7",), ("bay", "--out", "x.html")])
def test_wrong_use_ends_with_two(words):
    assert run_course("poster", *words, code=2).stderr


def test_a_place_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("x")

    assert "Không ghi được" in run_course("poster", "7", "--out", str(tmp_path / "file" / "x.html"), code=2).stderr
