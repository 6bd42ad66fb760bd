"""The search box in a real browser, from a server and from a folder."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser import search_site

DUONG_PHEN = "hoc/01-nghe/01-duong-phen.html"
HO_SO = "hoc/01-nghe/02-ho-so.html"
CAU_CHUYEN = "hoc/01-nghe/03-cau-chuyen.html"
MAY_NAM = "tra-cuu/hoi-dap.html#may-nam"
BOX = ".md-header site-search input"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return search_site.build(tmp_path_factory.mktemp("search"))


@pytest.fixture(scope="module", params=["http", "file"])
def either(request, site, serve):
    """The site's address, on a web server and as a folder."""
    return serve(site) if request.param == "http" else site.as_uri()


@pytest.fixture(scope="module")
def address(either):
    return either


def search(page, query, box=BOX):
    page.locator(box).fill(query)
    expect(page.locator(".md-header .site-search__status")).not_to_have_text(re.compile("^$|mục lục"))
    return page.locator(".md-header .site-search__list li")


def paths(page, address):
    links = page.locator("site-search li a").evaluate_all("links => links.map(link => link.href)")
    return [link.removeprefix(f"{address}/") for link in links]


ANSWERS = {
    "duong phen": DUONG_PHEN,  # without marks, d for đ
    "DUONG  PHEN": DUONG_PHEN,
    "nau duong": DUONG_PHEN,  # a keyword
    "hồ sơ": HO_SO,
    "ho\u0302\u0300 so\u031b": HO_SO,  # the same, decomposed
    "nop ho so o dau": f"{HO_SO}#nop-o-dau",  # the best section of a page
    "giay chung nhan may nam": MAY_NAM,  # a written anchor
    "giay chung nhan co gia tri may na": MAY_NAM,  # a word half typed
    "duongg phen": DUONG_PHEN,  # a doubled letter
    "dung phenn": DUONG_PHEN,  # a missing and a doubled letter
    "cau chueyn": CAU_CHUYEN,  # swapped letters
    "cau chuyem": CAU_CHUYEN,  # a wrong letter
    "hoso": HO_SO,  # joined words
    "giaychungnhan": MAY_NAM,
    "dduowngf phefn": DUONG_PHEN,  # Telex keys left over
    "d9u7o7ng2 phe2n": DUONG_PHEN,  # VNI keys left over
}


def test_the_first_answer_is_the_right_page(page_at, address):
    page = page_at("index.html")
    given = {}
    for query in ANSWERS:
        search(page, query)
        given[query] = paths(page, address)[0]

    assert given == ANSWERS


def test_marks_typed_in_full_count(page_at, address):
    page = page_at("index.html")
    search(page, "đường")
    with_sugar = paths(page, address)
    search(page, "dưỡng")

    assert with_sugar[0] == DUONG_PHEN
    assert paths(page, address)[0] == "tra-cuu/dinh-duong.html"


def test_an_answer_shows_kind_title_heading_and_the_matching_passage(page_at):
    first = search(page_at("index.html"), "nop ho so o dau").first

    expect(first.locator(".site-search__kind")).to_have_text("Bài học")
    expect(first.locator("a")).to_have_text("Hồ sơ gồm những gì")
    expect(first.locator(".site-search__heading")).to_have_text("Nộp ở đâu")
    expect(first.locator("p")).to_have_text("Bạn nộp hồ sơ ở Ủy ban nhân dân cấp xã.")
    expect(first.locator("mark")).to_have_text(["nộp hồ sơ ở"])


def test_the_count_is_announced_and_nothing_found_is_said(page_at):
    page = page_at("index.html")
    status = page.locator(".md-header [role=status]")
    search(page, "duong phen")
    expect(status).to_have_text(re.compile(r"^\d+ trang phù hợp nhất$"))
    search(page, "qqqqqq")
    expect(status).to_contain_text("Không thấy trang nào")
    page.locator(BOX).fill("")
    expect(status).to_have_text("")


def test_nothing_is_fetched_before_the_box_is_used_and_everything_once(page_at):
    page = page_at("index.html", width=1280)
    fetched = []
    page.on("request", lambda request: fetched.append(request.url.rsplit("/", 1)[1]))
    page.wait_for_timeout(200)
    assert fetched == []
    search(page, "ho so")
    search(page, "ho so o dau")

    assert sorted(fetched) == ["fold.js", "search-engine.js", "search-index.js", "search-words.js"]


def test_the_keyboard_alone_is_enough(page_at, address):
    page = page_at("index.html", width=1280)
    page.keyboard.press("/")
    expect(page.locator(BOX)).to_be_focused()
    page.keyboard.type("ho so")
    expect(page.locator("site-search li")).not_to_have_count(0)
    page.keyboard.press("ArrowDown")
    expect(page.locator("site-search li a").first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator(BOX)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("site-search ol")).to_be_hidden()
    expect(page.locator(BOX)).to_be_focused()
    expect(page.locator(BOX)).to_have_value("ho so")
    page.keyboard.type(" ")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}/{HO_SO}**")


