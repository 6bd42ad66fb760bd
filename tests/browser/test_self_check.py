"""The self-check in a real browser: by keyboard, across reloads, and when the device will not cooperate."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser import quiz_site

FULL = """const block = "x".repeat(100_000);
try { for (let i = 0; ; i++) localStorage.setItem("other" + i, block); } catch {}
for (let length = 50_000; length >= 1; length >>= 1)
  try { localStorage.setItem("rest" + length, "x".repeat(length)); } catch {}"""
DENIED = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("denied", "SecurityError"); } });"""
ANSWER_ALL = """for (const card of document.querySelectorAll(".sc-question:not([data-kind=case])")) {
  card.querySelector(".sc-body input[type=radio], .sc-body input[type=checkbox]")?.click();
  for (const text of card.querySelectorAll(".sc-body input[type=text]")) text.value = "1";
  for (const select of card.querySelectorAll("select")) select.selectedIndex = 1;
  card.querySelector(".sc-button").click();
}"""
QUESTIONS = ("q01", "q02", "q03", "q04", "q05", "q06", "q07", "q08a", "q08b")
VERDICT, CHECK = ".sc-verdict", "Kiểm tra"
PLACE = "(step) => [...step.parentNode.children].indexOf(step)"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return quiz_site.build(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def address(serve, folder):
    return serve(folder)


def card(page, name):
    return page.locator(f'[data-id="m1-l1-{name}"]')


def check(page, name):
    card(page, name).get_by_role("button", name=CHECK, exact=True).click()


def answer_wrongly(page, name="q01"):
    card(page, name).locator(".sc-option input:not([data-right])").first.check()
    check(page, name)


def answer_rightly(page, name):
    for option in card(page, name).locator("input[data-right]").all():
        option.check()
    check(page, name)


def tab_to(page, target):
    """Press Tab until `target` has the focus; fail when the keyboard cannot reach it."""
    for _ in range(120):
        if target.evaluate("(node) => node === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"unreachable by keyboard: {target}")


def press_until(page, key, condition):
    for _ in range(12):
        if condition():
            return
        page.keyboard.press(key)
    raise AssertionError(f"{key} leads nowhere")


def by_keyboard(page, name):
    """Put the right answer into a question, with the keyboard alone, and check it."""
    question = card(page, name)
    match question.get_attribute("data-kind"):
        case "single_choice" | "true_false":
            tab_to(page, question.locator("input").first)
            page.keyboard.press("Space")
            press_until(page, "ArrowDown", question.locator("input[data-right]").is_checked)
        case "multiple_response":
            for box in question.locator("input[data-right]").all():
                tab_to(page, box)
                page.keyboard.press("Space")
        case "matching":
            for i, right in enumerate(("Nhật Bản", "Thái Lan", "Việt Nam")):
                select = question.locator(f'select[data-i="{i}"]')
                tab_to(page, select)
                press_until(page, "ArrowDown", lambda select=select, right=right: select.input_value() == right)
        case "ordering":
            for i in range(question.locator("ol.sc-order > li").count()):
                step = question.locator(f'ol.sc-order > li[data-i="{i}"]')
                tab_to(page, step.get_by_role("button").first)
                press_until(page, "Enter", lambda step=step, i=i: step.evaluate(PLACE) == i)
        case "numeric" | "short_answer" as kind:
            tab_to(page, question.locator("input"))
            page.keyboard.type("3.708" if kind == "numeric" else "hop tac xa")
            page.keyboard.press("Enter")
            return
    tab_to(page, question.get_by_role("button", name=CHECK, exact=True))
    page.keyboard.press("Enter")


def test_every_kind_is_answered_by_keyboard_at_360_px(page_at):
    page = page_at("index.html", width=360)
    for name in QUESTIONS:
        by_keyboard(page, name)
        expect(card(page, name).locator(VERDICT)).to_be_focused()
        expect(card(page, name).locator(VERDICT)).to_contain_text("Đúng rồi")

    expect(page.locator(".sc-total")).to_have_text("Đã làm 9/9 câu, đúng 9 câu.")
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_a_wrong_answer_names_the_misunderstanding_and_says_why(page_at):
    page = page_at("index.html")
    card(page, "q01").get_by_label("Gửi mẫu thẳng lên Bộ").check()
    check(page, "q01")

    verdict = card(page, "q01").locator(VERDICT)
    expect(verdict).to_contain_text("Chưa đúng")
    expect(verdict).to_contain_text("Hồ sơ đi từ xã, lên tỉnh, rồi mới lên Bộ.")
    expect(verdict).to_contain_text("Chủ thể phải có đăng ký kinh doanh")


def test_every_wrong_kind_gets_its_feedback(page_at):
    page = page_at("index.html")
    answer_wrongly(page, "q03")
    card(page, "q06").locator("input").fill("1401")
    check(page, "q06")
    card(page, "q07").locator("input").fill("CÔNG TY")
    check(page, "q07")
    for select in card(page, "q04").locator("select").all():
        select.select_option("Thái Lan")
    check(page, "q04")

    expect(card(page, "q03").locator(VERDICT)).to_contain_text("hết hạn phải đánh giá lại")
    expect(card(page, "q06").locator(VERDICT)).to_contain_text("Bạn chia định phí cho giá bán")
    expect(card(page, "q07").locator(VERDICT)).to_contain_text("Công ty không phải kinh tế tập thể")
    expect(card(page, "q04").locator(VERDICT)).to_contain_text("Bạn làm đúng 1/3 ý")


@pytest.mark.parametrize("name", ["q01", "q02", "q04", "q06", "q07"])
def test_an_empty_answer_is_not_judged(page_at, name):
    page = page_at("index.html")
    check(page, name)

    expect(card(page, name).get_by_role("status")).not_to_be_empty()
    expect(card(page, name).locator(VERDICT)).to_be_hidden()


def test_a_reload_keeps_answers_and_drafts(page_at):
    page = page_at("index.html")
    answer_wrongly(page)
    card(page, "q07").locator("input").press_sequentially("hợp tác")
    card(page, "q05").get_by_role("button").nth(1).click()
    order = card(page, "q05").locator("ol.sc-order").inner_text()
    page.reload()

    expect(card(page, "q01").locator(VERDICT)).to_contain_text("Chưa đúng")
    expect(card(page, "q07").locator("input")).to_have_value("hợp tác")
    assert card(page, "q05").locator("ol.sc-order").inner_text() == order
    expect(page.locator(".sc-total")).to_have_text("Đã làm 1/9 câu, đúng 0 câu.")


def test_an_answer_to_a_question_since_changed_is_dropped(page_at):
    page = page_at("index.html")
    answer_wrongly(page)
    page.evaluate(
        "localStorage.setItem('ocop.progress', localStorage['ocop.progress'].replace(/(\"rev\":)\"...../, '$1\"0'))"
    )
    page.reload()

    expect(card(page, "q01").locator(VERDICT)).to_be_hidden()


def test_retry_asks_the_wrong_ones_only(page_at):
    page = page_at("index.html")
    answer_wrongly(page, "q01")
    answer_rightly(page, "q02")
    answer_wrongly(page, "q08a")
    page.get_by_role("button", name="Làm lại câu sai").click()

    assert card(page, "q01").locator(".sc-body").evaluate("(body) => body.contains(document.activeElement)")
    for name, open_again in (("q01", True), ("q02", False), ("q08a", True)):
        expect(card(page, name).locator("input").first).to_be_enabled(enabled=open_again)
        expect(card(page, name).locator(VERDICT)).to_be_visible(visible=not open_again)
    expect(page.locator(".sc-total")).to_have_text("Đã làm 1/9 câu, đúng 1 câu.")
    assert card(page, "q01").locator("input:checked").count() == 0


def test_starting_over_keeps_the_lesson_completed(page_at):
    page = page_at("index.html")
    page.evaluate("document.addEventListener('ocop:progress', (event) => (globalThis.heard = event.detail))")
    page.evaluate(ANSWER_ALL)
    expect(page.locator("module-progress")).to_contain_text("1/2 bài")
    page.get_by_role("button", name="Làm lại từ đầu").click()

    expected = {"quiz": "m1-l1", "done": 0, "right": 0, "total": 9, "completed": True}
    assert page.evaluate("globalThis.heard") == expected
    page.goto(page.url.replace("index", "other"))
    expect(page.locator("module-progress")).to_contain_text("1/2 bài")


def test_a_full_device_says_so_once_and_goes_on(page_at):
    page = page_at("index.html", before=FULL)
    answer_wrongly(page, "q01")
    answer_rightly(page, "q02")

    expect(page.locator(".ocop-notice [aria-live=polite]")).to_contain_text("không lưu được")
    assert page.locator(".ocop-notice").count() == 1
    expect(page.locator(".sc-total")).to_have_text("Đã làm 2/9 câu, đúng 1 câu.")
    page.get_by_role("button", name="Đóng").click()
    expect(page.locator(".ocop-notice")).to_have_count(0)


def test_a_device_that_denies_storage_says_so_once_and_goes_on(page_at):
    page = page_at("index.html", before=DENIED)
    answer_rightly(page, "q02")
    answer_rightly(page, "q03")

    expect(page.locator(".ocop-notice")).to_have_count(1)
    expect(page.locator(".sc-total")).to_have_text("Đã làm 2/9 câu, đúng 2 câu.")


@pytest.mark.parametrize(
    "damage",
    ["{bro", "null", "7", '"x"', "[]",
     '{"version":1,"entries":{"quiz/m1-l1/m1-l1-q01":5}}', '{"version":1,"entries":[null]}'],
)  # fmt: skip
def test_damaged_savings_are_left_behind(page_at, damage):
    page = page_at("other.html")
    page.evaluate("(text) => localStorage.setItem('ocop.progress', text)", damage)
    page.goto(page.url.replace("other", "index"))
    answer_rightly(page, "q02")
    page.reload()

    expect(page.get_by_text("Bạn hãy tự trả lời")).to_be_hidden()
    expect(card(page, "q02").locator(VERDICT)).to_contain_text("Đúng rồi")
    expect(page.locator(".ocop-notice")).to_have_count(0)


def test_an_entry_of_another_shape_does_not_stop_the_quiz(page_at):
    page = page_at("index.html")
    answer_wrongly(page)
    page.evaluate("""localStorage["ocop.progress"] = localStorage["ocop.progress"]
        .replace(/"response":\\[.*?\\]/, '"response":null')""")
    page.reload()
    answer_rightly(page, "q01")

    expect(card(page, "q01").locator(VERDICT)).to_contain_text("Đúng rồi")


def test_two_tabs_lose_nothing_of_each_other(page_at):
    first = page_at("index.html")
    second = first.context.new_page()
    second.goto(first.url)
    answer_rightly(first, "q02")
    answer_rightly(second, "q03")
    answer_rightly(first, "q08a")
    second.evaluate("localStorage.setItem('ocop.progress', JSON.stringify({version: 1, entries: {}}))")  # an old script
    answer_rightly(second, "q01")
    first.reload()

    for name in ("q01", "q02", "q03", "q08a"):
        expect(card(first, name).locator(VERDICT)).to_be_visible()


def test_a_page_swapped_in_by_instant_navigation_restores(page_at):
    page = page_at("index.html")
    answer_wrongly(page)
    page.evaluate("""async () => {
        const text = await (await fetch("dark.html")).text();
        const fresh = new DOMParser().parseFromString(text, "text/html").querySelector("#main");
        document.querySelector("#main").replaceWith(fresh);
    }""")

    expect(card(page, "q01").locator(VERDICT)).to_contain_text("Chưa đúng")
    answer_rightly(page, "q02")
    expect(page.locator(".sc-total")).to_have_text("Đã làm 2/9 câu, đúng 1 câu.")


def test_it_works_from_a_memory_stick(page_at, folder):
    page = page_at("other.html")
    page.goto((folder / "index.html").as_uri())
    answer_rightly(page, "q02")
    page.reload()

    expect(card(page, "q02").locator(VERDICT)).to_contain_text("Đúng rồi")
    expect(page.locator("module-progress")).to_contain_text("0/2 bài")


def test_the_order_differs_when_asked_again(page_at):
    page = page_at("index.html")
    options = card(page, "q02").locator(".sc-option")
    orders = set()
    for _ in range(6):
        card(page, "q02").locator("input").first.check()
        check(page, "q02")
        orders.add(tuple(options.all_inner_texts()))
        page.get_by_role("button", name="Làm lại câu sai").click()

    assert len(orders) > 1
    assert len({tuple(sorted(order)) for order in orders}) == 1


def test_without_a_script_every_answer_can_be_read(page_at):
    page = page_at("index.html", java_script_enabled=False)
    expect(page.get_by_text("Bạn hãy tự trả lời")).to_be_visible()
    expect(page.get_by_role("button")).to_have_count(0)
    expect(page.locator("module-progress")).to_have_text("Mỗi bài có câu hỏi ở cuối.")
    for name, answer in (
        ("q01", "Đăng ký hộ kinh doanh"),
        ("q04", "OVOP → Nhật Bản"),
        ("q06", "3.708 túi"),
        ("q07", "htx"),
    ):
        key = card(page, name).locator("details")
        expect(key).not_to_have_attribute("open", "")
        key.locator("summary").click()
        expect(key).to_contain_text(answer)
        expect(key.locator(".sc-why")).to_be_visible()
        expect(key.locator(".sc-sources")).to_be_visible()
    card(page, "q07").locator("input").press("Enter")
    assert page.url.endswith("index.html")


@pytest.mark.parametrize("path", ["index.html", "dark.html"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing(page_at, path, width):
    page = page_at(path, width=width)
    answer_wrongly(page)
    answer_rightly(page, "q02")
    check(page, "q07")
    for summary in page.locator("summary").all():
        summary.click()
    results = Axe().run(page)

    assert results.violations_count == 0, results.generate_report()


def test_targets_are_as_large_as_a_thumb(page_at):
    page = page_at("index.html")
    small = page.evaluate("""[...document.querySelectorAll(
        ".self-check-wrap :is(button, select, [type=text], label, summary)")]
        .filter((node) => node.offsetParent && !node.querySelector("[type=text]"))
        .filter((node) => node.getBoundingClientRect().height < 44 || node.getBoundingClientRect().width < 44)
        .map((node) => node.outerHTML)""")

    assert small == []
