"""Việc học của tôi in a real browser: what was done, the boxes, the paper, another device, deletion."""

import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

LESSON = "hoc/01-tong-quan/01-ocop-la-gi.html"
PAGE = "viec-hoc.html"
DENIED = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("denied", "SecurityError"); } });"""
ANSWER_ALL = """for (const card of document.querySelectorAll(".sc-question:not([data-kind=case])")) {
  card.querySelector(".sc-body input[type=radio], .sc-body input[type=checkbox]")?.click();
  for (const text of card.querySelectorAll(".sc-body input[type=text]")) text.value = "1";
  for (const select of card.querySelectorAll("select")) select.selectedIndex = 1;
  card.querySelector(".sc-button").click();
}"""
NOW = datetime(2026, 11, 24, 9)


@pytest.fixture(scope="module")
def address(serve, built_site):
    return serve(built_site)


@pytest.fixture
def at(page_at):
    """Open a page with the device's clock at a moment; later pages of the same tab keep it."""

    def open_page(path, when=NOW, **options):
        page = page_at("gioi-thieu.html", **options)
        page.clock.set_fixed_time(when)
        page.goto(page.url.replace("gioi-thieu.html", path))
        return page

    return open_page


def go(page, path, when=None):
    if when:
        page.clock.set_fixed_time(when)
    page.goto(page.url.split("/hoc/")[0].replace(f"/{PAGE}", "") + "/" + path)


def wrong(page):
    """Answer the first choice of the lesson wrongly; returns its id."""
    card = page.locator("self-check fieldset[data-kind=single_choice]").first
    card.locator("input:not([data-right])").first.check()
    card.get_by_role("button", name="Kiểm tra").click()
    return card.get_attribute("data-id")


def answer(page, right):
    card = page.locator("my-record .sc-question")
    for option in card.locator("input[data-right]" if right else "input:not([data-right])").all():
        option.check()
    card.get_by_role("button", name="Kiểm tra").click()


def kept(page, key="ocop.progress"):
    return {k: e["value"] for k, e in json.loads(page.evaluate(f"localStorage['{key}']"))["entries"].items()}


def test_an_untouched_device_says_so_and_leads_to_the_first_lesson(at):
    page = at(PAGE)
    expect(page.get_by_text("Trên máy này chưa có bài nào được mở.")).to_be_visible()
    expect(page.get_by_text("Chưa có câu nào phải ôn.")).to_be_visible()
    page.locator("my-record").get_by_role("link", name="OCOP là gì và dành cho ai").first.click()
    page.wait_for_url(f"**/{LESSON}")


def test_lessons_opened_and_done_are_told_apart_with_right_and_wrong(at):
    page = at(LESSON)
    page.evaluate(ANSWER_ALL)
    total = page.locator(".sc-total").inner_text()
    done, right = total.split("/")[0].split()[-1], total.split("đúng ")[1].split()[0]
    go(page, "hoc/01-tong-quan/02-tu-ovop-den-quy-dinh-moi.html")
    page.locator(".sc-total").wait_for()
    go(page, PAGE)
    record = page.locator("my-record")
    expect(record).to_contain_text("Bạn đã làm xong câu hỏi của 1/38 bài.")
    expect(record).to_contain_text(f"đã làm xong, đúng {right}/{done} câu")
    expect(record).to_contain_text("đã mở, chưa làm câu nào")
    expect(record).to_contain_text("Học tiếp: Đường đi từ OVOP")


def test_a_wrong_answer_goes_through_the_boxes_day_by_day(at):
    page = at(LESSON)
    name = wrong(page)
    go(page, PAGE)
    expect(page.get_by_text("Hôm nay không có câu nào đến hẹn.")).to_be_visible()
    expect(page.get_by_text("Lần tới: 25/11, 1 câu.")).to_be_visible()
    day = NOW
    for box, rest in ((2, 3), (3, 7), (4, 14), (5, 30)):
        day += timedelta(days={2: 1, 3: 3, 4: 7, 5: 14}[box])
        go(page, PAGE, day)
        page.get_by_role("button", name="Ôn 1 câu").click()
        answer(page, right=True)
        expect(page.get_by_text(f"Câu này vào hộp {box}, {rest} ngày nữa hỏi lại.")).to_be_visible()
        page.get_by_role("button", name="Xong").click()
        expect(page.get_by_text("Xong lượt này: đúng 1/1 câu.")).to_be_visible()
        assert kept(page)[f"again/{name}"]["box"] == box
    go(page, PAGE, day + timedelta(days=29))
    expect(page.get_by_role("button", name="Ôn 1 câu")).to_have_count(0)
    go(page, PAGE, day + timedelta(days=30))
    page.get_by_role("button", name="Ôn 1 câu").click()
    answer(page, right=True)
    expect(page.get_by_text("Bạn đã thuộc câu này.")).to_be_visible()
    page.get_by_role("button", name="Xong").click()
    expect(page.get_by_text("Đã thuộc: 1 câu.")).to_be_visible()


