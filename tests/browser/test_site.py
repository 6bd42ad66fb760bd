"""The real site in a real browser: safe, light, readable by everybody, alive without a server."""

import gzip
import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

LESSON = "hoc/01-tong-quan/01-ocop-la-gi.html"
NEXT = "hoc/01-tong-quan/02-tu-ovop-den-quy-dinh-moi.html"
PAGES = {
    "home": "index.html",
    "lesson": LESSON,
    "test": "kiem-tra/m1-final.html",
    "module": "hoc/01-tong-quan/index.html",
    "glossary": "tra-cuu/thuat-ngu.html",
    "laws": "tra-cuu/van-ban.html",
    "faq": "tra-cuu/hoi-dap.html",
    "misconceptions": "tra-cuu/hieu-sai.html",
    "statistics": "tra-cuu/so-lieu.html",
    "workshop": "giang-vien/lop-3-ngay.html",
    "testing": "giang-vien/de-kiem-tra.html",
    "search": "tim-kiem.html",
    "calendar": "lich-cua-toi.html",
}


@pytest.fixture(scope="module")
def address(serve, built_site):
    return serve(built_site)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_asks_nobody_else_and_fits_a_phone(page_at, address, name):
    page = page_at("gioi-thieu.html")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/{PAGES[name]}")
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if not url.startswith((address, "data:"))] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_every_page_has_a_strict_policy_and_nothing_inline(built_site):
    for path in built_site.rglob("*.html"):
        html = path.read_text("utf-8")
        policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', html)
        assert policy, path
        assert "script-src 'self';" in policy[1]
        assert "unsafe" not in policy[1]
        for attributes, body in re.findall(r"<script\b([^>]*)>(.*?)</script>", html, re.S):
            assert "src=" in attributes or 'type="application/json"' in attributes or not body.strip(), path
        assert not re.search(r"<[a-z][^>]*\s(?:style|on[a-z]+)=\"", html), path
        assert "<style" not in html


def test_a_lessons_first_load_keeps_its_budget(page_at, address):
    page = page_at("404.html")
    loaded = {}
    page.on("response", lambda response: loaded.__setitem__(response.url, response.body()))
    page.goto(f"{address}/{LESSON}")
    page.wait_for_load_state("networkidle")
    packed = {url: len(gzip.compress(body, mtime=0)) for url, body in loaded.items()}
    ours = {url: size for url, size in packed.items() if "/assets/js/" in url or "/assets/css/" in url}
    assert sum(size for url, size in ours.items() if url.endswith(".js")) <= 14_500, ours
    assert sum(size for url, size in ours.items() if url.endswith(".css")) <= 6_000, ours
    assert sum(packed.values()) <= 90_000, packed


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_no_violation(page_at, name, scheme):
    page = page_at(PAGES[name], color_scheme=scheme, bypass_csp=True)
    page.wait_for_load_state("networkidle")
    assert page.get_attribute("body", "data-md-color-scheme") == {"light": "default", "dark": "slate"}[scheme]
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]][:3]) for one in found] == []


def test_without_javascript_a_lesson_and_its_answers_are_readable(page_at):
    page = page_at(LESSON, java_script_enabled=False)
    assert page.locator("h1").inner_text().startswith("OCOP")
    assert page.locator("self-check fieldset").count() >= 6
    first = page.locator("self-check details").first
    first.locator("summary").click()
    assert first.locator(":scope > *").nth(1).is_visible()
    assert page.locator("a.term").first.get_attribute("title")


def answer_first(page):
    question = page.locator("self-check fieldset[data-kind=single_choice]").first
    question.locator("input[type=radio]").first.check()
    question.get_by_role("button", name="Kiểm tra").click()
    return question.locator("[role=status], .sc-verdict").first


def test_progress_survives_instant_navigation_and_reload(page_at, address, built_site):
    page = page_at("gioi-thieu.html")
    # The theme swaps pages that the sitemap names; a published site's sitemap names the host it stands on.
    sitemap = (built_site / "sitemap.xml").read_text("utf-8").replace("http://localhost", address)
    page.route("**/sitemap.xml", lambda route: route.fulfill(body=sitemap, content_type="text/xml"))
    page.goto(f"{address}/{LESSON}")
    answer_first(page)
    judged = (
        page.locator("self-check fieldset[data-state]").count()
        or page.locator("self-check .sc-verdict:visible").count()
    )
    page.evaluate("window.stillTheSamePage = true")
    page.locator("a.md-footer__link--next").click()
    page.wait_for_url(f"**/{NEXT}")
    assert page.evaluate("window.stillTheSamePage") is True, "the theme swaps pages without a reload"
    page.locator("self-check fieldset").first.wait_for()
    page.locator("a.md-footer__link--prev").click()
    page.wait_for_url(f"**/{LESSON}")
    page.locator("self-check input:checked").first.wait_for()
    page.reload()
    page.locator("self-check input:checked").first.wait_for()
    assert judged


def test_a_learner_finds_a_lesson_by_keyboard(page_at):
    page = page_at("index.html")
    page.keyboard.press("/")
    page.keyboard.type("duong di tu ovop")
    page.locator("site-search li a").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{NEXT}*")


def test_a_glossary_term_shows_its_meaning_on_focus_and_tap(page_at):
    page = page_at(LESSON, has_touch=True, is_mobile=True)
    term = page.locator("a.term").first
    meaning = term.get_attribute("title")
    term.focus()
    tip = page.get_by_role("tooltip")
    assert tip.inner_text() == meaning
    box = tip.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    page.keyboard.press("Escape")
    assert tip.count() == 0


@pytest.mark.parametrize("page_path", ["index.html", LESSON])
def test_it_works_from_a_memory_stick(browser, built_site: Path, page_path):
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("requestfailed", lambda request: errors.append(request.url))
    page.goto((built_site / page_path).as_uri())
    page.locator("site-search input").first.focus()
    page.keyboard.type("ho so gom gi")
    page.locator("site-search li a").first.wait_for()
    with page.expect_navigation():
        page.locator("site-search li a").first.click()
    assert page.url.startswith("file:")
    assert "/hoc/03-ho-so/" in page.url
    assert answer_first(page)
    assert errors == []
    context.close()


def test_an_unknown_page_says_so_in_vietnamese(built_site):
    html = (built_site / "404.html").read_text("utf-8")
    assert "Không tìm thấy trang này" in html
