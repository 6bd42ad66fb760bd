"""The plan page when things go wrong: nothing is lost, each fault stands beside its field, the rest still counts."""

import io
import json

import docx
import pytest
from playwright.sync_api import expect

from tests.browser.plan_page import (
    PAGE,
    add,
    as_file,
    begin,
    field,
    file_of,
    fill,
    give,
    kept,
    opened,
    read_by_command,
    said,
    step,
)

HOSTILE = "<img src=x onerror=alert(1)>{{ 7*7 }} =1+1 \"'</script> \u202e\u0007"


@pytest.fixture(scope="module")
def address(serve, built_site):
    return serve(built_site)


@pytest.fixture(scope="module")
def plan(loaded):
    return json.loads(as_file(loaded.course.plans["htx-nghe-gung"]))


def with_faults(plan):
    """A file with a fault of every kind that has a field, and the words each gives."""
    wrong = json.loads(json.dumps(plan))
    wrong["money"]["opening_cash"] = "mười triệu"
    wrong["money"]["owner_pay"] = 10**13
    wrong["money"]["receivable_days"] = 2.5
    wrong["products"][0]["price"] = -1
    wrong["products"][0]["season"] = [50, 50]
    wrong["products"][1]["name"] = "x" * 121
    wrong["owner"]["legal_form"] = "tập đoàn"
    wrong["owner"]["members"] = "năm"
    wrong["ocop_set"] = 27
    wrong["start"] = "đầu năm"
    wrong["months"] = 61
    wrong["steps"][0] |= {"start": 5, "end": 4}
    wrong["swot"]["threats"] = ["a"] * 7
    return wrong


def test_every_fault_is_named_in_the_words_of_the_command_and_the_rest_counts(page_at, loaded, plan):
    page = page_at(PAGE, accept_downloads=True)
    wrong = with_faults(plan)
    give(page, wrong)
    expect(page.locator(".sa-alert")).to_contain_text("chỗ ghi chưa đúng")
    page.get_by_role("button", name="Mở:").click()
    faults = page.evaluate("document.querySelector('business-plan').read.faults.map(({ path, rule }) => [path, rule])")
    _, findings = read_by_command(json.dumps(wrong).encode(), loaded.course)
    assert findings
    assert sorted(path for path, _ in faults) == sorted(
        [
            "money.opening_cash",
            "money.owner_pay",
            "money.receivable_days",
            "products[0].price",
            "products[0].season",
            "products[1].name",
            "owner.legal_form",
            "owner.members",
            "ocop_set",
            "start",
            "months",
            "steps[0].end",
            "swot.threats",
        ]
    )
    data = page.evaluate("document.querySelector('business-plan').data")
    assert data["years"][0]["revenue"] > 0
    step(page, "money")
    expect(field(page, "money-opening_cash")).to_have_value("mười triệu")
    expect(field(page, "money-opening_cash")).to_have_attribute("aria-invalid", "true")
    expect(said(page, "money-opening_cash")).to_contain_text("không đọc được số tiền “mười triệu”. Viết như 1.250.000")
    expect(said(page, "money-owner_pay")).to_contain_text("Ghi từ 0 đến 1.000.000.000.000 đ.")
    step(page, "finish")
    page.get_by_role("button", name="Điểm yếu").or_(page.get_by_role("button", name="Nguy cơ")).first.click()
    expect(said(page, "swot-threats")).to_contain_text("Giữ nhiều nhất 6 mục.")
    step(page, "finish")
    _, content = file_of(page, "Lưu kế hoạch ra tệp")
    assert json.loads(content)["money"]["opening_cash"] == "mười triệu"


def test_a_number_that_is_half_typed_is_not_called_wrong(page_at):
    page = page_at(PAGE)
    begin(page)
    step(page, "money")
    field(page, "money-opening_cash").type("1,5 tri")
    page.wait_for_timeout(400)
    expect(said(page, "money-opening_cash")).to_be_empty()
    field(page, "money-opening_cash").blur()
    expect(said(page, "money-opening_cash")).to_contain_text("không đọc được số tiền")
    page.reload()
    expect(field(page, "money-opening_cash")).to_have_value("1,5 tri")
    fill(page, "money-opening_cash", "1,5 triệu")
    expect(said(page, "money-opening_cash")).not_to_contain_text("không đọc được")


