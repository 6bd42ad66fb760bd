"""The practice file as it is used: opened from a folder, with no network, on a phone and in print."""

import base64
import hashlib
import re

import msgspec
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from course.cli_quiz_export import quiz_kit
from course.exporters import EXPORTERS
from course.model.quiz import Quiz
from tests.browser.quiz_answers import answer_rightly, card
from tests.conftest import DAY, ROOT
from tests.questions import vectors

QUESTIONS = ("q01", "q02", "q03", "q04", "q05", "q06", "q07", "q08a", "q08b")
HOSTILE = "</script></style><img src=x onerror=alert(1)> & \" '"


def exported(questions=None, **changes):
    quiz = Quiz("thu", "Bộ thử", tuple(questions or vectors.samples()), DAY)
    return EXPORTERS["html"].export(quiz._replace(**changes), quiz_kit(ROOT)).content


@pytest.fixture
def open_file(browser, tmp_path):
    """Open content from file://; a request for anything else, or a script error, fails the test."""
    contexts, troubles = [], []

    def start(content, **options):
        (tmp_path / "thu.html").write_bytes(content)
        context = browser.new_context(offline=True, **{"viewport": {"width": 360, "height": 740}, **options})
        contexts.append(context)
        context.set_default_timeout(5000)
        page = context.new_page()
        own = (tmp_path / "thu.html").as_uri()
        page.on("request", lambda request: troubles.append(request.url) if request.url not in (own, "data:,") else None)
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("console", lambda message: troubles.append(message.text) if message.type == "error" else None)
        page.goto(own)
        return page

    yield start
    for context in contexts:
        context.close()
    assert troubles == []


def test_every_kind_is_answered_and_a_reload_keeps_it(open_file):
    page = open_file(exported())
    for number, name in enumerate(QUESTIONS, 1):
        answer_rightly(page, name)
        card(page, name).get_by_role("button", name="Kiểm tra", exact=True).click()
        expect(card(page, name).locator(".sc-verdict")).to_contain_text("Đúng rồi")
        expect(page.locator("quiz-progress")).to_contain_text(f"Đã làm {number}/9 câu")
    page.reload()

    expect(page.locator(".sc-total")).to_have_text("Đã làm 9/9 câu, đúng 9 câu.")
    expect(page.locator("quiz-progress progress")).to_have_attribute("value", "9")


def test_a_wrong_answer_says_why(open_file):
    page = open_file(exported())
    card(page, "q01").locator("input:not([data-right])").first.check()
    card(page, "q01").get_by_role("button", name="Kiểm tra", exact=True).click()
    expect(card(page, "q01").locator(".sc-verdict")).to_contain_text("Chưa đúng")
    expect(card(page, "q01").locator(".sc-verdict p")).to_have_count(2)


def test_its_policy_names_its_own_style_and_script_and_no_other():
    text = exported().decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', text)[1]
    assert "unsafe" not in policy
    for tag, rule in (("style", "style-src"), ("script", "script-src")):
        (inline,) = re.findall(rf"<{tag}>(.*?)</{tag}>", text, flags=re.S)
        digest = base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()
        assert f"{rule} 'sha256-{digest}'" in policy


def test_hostile_text_stays_text(open_file):
    changed = [msgspec.structs.replace(one, prompt=HOSTILE, explanation=HOSTILE) for one in vectors.samples()]
    page = open_file(exported(changed, title=HOSTILE))
    assert page.title() == page.locator("h1").inner_text() == HOSTILE
    assert page.locator("img").count() == 0
    expect(card(page, "q03").locator("legend")).to_contain_text(HOSTILE)
    expect(card(page, "q03").get_by_role("button", name="Kiểm tra")).to_be_visible()


def test_without_a_script_the_answers_can_be_read(open_file):
    page = open_file(exported(), java_script_enabled=False)
    card(page, "q06").locator("summary").click()
    expect(card(page, "q06").locator("details")).to_contain_text("3.708 túi")


def test_thirty_questions_stay_small_and_name_their_sources(loaded):
    questions = loaded.course.questions("m1")[:30]
    quiz = Quiz("m1", "Chuyên đề 1", tuple(questions), DAY)
    content = EXPORTERS["html"].export(quiz, quiz_kit(ROOT, loaded.course)).content
    assert len(content) < 300_000
    assert "Quyết định 26/2026/QĐ-TTg" in content.decode()
    assert "qd-26-2026" not in content.decode()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing(open_file, scheme, width):
    page = open_file(exported(), color_scheme=scheme, viewport={"width": width, "height": 740}, bypass_csp=True)
    answer_rightly(page, "q02")
    card(page, "q02").get_by_role("button", name="Kiểm tra", exact=True).click()
    for summary in page.locator("summary").all():
        summary.click()
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_paper_there_are_questions_to_answer_and_no_answers(open_file):
    page = open_file(exported())
    page.emulate_media(media="print")
    expect(page.locator(".sc-key").first).to_be_hidden()
    expect(page.get_by_role("button").first).to_be_hidden()
    expect(page.get_by_text("Các vế phải:")).to_be_visible()
