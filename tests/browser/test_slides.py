"""The browser's deck from a memory stick: keys, remotes, fingers, the presenter's window, print, hostile text."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from pypdf import PdfReader

from tests.slides.decks import make, with_lesson

SIZES = {"projector": (1280, 776), "phone": (360, 740)}


@pytest.fixture(scope="module")
def stick(loaded, tmp_path_factory):
    """A folder with one module's deck; its address as a file."""
    folder = tmp_path_factory.mktemp("stick")
    made = make(loaded.course, "html", deck="m4")
    (folder / "m4.html").write_bytes(made.files["m4.html"])
    return (folder / "m4.html").as_uri(), made.deck


@pytest.fixture
def show(browser, stick):
    """Open the deck at a size; any request for something else and any error of a script fails the test."""
    contexts, wrong = [], []

    def start(size="projector", address=stick[0], **options):
        width, height = SIZES[size]
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        context.set_default_timeout(5000)
        contexts.append(context)
        context.on("page", lambda page: watch(page, address))
        page = context.new_page()
        page.goto(address)
        return page

    def watch(page, address):
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
        page.on("request", lambda request: None if request.url.split("#")[0] == address or
                request.url.startswith("data:") else wrong.append(request.url))  # fmt: skip

    yield start
    for context in contexts:
        context.close()
    assert wrong == []


def place(page):
    return page.inner_text(".deck-bar output")


def test_keys_and_remotes_walk_the_deck(show, stick):
    page, count = show(), len(stick[1].slides)
    walk = [("PageDown", 2), ("ArrowRight", 3), (" ", 4), ("PageUp", 3), ("ArrowLeft", 2), ("End", count),
            ("PageDown", count), ("Home", 1), ("ArrowUp", 1)]  # fmt: skip
    for key, at in walk:
        page.keyboard.press(key)
        assert place(page) == f"{at}/{count}"
        assert page.url.endswith(f"#{at}")
        assert page.locator(".slide:visible").count() == 1
    page.goto(page.url.split("#")[0] + "#7")
    assert place(page) == f"7/{count}"
    assert page.inner_text(".slide.is-now h2") == stick[1].slides[6].title


def test_the_screen_goes_black_and_comes_back(show):
    page = show()
    page.keyboard.press("b")
    assert not page.is_visible(".slide.is-now h2")
    page.keyboard.press("b")
    assert page.is_visible(".slide.is-now h2")


def test_the_overview_shows_all_and_picks_one(show, stick):
    page = show()
    page.keyboard.press("o")
    assert page.locator(".slide:visible").count() == len(stick[1].slides)
    page.click("#s9")
    assert page.locator(".slide:visible").count() == 1
    assert place(page).startswith("9/")
    page.keyboard.press("Escape")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    assert place(page).startswith("10/")
    assert page.locator(".slide:visible").count() == 1


def test_the_whole_screen(show):
    page = show()
    page.keyboard.press("f")
    page.wait_for_selector(".is-full")
    assert not page.is_visible(".deck-bar")
    page.keyboard.press("f")
    page.wait_for_selector(".deck-bar")


SWIPE = """(way) => {
  const area = document.querySelector('main');
  const at = (x) => new Touch({ identifier: 1, target: area, clientX: x, clientY: 300 });
  area.dispatchEvent(new TouchEvent('touchstart', { touches: [at(200)], changedTouches: [at(200)], bubbles: true }));
  area.dispatchEvent(new TouchEvent('touchend', { touches: [], changedTouches: [at(200 + way)], bubbles: true }));
}"""


def test_fingers_walk_the_deck_on_a_phone(show):
    page = show("phone", has_touch=True, is_mobile=True)
    page.evaluate(SWIPE, -120)
    assert place(page).startswith("2/")
    page.evaluate(SWIPE, 20)
    assert place(page).startswith("2/")
    page.evaluate(SWIPE, 120)
    assert place(page).startswith("1/")
    page.tap("button[aria-label='Trang sau']")
    assert place(page).startswith("2/")


TORN = """() => [...document.querySelectorAll('.is-now :is(th, td, .whole)')].flatMap((cell) => {
  const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT), torn = [];
  while (texts.nextNode()) {
    for (const found of texts.currentNode.data.matchAll(/\\S+/g)) {
      const range = document.createRange();
      range.setStart(texts.currentNode, found.index);
      range.setEnd(texts.currentNode, found.index + found[0].length);
      if (!found[0].includes('-') && range.getClientRects().length > 1) torn.push(found[0]);
    }
  }
  return torn;
})"""


def test_a_phone_reads_words_of_a_size_and_nothing_hangs_out(show, stick):
    page = show("phone")
    for number, slide in enumerate(stick[1].slides[:40], 1):
        page.evaluate("(at) => { location.hash = at; }", str(number))
        page.wait_for_function("(at) => document.querySelector('.is-now').id === `s${at}`", arg=number)
        assert page.evaluate("document.documentElement.scrollWidth") == 360
        if slide.points:
            size = page.evaluate("parseFloat(getComputedStyle(document.querySelector('.is-now li')).fontSize)")
            assert size >= 18
        assert page.evaluate(TORN) == []
    targets = page.evaluate("[...document.querySelectorAll('button')].map((b) => [b.offsetWidth, b.offsetHeight])")
    assert min(side for target in targets for side in target) >= 44


