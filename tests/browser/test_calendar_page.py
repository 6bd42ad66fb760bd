"""Producers keep their dates in a real browser: typed, kept, sorted, printed, sent to the phone's calendar."""

import datetime
import gzip
import json
import re
import time
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from icalendar import Calendar
from playwright.sync_api import expect

from tests.conftest import run_course

PAGE = "lich-cua-toi.html"
TODAY = "2026-11-24"
ISSUED = "Ngày cấp giấy (ngày/tháng/năm)"
FILED = "Ngày nộp cho xã (ngày/tháng/năm)"
PLANNED = "Ngày định nộp cho xã, nếu đã biết"


@pytest.fixture(scope="module")
def address(serve, built_site):
    return serve(built_site)


@pytest.fixture
def open_page(page_at):
    """The page on 24/11/2026, whatever day the tests run."""

    def start(path=PAGE, **options):
        page = page_at("gioi-thieu.html", **options)
        page.clock.set_fixed_time(f"{TODAY}T09:00:00")
        page.goto(page.url.replace("gioi-thieu.html", path))
        return page

    return start


def textbox(page, label):
    return page.get_by_role("textbox", name=label, exact=True)


def press(page, words):
    page.get_by_role("button", name=words, exact=True).click()


def add(page, name, issued, planned=""):
    """Add a product by its certificate; from the list or on the empty page."""
    if page.get_by_role("button", name="Các sản phẩm").count():
        page.get_by_role("button", name="Các sản phẩm").click()
    if page.get_by_role("button", name="Thêm sản phẩm").count():
        press(page, "Thêm sản phẩm")
    textbox(page, "Tên sản phẩm (không bắt buộc)").fill(name)
    textbox(page, ISSUED).fill(issued)
    textbox(page, PLANNED).fill(planned)
    press(page, "Tính ngày")


def rows(page):
    """The table as people read it: day and what."""
    return [
        (row.locator(".cal-date").inner_text(), row.locator(".cal-what").inner_text())
        for row in page.locator(".cal-table tbody tr").all()
    ]


def file_of(page, button):
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def test_a_phone_user_goes_from_a_certificate_to_reminders(open_page, tmp_path):
    page = open_page(has_touch=True, is_mobile=True, accept_downloads=True)
    add(page, "Mật ong Bản Mù", "15/3/2025")
    expect(page.locator(".cal-body h2")).to_have_text("Lịch OCOP: Mật ong Bản Mù")
    assert page.evaluate("document.activeElement.tagName") == "H2"
    expect(page.locator("ocop-calendar [role=status]")).to_have_text("Đã tính xong.")
    assert rows(page) == [
        ("15/3/2025", "Ngày cấp giấy chứng nhận"),
        ("17/9/2027", "Ngày đầu được nộp hồ sơ phân hạng lại"),
        ("16/11/2027", "Ngày cuối được nộp hồ sơ phân hạng lại"),
        ("15/3/2028", "Ngày cuối giấy chứng nhận còn giá trị"),
    ]
    second = page.locator(".cal-table tbody tr").nth(1)
    for words in ("thứ Sáu", "Điều 7 khoản 6 điểm a", "còn 297 ngày"):
        expect(second).to_contain_text(words)
    expect(page.locator(".cal-coming li")).to_have_count(3)
    expect(page.locator(".cal-notes")).to_contain_text("Còn 297 ngày nữa")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    name, content = file_of(page, "Tải lịch có nhắc việc")
    assert name == "lich-ocop-mat-ong-ban-mu.ics"
    file = tmp_path / "theirs.ics"
    run_course(
        "calendar", "--certificate", "2025-03-15", "--name", "Mật ong Bản Mù", "--ics", str(file), "--date", TODAY
    )
    assert content == file.read_bytes()


def test_a_picked_day_is_written_and_a_written_one_is_picked(open_page):
    page = open_page()
    picker = page.get_by_label(f"Chọn trên lịch: {ISSUED}")
    picker.fill("2024-05-10")
    expect(textbox(page, ISSUED)).to_have_value("10/5/2024")
    textbox(page, ISSUED).fill("29/2/2024")
    expect(picker).to_have_value("2024-02-29")
    press(page, "Tính ngày")
    assert rows(page)[-1] == ("28/2/2027", "Ngày cuối giấy chứng nhận còn giá trị")


