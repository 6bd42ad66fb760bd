"""A producer writes a dossier in a real browser: nothing is lost, nothing wrong is taken, `course forms` reads it."""

import gzip
import io
import json
import re

import docx
import msgspec
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from course.builders.dossier import papers
from course.builders.dossier_data import paper_data
from course.model.dossier import Case
from tests.browser.dossier_page import PAGE, begin, file_of, give, step
from tests.builders.dossiers import EXAMPLES, example, frame
from tests.conftest import run_course


@pytest.fixture(scope="module")
def address(serve, built_site):
    return serve(built_site)


def kept(page):
    """The dossiers on the device, as the store wrote them."""
    saved = json.loads(page.evaluate("localStorage['ocop.dossier']"))["entries"]
    return [saved[one]["value"] for one in saved["ids"]["value"]]


def back(page):
    page.get_by_role("button", name="Các hồ sơ").click()


@pytest.mark.parametrize("case", list(Case))
def test_every_key_of_the_form_is_asked_on_some_step(page_at, loaded, case):
    page = page_at(PAGE)
    begin(page, case=case)
    asked = set()
    for option in page.get_by_label("Bước").locator("option").all():
        step(page, option.get_attribute("value"))
        if option.get_attribute("value") == "changes":
            page.get_by_role("button", name="Thêm một thay đổi").click()
        ids = page.locator("dossier-form :is(input, textarea, select)[id^=ds-]").evaluate_all(
            "all => all.map((o) => o.id)"
        )
        asked |= {one.removeprefix("ds-") for one in ids}
    asked.add("details-evidence")  # it stands on the card of the self-assessment, under its own id
    form = loaded.course.dossier_form
    steps = {one.id for one in form.builder.steps if not one.cases or case in one.cases}
    wanted = {key.replace(".", "-") for key, field in form.fields.items() if field.step in steps}
    assert {key for key in wanted if not any(one == key or one.startswith(f"{key}-") for one in asked)} == set()


def test_what_is_typed_survives_a_reload_and_comes_back_to_its_place(page_at):
    page = page_at(PAGE)
    begin(page)
    page.get_by_label("Tên chủ thể").fill("HTX <b>Suối</b> & {producer.kind}")
    page.get_by_label("Giới tính").select_option("nữ")
    step(page, "scores")
    page.get_by_role("button", name="Tiếp").click()
    page.locator("fieldset input").last.check()
    page.get_by_label("Kết quả đạt được").fill("Có vùng trồng")
    page.reload()
    expect(page.get_by_label("Kết quả đạt được")).to_have_value("Có vùng trồng")
    expect(page.locator("legend")).to_contain_text("1.2. ")
    step(page, "producer")
    expect(page.get_by_label("Tên chủ thể")).to_have_value("HTX <b>Suối</b> & {producer.kind}")
    expect(page.get_by_label("Giới tính")).to_have_value("nữ")


def test_several_dossiers_stand_beside_each_other_and_go_only_when_confirmed(page_at):
    page = page_at(PAGE)
    begin(page)
    back(page)
    begin(page, "homestay", "Homestay")
    back(page)
    expect(page.locator(".sa-product b")).to_have_text(["Mật ong", "Homestay"])
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.get_by_role("button", name="Xóa: Homestay").click()
    expect(page.locator(".sa-product")).to_have_count(2)
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Xóa: Homestay").click()
    page.reload()
    expect(page.locator(".sa-product b")).to_have_text("Mật ong")


def test_a_field_left_open_is_listed_and_one_tap_leads_to_it(page_at):
    page = page_at(PAGE)
    begin(page)
    for label, field in (("Điện thoại", "ds-producer-phone"), ("Năm đánh giá", "ds-year")):
        step(page, "finish")
        page.get_by_role("button", name=label, exact=True).click()
        assert page.evaluate("document.activeElement.id") == field
    step(page, "finish")
    page.locator("dossier-form summary", has_text="Mẫu số 02").click()
    page.get_by_role("button", name="Tiêu chí 2.1: tài liệu minh chứng").click()
    assert page.evaluate("document.activeElement.id") == "sa-note-2.1"
    page.locator("fieldset input").last.check()
    step(page, "finish")
    page.get_by_role("button", name=re.compile(r"^Mục \d+\. ")).first.click()
    assert page.evaluate("document.activeElement.id").startswith("ds-evidence-papers-")


def test_numbers_and_days_that_cannot_be_are_named_and_not_kept(page_at):
    page = page_at(PAGE)
    begin(page)
    step(page, "commune")
    year = page.get_by_label("Năm đánh giá")
    year.fill("1999")
    year.blur()
    expect(page.get_by_text("Ghi một số từ 2026 đến 2100.")).to_be_visible()
    assert "year" not in kept(page)[0]
    year.fill("2027")
    expect(page.get_by_text("Ghi một số từ 2026 đến 2100.")).to_have_count(0)
    assert kept(page)[0]["year"] == 2027