OVERFLOW = """() => [...document.querySelectorAll('.slide')].flatMap((slide) =>
  [...slide.querySelectorAll('.body, h2, .small, .foot')]
    .filter((one) => one.scrollHeight > one.clientHeight + 2 || one.scrollWidth > one.clientWidth + 2)
    .map((one) => [slide.id, one.className, one.scrollHeight, one.clientHeight]))"""


def test_no_slide_runs_over(show):
    page = show()
    page.keyboard.press("o")
    assert page.evaluate(OVERFLOW) == []


def test_the_presenter_s_window_follows_and_leads(show, stick):
    page, slides = show(), stick[1].slides
    page.keyboard.press("PageDown")
    with page.context.expect_page() as opening:
        page.keyboard.press("s")
    presenter = opening.value
    head = presenter.locator(".presenter__now > h1")
    count = len(slides)
    head.filter(has_text=f"trang 2/{count}").wait_for()
    page.keyboard.press("PageDown")
    page.keyboard.press("PageDown")
    head.filter(has_text=f"trang 4/{count}").wait_for()
    assert presenter.inner_text(".presenter__now .stage h2") == slides[3].title
    assert presenter.inner_text(".presenter__next .stage h2") == slides[4].title
    notes = presenter.inner_text(".presenter__notes")
    assert slides[3].clock in notes
    assert slides[3].notes[0] in notes
    assert re.fullmatch(r"\d\d:\d\d", presenter.inner_text(".deck-bar time >> nth=0"))
    presenter.keyboard.press("PageDown")
    page.wait_for_function("() => document.querySelector('.is-now').id === 's5'")
    page.evaluate("postMessage({ocop: 'slide', at: 9}, '*')")  # nobody else moves it
    page.evaluate("postMessage({ocop: 'slide', at: '<b>'}, '*')")
    page.wait_for_timeout(100)
    assert place(page).startswith("5/")
    page.close()
    presenter.keyboard.press("PageDown")  # and it goes on alone
    head.filter(has_text=f"trang 6/{count}").wait_for()


def test_the_presenter_s_end_and_its_counter(show, stick):
    page = show(address=stick[0])
    page.goto("about:blank")
    page.goto(stick[0] + "#trinh-bay")
    page.keyboard.press("End")
    assert page.inner_text(".presenter__next p") == "Hết trang chiếu"
    page.wait_for_function("() => document.querySelectorAll('time')[1].textContent !== '00:00'")
    page.click("button[aria-label='Đếm lại từ 0']")
    assert page.inner_text(".deck-bar time >> nth=1") == "00:00"


def test_print_gives_one_page_for_each_slide_without_notes(show, stick, tmp_path):
    page = show()
    page.keyboard.press("PageDown")
    page.pdf(path=tmp_path / "in.pdf", prefer_css_page_size=True, print_background=True)
    printed = PdfReader(tmp_path / "in.pdf")
    assert len(printed.pages) == len(stick[1].slides)
    assert [float(side) for side in printed.pages[0].mediabox[2:]] == pytest.approx([960, 540], abs=1)
    text = printed.pages[5].extract_text()
    assert "1. Khách hàng" in text
    assert "Osterwalder" not in text


def test_without_script_every_slide_is_there(show, stick):
    page = show(java_script_enabled=False)
    assert page.locator(".slide:visible").count() == len(stick[1].slides)


@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing(show, size):
    page = show(size)
    for number in (1, 4, 6, 17):
        page.evaluate("(at) => { location.hash = at; }", str(number))
        page.wait_for_function("(at) => document.querySelector('.is-now').id === `s${at}`", arg=number)
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()


def test_axe_finds_nothing_in_the_presenter_s_window(show, stick):
    page = show(address=stick[0])
    page.goto("about:blank")
    page.goto(stick[0] + "#trinh-bay")
    page.keyboard.press("PageDown")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_hostile_text_stays_text(show, loaded, tmp_path):
    text = '<img src=x onerror=alert(1)></script><script>alert(1)</script> "x" &lt;b&gt;'
    table = f"| {text} |\n|---|\n| {text} |\n"
    course = with_lesson(loaded.course, f"{text}\n\n{table}\n::: trainer\n{text}\n:::", title=text)
    (tmp_path / "x.html").write_bytes(make(course, "html").files["m1.html"])
    page = show(address=(tmp_path / "x.html").as_uri())
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    assert page.locator("img[src=x]").count() == 0
    assert page.locator("script").count() == 1
    page.keyboard.press("o")
    assert page.locator(".slide .small", has_text="<img src=x onerror=alert(1)></script><script>").count() >= 1
    assert page.locator("td", has_text="<script>alert(1)</script>").count() >= 1
