"""A producer plans a business on a phone: nothing typed is lost, the command reads the same figures, files open."""

import csv
import gzip
import io
import json

import docx
import msgspec
import openpyxl
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from course.model.plan_form import Depth, Kind
from tests.browser.plan_page import (
    PAGE,
    add,
    as_file,
    begin,
    field,
    figures_of,
    file_of,
    fill,
    give,
    kept,
    opened,
    read_by_command,
    said,
    step,
)
from tests.office.libreoffice import to_pdf


@pytest.fixture(scope="module")
def address(serve, built_site):
    return serve(built_site)


@pytest.fixture(scope="module")
def plans(loaded):
    return loaded.course.plans


def test_a_phone_user_fills_a_plan_loses_the_page_returns_and_takes_it_along(page_at, loaded, tmp_path):
    page = page_at(PAGE, accept_downloads=True)
    begin(page)
    fill(page, "owner-name", "Hộ kinh doanh Suối Ngần")
    field(page, "owner-legal_form").select_option("household")
    step(page, "products")
    add(page, "products")
    expect(field(page, "products-0-name")).to_be_focused()
    fill(page, "products-0-name", "Mận sấy dẻo 250 g")
    fill(page, "products-0-unit", "túi")
    fill(page, "products-0-price", "85 nghìn")
    add(page, "products-0-costs")
    fill(page, "products-0-costs-0-name", "Mận, túi, điện, công")
    field(page, "products-0-costs-0-amount").type("46k")
    page.reload()  # the battery died
    expect(page.locator("h2").first).to_have_text("Sản phẩm và giá")
    page.locator("summary", has_text="Mận sấy dẻo").click()
    expect(field(page, "products-0-price")).to_have_value("85.000")
    fill(page, "products-0-yearly", "6000 7.000")
    step(page, "costs")
    add(page, "fixed")
    fill(page, "fixed-0-name", "Thuê xưởng, lãi vay, điện thoại")
    fill(page, "fixed-0-amount", "4,8 triệu")
    add(page, "assets")
    fill(page, "assets-0-name", "Máy sấy")
    fill(page, "assets-0-cost", "96 triệu")
    fill(page, "assets-0-years", "8")
    fill(page, "assets-0-month", "0")
    step(page, "money")
    fill(page, "money-opening_cash", "50 triệu")
    fill(page, "money-owner_pay", "5tr")
    step(page, "finish")
    fill(page, "title", "Kế hoạch mận sấy")
    name, content = file_of(page, "Lưu kế hoạch ra tệp")
    assert name == "ke-hoach-ke-hoach-man-say.json"
    plan, findings = read_by_command(content, loaded.course)
    assert findings == []
    assert plan.products[0].price == 85_000
    assert plan.products[0].costs[0].amount == 46_000
    assert plan.fixed[0].amount == 4_800_000
    theirs = figures_of(plan, loaded.course)
    assert page.evaluate("document.querySelector('business-plan').data") == theirs
    shown = page.locator(".kp-key dd").all_inner_texts()
    profit = f"{theirs['years'][0]['before_pay']:,}".replace(",", ".")
    assert shown[1].replace("\u00a0", " ") == f"{profit} đ"
    assert f"{theirs['break_even']['with_pay']['units'][0]:,}".replace(",", ".") + " túi" in shown[3]

    _, word = file_of(page, "Tải Word")
    paragraphs = [one.text for one in docx.Document(io.BytesIO(word)).paragraphs]
    assert "KẾ HOẠCH MẬN SẤY" in paragraphs
    (tmp_path / "plan.docx").write_bytes(word)
    _, sheet = file_of(page, "Tải bảng tính (.xlsx)")
    book = openpyxl.load_workbook(io.BytesIO(sheet))
    years = [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()]
    assert ["Doanh thu", theirs["years"][0]["revenue"]] in years
    (tmp_path / "plan.xlsx").write_bytes(sheet)
    for file in ("plan.docx", "plan.xlsx"):
        printed = to_pdf(tmp_path / file, tmp_path)
        assert printed.read_bytes().startswith(b"%PDF")
        printed.unlink()
    _, table = file_of(page, "Tải bảng tính (.csv)")
    rows = list(csv.reader(io.StringIO(table.decode("utf-8-sig"))))
    assert ["Doanh thu", str(theirs["years"][0]["revenue"])] in rows