def test_a_round_and_a_filing_day_have_their_own_forms(open_page):
    page = open_page()
    page.get_by_label("Đợt định nộp hồ sơ").check()
    page.get_by_label("Đợt và năm").select_option("1/2027")
    press(page, "Tính ngày")
    assert rows(page)[0] == ("7/4/2027", "Đợt 1/2027: ngày cuối nên nộp cho xã")
    page.get_by_role("button", name="Sửa", exact=True).click()
    expect(page.get_by_label("Đợt và năm")).to_have_value("1/2027")
    page.get_by_label("Ngày định nộp hồ sơ cho xã", exact=True).check()
    textbox(page, FILED).fill("1/12/2026")
    press(page, "Tính ngày")
    assert rows(page)[:2] == [
        ("1/12/2026", "Bạn nộp hồ sơ cho xã"),
        ("22/12/2026", "Xã xử lý xong chậm nhất (15 ngày làm việc)"),
    ]
    expect(page.locator(".cal-notes")).to_contain_text("hồ sơ kịp đợt 1 năm 2027")


def test_what_is_no_day_is_said_at_its_field(open_page):
    page = open_page()
    for wrong in ("", "31/2/2025", "hôm qua", "2025"):
        textbox(page, ISSUED).fill(wrong)
        press(page, "Tính ngày")
        expect(textbox(page, ISSUED)).to_have_attribute("aria-invalid", "true")
        expect(textbox(page, ISSUED)).to_be_focused()
        expect(textbox(page, ISSUED)).to_have_accessible_description("Viết ngày như 15/3/2025.")
    textbox(page, ISSUED).fill("15/3/2025")
    expect(page.locator("[aria-invalid]")).to_have_count(0)
    textbox(page, PLANNED).fill("32/1/2027")
    press(page, "Tính ngày")
    expect(textbox(page, PLANNED)).to_be_focused()
    assert page.evaluate("localStorage['ocop.calendar'] ?? ''").count('"sp-') == 0


@pytest.mark.parametrize(
    ("issued", "filed", "words"),
    [
        ("15/3/2025", "25/1/2027", ("--certificate", "2025-03-15", "--filing", "2027-01-25")),
        ("1/1/2017", "", ("--certificate", "2017-01-01")),
        ("15/3/2025", "1/1/2026", ("--certificate", "2025-03-15", "--filing", "2026-01-01")),
    ],
)
def test_a_refusal_says_what_the_command_says_and_keeps_what_was_typed(open_page, issued, filed, words):
    said = run_course("calendar", *words, "--date", TODAY, code=1 if "2027" in filed else 2).stderr
    page = open_page()
    add(page, "Muối", issued, filed)
    alert = page.locator(".cal-alert")
    expect(alert).to_be_focused()
    # The command adds where the holidays are kept.
    plain = " ".join(said.split()).removeprefix("Lỗi: ").removesuffix(" Bổ sung ở editions/holidays.yml.")
    expect(alert).to_have_text(plain)
    page.reload()
    expect(textbox(page, ISSUED)).to_have_value(issued)


def test_a_reload_keeps_the_place_the_products_and_half_a_date(open_page):
    page = open_page()
    textbox(page, ISSUED).fill("15/3/")
    page.reload()
    expect(textbox(page, ISSUED)).to_have_value("15/3/")
    add(page, "Mật ong", "15/3/2025")
    page.reload()
    expect(page.locator(".cal-body h2")).to_have_text("Lịch OCOP: Mật ong")
    add(page, "Chè", "10/5/2024")
    page.reload()
    page.get_by_role("button", name="Các sản phẩm").click()
    expect(page.locator(".cal-card h3")).to_have_text(["Chè", "Mật ong"])


def test_products_stand_by_urgency_and_go_into_one_file(open_page):
    page = open_page(accept_downloads=True)
    # Ended long ago; not yet; open and closing late; missed; open and closing first.
    for name, issued in (
        ("Muối", "10/1/2022"), ("Mật ong", "15/3/2025"), ("Chè", "10/5/2024"), ("Rượu", "10/1/2024"),
        ("Gạo", "20/4/2024"),
    ):  # fmt: skip
        add(page, name, issued)
    page.get_by_role("button", name="Các sản phẩm").click()
    expect(page.locator(".cal-card h3")).to_have_text(["Rượu", "Gạo", "Chè", "Mật ong", "Muối"])
    expect(page.locator(".cal-standing")).to_have_text(
        [re.compile("đã qua"), re.compile("Đang"), re.compile("Đang"), re.compile("Chưa"), re.compile("hết hạn")]
    )
    expect(page.locator(".cal-card").nth(2)).to_contain_text("từ 11/11/2026 đến 10/1/2027")
    name, content = file_of(page, "Tải lịch của mọi sản phẩm")
    events = Calendar.from_ical(content).walk("VEVENT")
    assert name == "lich-ocop.ics"
    assert len({str(one["UID"]) for one in events}) == len(events) == 20
    assert {str(one["SUMMARY"]).split(":")[0] for one in events} == {"Muối", "Mật ong", "Chè", "Rượu", "Gạo"}