def test_the_saved_file_makes_the_same_forms_on_the_command_line(page_at, loaded, tmp_path):
    page = page_at(PAGE, accept_downloads=True)
    begin(page, case="upgrade")
    page.get_by_label("Tên chủ thể").fill("  HTX “A”\u2028\u200b: #1 \u0007")
    page.get_by_label("Lịch sử hình thành").fill('Năm 2019: "lập"\n- hai\t\\x {a} 😀')
    step(page, "changes")
    page.get_by_role("button", name="Thêm một thay đổi").click()
    page.get_by_label("Điều đã thay đổi").fill("=1+1")
    step(page, "evidence")
    page.locator("#ds-evidence-papers-3").fill("Hợp đồng\n\nSổ")
    step(page, "commune")
    page.locator("#ds-signed").fill("2027-02-03")
    step(page, "finish")
    name, content = file_of(page, "Lưu hồ sơ ra tệp")
    assert name == "ho-so-mat-ong.json"
    sources = tmp_path / "in"
    sources.mkdir()
    (sources / name).write_bytes(content)
    run_course("forms", str(sources), "--out", str(tmp_path / "out"), "--date", "2026-11-22", "--format", "docx")
    made = docx.Document(tmp_path / "out/ho-so-mat-ong/mau-02-bao-cao-tu-danh-gia.docx")
    _, theirs = file_of(page, "Tải Word: Mẫu số 02")
    lines = [one.text.strip() for one in made.paragraphs if one.text.strip()]
    assert [one.text.strip() for one in docx.Document(io.BytesIO(theirs)).paragraphs if one.text.strip()] == lines
    assert lines[lines.index("1. Tên chủ thể:") + 1 :][:2] == ["HTX “A”", ": #1"]
    back(page)
    give(page, content)
    expect(page.locator(".sa-product")).to_have_count(2)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_is_opened_and_its_word_files_say_what_python_says(page_at, loaded, path):
    page = page_at(PAGE, accept_downloads=True)
    dossier = example(path)
    give(page, msgspec.json.encode(dossier))
    page.get_by_role("button", name="Mở:").click()
    step(page, "finish")
    for paper in papers(frame(dossier, loaded.course)):
        _, content = file_of(page, f"Tải Word: {paper.title}")
        document = docx.Document(io.BytesIO(content))
        grids = [block for block in paper_data(paper)["blocks"] if block["kind"] == "Grid"]
        tables = [table for table in document.tables if len(table.columns) > 2]
        assert len(tables) == len(grids)
        for table, grid in zip(tables, grids, strict=True):
            cells = [[cell.text for cell in row.cells] for row in table.rows]
            assert cells == [list(grid["head"]), *(row["cells"] for row in grid["rows"])]
            assert table.rows[0]._tr.trPr.xpath("w:tblHeader")
        section = document.sections[0]
        sizes = (section.page_width, section.page_height, section.left_margin, section.right_margin)
        assert [round(size.mm) for size in (*sizes, section.top_margin, section.bottom_margin)] == [
            210,
            297,
            30,
            20,
            20,
            20,
        ]
        assert document.styles["Normal"].font.name == "Times New Roman"
        assert document.styles["Normal"].font.size.pt == 13
        assert section.different_first_page_header_footer
        assert "PAGE" in section.header._element.xml


GOOD = {"case": "first", "set": 4}
WRONG = {
    "edition": ({**GOOD, "edition": "2023"}, "bộ tiêu chí 2023"),
    "case": ({**GOOD, "case": "constructor"}, "loại hồ sơ “constructor”"),
    "set": ({**GOOD, "set": 27}, "Không có bộ “27”"),
    "key": ({**GOOD, "producer": {"nam": "x"}}, "producer.nam"),
    "proto": (b'{"case":"first","set":4,"__proto__":{"a":1}}', "__proto__"),
    "text": ({**GOOD, "producer": {"name": ["x"]}}, "producer.name"),
    "long": ({**GOOD, "producer": {"name": "x" * 201}}, "dài quá 200"),
    "year": ({**GOOD, "year": 20}, "từ 2026 đến 2100"),
    "day": ({**GOOD, "signed": "2027-02-30"}, "signed"),
    "option": ({**GOOD, "answers": {"1.1": 99}}, "không có phương án “99”"),
    "code": ({**GOOD, "answers": {"77.7": 1}}, "không có tiêu chí “77.7”"),
    "detail": ({**GOOD, "details": [{"code": "77"}]}, "không có tiêu chí “77”"),
    "twice": ({**GOOD, "details": [{"code": "1.1"}, {"code": "1.1"}]}, "hai lần"),
    "row": ({**GOOD, "evidence": [{"row": 16}]}, "mục “16”"),
    "papers": ({**GOOD, "evidence": [{"row": 1, "papers": [1]}]}, "evidence.papers"),
    "changes": ({**GOOD, "changes": [{"content": "a"}]}, "không dùng khóa “changes”"),
    "updates": ({**GOOD, "updates": {"label": "a"}}, "không dùng khóa “updates”"),
    "assessment": ({"format": "ocop-assessment", "set": 4}, "tệp tự chấm điểm"),
    "list": ([1, 2], "không phải tệp hồ sơ"),
    "broken": (b"{", "không đọc được"),
    "deep": (b"[" * 150_000, "không đọc được"),
    "big": (b" " * 1_200_000, "quá lớn"),
}


