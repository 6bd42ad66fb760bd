"""The course in one file, opened from disk without a network: read, search, a quiz, a score, a report as text."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from docx import Document
from playwright.sync_api import expect

from tests.conftest import DAY, run_course

GROUP = pytest.mark.xdist_group("single-file")
MODULE, WHOLE = 1_500_000, 6_000_000


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("offline") / "files"
    run_course("offline", "--date", DAY.isoformat(), "--out", str(folder))
    return folder


@pytest.fixture
def opened(browser, files):
    """Open a file from disk in a fresh profile without network; a script error or a request fails the test."""
    contexts, wrong = [], []

    def open_file(name, place="", before="", bypass_csp=False):
        context = browser.new_context(
            viewport={"width": 360, "height": 740}, locale="vi-VN", offline=True, bypass_csp=bypass_csp
        )
        contexts.append(context)
        context.set_default_timeout(5000)
        if before:
            context.add_init_script(before)
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
        own = (files / name).as_uri()
        page.on(
            "request", lambda one: wrong.append(one.url) if not one.url.startswith((own, "data:", "blob:")) else None
        )
        page.goto(own + place)
        return page

    yield open_file
    for context in contexts:
        context.close()
    assert wrong == []


@GROUP
def test_the_files_are_light_enough_to_send(files):
    sizes = {path.name: path.stat().st_size for path in files.glob("*.html")}
    assert len(sizes) == 6
    assert sizes.pop("hoc-ocop.html") <= WHOLE
    assert max(sizes.values()) <= MODULE


@GROUP
def test_search_without_marks_leads_to_a_lesson_and_back(opened):
    page = opened("hoc-ocop-chuyen-de-2.html")
    assert page.locator("section").count() == 1
    first = page.locator("h1").inner_text()
    page.locator("site-search input").fill("muc san")
    page.locator("site-search li a").first.click()
    assert page.locator("h1").inner_text().startswith("Năm hạng")
    assert "muc-san.html" in page.url
    page.go_back()
    page.wait_for_function("title => document.querySelector('h1').innerText === title", arg=first)


@GROUP
def test_a_quiz_is_taken_and_remembered(opened):
    page = opened("hoc-ocop-chuyen-de-1.html", "#/hoc/01-tong-quan/01-ocop-la-gi.html")
    question = page.locator("self-check fieldset[data-kind=single_choice]").first
    question.locator("input[type=radio]").first.check()
    question.get_by_role("button", name="Kiểm tra").click()
    expect(question.locator(".sc-verdict")).to_have_attribute("data-right", re.compile("true|false"))
    page.reload()
    again = page.locator("self-check fieldset[data-kind=single_choice]").first
    expect(again.locator("input:checked")).to_have_count(1)
    expect(again.locator(".sc-verdict")).to_be_visible()


@GROUP
def test_a_product_is_scored_and_its_report_taken_as_word_or_text(opened, tmp_path):
    page = opened("hoc-ocop-chuyen-de-4.html", "#/tu-cham.html")
    page.get_by_role("searchbox", name="Sản phẩm của bạn là gì").fill("mat ong")
    page.locator(".sa-hit").filter(has_text=re.compile("^Mật ongBộ")).first.click()
    page.get_by_role("button", name="Cả phiếu", exact=True).click()
    page.locator(".sa-option input[type=radio]").first.check()
    page.get_by_role("button", name="Xem kết quả").click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Tải báo cáo Word").click()
    saved = tmp_path / "report.docx"
    waiting.value.save_as(saved)
    words = [line.text for line in Document(str(saved)).paragraphs if line.text.strip()]
    page.get_by_role("button", name="Hiện phần chữ").click()
    shown = page.get_by_label("Phần chữ của tệp")
    expect(shown).to_have_value(re.compile("Mật ong"))
    text = shown.input_value()
    assert len(words) > 20
    assert [line for line in words if line.split("\n")[0] not in text] == []


@GROUP
def test_a_story_is_drafted_and_checked(opened):
    page = opened("hoc-ocop-chuyen-de-5.html", "#/cau-chuyen.html")
    page.wait_for_function("typeof ocop.storyCheckComes == 'function'")
    page.evaluate("ocop.storyCheckComes()")
    page.wait_for_function(
        "[ocop.storyCheck, ocop.storyLevels, ocop.storyAlike].every((one) => typeof one == 'function')"
    )
    assert page.evaluate("ocop.storyForm.questions.length") == 48


@GROUP
def test_a_lesson_can_be_listened_to(opened):
    page = opened("hoc-ocop-chuyen-de-1.html", "#/hoc/01-tong-quan/01-ocop-la-gi.html")
    page.wait_for_function("customElements.get('lesson-tools') && typeof ocop.ReadAloud == 'function'")


@GROUP
def test_a_dossier_takes_from_a_plan(opened):
    page = opened("hoc-ocop-chuyen-de-3.html", "#/lap-ho-so.html")
    page.wait_for_function("ocop.dossierFile")
    page.evaluate("ocop.loadParts(['assets/plan-data.js', 'assets/plan-aims.js', 'assets/js/from-plan.js'])")
    page.wait_for_function("ocop.planTakes && ocop.planAims")


@GROUP
def test_without_storage_the_learner_reads_on_and_is_told(opened):
    denied = (
        "Object.defineProperty(globalThis, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"
    )
    page = opened("hoc-ocop-chuyen-de-5.html", before=denied)
    page.get_by_role("link", name=re.compile("→")).click()
    assert page.locator("h1").inner_text()
    question = page.locator("self-check fieldset[data-kind=single_choice]").first
    question.locator("input[type=radio]").first.check()
    question.get_by_role("button", name="Kiểm tra").click()
    assert page.locator(".ocop-notice").inner_text().startswith("Máy không lưu được")


@GROUP
def test_every_page_of_the_whole_course_opens_and_none_leads_nowhere(opened):
    page = opened("hoc-ocop.html")
    paths = page.evaluate("ocop.singleFile.pages")
    assert len(paths) > 90
    lost = page.evaluate(
        """() => { const known = new Set(ocop.singleFile.pages); const lost = [];
        for (const path of known) {
          location.hash = `#/${path}`; dispatchEvent(new HashChangeEvent("hashchange"));
          for (const link of document.querySelectorAll("main a[href]")) {
            const href = link.getAttribute("href");
            if (href.startsWith("#/") && !known.has(decodeURI(href.slice(2).split("#")[0]))) lost.push([path, href]);
          } }
        return lost; }"""
    )
    assert lost == []


@GROUP
def test_axe_finds_no_violation(opened):
    page = opened("hoc-ocop-chuyen-de-3.html", "#/hoc/03-ho-so/01-ba-loai-ho-so.html", bypass_csp=True)
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]][:3]) for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") == 360


@GROUP
def test_without_script_everything_can_still_be_read(browser, files):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((files / "hoc-ocop-chuyen-de-1.html").as_uri())
    assert page.locator("main section").count() > 10
    assert page.locator("main section").nth(5).is_visible()
    context.close()