def test_a_product_goes_only_when_confirmed(open_page):
    page = open_page()
    add(page, "Chè", "10/5/2024")
    page.get_by_role("button", name="Các sản phẩm").click()
    page.once("dialog", lambda dialog: dialog.dismiss())
    press(page, "Xóa: Chè")
    expect(page.locator(".cal-card")).to_have_count(1)
    page.once("dialog", lambda dialog: dialog.accept())
    press(page, "Xóa: Chè")
    expect(page.locator(".cal-form")).to_be_visible()


HOSTILE = '<img src=x onerror=alert(1)>"&\u202e, ; \\N BEGIN:VEVENT'


def test_a_hostile_name_stays_a_name(open_page):
    page = open_page(accept_downloads=True)
    add(page, HOSTILE, "15/3/2025")
    shown = '<img src=x onerror=alert(1)>"& , ; N BEGIN:VEVENT'
    expect(page.locator(".cal-body h2")).to_have_text(f"Lịch OCOP: {shown}")
    assert page.locator("ocop-calendar img").count() == 0
    _, content = file_of(page, "Tải lịch có nhắc việc")
    events = Calendar.from_ical(content).walk("VEVENT")
    assert str(events[0]["SUMMARY"]) == f"{shown}: Ngày cấp giấy chứng nhận"
    assert len(events) == 4


def entries(**values):
    return json.dumps({"version": 1, "entries": {key: {"at": 1, "value": value} for key, value in values.items()}})


DAMAGED = {
    "cut off": "{",
    "other shape": entries(ids=[{}, 7, None, "__proto__"], open=7),
    "odd draft": entries(draft={"id": None, "kind": "x", "certificate": 5, "round": "9/99999", "name": {}}),
    "open is gone": entries(open={"screen": "plan", "id": "sp-none"}),
}


@pytest.mark.parametrize("kept", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_save_still_gives_a_working_page(open_page, kept):
    page = open_page(before=f"sessionStorage.seen ??= localStorage['ocop.calendar'] = {json.dumps(kept)}")
    add(page, "Chè", "10/5/2024")
    expect(page.locator(".cal-table")).to_be_visible()


def test_a_damaged_product_is_listed_and_can_go_and_the_others_stay(open_page):
    good = {"name": "Chè", "certificate": "2024-05-10", "filing": None, "round": None}
    bad = [good | {"certificate": "2024-02-30"}, good | {"round": ["constructor", 1]}, good | {"name": 5}, 7]
    far = {"name": "Xa", "certificate": None, "filing": None, "round": [1, 2031]}
    kept = {f"sp-{at}": one for at, one in enumerate([good, *bad, far])}
    disk = json.dumps(entries(ids=list(kept), **kept))
    page = open_page(before=f"sessionStorage.seen ??= localStorage['ocop.calendar'] = {disk}")
    expect(page.locator(".cal-card")).to_have_count(6)
    expect(page.locator(".cal-card").first).to_contain_text("Chè")
    expect(page.get_by_text("bị hỏng, không đọc được")).to_have_count(4)
    expect(page.locator(".cal-card", has_text="Xa")).to_contain_text("Chưa biết đủ ngày nghỉ lễ")
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Xóa: Sản phẩm chưa đặt tên").first.click()
    expect(page.locator(".cal-card")).to_have_count(5)


def test_a_full_disk_is_told_and_the_work_goes_on(open_page):
    page = open_page(
        before="Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }",
        accept_downloads=True,
    )
    add(page, "Chè", "10/5/2024")
    expect(page.locator(".ocop-notice")).to_contain_text("không lưu được")
    expect(page.locator(".cal-table")).to_be_visible()
    assert file_of(page, "Tải lịch có nhắc việc")[1]


def test_it_works_from_a_memory_stick(browser, built_site):
    context = browser.new_context(viewport={"width": 360, "height": 740}, accept_downloads=True)
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("requestfailed", lambda request: errors.append(request.url))
    page.goto((built_site / PAGE).as_uri())
    add(page, "Chè", "10/5/2024")
    page.reload()
    expect(page.locator(".cal-table")).to_be_visible()
    assert len(Calendar.from_ical(file_of(page, "Tải lịch có nhắc việc")[1]).walk("VEVENT")) == 4
    assert errors == []
    context.close()


def test_it_starts_after_instant_navigation_too(page_at, address, built_site):
    page = page_at("gioi-thieu.html")
    sitemap = (built_site / "sitemap.xml").read_text("utf-8").replace("http://localhost", address)
    page.route("**/sitemap.xml", lambda route: route.fulfill(body=sitemap, content_type="text/xml"))
    page.route("**/calendar-data.js", lambda route: (time.sleep(0.3), route.continue_()))
    page.goto(f"{address}/index.html")
    page.wait_for_load_state("networkidle")
    page.evaluate("window.stillTheSamePage = true")
    page.locator(f"article a[href$='{PAGE}']").first.click()
    page.locator(".cal-form").wait_for()
    assert page.evaluate("window.stillTheSamePage") is True


def test_a_page_left_open_over_midnight_counts_from_the_new_day(open_page):
    page = open_page()
    add(page, "Mật ong", "15/3/2025")
    page.clock.set_fixed_time("2026-11-25T06:00:00")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator(".cal-table tbody tr").nth(1)).to_contain_text("còn 296 ngày")


