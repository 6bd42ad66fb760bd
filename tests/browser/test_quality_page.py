"""The page of `course quiz check --report` in Chromium: its own policy lets its style through and nothing else."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.conftest import run_course


@pytest.fixture(scope="module")
def page_file(tmp_path_factory):
    file = tmp_path_factory.mktemp("report") / "chat-luong.html"
    run_course("quiz", "check", "--report", "--out", str(file), "--date", "2026-11-22")
    return file


@pytest.mark.parametrize("width", [360, 1280])
def test_the_page_is_styled_under_its_policy_accessible_and_fits(browser, page_file, width):
    page = browser.new_page(viewport={"width": width, "height": 740})
    errors = []
    page.on("console", lambda message: errors.append(message.text))
    page.goto(page_file.as_uri())
    assert errors == []
    assert page.evaluate("getComputedStyle(document.querySelector('.p1')).fill") == "rgb(185, 138, 44)"
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for drawing in page.locator("svg[role=img]").all():
        assert drawing.locator("title").text_content()
        assert re.search(r": \d", drawing.locator("desc").text_content())
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    page.close()


def test_bars_are_as_long_as_their_numbers(browser, page_file):
    page = browser.new_page()
    page.goto(page_file.as_uri())
    chart = page.locator("#muc-tieu").locator("xpath=..").locator("svg[role=img]")
    widths = [float(bar.get_attribute("width")) for bar in chart.locator("rect").all()]
    numbers = [float(text.text_content()) for text in chart.locator("text:nth-of-type(even)").all()]
    shown = [number for number in numbers if number]
    assert len(widths) == len(shown) >= 4
    for width, number in zip(widths, shown, strict=True):
        assert width / number == pytest.approx(widths[0] / shown[0], rel=0.02)
    page.close()