@pytest.mark.parametrize("name", ["man-say-suoi-ngan", "htx-nghe-gung", "du-lich-cong-dong"])
def test_an_example_comes_in_and_goes_out_with_the_same_figures(page_at, loaded, plans, name):
    page = page_at(PAGE, accept_downloads=True)
    opened(page, as_file(plans[name]))
    step(page, "finish")
    _, content = file_of(page, "Lưu kế hoạch ra tệp")
    plan, findings = read_by_command(content, loaded.course)
    assert findings == []
    assert msgspec.to_builtins(plan) == msgspec.to_builtins(plans[name])
    assert page.evaluate("document.querySelector('business-plan').data") == figures_of(plan, loaded.course)
    _, word = file_of(page, "Tải Word")
    document = docx.Document(io.BytesIO(word))
    text = "\n".join(one.text for one in document.paragraphs)
    for section in loaded.course.plan_form.sections:
        assert section.title.upper() in text
    assert document.tables


def test_every_field_is_asked_in_its_depth_and_in_no_lower_one(page_at, loaded):
    form = loaded.course.plan_form
    depths = list(Depth)
    for depth in depths:
        page = page_at(PAGE)
        begin(page, depth)
        asked = set()
        for option in page.get_by_role("combobox", name="Bước", exact=True).locator("option").all():
            step(page, option.get_attribute("value"))
            for _ in range(3):  # a group within a group within a group
                for button in page.locator(".kp-group > .sa-row > button").all():
                    if page.locator(f"#{button.get_attribute('id')}-0-item").count() == 0:
                        button.click()
            boxes = page.locator("business-plan .kp-said").evaluate_all("all => all.map((o) => o.dataset.path)")
            asked |= {one.replace("[0]", "[]") for one in boxes}
        wanted = {one.key for one in form.fields if depths.index(one.depth) <= depths.index(depth)}
        assert asked == wanted


def test_what_was_understood_is_shown_at_once(page_at):
    page = page_at(PAGE)
    begin(page, "full")
    step(page, "money")
    field(page, "money-opening_cash").type("1,5 triệu")
    expect(page.locator(".kp-heard", has_text="1.500.000")).to_have_text("= 1.500.000\u00a0đ")
    field(page, "money-opening_cash").blur()
    expect(field(page, "money-opening_cash")).to_have_value("1.500.000")
    step(page, "products")
    add(page, "products")
    field(page, "products-0-season").type("10 10 10 10 10 10 10 10 10 5 2,5 2,5")
    expect(page.locator(".kp-heard", has_text="12 số")).to_have_text("= 12 số, cộng lại 100")


def test_a_concern_stands_beside_the_field_that_causes_it(page_at):
    page = page_at(PAGE)
    begin(page)
    step(page, "products")
    add(page, "products")
    fill(page, "products-0-name", "Mứt")
    fill(page, "products-0-price", "10.000")
    add(page, "products-0-costs")
    fill(page, "products-0-costs-0-name", "Gừng")
    fill(page, "products-0-costs-0-amount", "12.000")
    expect(said(page, "products-0-price")).to_contain_text("giá 10.000 đ không cao hơn chi phí")
    expect(said(page, "products-0-price")).to_contain_text("khoan bán thêm")
    fill(page, "products-0-price", "20.000")
    expect(said(page, "products-0-price")).to_be_empty()
    step(page, "finish")
    page.get_by_role("button", name="Công của chủ một tháng").first.click()
    expect(field(page, "money-owner_pay")).to_be_focused()
    expect(said(page, "money-owner_pay")).to_contain_text("Chưa tính công")


def test_what_is_not_known_is_listed_and_one_tap_leads_to_it(page_at):
    page = page_at(PAGE)
    begin(page)
    step(page, "products")
    add(page, "products")
    fill(page, "products-0-name", "Trà")
    step(page, "finish")
    page.get_by_role("button", name="Trà: Số bán mỗi năm").click()
    expect(field(page, "products-0-yearly")).to_be_focused()


