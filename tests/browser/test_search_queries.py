"""Learners' own queries find the right page of the real site; see tests/cases/search/queries.yml."""

import gzip
import re
from pathlib import Path

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from course.model.site_paths import lesson_path

CASES = Path(__file__).parent.parent / "cases" / "search" / "queries.yml"
# Bytes as sent: with every page, and once, when the box is first used.
EVERY_PAGE = {"js/site-search.js": 2_700, "css/site-search.css": 1_350}
FIRST_USE = {"search-index.js": 126_000, "js/fold.js": 750, "js/search-words.js": 2_600, "js/search-engine.js": 3_200}
BOX = ".md-header site-search input"
STATUS = ".md-header site-search [role=status]"


@pytest.fixture(scope="module")
def address(built_site, serve):
    return serve(built_site)


@pytest.fixture(scope="module")
def queries(loaded):
    """Each query with the site paths that may come first."""
    lessons = {
        name: lesson_path(module.slug, lesson.slug).removesuffix(".md") + ".html"
        for name, (module, lesson) in loaded.course.lessons.items()
    }
    cases = yaml.safe_load(CASES.read_text("utf-8"))
    named = [(case["q"], case["page"] if isinstance(case["page"], list) else [case["page"]]) for case in cases]
    return [(query, [lessons.get(page, page) for page in pages]) for query, pages in named]


def test_every_named_page_exists(queries, built_site):
    named = {page for _, pages in queries for page in pages}

    assert sorted(page for page in named if not (built_site / page).is_file()) == []


def test_the_first_answer_is_right_for_nearly_every_query(page_at, address, queries):
    page = page_at("index.html", width=360)
    wrong = []
    for query, wanted in queries:
        page.locator(BOX).fill(query)
        expect(page.locator(STATUS)).not_to_have_text(re.compile("^$|mục lục"))
        links = page.locator(".md-header site-search li a").evaluate_all("links => links.map(link => link.href)")
        found = [link.removeprefix(f"{address}/").split("#")[0] for link in links]
        if found[:1] and found[0] in wanted:
            continue
        wrong.append(f"{query!r}: wanted {' or '.join(wanted)}, found {found[:3]}")
    rate = 1 - len(wrong) / len(queries)

    assert len(queries) >= 70
    assert rate >= 0.95, f"{rate:.1%} right\n" + "\n".join(wrong)


def test_answers_lead_to_places_that_exist(page_at, address, queries, built_site):
    page = page_at("index.html", width=360)
    targets = set()
    for query, _ in queries:
        page.locator(BOX).fill(query)
        expect(page.locator(STATUS)).not_to_have_text(re.compile("^$|mục lục"))
        links = page.locator(".md-header site-search li a").evaluate_all("links => links.map(link => link.href)")
        targets |= {link.removeprefix(f"{address}/") for link in links}
    ids = {}
    lost = []
    for path, _, anchor in (target.partition("#") for target in sorted(targets)):
        if path not in ids:
            ids[path] = set(re.findall(r'\bid="?([^"\s>]+)', (built_site / path).read_text("utf-8")))
        if anchor and anchor not in ids[path]:
            lost.append(f"{path}#{anchor}")

    assert lost == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_the_answers_are_accessible(page_at, scheme, width):
    page = page_at("index.html", width=width, color_scheme=scheme)
    page.locator(BOX).fill("ho so bi loai")
    expect(page.locator(".md-header site-search li a").first).to_be_visible()
    report = Axe().run(page, context=".md-header site-search")

    assert report.violations_count == 0, report.generate_report()


def test_answers_survive_instant_navigation(page_at, address):
    page = page_at("index.html", width=1280)
    page.locator(BOX).fill("ho so gom nhung gi")
    page.locator(".md-header site-search li a").first.click()
    expect(page.locator("main h1")).to_contain_text("Hồ sơ gồm những gì")
    expect(page.locator(".md-header site-search ol")).to_be_hidden()
    page.locator(BOX).fill("diem hoa von")
    page.locator(".md-header site-search li a").first.click()
    expect(page.locator("main h1")).to_contain_text("Điểm hòa vốn")


def test_the_search_page_answers_the_query_of_its_address(page_at):
    page = page_at("tim-kiem.html?q=ho+so+gom+nhung+gi")

    expect(page.locator("main site-search input")).to_have_value("ho so gom nhung gi")
    expect(page.locator("main site-search li a").first).to_contain_text("Hồ sơ gồm những gì")


def test_search_is_light(built_site):
    limits = EVERY_PAGE | FIRST_USE
    sent = {path: len(gzip.compress((built_site / "assets" / path).read_bytes(), 9)) for path in limits}

    assert {path: size for path, size in sent.items() if size > limits[path]} == {}