def test_a_slash_in_another_field_stays_a_slash(page_at):
    page = page_at("index.html")
    page.locator("#other").focus()
    page.keyboard.type("1/2")

    expect(page.locator("#other")).to_have_value("1/2")


def test_enter_opens_the_search_page_with_the_query(page_at, address):
    page = page_at(DUONG_PHEN)
    page.locator(BOX).fill("ho so o dau")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}/tim-kiem.html?q=ho+so+o+dau")
    expect(page.locator("main site-search input")).to_have_value("ho so o dau")
    expect(page.locator("main site-search li a").first).to_have_text("Hồ sơ gồm những gì")
    page.locator("main site-search input").fill("duong phen")
    expect(page.locator("main site-search li a").first).to_have_text("Đường phèn")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}/tim-kiem.html?q=ho+so+o+dau")


def test_without_script_the_form_still_leads_to_the_search_page(page_at, address):
    page = page_at(HO_SO, java_script_enabled=False)
    page.locator(BOX).fill("duong")
    page.locator(".md-header site-search button").click()

    page.wait_for_url(f"{address}/tim-kiem.html?q=duong")


@pytest.mark.parametrize("width", [360, 1280])
def test_a_click_elsewhere_and_the_cross_close_the_answers(page_at, width):
    page = page_at("index.html", width=width)
    answers = page.locator(".md-header .site-search__list")
    search(page, "ho so")
    expect(answers).to_be_visible()
    page.get_by_role("button", name="Đóng tìm kiếm").click()
    expect(answers).to_be_hidden()
    search(page, "ho so ")
    expect(answers).to_be_visible()
    page.mouse.click(5, 735) if width == 1280 else page.evaluate(
        "document.querySelector('main').dispatchEvent(new PointerEvent('pointerdown', {bubbles: true}))"
    )
    expect(answers).to_be_hidden()


def test_answers_fit_a_small_phone(page_at):
    page = page_at("index.html", width=360)
    search(page, "ho so")
    panel = page.locator(".md-header .site-search__panel").bounding_box()

    assert panel["x"] == 0
    assert panel["width"] == 360
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_the_box_outlives_instant_navigation(page_at, address, either):
    """Material swaps the page's content and address; the header, its box and what it loaded stay."""
    page = page_at("index.html")
    search(page, "ho so")
    page.get_by_role("button", name="Đóng tìm kiếm").click()
    if address.startswith("http"):  # a folder has no history of other addresses
        page.evaluate("history.pushState({}, '', 'tra-cuu/hoi-dap.html')")
    page.evaluate("document.querySelector('main').innerHTML = '<h1>Trang khác</h1>'")
    search(page, "duong phen")
    assert paths(page, address)[0] == DUONG_PHEN

    # The whole header is made anew, and the script runs once more.
    page.evaluate(
        """base => {
            const old = document.querySelector(".md-header"), fresh = document.createElement("div");
            fresh.innerHTML = old.outerHTML.replace(/<div class="site-search__panel.*<\\/div>/s, "")
                .replace(/<button[^>]*site-search__close.*?<\\/button>/s, "")
                .replace(/data-open=""|data-answer=""/g, "").replaceAll('"./', `"${base}/`);
            old.replaceWith(fresh.firstElementChild);
            return new Promise(done => {
                const script = document.createElement("script");
                Object.assign(script, {src: `${base}/assets/js/site-search.js`, onload: done});
                document.head.append(script);
            });
        }""",
        address,
    )
    page.locator("h1").click()
    page.keyboard.press("/")
    expect(page.locator(BOX)).to_be_focused()
    expect(page.locator(BOX)).to_have_value("")
    search(page, "cau chuyen")
    assert paths(page, address)[0] == CAU_CHUYEN


def test_markup_in_pages_and_queries_stays_text(page_at):
    page = page_at("index.html")
    first = search(page, "trang lạ").first
    expect(first.locator("a")).to_have_text("Trang <b>lạ</b> & khác")
    first = search(page, "<img src=x onerror=alert(1)>").first
    expect(first.locator("p")).to_contain_text("<img src=x onerror=alert(1)>")
    expect(page.locator("site-search img")).to_have_count(0)


@pytest.mark.parametrize(
    "query", ["!!!", "a" * 120, "z" * 119 + " ho so", "0", "%", "đ", "ho so " * 19, "\u0301", "😀 ho so"]
)
def test_no_query_is_too_strange(page_at, query):
    page = page_at("index.html")
    page.locator(BOX).fill(query)
    page.locator(BOX).fill(f"{query}x")
    expect(page.locator("site-search [role=status]")).not_to_be_empty()


def test_an_index_that_does_not_come_is_said_and_tried_again(browser, site, serve):
    context = browser.new_context()
    context.set_default_timeout(5000)
    page = context.new_page()
    page.route("**/search-index.js", lambda route: route.abort())
    page.goto(f"{serve(site)}/index.html")
    page.locator(BOX).fill("ho so")
    expect(page.locator("site-search [role=status]")).to_contain_text("kiểm tra mạng")
    page.unroute("**/search-index.js")
    page.locator(BOX).fill("ho so o")
    expect(page.locator("site-search li a").first).to_have_text("Hồ sơ gồm những gì")
    context.close()