def test_without_javascript_the_tables_of_the_known_years_are_there(page_at, loaded):
    page = page_at(PAGE, java_script_enabled=False)
    expect(page.locator("noscript p").first).to_be_visible()
    text = page.locator("article").inner_text()
    for words in ("8/10/2026", "29/10/2026", "7/4/2027", "29/3/2028", "180 ngày", "36 tháng", "chưa được công bố"):
        assert words in text
    for year in loaded.course.holidays:
        assert f"Năm {year.year}" in text
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_printed_sheet_holds_the_plan_and_nothing_else(open_page):
    page = open_page(width=1280)
    add(page, "Mật ong", "15/3/2025")
    page.emulate_media(media="print")
    expect(page.locator(".cal-table .cal-tick").last).to_be_visible()
    for hidden in (".cal-plain", ".cal-left", ".cal-button", ".cal-coming", ".md-header", "article > h1"):
        expect(page.locator(hidden).first).to_be_hidden()
    assert page.pdf(format="A4").count(b"/Type /Page\n") == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_screen_is_clean_for_axe_and_fits_a_phone(open_page, scheme):
    page = open_page(color_scheme=scheme, bypass_csp=True, reduced_motion="reduce")

    def check():
        found = Axe().run(page).response["violations"]
        assert [(one["id"], [node["html"][:120] for node in one["nodes"]][:3]) for one in found] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        small = page.locator("ocop-calendar :is(button, select, input:not([type=radio]), .cal-option):visible")
        sizes = small.evaluate_all(
            """all => all.map((one) => {
              const { width, height } = one.getBoundingClientRect();
              return [one.outerHTML.slice(0, 80), width, height];
            })"""
        )
        assert [one for one in sizes if min(one[1:]) < 43.5] == []

    page.wait_for_load_state("networkidle")
    check()
    press(page, "Tính ngày")
    check()
    for name, issued in (("Muối", "10/1/2022"), ("Mật ong", "15/3/2025"), ("Chè", "10/5/2024"), ("Rượu", "10/1/2024")):
        add(page, name, issued)
    check()
    page.get_by_role("button", name="Các sản phẩm").click()
    check()


def test_the_keyboard_alone_is_enough(open_page):
    page = open_page(width=1280)
    textbox(page, "Tên sản phẩm (không bắt buộc)").focus()
    page.keyboard.type("Chè")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(textbox(page, ISSUED)).to_be_focused()
    page.keyboard.type("10/5/2024")
    page.keyboard.press("Enter")
    expect(page.locator(".cal-body h2")).to_be_focused()
    expect(page.locator(".cal-table")).to_be_visible()


def test_the_pages_own_code_and_data_stay_light(built_site):
    own = ("assets/calendar-data.js", "assets/js/calendar.js", "assets/css/calendar.css")
    assert sum(len(gzip.compress((built_site / one).read_bytes(), mtime=0)) for one in own) <= 25_000
    assert "calendar.js" not in (built_site / "index.html").read_text("utf-8")


def test_the_tables_hold_what_the_command_counts(built_site):
    html = (built_site / PAGE).read_text("utf-8")
    for number in ("1", "2"):
        data = json.loads(run_course("calendar", "--round", number, "--year", "2027", "--json", "--date", TODAY).stdout)
        for one in data["milestones"]:
            day = datetime.date.fromisoformat(one["date"])
            assert f"{day.day}/{day.month}/{day.year}" in html