def test_a_concern_of_an_item_after_an_empty_one_stands_at_its_own_field(page_at, loaded):
    page = page_at(PAGE, accept_downloads=True)
    begin(page)
    step(page, "products")
    add(page, "products")
    add(page, "products")
    fill(page, "products-1-name", "Mứt")
    fill(page, "products-1-price", "10.000")
    add(page, "products-1-costs")
    fill(page, "products-1-costs-0-amount", "12.000")
    expect(said(page, "products-1-price")).to_contain_text("Mứt: giá 10.000")
    step(page, "finish")
    plan, findings = read_by_command(file_of(page, "Lưu kế hoạch ra tệp")[1], loaded.course)
    assert (findings, [one.name for one in plan.products]) == ([], ["Mứt"])


def test_an_item_goes_only_when_confirmed(page_at):
    page = page_at(PAGE)
    begin(page)
    step(page, "costs")
    add(page, "fixed")
    fill(page, "fixed-0-name", "Thuê")
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.get_by_role("button", name="Bỏ: Chi phí cố định").click()
    expect(field(page, "fixed-0-name")).to_have_value("Thuê")
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Bỏ: Chi phí cố định").click()
    expect(field(page, "fixed-0-name")).to_have_count(0)


def test_the_depth_may_change_and_keeps_what_was_written(page_at, loaded, plans):
    page = page_at(PAGE, accept_downloads=True)
    opened(page, as_file(plans["htx-nghe-gung"]))
    page.get_by_text("Đổi độ sâu").click()
    page.locator("[name=kp-depth][value=one_page]").check()
    expect(page.locator("#kp-owner-email")).to_have_count(0)
    step(page, "finish")
    plan, _ = read_by_command(file_of(page, "Lưu kế hoạch ra tệp")[1], loaded.course)
    assert plan.owner.email


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_screen_is_clean_for_axe_and_fits_a_phone(page_at, plans, scheme):
    page = page_at(PAGE, color_scheme=scheme, bypass_csp=True, reduced_motion="reduce")

    def check(where):
        found = Axe().run(page).response["violations"]
        assert [(where, one["id"], [node["html"][:120] for node in one["nodes"]][:3]) for one in found] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, where
        inputs = "input:not([type=checkbox], [type=radio], [type=file])"
        small = page.locator(f"business-plan :is(button, select, textarea, summary, {inputs}):visible")
        sizes = small.evaluate_all(
            "all => all.map((o) => [o.outerHTML.slice(0, 80), o.getBoundingClientRect().height])"
        )
        assert [one for one in sizes if one[1] < 43.5] == [], where

    page.wait_for_load_state("networkidle")
    check("start")
    plan = json.loads(as_file(plans["htx-nghe-gung"]))
    plan["products"][0] |= {"price": 70_000, "season": [1] * 12}
    plan["money"]["opening_cash"] = "mười"
    opened(page, plan)
    for option in (
        page.get_by_role("combobox", name="Bước", exact=True)
        .locator("option")
        .evaluate_all("all => all.map((o) => o.value)")
    ):
        step(page, option)
        page.locator("business-plan details").evaluate_all("all => all.forEach((one) => (one.open = true))")
        check(option)
    page.get_by_role("button", name="Xem và in").click()
    check("paper")
    page.get_by_role("button", name="Quay lại").click()
    page.get_by_role("button", name="Các kế hoạch").click()
    check("kept")


def test_a_plan_is_written_with_the_keyboard_alone(page_at):
    page = page_at(PAGE)
    page.locator("[name=kp-depth][value=one_page]").focus()
    page.keyboard.press("ArrowDown")
    page.get_by_role("button", name="Bắt đầu").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('business-plan').contains(document.activeElement)")
    for _ in range(12):
        if page.evaluate("document.activeElement.id") == "kp-owner-name":
            break
        page.keyboard.press("Tab")
    page.keyboard.type("Tổ hợp tác")
    assert kept(page)[0] == {"depth": "standard", "plan": {"version": 1, "owner": {"name": "Tổ hợp tác"}}}


