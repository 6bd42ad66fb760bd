"""A lesson read aloud: with a voice that only notes what it is told, in a real browser."""

import json

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

LESSON = "hoc/01-tong-quan/01-ocop-la-gi.html"
# A device's speech: `spoken` is all it was told, `now` what it is saying; end() and fail() are what a voice does.
SPEECH = """
globalThis.spoken = [];
const voice = (lang, localService) => ({ lang, localService, name: lang });
class Speech extends EventTarget {
  voices = VOICES.map(([lang, local]) => voice(lang, local));
  getVoices() { return this.voices; }
  speak(words) { spoken.push({ text: words.text, rate: words.rate, lang: words.voice.lang }); this.now = words; }
  cancel() { const { now } = this; this.now = null; now?.onerror?.({ error: "canceled" }); }
  end() { const { now } = this; this.now = null; now.onend(); }
}
Object.defineProperty(globalThis, "speechSynthesis", { value: new Speech() });
globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""


def speech(*voices):
    return SPEECH.replace("VOICES", json.dumps(voices or [("en-US", True), ("vi-VN", True)]))


@pytest.fixture(scope="module")
def address(serve, built_site):
    return serve(built_site)


@pytest.fixture
def lesson(page_at):
    def open_lesson(*voices, **options):
        page = page_at(LESSON, before=speech(*voices), **options)
        page.locator(".oc-tools").wait_for()
        return page

    return open_lesson


def listen(page):
    page.get_by_role("button", name="Nghe").click()
    expect(page.get_by_role("region", name="Nghe bài")).to_be_visible()


def said(page):
    return page.evaluate("spoken.at(-1)?.text")


def marked(page):
    return page.evaluate("document.querySelector('.ra-now')?.innerText")


def to_the_end(page):
    page.evaluate("() => { for (let i = 0; speechSynthesis.now && i < 2000; i++) speechSynthesis.end(); }")


def test_it_is_offered_where_the_device_has_a_vietnamese_voice_of_its_own(lesson):
    button = lesson().get_by_role("button", name="Nghe bài")
    expect(button).to_be_visible()
    for voices in ([("en-US", True)], [("vi-VN", False)], [("vie-XX", True)]):
        expect(lesson(*voices).locator(".oc-tools button").nth(2)).to_be_hidden()
    expect(lesson(("vi_VN", True)).get_by_role("button", name="Nghe bài")).to_be_visible()


def test_a_voice_that_is_found_late_is_offered_then(lesson):
    page = lesson(("en-US", True))
    page.evaluate(
        """() => { speechSynthesis.voices = [{ lang: "vi-VN", localService: true }];
                   speechSynthesis.dispatchEvent(new Event("voiceschanged")); }"""
    )
    expect(page.get_by_role("button", name="Nghe bài")).to_be_visible()


def test_nothing_of_it_is_loaded_before_it_is_wanted(page_at):
    page = page_at("gioi-thieu.html", before=speech())
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(page.url.replace("gioi-thieu.html", LESSON))
    page.locator(".oc-tools").wait_for()
    assert not [url for url in asked if "read-aloud" in url]
    listen(page)
    assert len([url for url in asked if "read-aloud" in url]) == 2


def test_it_reads_the_whole_lesson_and_no_answers(lesson):
    page = lesson()
    listen(page)
    to_the_end(page)
    told = " ".join(page.evaluate("spoken.map((one) => one.text)"))
    assert told.startswith("OCOP là gì và dành cho ai")
    assert "Điều cần nhớ" in told
    assert "¶" not in told
    for hidden in ("Xem đáp án", "Câu 1", "Tự kiểm tra", "Nguồn của bài này"):
        assert hidden not in told
    answer = page.locator("self-check .sc-why").first.text_content().strip()
    assert answer
    assert answer not in told
    expect(page.get_by_text("Đã đọc hết bài.")).to_be_visible()
    assert max(page.evaluate("spoken.map((one) => one.text.length)")) <= 400


def test_the_passage_that_is_read_is_marked_and_in_sight(lesson):
    page = lesson(reduced_motion="reduce")
    listen(page)
    for _ in range(12):
        page.evaluate("speechSynthesis.end()")
        assert said(page).strip()[:20] in page.evaluate(
            "document.querySelector('.ra-now').innerText.replace(/\\s+/g, ' ')"
        )
    box = page.locator(".ra-now").bounding_box()
    assert 0 <= box["y"] <= 740 - 100
    assert page.locator(".ra-now").count() == 1


def test_pause_and_going_on_speed_and_steps(lesson):
    page = lesson()
    listen(page)
    page.evaluate("speechSynthesis.end()")
    second = said(page)
    page.get_by_role("button", name="Tạm dừng").click()
    assert page.evaluate("speechSynthesis.now") is None
    page.get_by_role("button", name="Đọc tiếp").click()
    assert said(page) == second
    page.get_by_label("Tốc độ đọc").select_option("1.25")
    assert page.evaluate("spoken.at(-1)") == {"text": second, "rate": 1.25, "lang": "vi-VN"}
    page.get_by_role("button", name="Đoạn sau").click()
    third = said(page)
    assert third != second
    page.get_by_role("button", name="Đoạn trước").click()
    assert said(page) == second
    page.reload()
    listen(page)
    assert page.evaluate("spoken.at(-1).rate") == 1.25


def test_the_place_is_remembered_and_found_again_when_the_lesson_changed(lesson):
    page = lesson()
    listen(page)
    for _ in range(9):
        page.evaluate("speechSynthesis.end()")
    here = marked(page)
    page.reload()
    page.get_by_role("button", name="Nghe tiếp").click()
    expect(page.locator(".ra-now")).to_be_visible()
    assert marked(page) == here
    page.get_by_role("button", name="Đóng phần nghe").click()
    page.evaluate(
        """() => { for (let i = 0; i < 3; i++) document.querySelector("article h1").after(
            Object.assign(document.createElement("p"), { textContent: "Đoạn mới thêm " + i })); }"""
    )
    page.get_by_role("button", name="Nghe tiếp").click()
    assert marked(page) == here
    to_the_end(page)
    page.get_by_role("button", name="Đóng phần nghe").click()
    expect(page.get_by_role("button", name="Nghe bài")).to_be_visible()


def test_a_voice_that_fails_says_so_and_can_be_tried_again(lesson):
    page = lesson()
    listen(page)
    page.evaluate("speechSynthesis.now.onerror({ error: 'synthesis-failed' })")
    expect(page.get_by_text("Máy không đọc được.")).to_be_visible()
    page.get_by_role("button", name="Đọc tiếp").click()
    expect(page.get_by_text("Máy không đọc được.")).to_have_count(0)
    assert page.evaluate("Boolean(speechSynthesis.now)")


def test_by_keyboard_and_axe_and_leaving_silences_it(lesson):
    page = lesson(bypass_csp=True)
    button = page.get_by_role("button", name="Nghe bài")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Tạm dừng")).to_be_focused()
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]][:3]) for one in found] == []
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Nghe tiếp")).to_be_focused()
    assert page.evaluate("speechSynthesis.now") is None
    listen(page)
    page.evaluate("document.querySelector('lesson-tools').remove()")  # as instant navigation does
    assert page.evaluate("speechSynthesis.now") is None


def test_without_a_network_it_says_why(browser, address):
    context = browser.new_context(viewport={"width": 360, "height": 740})  # its console may complain
    context.add_init_script(speech())
    page = context.new_page()
    page.route("**/read-aloud.*", lambda route: route.abort())
    page.goto(f"{address}/{LESSON}")
    page.get_by_role("button", name="Nghe bài").click()
    expect(page.get_by_text("Chưa tải được phần nghe.")).to_be_visible()
    page.unroute("**/read-aloud.*")
    listen(page)
    context.close()


def test_the_size_of_letters_is_kept_and_ends_somewhere(lesson):
    page = lesson()
    larger, smaller = page.get_by_role("button", name="Chữ to hơn"), page.get_by_role("button", name="Chữ nhỏ hơn")
    size = "parseFloat(getComputedStyle(document.querySelector('.md-typeset p')).fontSize)"
    usual = page.evaluate(size)
    for _ in range(6):
        larger.click(force=True)
    assert page.evaluate(size) == pytest.approx(usual * 1.5, rel=0.02)
    expect(larger).to_have_attribute("aria-disabled", "true")
    expect(page.get_by_text("Cỡ chữ 150%")).to_be_visible()
    page.reload()
    assert page.evaluate(size) == pytest.approx(usual * 1.5, rel=0.02)
    for _ in range(6):
        smaller.click(force=True)
    assert page.evaluate(size) == pytest.approx(usual * 0.9, rel=0.02)
