"""The lite edition in English: the interface speaks English, content stays Vietnamese and says so; axe is content."""

import functools
import json
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from course.content.interface import load_interface
from course.model.interface import SLOT, leaves
from course.pages.assess_data import assess_data
from tests.conftest import DAY, ROOT, run_course

LESSON = "hoc/01-tong-quan/01-ocop-la-gi.html"
PAGES = (
    "index.html", LESSON, "hoc/01-tong-quan/index.html", "kiem-tra/m1-final.html", "tu-cham.html", "viec-hoc.html",
    "hoc-khi-mat-mang.html", "tim-kiem.html", "lap-ho-so.html", "ke-hoach.html", "cau-chuyen.html",
    "lich-cua-toi.html", "tra-cuu/so-sanh-bo.html", "404.html",
)  # fmt: skip
AXE = (*PAGES[:2], *PAGES[4:7])
# What stands there in no language but that of the page: texts and labels that no element calls Vietnamese.
SAID = """() => {
    const foreign = (node) => node.closest("[lang]").lang === "vi";
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const { data, parentElement: parent } = walker.currentNode;
      if (!parent.closest("script, style") && !foreign(parent)) found.push(data);
    }
    for (const name of ["aria-label", "placeholder", "title", "alt"])
      for (const node of document.querySelectorAll(`[${name}]`))
        if (!foreign(node)) found.push(node.getAttribute(name));
    return found.map((text) => text.replace(/\\s+/g, " ").trim()).filter(Boolean);
}"""
VIETNAMESE = re.compile("[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]")

pytestmark = pytest.mark.xdist_group("english")


@pytest.fixture(scope="module")
def english(tmp_path_factory):
    site = tmp_path_factory.mktemp("english") / "site"
    run_course("build", "--theme", "lite", "--language", "en", "--date", DAY.isoformat(), "--out", str(site))
    return site


@pytest.fixture(scope="module")
def address(serve, english):
    return serve(english)


@pytest.fixture(scope="module")
def phrases():
    """What the Vietnamese interface says, between its slots, as far as it cannot be taken for a name."""
    home, own = load_interface(ROOT), load_interface(ROOT, "en")
    texts = {text for part in home[2:] for _, text in leaves(part)} - {t for part in own[2:] for _, t in leaves(part)}
    found = {piece.strip(" .:,()“”\n") for text in texts for piece in SLOT.sub("\0", text).split("\0")}
    return {one for one in found if VIETNAMESE.search(one) and len(one.split()) > 1} - {"Học OCOP"}


@pytest.fixture(scope="module")
def names(loaded):
    """Titles of content, which stand inside sentences of the interface too: the longest first."""
    course = loaded.course
    found = {module.head.title for module in course.modules} | {one.title for one in course.tests}
    gather = [json.loads(assess_data(course).decode().partition(".criteria=")[2].rstrip(";\n"))]
    while gather:
        match gather.pop():
            case str(text):
                found.add(text)
            case dict(inner):
                gather += inner.values()
            case list(inner):
                gather += inner
    return sorted(found - {""}, key=len, reverse=True)


def speaks_english(page, phrases, names):
    said = page.evaluate(SAID)
    for number, text in enumerate(said):
        if VIETNAMESE.search(text):
            said[number] = functools.reduce(lambda left, name: left.replace(name, ""), names, text)
    assert page.evaluate("document.documentElement.lang") == "en"
    assert len(said) > 10
    assert [
        (page.url, text, one) for text in said for one in phrases if re.search(rf"(?<!\w){re.escape(one)}(?!\w)", text)
    ] == []


def test_no_page_says_a_vietnamese_word_of_the_interface(page_at, phrases, names, address):
    page = page_at(PAGES[0])
    for path in PAGES:
        page.goto(f"{address}/{path}")
        page.wait_for_load_state("networkidle")
        speaks_english(page, phrases, names)


def test_axe_finds_no_violation(page_at, address):
    page = page_at(AXE[0], bypass_csp=True)
    for path in AXE:
        page.goto(f"{address}/{path}")
        page.wait_for_load_state("networkidle")
        assert page.evaluate("document.documentElement.scrollWidth") == 360
        found = Axe().run(page).response["violations"]
        assert [(path, one["id"], [node["html"][:120] for node in one["nodes"]][:3]) for one in found] == []


def test_a_lesson_answers_in_english_about_a_vietnamese_question(page_at, phrases, names):
    page = page_at(LESSON)
    question = page.locator("fieldset[data-kind=single_choice]").first
    assert question.get_attribute("lang") == "vi"
    question.locator("input:not([data-right])").first.check()
    question.get_by_role("button", name="Check", exact=True).click()
    verdict = question.locator(".sc-verdict strong")
    expect(verdict).to_have_text("✗ Not correct.")
    expect(verdict).to_have_attribute("lang", "en")
    expect(page.get_by_role("heading", name="Check yourself")).to_have_id("tu-kiem-tra")
    speaks_english(page, phrases, names)


def test_the_self_assessment_is_walked_through_in_english(page_at, phrases, names):
    page = page_at("tu-cham.html")
    page.get_by_label("What is your product?").fill("mat ong")
    expect(page.get_by_role("status").filter(has_text="suggestion")).to_be_visible()
    page.locator(".sa-hit").first.click()
    page.get_by_role("group", name="Does any of the following apply").get_by_role("checkbox").last.check()
    speaks_english(page, phrases, names)
    page.get_by_role("button", name="Result", exact=True).click()
    expect(page.get_by_role("heading", name="Result", exact=True)).to_be_visible()
    expect(page.get_by_role("alert").filter(has_text="Application rejected")).to_be_visible()
    expect(page.get_by_text("The points give 1 star.", exact=True)).to_be_visible()
    speaks_english(page, phrases, names)


def test_three_words_of_a_third_language_stand_among_vietnamese_ones(project_copy):
    """What a translator sees on the first day: the site is built, and `course check` names what is to come."""
    words = 'language: "Tày"\ntemplates:\n  frame: {contents: "Mục lục Tày", skip: "Khảu"}\n  menu: {learn: "Slon"}\n'
    (project_copy / "interface" / "tyz.yml").write_text(words, "utf-8")

    checked = run_course("check", root=project_copy, code=1).stdout
    run_course("build", "--theme", "lite", "--language", "tyz", "--date", DAY.isoformat(), root=project_copy)

    assert "interface/tyz.yml:3: [interface.missing] mục “templates.frame” chưa dịch" in checked
    assert "[interface." in checked
    assert not [line for line in checked.splitlines()[:-1] if "interface.missing" not in line]
    page = (project_copy / "build" / "lite-tyz" / LESSON).read_text("utf-8")
    assert '<html lang="tyz">' in page
    assert all(one in page for one in ("Mục lục Tày", ">Khảu<", ">Slon<", "Trang trước, trang sau", "Tự kiểm tra"))


def test_a_language_that_nobody_wrote_is_named():
    done = run_course("build", "--language", "xx", code=2)
    assert "Không có ngôn ngữ “xx”. Chọn: en, vi." in done.stdout + done.stderr