def test_pictures_have_words_and_a_table(page_at, loaded, plans):
    page = page_at(PAGE)
    opened(page, as_file(plans["man-say-suoi-ngan"]))
    step(page, "money")
    label = page.locator(".kp-results svg").get_attribute("aria-label")
    found = figures_of(plans["man-say-suoi-ngan"], loaded.course)
    month = found["months"][found["lowest"]["month"] - 1]
    assert f"tháng {month['label']}: {month['closing']:,}".replace(",", ".") in label
    page.locator(".kp-results summary").click()
    cells = page.locator(".kp-results tbody tr").nth(found["lowest"]["month"] - 1).locator("td").all_inner_texts()
    assert cells[-1] == f"{month['closing']:,}".replace(",", ".")


def test_the_plan_is_shown_as_it_prints(page_at, plans):
    page = page_at(PAGE)
    opened(page, as_file(plans["man-say-suoi-ngan"]))
    step(page, "finish")
    page.get_by_role("button", name="Xem và in").click()
    expect(page.locator(".ds-sheet")).to_contain_text("KẾ HOẠCH KINH DOANH MẬN SẤY DẺO")
    page.emulate_media(media="print")
    expect(page.locator("h1")).to_be_hidden()
    expect(page.locator(".ds-sheet")).to_be_visible()
    expect(page.get_by_role("button", name="In tờ này")).to_be_hidden()


def test_it_works_from_a_memory_stick_without_a_request(browser, built_site):
    context = browser.new_context(viewport={"width": 360, "height": 740}, accept_downloads=True)
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("requestfailed", lambda request: errors.append(request.url))
    page.on(
        "request", lambda request: None if request.url.startswith(("file:", "blob:")) else errors.append(request.url)
    )
    page.goto((built_site / PAGE).as_uri())
    begin(page)
    fill(page, "owner-name", "HTX A")
    page.reload()
    expect(field(page, "owner-name")).to_have_value("HTX A")
    step(page, "finish")
    assert docx.Document(io.BytesIO(file_of(page, "Tải Word")[1])).paragraphs
    assert errors == []
    context.close()


def test_nothing_leaves_the_origin(page_at, address, plans):
    page = page_at("gioi-thieu.html")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/{PAGE}")
    give(page, as_file(plans["man-say-suoi-ngan"]))
    page.get_by_role("button", name="Mở:").click()
    step(page, "finish")
    assert [url for url in asked if not url.startswith((address, "blob:", "data:"))] == []


def test_without_javascript_the_steps_are_named(page_at, loaded):
    page = page_at(PAGE, java_script_enabled=False)
    expect(page.locator("noscript p").first).to_be_visible()
    for one in loaded.course.plan_form.steps:
        expect(page.locator("li strong", has_text=one.title).first).to_be_visible()


def test_the_page_stays_light(built_site):
    own = ("assets/plan-data.js", "assets/js/plan.js")
    weight = {name: len(gzip.compress((built_site / name).read_bytes(), 9)) for name in own}
    assert sum(weight.values()) <= 60_500, weight
    assert "plan.js" not in (built_site / "index.html").read_text("utf-8")


def test_a_key_goes_in_at_once_on_a_slow_phone(page_at, plans):
    page = page_at(PAGE)
    opened(page, as_file(plans["htx-nghe-gung"]))
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 6})
    spent = page.evaluate("""() => {
      const field = document.getElementById("kp-owner-name");
      const times = [];
      for (let at = 0; at < 20; at++) {
        const start = performance.now();
        field.value += "chữ ";
        field.dispatchEvent(new Event("input"));
        times.push(performance.now() - start);
      }
      return times.sort((one, other) => one - other)[10];
    }""")
    assert spent < 50, f"{spent} ms"


def test_the_groups_of_the_form_are_the_pages_lists(loaded):
    """The page finds what an item is called in its first text, so every group must begin with one or with a number."""
    fields = loaded.course.plan_form.fields
    for group in fields:
        if group.kind is Kind.GROUP:
            first = next(one for one in fields if one.key.startswith(f"{group.key}[]."))
            assert first.kind in (Kind.TEXT, Kind.NUMBER, Kind.MONTH), group.key