def test_what_has_no_place_in_the_form_is_listed_and_goes_only_on_request(page_at, loaded, plan):
    page = page_at(PAGE, accept_downloads=True)
    odd = {**plan, "hoa_hong": {"a": 1}, "roles": "hai người", "market": [1], "__proto__x": 1}
    raw = json.dumps(odd).replace('"__proto__x"', '"__proto__"').encode()
    opened(page, raw)
    step(page, "finish")
    for path in ("hoa_hong", "roles", "market", "__proto__"):
        page.get_by_role("button", name=f"Bỏ phần này: {path}", exact=True).click()
    expect(page.get_by_text("Ô ghi chưa đúng")).to_have_count(0)
    read, findings = read_by_command(file_of(page, "Lưu kế hoạch ra tệp")[1], loaded.course)
    assert findings == []
    assert read.products


REFUSED = {
    "older": ({"version": 0, "title": "a"}, "ệp thuộc bản 0"),
    "newer": ({"version": 2, "title": "a"}, "ệp thuộc bản 2"),
    "assessment": ({"format": "ocop-assessment"}, "tự chấm điểm"),
    "dossier": ({"case": "first", "set": 4}, "tệp hồ sơ"),
    "other": ({"a": 1}, "không phải tệp kế hoạch"),
    "list": ([1, 2], "không phải tệp kế hoạch"),
    "broken": (b"{", "không đọc được"),
    "deep": (b"[" * 150_000, "không đọc được"),
    "big": (b" " * 1_200_000, "quá lớn"),
}


def test_a_file_that_is_no_plan_is_refused_with_the_reason_and_nothing_is_lost(page_at):
    page = page_at(PAGE)
    begin(page)
    fill(page, "owner-name", "HTX A")
    before = kept(page)
    page.get_by_role("button", name="Các kế hoạch").click()
    for content, reason in REFUSED.values():
        give(page, content)
        expect(page.locator(".sa-alert")).to_contain_text(reason)
        expect(page.locator(".sa-alert")).to_contain_text("vẫn còn nguyên")
        assert page.evaluate("document.activeElement.className") == "sa-alert"
    assert kept(page) == before


def test_hostile_text_stays_text_everywhere(page_at, loaded):
    page = page_at(PAGE, accept_downloads=True)
    texts = {field.key: HOSTILE for field in loaded.course.plan_form.fields if field.kind == "text"}
    hostile = {"version": 1, "title": HOSTILE, "owner": {}, "products": [{}], "fixed": [{"amount": 1000}]}
    for key in texts:
        if key.startswith("owner.") and "[]" not in key:
            hostile["owner"][key.removeprefix("owner.")] = HOSTILE[:30]
    hostile["products"][0] = {
        "name": HOSTILE,
        "unit": HOSTILE[:30],
        "price": 10,
        "yearly": [10],
        "costs": [{"name": "=cmd|' /C calc'!A0", "amount": 20}],
    }
    hostile["fixed"][0]["name"] = "@SUM(1)"
    opened(page, hostile)
    for option in (
        page.get_by_role("combobox", name="Bước", exact=True)
        .locator("option")
        .evaluate_all("all => all.map((o) => o.value)")
    ):
        step(page, option)
        assert page.locator("business-plan img").count() == 0
    page.get_by_role("button", name="Xem và in").click()
    expect(page.locator(".ds-sheet")).to_contain_text("<img src=x onerror=alert(1)>{{ 7*7 }}")
    assert page.locator(".ds-sheet img").count() == 0
    page.get_by_role("button", name="Quay lại").click()
    text = "\n".join(one.text for one in docx.Document(io.BytesIO(file_of(page, "Tải Word")[1])).paragraphs)
    assert "{{ 7*7 }} =1+1" in text
    assert "\u202e" not in text
    table = file_of(page, "Tải bảng tính (.csv)")[1].decode("utf-8-sig")
    assert "'=cmd" in table
    assert "'@SUM(1)" not in table  # all fixed costs are one line here
    read, findings = read_by_command(file_of(page, "Lưu kế hoạch ra tệp")[1], loaded.course)
    assert findings == []
    assert read.title.startswith("<img src=x onerror=alert(1)>{{ 7*7 }} =1+1")