def test_a_wrong_file_is_refused_with_the_reason_and_nothing_is_lost(page_at):
    page = page_at(PAGE)
    begin(page)
    before = kept(page)
    back(page)
    for content, reason in WRONG.values():
        give(page, content)
        expect(page.locator(".sa-alert")).to_contain_text(reason)
        expect(page.locator(".sa-alert")).to_contain_text("vẫn còn nguyên")
        assert page.evaluate("document.activeElement.className") == "sa-alert"
        expect(page.locator(".sa-product")).to_have_count(1)
    assert kept(page) == before


def test_the_browser_refuses_what_the_command_refuses(tmp_path):
    """The other half of the table above: no file that the page turns away makes forms."""
    sources = tmp_path / "in"
    sources.mkdir()
    alike = {name: content for name, (content, _) in WRONG.items() if name not in ("long", "broken", "deep", "big")}
    for name, content in alike.items():
        data = content if isinstance(content, bytes) else json.dumps(content).encode()
        (sources / f"xau-{name}.json").write_bytes(data)
    shown = run_course("forms", str(sources), "--out", str(tmp_path / "out"), code=1).stderr
    assert [name for name in alike if f"xau-{name}.json:" not in shown] == []


@pytest.mark.parametrize(
    "saved", ["{", '{"version":1,"entries":{"ids":{"at":1,"value":[{}]},"open":{"at":1,"value":7}}}']
)
def test_a_damaged_save_still_gives_a_working_page(page_at, saved):
    page = page_at(PAGE, before=f"sessionStorage.seen ??= localStorage['ocop.dossier'] = {json.dumps(saved)}")
    begin(page)
    expect(page.get_by_label("Tên chủ thể")).to_be_visible()


def test_a_kept_dossier_of_another_edition_is_listed_and_can_be_saved_as_it_is(page_at):
    old = {**GOOD, "edition": "2023", "product": {"name": "Cũ"}}
    entries = {"ids": {"at": 1, "value": ["a"]}, "a": {"at": 1, "value": old}}
    saved = json.dumps(json.dumps({"version": 1, "entries": entries}))
    page = page_at(PAGE, before=f"localStorage['ocop.dossier'] = {saved}", accept_downloads=True)
    expect(page.locator(".sa-product")).to_contain_text("bộ tiêu chí 2023")
    _, content = file_of(page, "Lưu ra tệp: Cũ")
    assert json.loads(content) == old


def test_a_full_disk_is_told_and_the_work_goes_on(page_at):
    full = "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }"
    page = page_at(PAGE, before=full, accept_downloads=True)
    begin(page)
    expect(page.locator(".ocop-notice")).to_contain_text("không lưu được")
    page.get_by_label("Tên chủ thể").fill("HTX Đầy")
    step(page, "finish")
    _, content = file_of(page, "Lưu hồ sơ ra tệp")
    assert json.loads(content)["producer"]["name"] == "HTX Đầy"


def test_two_tabs_lose_nothing_and_say_so(page_at, address):
    page = page_at(PAGE)
    begin(page)
    other = page.context.new_page()
    other.goto(f"{address}/{PAGE}")
    other.get_by_label("Điện thoại").fill("0900 000 009")
    expect(page.locator(".sa-alert")).to_contain_text("thẻ khác")
    expect(page.get_by_label("Điện thoại")).to_have_value("0900 000 009")
    page.get_by_label("Email").fill("a@b.example")
    expect(other.get_by_label("Email")).to_have_value("a@b.example")
    assert kept(page)[0]["producer"] == {"phone": "0900 000 009", "email": "a@b.example"}