def test_a_wrong_answer_falls_back_and_an_early_right_one_stays(at):
    page = at(LESSON)
    name = wrong(page)
    go(page, PAGE, NOW + timedelta(days=1))
    page.get_by_role("button", name="Ôn 1 câu").click()
    answer(page, right=True)
    go(page, PAGE)
    page.get_by_role("button", name="Ôn trước hẹn 1 câu").click()
    answer(page, right=True)
    expect(page.get_by_text("Câu này ở nguyên hộp 2, 3 ngày nữa hỏi lại.")).to_be_visible()
    go(page, PAGE, NOW + timedelta(days=10))
    page.get_by_role("button", name="Ôn 1 câu").click()
    answer(page, right=False)
    expect(page.get_by_text("Câu này về hộp 1, ngày mai hỏi lại.")).to_be_visible()
    expect(page.locator("my-record .sc-verdict").get_by_role("link", name="OCOP là gì")).to_be_visible()
    assert kept(page)[f"again/{name}"]["box"] == 1


def test_every_question_of_the_site_can_be_asked_again(at, loaded):
    page = at(PAGE)
    page.evaluate("""() => { for (const id of Object.keys(ocop.courseQuestions))
        ocop.progress.set(`again/${id}`, { box: 1, since: Date.now() - 5 * 864e5 }); }""")
    page.reload()
    expect(page.get_by_role("button", name="Ôn 15 câu")).to_be_visible()
    failed = page.evaluate("""() => Object.entries(ocop.courseQuestions).filter(([id, [html]]) => {
        const host = document.createElement("div");
        host.innerHTML = html;
        const card = new ocop.QuizCard(host.firstElementChild, `try/${id}`, () => {});
        return card.right !== null || !host.querySelector(".sc-no") || host.firstElementChild.dataset.id !== id;
    }).map(([id]) => id)""")
    assert failed == []


def test_what_is_open_waits_for_the_learner_and_the_story_stands_with_its_question(at):
    page = at(PAGE)
    case = page.evaluate("Object.entries(ocop.courseQuestions).find(([, one]) => one.length === 3)[0]")
    page.evaluate("(id) => ocop.progress.set(`again/${id}`, { box: 1, since: Date.now() - 5 * 864e5 })", case)
    page.reload()
    page.get_by_role("button", name="Ôn 1 câu").click()
    expect(page.locator(".rc-story p").first).to_be_visible()
    page.evaluate("document.querySelector('my-record .sc-question input, my-record .sc-question select').focus()")
    other = page.context.new_page()
    other.goto(page.url)
    other.evaluate("ocop.progress.set('quiz/m1-l1', { quiz: 'm1-l1', done: 1, right: 1, total: 9, completed: false })")
    expect(page.locator("my-record")).to_contain_text("đã làm 1/9 câu")
    expect(page.locator("my-record .sc-question")).to_be_visible()


def test_the_paper_names_what_was_done_and_what_it_is_not(at):
    page = at(LESSON)
    page.evaluate(ANSWER_ALL)
    go(page, PAGE)
    page.get_by_role("button", name="Xem giấy").click()
    expect(page.get_by_text("Bạn gõ họ tên trước đã.")).to_be_visible()
    page.get_by_label("Họ và tên trên giấy").fill("<img src=x> Nguyễn\u202e Thị Lan")
    page.get_by_role("button", name="Xem giấy").click()
    sheet = page.locator(".ds-sheet")
    expect(sheet).to_contain_text("GIẤY GHI NHẬN TỰ HỌC")
    expect(sheet).to_contain_text("Người học (tự ghi): <img src=x> Nguyễn Thị Lan")
    expect(sheet).to_contain_text("1/38 bài")
    expect(sheet).to_contain_text("không thay cho giấy chứng nhận của cơ quan nhà nước")
    expect(sheet).to_contain_text("Ngày ghi: 24/11/2026")
    page.emulate_media(media="print")
    assert (
        page.evaluate("[...document.querySelectorAll('h1, h2, button')].filter((n) => n.checkVisibility()).length") == 0
    )
    assert sheet.bounding_box()["height"] < 1000
    page.emulate_media(media="screen")
    page.reload()
    expect(page.get_by_label("Họ và tên trên giấy")).to_have_value("<img src=x> Nguyễn\u202e Thị Lan")


