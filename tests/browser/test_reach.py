"""Everybody gets in: one page of each kind, in both themes, zoomed to 400 %, by keyboard, with large letters."""

import pytest

from benchmarks.audit.axe import ZOOMED, violations
from benchmarks.audit.pages import KINDS, LESSON, LITE_KINDS, TABLES
from course.model.sitemap import PAGES

# Visible targets with their size; a choice is as large as the label around it, a link in a sentence counts as text.
TARGETS = """(among) => [...document.querySelectorAll(among)]
    .filter((node) => node.checkVisibility({ visibilityProperty: true }) && !node.disabled)
    .map((node) => (node.matches("[type=radio], [type=checkbox], [type=file]") && node.closest("label")) || node)
    .filter((node) => !(node.matches("a") && getComputedStyle(node).display === "inline"))
    .map((node) => [node.getBoundingClientRect(), node.outerHTML.slice(0, 100)])
    .filter(([{ width, height }]) => width > 2 && height > 2) // what is shown on focus only is clipped to less
    .map(([{ width, height }, html]) => [Math.min(width, height), html])"""
ALL = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']"
OURS = "main :is(button, input:not([type=hidden]), select, textarea), site-search :is(button, input)"
# Whether the keyboard's place can be seen: a ring, or the ring around the box it stands in.
SEEN = """() => {
    let node = document.activeElement;
    if (!node || node === document.body) return null;
    if (node.matches(".md-option")) node = node.nextElementSibling; // the choice of colours: its label shows
    const ring = ({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    const rings = [node, node.parentElement, node.closest("form, label")].filter(Boolean).flatMap((one) =>
        [getComputedStyle(one), getComputedStyle(one, "::after"), getComputedStyle(one, "::before")]);
    const { top, bottom, left, right } = node.getBoundingClientRect();
    const at = [Math.max(left, 0) + 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
    const hit = document.elementFromPoint(...at);
    const covered = hit && !node.contains(hit) && !hit.contains(node) && !hit.closest("label")?.contains(node);
    const on = bottom > 0 && top < innerHeight;
    return { html: node.outerHTML.slice(0, 100), ring: rings.some(ring), on, covered: Boolean(covered) };
}"""


lite = pytest.mark.xdist_group("lite")


def in_both(paths, lite_paths=None):
    """Each page in the full theme, and some in the lite edition."""
    wanted = paths if lite_paths is None else lite_paths
    return [*(("site", path) for path in paths), *(pytest.param("lite", path, marks=lite) for path in wanted)]


@pytest.fixture
def theme():
    """The full theme, unless a test names another."""
    return "site"


@pytest.fixture
def address(request, serve, theme):
    return serve(request.getfixturevalue("built_site" if theme == "site" else "built_lite"))


def settled(page):
    page.wait_for_load_state("networkidle")
    return page


def test_every_page_with_a_name_is_looked_at():
    assert {place.path.replace(".md", ".html") for place in PAGES.values()} - set(KINDS) == set()


@pytest.mark.parametrize(("theme", "path"), in_both(KINDS, LITE_KINDS))
def test_at_400_percent_nothing_runs_off_and_axe_and_thumbs_are_content(page_at, theme, path):
    page = settled(page_at(path, width=ZOOMED, bypass_csp=True))
    assert page.evaluate("document.documentElement.scrollWidth") <= ZOOMED
    assert [one for one in page.evaluate(TARGETS, ALL) if one[0] < 23.9] == []
    assert [one for one in page.evaluate(TARGETS, OURS) if one[0] < 43.9] == []
    assert violations(page) == []


@pytest.mark.parametrize(("theme", "path"), in_both([LESSON, "viec-hoc.html", "tra-cuu/van-ban.html"], [LESSON]))
def test_the_keyboard_goes_through_and_its_place_is_seen(page_at, theme, path):
    page = settled(page_at(path, width=1280, reduced_motion="reduce"))
    walked = []
    for _ in range(60):
        page.keyboard.press("Tab")
        page.wait_for_timeout(20)
        seen = page.evaluate(SEEN)
        if seen is None:
            break
        walked.append(seen)
    assert len({one["html"] for one in walked}) > 12
    assert [one for one in walked if not one["ring"] or not one["on"] or one["covered"]] == []


@pytest.mark.parametrize(("theme", "path"), in_both(["index.html", LESSON, TABLES, "viec-hoc.html", "ke-hoach.html"]))
def test_the_largest_letters_fit_the_narrowest_screen(page_at, theme, path):
    page = settled(page_at(path, width=ZOOMED))
    page.evaluate("ocop.textSize.set(150)")
    page.wait_for_timeout(300)
    assert page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)") == 30
    assert page.evaluate("document.documentElement.scrollWidth") <= ZOOMED


def test_whoever_wants_no_motion_gets_none(page_at):
    page = settled(page_at(LESSON, reduced_motion="reduce"))
    moving = page.evaluate(
        """[...document.querySelectorAll("*")].filter((node) => {
            const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(node);
            return /[1-9]/.test(transitionDuration) || animationName !== "none" || scrollBehavior === "smooth";
        }).map((node) => node.outerHTML.slice(0, 80))"""
    )
    assert moving == []


def test_a_wide_table_scrolls_by_keyboard(page_at):
    page = settled(page_at(TABLES, width=ZOOMED))
    table = page.locator("table[tabindex='0']").first
    table.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(300)  # the browser glides
    assert page.evaluate(
        """() => { let at = document.activeElement; while (at && !at.scrollLeft) at = at.parentElement;
                   return Boolean(at); }"""
    )


def test_a_tap_on_a_term_tells_its_meaning_and_a_second_goes_there(page_at):
    page = settled(page_at(LESSON, has_touch=True, is_mobile=True))
    term = page.locator("a.term").first
    meaning = term.get_attribute("title")
    term.tap()
    tip = page.get_by_role("tooltip")
    assert tip.inner_text() == meaning
    box = tip.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    assert page.url.endswith("ocop-la-gi.html")
    page.locator("h1").tap()
    assert tip.count() == 0
    term.tap()
    assert tip.inner_text() == meaning, "after it was closed, a tap tells again before it leads away"
    term.tap()
    page.wait_for_url("**/thuat-ngu.html#*")