def test_a_tab_that_heard_nothing_still_overwrites_nothing(page_at, address):
    """A write that no event told of: the next keystroke lands on the newest dossier."""
    page = page_at(PAGE)
    begin(page)
    page.evaluate("""() => {
      const saved = JSON.parse(localStorage['ocop.dossier']);
      const [id] = saved.entries.ids.value;
      saved.entries[id] = { at: Date.now() + 1, value: { ...saved.entries[id].value, producer: { phone: "113" } } };
      localStorage['ocop.dossier'] = JSON.stringify(saved);
    }""")
    page.get_by_label("Email").fill("a@b.example")
    expect(page.locator(".sa-alert")).to_contain_text("thẻ khác")
    assert kept(page)[0]["producer"] == {"phone": "113", "email": "a@b.example"}
    expect(page.get_by_label("Điện thoại")).to_have_value("113")
    assert page.evaluate("document.activeElement.id") == "ds-producer-email"


def test_the_kind_of_dossier_may_change_and_keeps_what_was_written(page_at):
    page = page_at(PAGE, accept_downloads=True)
    begin(page, case="upgrade")
    step(page, "recognised")
    page.get_by_label("Hạng sao").fill("3")
    step(page, "producer")
    page.get_by_text("Đổi loại hồ sơ").click()
    page.get_by_label("Lần đầu").check()
    expect(page.locator(".ds-about")).to_contain_text("Hồ sơ lần đầu")
    step(page, "finish")
    _, content = file_of(page, "Lưu hồ sơ ra tệp")
    assert "recognised" not in json.loads(content)
    assert kept(page)[0]["recognised"] == {"stars": 3}


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
    page.get_by_label("Tên chủ thể").fill("HTX A")
    page.reload()
    expect(page.get_by_label("Tên chủ thể")).to_have_value("HTX A")
    step(page, "finish")
    _, content = file_of(page, "Tải Word: Mẫu số 01")
    assert docx.Document(io.BytesIO(content)).paragraphs
    assert errors == []
    context.close()


def test_nothing_leaves_the_origin(page_at, address):
    page = page_at("gioi-thieu.html")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/{PAGE}")
    begin(page)
    page.get_by_label("Tên chủ thể").fill("HTX Riêng Tư")
    step(page, "finish")
    assert [url for url in asked if not url.startswith((address, "blob:", "data:"))] == []


def test_a_paper_is_shown_as_it_prints(page_at):
    page = page_at(PAGE)
    begin(page)
    page.get_by_label("Tên chủ thể").fill("<img src=x onerror=alert(1)>")
    step(page, "finish")
    page.get_by_role("button", name="Xem và in: Mẫu số 01").click()
    expect(page.locator(".ds-sheet")).to_contain_text("- Tên đơn vị: <img src=x onerror=alert(1)>")
    assert page.locator(".ds-sheet img").count() == 0
    page.emulate_media(media="print")
    expect(page.locator("h1")).to_be_hidden()
    expect(page.locator(".ds-sheet")).to_be_visible()
    expect(page.get_by_role("button", name="In tờ này")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_screen_is_clean_for_axe_and_fits_a_phone(page_at, scheme):
    page = page_at(PAGE, color_scheme=scheme, bypass_csp=True, reduced_motion="reduce")

    def check(where):
        found = Axe().run(page).response["violations"]
        assert [(where, one["id"], [node["html"][:120] for node in one["nodes"]][:3]) for one in found] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, where
        inputs = "input:not([type=checkbox], [type=radio], [type=file])"
        small = page.locator(f"dossier-form :is(button, select, textarea, summary, {inputs}):visible")
        sizes = small.evaluate_all(
            "all => all.map((o) => [o.outerHTML.slice(0, 80), o.getBoundingClientRect().height])"
        )
        assert [one for one in sizes if one[1] < 43.5] == [], where

    page.wait_for_load_state("networkidle")
    check("start")
    begin(page, case="upgrade")
    for option in page.get_by_label("Bước").locator("option").evaluate_all("all => all.map((o) => o.value)"):
        step(page, option)
        if option == "changes":
            page.get_by_role("button", name="Thêm một thay đổi").click()
        check(option)
    page.get_by_role("button", name="Xem và in: Mẫu số 02").click()
    check("paper")
    page.get_by_role("button", name="Quay lại").click()
    back(page)
    check("kept")


def test_without_javascript_the_papers_are_named(page_at):
    page = page_at(PAGE, java_script_enabled=False)
    expect(page.get_by_text("Mẫu số 01: Phiếu đăng ký").first).to_be_visible()
    expect(page.locator("noscript p").first).to_be_visible()


def test_the_page_stays_light(built_site):
    own = ("assets/criteria.js", "assets/products.js", "assets/dossier-data.js", "assets/js/dossier.js")
    weight = {name: len(gzip.compress((built_site / name).read_bytes(), 9)) for name in own}
    assert sum(weight.values()) <= 80_000, weight


def test_a_key_goes_in_at_once_on_a_slow_phone(page_at):
    page = page_at(PAGE)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 6})
    begin(page)
    spent = page.evaluate("""() => {
      const field = document.getElementById("ds-producer-history");
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