def exported(page):
    with page.expect_download() as download:
        page.get_by_role("button", name="Lưu thành tệp").click()
    assert download.value.suggested_filename == "viec-hoc-ocop-2026-11-24.json"
    return Path(download.value.path()).read_bytes()


def give(page, content):
    page.locator("my-record .sa-file").set_input_files(
        {"name": "viec-hoc.json", "mimeType": "application/json", "buffer": content}
    )


def test_a_file_takes_everything_to_another_phone_and_nothing_there_is_lost(at):
    old = at(LESSON)
    name = wrong(old)
    old.evaluate("ocop.openStore('ocop.plan').set('ids', ['kh-1'])")
    go(old, PAGE)
    assert b"ocop.plan" not in exported(old), "other tools' papers only when asked for"
    old.get_by_label("Kèm bài ở các công cụ khác").check()
    file = exported(old)

    new = at("hoc/01-tong-quan/02-tu-ovop-den-quy-dinh-moi.html", NOW + timedelta(days=1))
    new.evaluate("ocop.openStore('ocop.plan').set('ids', ['kh-2'])")
    wrong(new)
    before = kept(new)
    go(new, PAGE)
    give(new, file)
    expect(new.get_by_text("Đã lấy").first).to_be_visible()
    after = kept(new)
    assert before.items() <= after.items()
    assert f"again/{name}" in after
    assert sorted(kept(new, "ocop.plan")["ids"]) == ["kh-1", "kh-2"]
    expect(new.get_by_text("hộp 1 có 2 câu")).to_be_visible()
    give(new, file)
    expect(new.get_by_text("không có gì mới")).to_be_visible()


def test_of_two_phones_the_better_is_kept_and_photos_come_along(at):
    old = at(PAGE)
    done = {"quiz": "m1-l1", "done": 9, "right": 8, "total": 9, "completed": True}
    old.evaluate("(one) => ocop.progress.set('quiz/m1-l1', one)", done)
    old.evaluate("ocop.progress.set('again/m1-l1-q1', { box: 1, since: Date.now() })")
    old.evaluate(
        "ocop.openStore('ocop.story-photos').set('photo:old', `data:image/jpeg;base64,${'A'.repeat(270_000)}`)"
    )
    old.evaluate("""for (let at = 0; at < 14; at += 1)
        ocop.openStore('ocop.story-photos').set(`photo:${at}`, `data:image/jpeg;base64,${'A'.repeat(230_000)}`)""")
    old.reload()
    old.get_by_label("Kèm bài ở các công cụ khác").check()
    file = exported(old)

    new = at(PAGE, NOW + timedelta(days=1))
    half = {"quiz": "m1-l1", "done": 2, "right": 1, "total": 9, "completed": False}
    new.evaluate("(one) => ocop.progress.set('quiz/m1-l1', one)", half)
    new.evaluate("ocop.progress.set('again/m1-l1-q1', { box: 3, since: Date.now() })")
    give(new, file)
    expect(new.get_by_text("Đã lấy").first).to_be_visible()
    after = kept(new)
    assert after["quiz/m1-l1"] == done, "the newer one had done less"
    assert after["again/m1-l1-q1"]["box"] == 3, "the newer box tells what is remembered"
    assert len(kept(new, "ocop.story-photos")) == 15
    give(new, file)
    expect(new.get_by_text("không có gì mới")).to_be_visible()


def test_a_full_phone_says_that_not_all_was_taken(at):
    page = at(PAGE)
    page.evaluate("ocop.progress.set('quiz/m1-l1', { quiz: 'm1-l1', done: 1, right: 1, total: 9, completed: false })")
    page.evaluate("""for (let size = 1e6; size >= 1000; size /= 2)
        try { for (;;) localStorage[`fill${Math.random()}`] = "x".repeat(size); } catch {}""")
    stores = {"ocop.plan": {"p": {"at": 1, "value": "a" * 5000}}}
    give(page, json.dumps({"format": "ocop-record", "version": 1, "stores": stores}).encode())
    expect(page.get_by_text("Máy này hết chỗ")).to_be_visible()
    assert kept(page)["quiz/m1-l1"]["done"] == 1