@pytest.mark.parametrize(
    "saved", ["{", '{"version":1,"entries":{"ids":{"at":1,"value":[{}]},"open":{"at":1,"value":7}}}']
)
def test_a_damaged_save_still_gives_a_working_page(page_at, saved):
    page = page_at(PAGE, before=f"sessionStorage.seen ??= localStorage['ocop.plan'] = {json.dumps(saved)}")
    begin(page)
    expect(field(page, "owner-name")).to_be_visible()


def test_a_kept_plan_of_another_version_is_listed_and_can_be_saved_as_it_is(page_at):
    old = {"depth": "full", "plan": {"version": 9, "title": "Cũ"}}
    entries = {"ids": {"at": 1, "value": ["a"]}, "a": {"at": 1, "value": old}}
    saved = json.dumps(json.dumps({"version": 1, "entries": entries}))
    page = page_at(PAGE, before=f"localStorage['ocop.plan'] = {saved}", accept_downloads=True)
    expect(page.locator(".sa-product")).to_contain_text("bản 9")
    assert json.loads(file_of(page, "Lưu ra tệp: Cũ")[1]) == old


def test_a_full_disk_is_told_and_the_work_goes_on(page_at):
    full = "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }"
    page = page_at(PAGE, before=full, accept_downloads=True)
    begin(page)
    expect(page.locator(".ocop-notice")).to_contain_text("không lưu được")
    fill(page, "owner-name", "HTX Đầy")
    step(page, "finish")
    assert json.loads(file_of(page, "Lưu kế hoạch ra tệp")[1])["owner"] == {"name": "HTX Đầy"}


def test_two_tabs_lose_nothing_and_say_so(page_at, address):
    page = page_at(PAGE)
    begin(page)
    other = page.context.new_page()
    other.goto(f"{address}/{PAGE}")
    field(other, "owner-name").fill("Hộ A")
    expect(page.locator(".sa-alert")).to_contain_text("thẻ khác")
    expect(field(page, "owner-name")).to_have_value("Hộ A")
    field(page, "owner-commune").fill("xã B")
    expect(field(other, "owner-commune")).to_have_value("xã B")
    assert kept(page)[0]["plan"]["owner"] == {"name": "Hộ A", "commune": "xã B"}


def test_a_tab_that_heard_nothing_still_overwrites_nothing(page_at):
    page = page_at(PAGE)
    begin(page)
    page.evaluate("""() => {
      const saved = JSON.parse(localStorage['ocop.plan']);
      const [id] = saved.entries.ids.value;
      const { value } = saved.entries[id];
      saved.entries[id] = { at: Date.now() + 1, value: { ...value, plan: { ...value.plan, owner: { name: "Mới" } } } };
      localStorage['ocop.plan'] = JSON.stringify(saved);
    }""")
    field(page, "owner-commune").fill("xã B")
    expect(page.locator(".sa-alert")).to_contain_text("thẻ khác")
    assert kept(page)[0]["plan"]["owner"] == {"name": "Mới", "commune": "xã B"}
    expect(field(page, "owner-name")).to_have_value("Mới")
    expect(field(page, "owner-commune")).to_be_focused()


def test_several_plans_stand_beside_each_other_and_go_only_when_confirmed(page_at):
    page = page_at(PAGE)
    for name in ("Hộ A", "Hộ B"):
        begin(page)
        fill(page, "owner-name", name)
        page.get_by_role("button", name="Các kế hoạch").click()
    expect(page.locator(".sa-product b")).to_have_text(["Hộ A", "Hộ B"])
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.get_by_role("button", name="Xóa: Hộ B").click()
    expect(page.locator(".sa-product")).to_have_count(2)
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Xóa: Hộ B").click()
    page.reload()
    expect(page.locator(".sa-product b")).to_have_text("Hộ A")


def test_a_repayment_without_its_month_counts_for_nothing_yet(page_at):
    page = page_at(PAGE)
    begin(page, "full")
    step(page, "money")
    add(page, "money-loans")
    fill(page, "money-loans-0-amount", "10 triệu")
    add(page, "money-loans-0-repayments")
    fill(page, "money-loans-0-repayments-0-amount", "1 triệu")
    expect(said(page, "money-loans-0-repayments-0-month")).to_contain_text("Điền ô này, hoặc bỏ cả mục.")
    assert page.evaluate("document.querySelector('business-plan').read.plan.money.loans[0].repayments") == []
