"""The comparison of two sets in Chromium: the page's real content with the real sheets, under the strict policy."""

import shutil
from pathlib import Path

import markdown
import material
import pytest
from playwright.sync_api import expect

from course.criteria.sheet import scored_lines
from course.pages.assess_data import assess_data
from course.pages.site import decide
from tests.browser.scripts import put_scripts
from tests.conftest import ROOT

PAGE = "tra-cuu/so-sanh-bo.html"
HTML = """<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>So sánh</title><link rel="icon" href="data:,"><link rel="stylesheet" href="../material.css">
<link rel="stylesheet" href="../assets/css/course.css"></head>
<body data-md-color-scheme="default" data-md-color-primary="custom">
<main class="md-content md-typeset">{content}</main>
</body></html>"""


@pytest.fixture(scope="module")
def folder(loaded, tmp_path_factory):
    site = tmp_path_factory.mktemp("compare")
    shutil.copytree(ROOT / "docs" / "assets", site / "assets", ignore=shutil.ignore_patterns("images", "js"))
    put_scripts(site / "assets" / "js")
    (site / "assets" / "criteria.js").write_bytes(assess_data(loaded.course))
    (sheet,) = (Path(material.__file__).parent / "templates/assets/stylesheets").glob("main.*.min.css")
    (site / "material.css").write_bytes(sheet.read_bytes())
    page = decide(loaded).pages[PAGE.replace(".html", ".md")].markdown.split("\n---\n", 1)[1]
    content = markdown.markdown(page, extensions=["tables", "attr_list", "md_in_html"])
    (site / "tra-cuu").mkdir()
    (site / PAGE).write_text(HTML.format(content=content), encoding="utf-8")
    return site


@pytest.fixture(scope="module")
def address(folder, serve):
    return serve(folder)


def codes(loaded, number):
    return {line.code: line.criterion for line in scored_lines(loaded.course.sheets[number], loaded.course.criteria)}


def rows(page):
    return page.locator(".set-compare__table th[scope=row]")


def test_two_sets_stand_side_by_side_by_code(page_at, loaded):
    page = page_at(PAGE)
    page.get_by_label("Bộ thứ nhất").select_option("7")
    page.get_by_label("Bộ thứ hai").select_option("26")
    one, other = codes(loaded, 7), codes(loaded, 26)

    expect(rows(page)).to_have_count(len(one.keys() | other.keys()))
    shown = [text.split()[0] for text in rows(page).locator("b").all_inner_texts()]
    key = {code: [int(number) for number in code.split(".")] for code in shown}
    assert set(shown) == one.keys() | other.keys()
    assert shown == sorted(shown, key=key.__getitem__)
    assert page.locator("thead a").nth(1).get_attribute("href").endswith("/tra-cuu/bo/26.html")
    assert page.evaluate("location.hash") == "#bo=7,26"


def test_a_line_shows_points_and_floors_and_whether_it_differs(page_at, loaded):
    page = page_at(f"{PAGE}#bo=7,21")
    one, other = codes(loaded, 7), codes(loaded, 21)
    expect(page.get_by_label("Bộ thứ hai")).to_have_value("21")
    expect(rows(page).first).to_be_visible()

    for row in page.locator(".set-compare__table tr:has(td)").all():
        code = row.locator("th b").inner_text()
        marked = "set-compare__differs" in (row.get_attribute("class") or "")
        mine, theirs = one.get(code), other.get(code)
        if not mine or not theirs:
            assert marked
            assert row.get_by_text("Không có").count() == 1
            continue
        same = mine.title == theirs.title and mine.options == theirs.options
        assert marked != same, code
        for cell, criterion in zip(row.locator("td").all(), (mine, theirs), strict=True):
            floors = {option.min_star for option in criterion.options} - {0}
            assert f"{criterion.max} điểm" in cell.inner_text()
            assert cell.get_by_text("sao: từ").count() == len(floors)


def test_only_what_differs_can_be_shown(page_at):
    page = page_at(f"{PAGE}#bo=6,7")
    page.get_by_label("Chỉ hiện dòng khác nhau").check()

    expect(page.locator(".set-compare__table tr:has(td)")).to_have_count(
        page.locator("tr.set-compare__differs").count()
    )
    assert 0 < rows(page).count() < 32


def test_a_set_does_not_differ_from_itself(page_at):
    page = page_at(f"{PAGE}#bo=4,4")

    expect(page.get_by_role("status")).to_contain_text("cùng một bộ")
    assert page.locator(".set-compare__differs").count() == 0


@pytest.mark.parametrize("odd", ["#bo=99,7", "#bo=", "#bo=7", "#x"])
def test_an_odd_address_falls_back_to_the_first_two(page_at, odd):
    page = page_at(PAGE + odd)

    expect(page.get_by_label("Bộ thứ nhất")).to_have_value("1")


def test_it_fits_a_small_phone(page_at):
    page = page_at(f"{PAGE}#bo=8,26")
    expect(rows(page).first).to_be_visible()

    assert page.evaluate("document.querySelector('set-compare').scrollWidth") <= 360
    for control in page.locator("set-compare select").all():
        assert control.bounding_box()["height"] >= 40


def test_it_works_from_a_folder(folder, browser):
    page = browser.new_page()
    page.goto(f"{(folder / PAGE).as_uri()}#bo=1,2")

    expect(rows(page).first).to_be_visible()
    page.close()


def test_without_javascript_every_set_has_its_line(page_at, loaded):
    page = page_at(PAGE, java_script_enabled=False)

    expect(page.locator("td a[href*='bo/']")).to_have_count(len(loaded.course.sheets))


def test_without_the_sheets_it_says_so(folder, browser):
    page = browser.new_page()
    page.route("**/criteria.js", lambda route: route.abort())
    page.goto((folder / PAGE).as_uri())

    expect(page.locator(".set-compare__failed")).to_be_visible()
    page.close()
