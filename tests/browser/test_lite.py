"""The lite edition: the same pages, light, readable without script, clean for axe, pictures on request."""

import gzip
import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from course.pages.lite import pictures_waiting, weight
from tests.browser.scripts import INTERFACE

LESSON = "hoc/01-tong-quan/01-ocop-la-gi.html"
KINDS = ("index.html", LESSON, "tra-cuu/van-ban.html", "tu-cham.html", "ke-hoach.html", "giang-vien/lop-3-ngay.html")
FIRST_PAGE = 20_000


@pytest.fixture(scope="module")
def lite(built_lite):
    return built_lite


@pytest.fixture(scope="module")
def address(serve, lite):
    return serve(lite)


@pytest.mark.xdist_group("lite")
def test_it_publishes_the_pages_of_the_full_site(lite, built_site):
    assert {path.relative_to(lite) for path in lite.rglob("*.html")} == {
        path.relative_to(built_site) for path in built_site.rglob("*.html")
    }


@pytest.mark.xdist_group("lite")
def test_the_first_page_weighs_little_with_all_it_loads(page_at, lite):
    page = page_at("index.html")
    page.wait_for_load_state("networkidle")
    loaded = page.evaluate("performance.getEntriesByType('resource').map((one) => new URL(one.name).pathname)")
    files = [lite / "index.html", *(lite / path.lstrip("/") for path in loaded if "favicon" not in path)]
    assert len(files) >= 4
    assert sum(len(gzip.compress(path.read_bytes(), 9)) for path in files) <= FIRST_PAGE


@pytest.mark.xdist_group("lite")
@pytest.mark.parametrize("path", KINDS)
def test_axe_finds_no_violation_and_nothing_runs_off_a_phone(page_at, path):
    page = page_at(path, bypass_csp=True)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]][:3]) for one in found] == []


@pytest.mark.xdist_group("lite")
def test_without_script_a_lesson_is_read_and_turned(page_at, lite):
    page = page_at(LESSON, java_script_enabled=False)
    assert page.locator("h1").inner_text().startswith("OCOP")
    page.get_by_text("Mục lục", exact=True).click()
    assert page.get_by_role("navigation", name="Mục lục").get_by_role("link").count() > 12
    page.locator("a[rel=next]").click()
    assert page.locator("h1").inner_text() not in ("", "OCOP là gì")


@pytest.mark.xdist_group("lite")
def test_a_picture_names_its_weight_and_loads_when_asked(page_at):
    page = page_at("hoc/04-kinh-doanh/06-diem-hoa-von.html")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    summary = page.locator(".lt-picture > summary").first
    assert re.search(r"Xem hình: .+ \(\d+ kB\)$", summary.inner_text())
    summary.click()
    page.wait_for_function("document.querySelector('.lt-picture img').naturalWidth > 0")
    assert [url for url in asked if url.endswith(".svg")]


def test_only_pictures_of_the_site_wait():
    data = '<img src="data:image/gif;base64,R0">'
    html = f'<p><img alt="Hoa văn: bốn cánh" src="../hoc/a.svg"></p>{data}<a href="#"><img src="../hoc/a.svg">b</a>'
    made = pictures_waiting(html, "bai/b.html", {"hoc/a.svg": 4321}.get, INTERFACE)
    assert made.startswith('<details class="lt-picture"><summary>Xem hình: Hoa văn (4 kB)</summary><img loading="lazy"')
    assert made.endswith(f'{data}<a href="#">b</a>')
    assert [weight(size) for size in (1, 999_499, 1_440_000)] == ["1 kB", "999 kB", "1,4 MB"]


@pytest.mark.xdist_group("lite")
def test_the_glossarys_own_term_does_not_stand_for_our_scripts(page_at):
    page = page_at("tra-cuu/thuat-ngu.html")
    assert page.locator("#ocop").count() == 1
    assert page.evaluate("ocop instanceof Element") is False
    assert page.evaluate("typeof ocop.openStore") == "function"
