"""A producer scores a product in a real browser: from its name to a Word file, with nothing lost on the way."""

import gzip
import io
import json
import re
import time
from pathlib import Path

import docx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from course.criteria.sheet import scored_lines
from tests.conftest import run_course

PAGE = "tu-cham.html"
MAT_ONG = 4


@pytest.fixture(scope="module")
def address(serve, built_site):
    return serve(built_site)


@pytest.fixture(scope="module")
def lines(loaded):
    return scored_lines(loaded.course.sheets[MAT_ONG], loaded.course.criteria)


def search(page, typed):
    page.get_by_role("searchbox", name="Sản phẩm của bạn là gì").fill(typed)
    return page.locator(".sa-hit")


def begin(page, typed="mat ong", name="Mật ong"):
    search(page, typed).filter(has_text=re.compile(f"^{name}Bộ")).first.click()


def mode(page, words):
    page.get_by_role("button", name=words, exact=True).click()


def answer_all(page, lines):
    """Tick the last option of every criterion on the whole sheet."""
    mode(page, "Cả phiếu")
    for line in lines:
        page.locator(f'[name="sa-{line.code}"]').last.check()


def file_of(page, button):
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def give(page, content, name="bai.json"):
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    page.locator(".sa-file").set_input_files({"name": name, "mimeType": "application/json", "buffer": data})


@pytest.mark.parametrize(
    ("typed", "number"),
    {
        "mat ong": 4,
        "hop tac xa du lich": 26,
        "Nước mắm": 9,
        "che shan tuyet": 11,
        "bun kho": 6,
        "rượu vang": 15,
    }.items(),
)
def test_a_product_is_found_with_or_without_marks(page_at, typed, number):
    page = page_at(PAGE)
    assert f"Bộ {number}:" in search(page, typed).first.inner_text()


def test_a_product_of_two_sets_asks_and_an_unknown_one_says_so(page_at):
    page = page_at(PAGE)
    search(page, "phan hoa")
    expect(page.locator(".sa-hits")).to_contain_text("hơn một bộ")
    search(page, "zzzz qqqq")
    expect(page.get_by_text("Chưa thấy tên này")).to_be_visible()