def test_text_does_where_a_phone_has_no_downloads(at):
    old = at(LESSON)
    old.evaluate(ANSWER_ALL)
    go(old, PAGE)
    old.get_by_role("button", name="Chép thành chữ").click()
    text = old.locator("textarea[readonly]").input_value()
    assert '"response"' not in text
    new = at(PAGE)
    new.get_by_text("Dán chữ từ máy cũ").click()
    new.get_by_label("Dán vào đây").fill("\ufeff\n" + text)
    new.get_by_role("button", name="Lấy vào máy này").click()
    expect(new.locator("my-record")).to_contain_text("câu hỏi của 1/38 bài")
    new.get_by_label("Dán vào đây").fill(text[: len(text) // 2])
    new.get_by_role("button", name="Lấy vào máy này").click()
    expect(new.get_by_text("bị cắt mất phần cuối")).to_be_visible()


DEEP = "[" * 300_000 + "]" * 300_000


BAD_FILES = (
        "", "{", "null", "[]", '{"format":"ocop-assessment"}', '{"format":"ocop-record","version":2,"stores":{}}',
        '{"format":"ocop-record","version":1,"stores":[]}',
        '{"format":"ocop-record","version":1,"stores":{"ocop.progress":[1]}}',
        '{"format":"ocop-record","version":1,"stores":{"ocop.progress":{"a":{"at":"x","value":1}}}}',
        '{"format":"ocop-record","version":1,"stores":{"ocop.progress":{"__proto__":{"at":1,"value":1}}}}',
        '{"format":"ocop-record","version":1,"stores":{"ocop.progress":{"a":{"at":1,"value":' + DEEP + "}}}}",
        '{"format":"ocop-record","version":1,"stores":{"ocop.progress":{"' + "a" * 300 + '":{"at":1,"value":1}}}}',
)  # fmt: skip


def test_a_bad_file_changes_nothing_and_says_why(at):
    page = at(LESSON)
    wrong(page)
    go(page, PAGE)
    before = page.evaluate("localStorage['ocop.progress']")
    for content in BAD_FILES:
        page.evaluate("document.querySelectorAll('my-record .rc-said').forEach((one) => (one.textContent = ''))")
        give(page, content.encode())
        expect(page.get_by_text("Việc học trên máy này vẫn còn nguyên.")).to_be_visible()
        assert page.evaluate("localStorage['ocop.progress']") == before


def test_what_stands_in_a_good_file_is_not_believed(at):
    page = at(PAGE)
    stores = {
        "ocop.progress": {
            "quiz/m1-l1": {"at": 9e15, "value": {"done": -3, "right": "x", "total": 1e9, "completed": "yes"}},
            "again/m1-l1-q01": {"at": 1, "value": {"box": 99, "since": "x"}},
            "again/<img src=x onerror=alert(1)>": {"at": 1, "value": {"box": 1, "since": 1}},
            "certificate": {"at": 1, "value": {"name": ["x"]}},
        },
        "ocop.reading": {"size": {"at": 1, "value": "huge"}},
        "other": {"a": {"at": 1, "value": 1}},
    }
    give(page, json.dumps({"format": "ocop-record", "version": 1, "stores": stores}).encode())
    expect(page.get_by_text("Đã lấy").first).to_be_visible()
    page.reload()
    expect(page.locator("my-record")).to_contain_text("câu hỏi của 0/38 bài")
    expect(page.get_by_text("Chưa có câu nào phải ôn.")).to_be_visible()
    assert page.evaluate("localStorage['other']") is None
    saved = json.loads(page.evaluate("localStorage['ocop.progress']"))["entries"]["quiz/m1-l1"]["at"]
    assert saved <= page.evaluate("Date.now()"), "a clock that was ahead wins over nothing"
    go(page, LESSON)
    page.locator(".sc-total").wait_for()


def delete(page, name):
    page.get_by_role("button", name=name).click()
    page.locator(".rc-ask").get_by_role("button", name="Xóa hẳn").click()


def test_everything_is_named_with_its_size_and_goes_when_confirmed(at):
    page = at(LESSON)
    wrong(page)
    page.evaluate("ocop.openStore('ocop.dossier').set('x', 'á'.repeat(3000))")
    page.evaluate("ocop.openStore('ocop.story-photos').set('photo:1', 'data:')")
    page.evaluate("localStorage.setItem('ocop.strange', '1')")
    page.evaluate("localStorage.setItem('elsewhere', '1')")
    page.goto(page.url.replace(LESSON, "hoc-khi-mat-mang.html"))
    page.get_by_role("button", name="Lưu Chuyên đề 1").click()
    expect(page.locator("offline-shelf [role=status]")).to_contain_text("Đã lưu", timeout=15_000)
    page.goto(page.url.replace("hoc-khi-mat-mang.html", PAGE))
    expect(page.locator(".sa-product", has_text="Hồ sơ OCOP đang lập")).to_contain_text("6 kB")
    expect(page.locator(".sa-product", has_text="Ảnh của câu chuyện")).to_be_visible()
    expect(page.locator(".sa-product", has_text="Mục khác (ocop.strange)")).to_be_visible()
    expect(page.locator(".sa-product", has_text="Trang lưu để học khi mất mạng: Chuyên đề 1")).to_contain_text("MB")
    page.get_by_role("button", name="Xóa tất cả").click()
    asked = page.locator(".rc-ask")
    expect(asked).to_contain_text("Xóa tất cả khỏi máy này?")
    expect(asked).to_contain_text("Hồ sơ OCOP đang lập")
    expect(asked).to_contain_text("Trang lưu để học khi mất mạng")
    with page.expect_download() as download:
        asked.get_by_role("button", name="Lưu bài làm thành tệp trước").click()
    file = json.loads(Path(download.value.path()).read_bytes())
    assert {"ocop.progress", "ocop.dossier", "ocop.story-photos"} <= {key for key, one in file["stores"].items() if one}
    asked.get_by_role("button", name="Không xóa").click()
    assert page.evaluate("Boolean(localStorage['ocop.progress'])")
    delete(page, "Xóa: Hồ sơ OCOP đang lập")
    assert page.evaluate("[localStorage['ocop.dossier'] ?? null, Boolean(localStorage['ocop.progress'])]") == [
        None,
        True,
    ]

    other = page.context.new_page()
    other.goto(page.url.replace(PAGE, LESSON))
    other.locator(".sc-total").wait_for()
    delete(page, "Xóa tất cả")
    expect(page.get_by_text("Đã xóa tất cả.")).to_be_visible()
    assert page.evaluate("Object.keys(localStorage).filter((key) => key !== 'elsewhere')") == []
    assert page.evaluate("caches.keys()") == []
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
    expect(page.get_by_text("Trang web này không giữ gì trên máy.")).to_be_visible()
    expect(page.get_by_text("Trên máy này chưa có bài nào được mở.")).to_be_visible()
    page.evaluate("ocop.progress.set('certificate', { name: 'x' })")
    assert set(kept(page)) == {"certificate"}, "what was deleted does not come back with the next save"


def test_what_a_newer_page_keeps_is_not_written_over_by_an_older_tab(at):
    page = at(PAGE)
    kept_by_newer = '{"version":2,"entries":{"a":{"at":1,"value":"x"}}}'
    page.evaluate("(text) => localStorage.setItem('ocop.plan', text)", kept_by_newer)
    assert page.evaluate("ocop.openStore('ocop.plan').set('b', 1)") is False
    assert page.evaluate("localStorage['ocop.plan']") == kept_by_newer
    expect(page.locator(".ocop-notice")).to_contain_text("không lưu được")


def test_where_storage_is_denied_the_page_works_and_says_so(at):
    page = at(PAGE, before=DENIED)
    expect(page.get_by_text("Trình duyệt không cho trang này giữ dữ liệu.")).to_be_visible()
    page.evaluate("ocop.progress.set('quiz/m1-l1', { quiz: 'm1-l1', done: 9, right: 7, total: 9, completed: true })")
    page.evaluate("document.querySelector('my-record').refresh()")
    expect(page.locator("my-record")).to_contain_text("câu hỏi của 1/38 bài")
    page.get_by_role("button", name="Chép thành chữ").click()
    assert '"completed":true' in page.locator("textarea[readonly]").input_value()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_with_everything_open(at, scheme):
    page = at(LESSON, color_scheme=scheme, bypass_csp=True)
    page.evaluate(ANSWER_ALL)
    go(page, PAGE, NOW + timedelta(days=2))
    page.get_by_label("Họ và tên trên giấy").fill("Lan")
    page.get_by_role("button", name="Xem giấy").click()
    page.get_by_role("button", name="Chép thành chữ").click()
    page.get_by_role("button", name="Ôn", exact=False).first.click()
    page.evaluate("document.querySelectorAll('my-record details').forEach((one) => (one.open = true))")
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]][:3]) for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