def test_a_phone_user_goes_from_a_name_to_a_word_file(page_at, lines, loaded):
    page = page_at(PAGE, has_touch=True, is_mobile=True, accept_downloads=True)
    begin(page)
    expect(page.get_by_text("Hồ sơ có rơi vào điều nào")).to_be_visible()
    page.get_by_role("button", name="Tiếp").click()
    chosen = {}
    for line in lines:
        card = page.locator("fieldset")
        expect(card.locator("legend")).to_contain_text(f"{line.code}. {line.criterion.title}")
        assert page.evaluate("document.activeElement.tagName") == "LEGEND"
        chosen[line.code] = len(line.criterion.options)
        card.locator("input[type=radio]").last.check()
        card.locator("textarea").fill(f"Giấy số <{line.code}> & bản sao")
        page.locator(".sa-walk .sa-button--main").click()
    expect(page.locator(".sa-rank")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    name, content = file_of(page, "Tải báo cáo Word")
    assert name == "tu-cham-mat-ong.docx"
    document = docx.Document(io.BytesIO(content))
    section = document.sections[0]
    margins = (section.left_margin, section.right_margin, section.top_margin, section.bottom_margin)
    assert [round(one.mm) for one in margins] == [30, 15, 20, 20]
    text = "\n".join(one.text for one in document.paragraphs)
    assert "Sản phẩm: Mật ong" in text
    assert f"bộ {MAT_ONG}, " in text
    parts, sheet = document.tables
    total = sum(line.criterion.options[chosen[line.code] - 1].points for line in lines)
    assert [cell.text for cell in parts.rows[-1].cells] == ["Tổng", str(total), "100"]
    assert [row.cells[0].text for row in sheet.rows][1:] == [line.code for line in lines]
    assert sheet.rows[1].cells[4].text == f"Giấy số <{lines[0].code}> & bản sao"


def test_the_exported_file_scores_the_same_on_the_command_line(page_at, lines, tmp_path):
    page = page_at(PAGE, accept_downloads=True)
    begin(page)
    answer_all(page, lines[:9])
    mode(page, "Kết quả")
    name, content = file_of(page, "Lưu ra tệp")
    data = json.loads(content)
    assert name == "tu-cham-mat-ong.json"
    assert {key: data[key] for key in ("format", "edition", "set", "name")} == {
        "format": "ocop-assessment", "edition": "2026", "set": MAT_ONG, "name": "Mật ong",
    }  # fmt: skip
    (tmp_path / name).write_bytes(content)
    scored = json.loads(run_course("assess", str(MAT_ONG), "--answers", str(tmp_path / name), "--json").stdout)
    expect(page.locator("svg.sa-gauge")).to_have_attribute(
        "aria-label", f"Tổng {scored['total']} trên 100 điểm, {scored['stars']} sao"
    )
    page.get_by_role("button", name="Các sản phẩm").click()
    give(page, content)
    expect(page.locator(".sa-product")).to_have_count(2)


def test_a_reload_in_the_middle_keeps_place_answers_and_notes(page_at, lines):
    page = page_at(PAGE)
    begin(page)
    for _ in range(3):
        page.get_by_role("button", name="Tiếp").click()
    page.locator("fieldset input").nth(1).check()
    page.locator("textarea").fill("Sổ ghi nơi lấy mật")
    total = page.locator(".sa-total").inner_text()
    page.reload()
    expect(page.locator("legend")).to_contain_text(f"{lines[2].code}. ")
    expect(page.locator("fieldset input").nth(1)).to_be_checked()
    expect(page.locator("textarea")).to_have_value("Sổ ghi nơi lấy mật")
    expect(page.locator(".sa-total")).to_have_text(total)


def test_products_are_renamed_and_deleted_only_when_confirmed(page_at):
    page = page_at(PAGE)
    begin(page)
    page.get_by_label("Tên sản phẩm").fill("Mật ong <b>Bản Mù</b>")
    page.get_by_role("button", name="Các sản phẩm").click()
    begin(page, "homestay", "Homestay")
    page.get_by_role("button", name="Các sản phẩm").click()
    expect(page.locator(".sa-product b")).to_have_text(["Mật ong <b>Bản Mù</b>", "Homestay"])
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.get_by_role("button", name="Xóa: Homestay").click()
    expect(page.locator(".sa-product")).to_have_count(2)
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Xóa: Homestay").click()
    expect(page.locator(".sa-product")).to_have_count(1)
    page.reload()
    expect(page.locator(".sa-product b")).to_have_text("Mật ong <b>Bản Mù</b>")


def test_a_ticked_ground_puts_the_product_out(page_at):
    page = page_at(PAGE)
    begin(page)
    page.locator("fieldset input[type=checkbox]").first.check()
    expect(page.locator(".sa-total")).to_contain_text("Hồ sơ bị loại")
    mode(page, "Kết quả")
    expect(page.locator(".sa-out")).to_contain_text("Hồ sơ bị loại")
    assert page.locator(".sa-rank").count() == 0


GOOD = {"format": "ocop-assessment", "edition": "2026", "set": 4, "name": "A", "answers": {}, "notes": {}}
WRONG = {
    "edition": ({**GOOD, "edition": "2023"}, "bộ tiêu chí 2023"),
    "option": ({**GOOD, "answers": {"1.1": 99}}, "không có phương án “99”"),
    "half": ({**GOOD, "answers": {"1.1": 1.5}}, "không có phương án “1.5”"),
    "code": ({**GOOD, "answers": {"77.7": 1}}, "không có tiêu chí “77.7”"),
    "set": ({**GOOD, "set": "constructor"}, "Không có bộ “constructor”"),
    "notes": ({**GOOD, "notes": {"1.1": ["x"]}}, "ghi chú phải là chữ"),
    "rejection": ({**GOOD, "rejections": [9]}, "lý do loại “9”"),
    "list": ([1, 2], "không phải tệp tự chấm"),
    "broken": (b"{", "không đọc được"),
    "deep": (b"[" * 150_000, "không đọc được"),
    "big": (b" " * 300_000, "quá lớn"),
}


def test_a_wrong_file_is_refused_with_the_reason_and_nothing_is_lost(page_at):
    page = page_at(PAGE)
    begin(page)
    page.get_by_role("button", name="Các sản phẩm").click()
    for content, reason in WRONG.values():
        give(page, content)
        expect(page.locator(".sa-alert")).to_contain_text(reason)
        expect(page.locator(".sa-alert")).to_contain_text("vẫn còn nguyên")
        assert page.evaluate("document.activeElement.className") == "sa-alert"
        expect(page.locator(".sa-product")).to_have_count(1)


@pytest.mark.parametrize(
    "kept", ["{", '{"version":1,"entries":{"ids":{"at":1,"value":[{}]},"open":{"at":1,"value":7}}}']
)
def test_a_damaged_save_still_gives_a_working_page(page_at, kept):
    page = page_at(PAGE, before=f"sessionStorage.seen ??= localStorage['ocop.assessment'] = {json.dumps(kept)}")
    begin(page)
    expect(page.locator("fieldset")).to_be_visible()


def test_a_kept_product_of_another_edition_is_listed_with_its_reason(page_at):
    entries = {"ids": {"at": 1, "value": ["a"]}, "a": {"at": 1, "value": {**GOOD, "edition": "2023", "name": "Cũ"}}}
    kept = json.dumps(json.dumps({"version": 1, "entries": entries}))
    page = page_at(PAGE, before=f"localStorage['ocop.assessment'] = {kept}")
    expect(page.locator(".sa-product")).to_contain_text("Cũ")
    expect(page.locator(".sa-product")).to_contain_text("bộ tiêu chí 2023")


def test_a_full_disk_is_told_and_the_work_goes_on(page_at):
    page = page_at(
        PAGE, before="Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }"
    )
    begin(page)
    expect(page.locator(".ocop-notice")).to_contain_text("không lưu được")
    page.get_by_role("button", name="Tiếp").click()
    page.locator("fieldset input").last.check()
    mode(page, "Kết quả")
    expect(page.locator("svg.sa-gauge")).to_be_visible()


def test_it_works_from_a_memory_stick(browser, built_site, lines):
    context = browser.new_context(viewport={"width": 360, "height": 740}, accept_downloads=True)
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("requestfailed", lambda request: errors.append(request.url))
    page.goto((built_site / PAGE).as_uri())
    begin(page)
    answer_all(page, lines[:3])
    page.reload()
    expect(page.locator(f'[name="sa-{lines[2].code}"]').last).to_be_checked()
    mode(page, "Kết quả")
    _, content = file_of(page, "Tải báo cáo Word")
    assert docx.Document(io.BytesIO(content)).paragraphs
    assert errors == []
    context.close()


def test_it_starts_after_instant_navigation_too(page_at, address, built_site):
    page = page_at("gioi-thieu.html")
    sitemap = (built_site / "sitemap.xml").read_text("utf-8").replace("http://localhost", address)
    page.route("**/sitemap.xml", lambda route: route.fulfill(body=sitemap, content_type="text/xml"))
    # The data comes last, as it may on a slow line: the theme does not wait for one script before the next.
    page.route("**/criteria.js", lambda route: (time.sleep(0.3), route.continue_()))
    page.goto(f"{address}/index.html")
    page.wait_for_load_state("networkidle")
    page.evaluate("window.stillTheSamePage = true")
    page.locator(f"article a[href$='{PAGE}']").first.click()
    page.locator(".sa-field").first.wait_for()
    assert page.evaluate("window.stillTheSamePage") is True


def test_without_javascript_the_sets_are_linked(page_at):
    page = page_at(PAGE, java_script_enabled=False)
    assert page.locator("a[href*='tra-cuu/bo/']:visible").count() >= 26
    expect(page.locator("noscript p").first).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_screen_is_clean_for_axe_and_fits_a_phone(page_at, lines, scheme):
    page = page_at(PAGE, color_scheme=scheme, bypass_csp=True, reduced_motion="reduce")

    def check():
        found = Axe().run(page).response["violations"]
        assert [(one["id"], [node["html"][:120] for node in one["nodes"]][:3]) for one in found] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        small = page.locator("self-assessment :is(button, select, textarea, input[type=text], summary):visible")
        sizes = small.evaluate_all(
            "all => all.map((one) => [one.outerHTML.slice(0, 80), one.getBoundingClientRect().height])"
        )
        assert [one for one in sizes if one[1] < 43.5] == []

    page.wait_for_load_state("networkidle")
    search(page, "mat")
    check()
    begin(page)
    check()
    answer_all(page, lines[::2])
    check()
    mode(page, "Kết quả")
    check()
    page.get_by_role("button", name="Các sản phẩm").click()
    check()


def test_the_keyboard_alone_is_enough(page_at):
    page = page_at(PAGE, width=1280)
    page.get_by_role("searchbox", name="Sản phẩm của bạn là gì").focus()
    page.keyboard.type("homestay")
    page.locator(".sa-hit").first.wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.locator("fieldset").wait_for()
    page.locator(".sa-walk .sa-button--main").focus()
    page.keyboard.press("Enter")
    page.locator("fieldset input[type=radio]").first.wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator("fieldset input:checked")).to_have_count(1)


def test_the_pages_own_code_and_data_stay_light(built_site):
    own = ("assets/criteria.js", "assets/products.js", "assets/js/assess.js")
    assert sum(len(gzip.compress((built_site / one).read_bytes(), mtime=0)) for one in own) <= 60_000
    assert "assess.js" not in (built_site / "index.html").read_text("utf-8")


def test_at_least_300_products_have_a_set(loaded):
    products = loaded.course.products
    assert len(products) >= 300
    known = {one.no for branch in loaded.course.edition.branches for one in branch.sets}
    assert {number for one in products for number in one.numbers} == known
    assert all(one.numbers for one in products)


def test_the_word_writer_escapes_and_drops_what_xml_cannot_carry(page_at):
    page = page_at(PAGE)
    page.locator(".sa-field").first.wait_for()
    content = page.evaluate(
        """async () => {
          const text = 'a\\u0000\\u000b\\u001b\\ud800<w:p>&"\\'\\ufffe ế𠀀]]>';
          const table = {kind: 'table', widths: [1, 2], rows: [['x', text], ['', 'hai\\ndòng']]};
          const blob = ocop.docx([{kind: 'h1', text}, {kind: 'p', text, bold: true}, table]);
          return [...new Uint8Array(await blob.arrayBuffer())];
        }"""
    )
    document = docx.Document(io.BytesIO(bytes(content)))
    clean = "a<w:p>&\"' ế𠀀]]>"
    assert [one.text for one in document.paragraphs][:2] == [clean, clean]
    assert [cell.text for cell in document.tables[0].rows[0].cells] == ["x", clean]
    assert document.tables[0].rows[1].cells[1].text == "hai\ndòng"
    assert document.paragraphs[0].style.name == "Heading 1"
    assert document.styles.element.xpath("//w:docDefaults//w:rFonts/@w:ascii") == ["Times New Roman"]
    assert document.styles.element.xpath("//w:docDefaults//w:sz/@w:val") == ["26"]
