"""The SCORM package in a public runtime: it reports, it resumes, and it works with no platform around it."""

import json
import re

import msgspec
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from course.cli_quiz_export import quiz_kit
from course.exporters import EXPORTERS
from course.model.question import Purpose
from course.model.quiz import Quiz
from tests.browser import scorm_host
from tests.browser.quiz_answers import answer_rightly, card
from tests.conftest import DAY, ROOT
from tests.questions import vectors

QUESTIONS = ("q01", "q02", "q03", "q04", "q05", "q06", "q07", "q08a", "q08b")
HOSTILE = "</script><img src=x onerror=alert(1)> & \" ' ]]> =1+1"


def package(questions=None, **changes):
    quiz = Quiz("thu", "Bộ thử", tuple(questions or vectors.samples()), DAY, pass_percent=70, purpose=Purpose.FINAL)
    return EXPORTERS["scorm"].export(quiz._replace(**changes), quiz_kit(ROOT)).content


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return scorm_host.build(tmp_path_factory.mktemp("host"), package())


@pytest.fixture(scope="module")
def address(serve, folder):
    return serve(folder)


@pytest.fixture
def host(page_at):
    page = page_at("host.html")
    expect(page.frame_locator("iframe").get_by_role("button", name="Nộp bài")).to_be_visible()
    return page


def hand_in(place):
    place.get_by_role("button", name="Nộp bài").click()


def test_a_first_visit_is_incomplete_and_tells_no_answer(host):
    quiz = host.frame_locator("iframe")
    assert scorm_host.cmi(host)["core"]["lesson_status"] == "incomplete"
    expect(quiz.locator(".sc-key").first).to_be_hidden()
    expect(quiz.locator(".sc-verdict").first).to_be_hidden()


def test_all_right_is_passed_with_every_interaction_recorded(host):
    quiz = host.frame_locator("iframe")
    for name in QUESTIONS:
        answer_rightly(quiz, name)
    expect(quiz.locator("quiz-progress")).to_contain_text("9/9")
    hand_in(quiz)

    expect(quiz.locator(".sc-result")).to_have_text("Bạn được 100/100 điểm, đúng 9/9 câu. Đạt.")
    expect(card(quiz, "q01").locator(".sc-verdict")).to_contain_text("Đúng rồi")
    expect(card(quiz, "q01").locator(".sc-key")).to_be_visible()
    record = scorm_host.cmi(host)
    assert record["core"]["score"] == {"raw": "100", "min": "0", "max": "100"}
    assert record["core"]["lesson_status"] == "passed"
    assert re.fullmatch(r"\d+:\d\d:\d\d(\.\d+)?", record["core"]["session_time"])
    interactions = list(record["interactions"].values())
    assert [one["id"] for one in interactions] == [f"m1-l1-{name}" for name in QUESTIONS]
    assert {one["result"] for one in interactions} == {"correct"}
    types = "choice choice true-false matching sequencing numeric fill-in true-false sequencing"
    assert [one["type"] for one in interactions] == types.split()
    for one in interactions:
        if one["type"] != "fill-in":  # typed without its marks here
            assert one["student_response"] == one["correct_responses"]["0"]["pattern"], one["id"]
    assert scorm_host.refused(host) == "0"


def test_an_empty_test_is_handed_in_only_after_a_warning_and_fails(host):
    quiz = host.frame_locator("iframe")
    answer_rightly(quiz, "q02")
    hand_in(quiz)
    expect(quiz.locator(".sc-score .sc-note")).to_contain_text("Còn 8 câu chưa trả lời (câu 1, 3, 4, 5, 6, 7, 8a, 8b)")
    expect(quiz.locator(".sc-result")).to_be_hidden()
    hand_in(quiz)

    expect(quiz.locator(".sc-result")).to_be_focused()
    expect(quiz.locator(".sc-result")).to_contain_text("11,11/100 điểm, đúng 1/9 câu. Chưa đạt (cần 70 điểm).")
    expect(card(quiz, "q01").locator(".sc-verdict")).to_contain_text("Bạn chưa trả lời")
    assert scorm_host.cmi(host)["core"]["lesson_status"] == "failed"
    assert scorm_host.cmi(host)["core"]["score"]["raw"] == "11.11"


def test_partly_right_counts_in_part(host):
    quiz = host.frame_locator("iframe")
    card(quiz, "q04").locator("select").nth(0).select_option("Nhật Bản")
    card(quiz, "q04").locator("select").nth(1).select_option("Việt Nam")
    card(quiz, "q04").locator("select").nth(2).select_option("Hàn Quốc")
    hand_in(quiz)
    hand_in(quiz)

    expect(card(quiz, "q04").locator(".sc-verdict")).to_contain_text("Bạn làm đúng 1/3 ý")
    assert scorm_host.cmi(host)["interactions"]["3"]["result"] == "0.33"
    assert scorm_host.cmi(host)["core"]["score"]["raw"] == "3.7"


def test_work_half_done_is_there_at_the_next_visit(host):
    quiz = host.frame_locator("iframe")
    for name in ("q02", "q04", "q05", "q07"):
        answer_rightly(quiz, name)
    host.reload()

    assert "LMSFinish" not in host.evaluate("log")  # the log is of the new page
    kept = json.loads(host.evaluate("sessionStorage.getItem('kept')"))
    assert kept["core"]["exit"] == "suspend"
    assert kept["core"]["lesson_location"] == "7"
    assert len(kept["suspend_data"]) <= 4096
    quiz = host.frame_locator("iframe")
    expect(quiz.locator("quiz-progress")).to_contain_text("4/9")
    expect(card(quiz, "q07").locator("input")).to_have_value("hop tac xa")
    expect(card(quiz, "q07")).to_be_in_viewport()
    for name in QUESTIONS:
        answer_rightly(quiz, name)
    hand_in(quiz)
    host.reload()

    quiz = host.frame_locator("iframe")
    expect(quiz.locator(".sc-result")).to_contain_text("100/100")
    expect(quiz.get_by_role("button", name="Nộp bài")).to_be_hidden()
    assert scorm_host.cmi(host)["core"]["lesson_status"] == "passed"


def test_a_practice_may_be_tried_again_and_keeps_the_best(page_at, folder):
    (folder / "again").mkdir()
    scorm_host.build(folder / "again", package(purpose=Purpose.PRACTICE))
    page = page_at("again/host.html")
    quiz = page.frame_locator("iframe")
    for name in QUESTIONS:
        answer_rightly(quiz, name)
    hand_in(quiz)
    quiz.get_by_role("button", name="Làm lại").click()
    expect(card(quiz, "q01").locator(".sc-key")).to_be_hidden()
    hand_in(quiz)
    hand_in(quiz)

    expect(quiz.locator(".sc-result")).to_contain_text("0/100")
    assert scorm_host.cmi(page)["core"]["score"]["raw"] == "100"
    assert scorm_host.cmi(page)["core"]["lesson_status"] == "passed"


def test_without_a_platform_it_works_and_keeps_the_work_on_the_device(page_at):
    page = page_at("package/index.html")
    expect(page.get_by_text("không tìm thấy hệ thống học tập")).to_be_visible()
    answer_rightly(page, "q05")
    answer_rightly(page, "q06")
    page.reload()
    expect(card(page, "q06").locator("input")).to_have_value("3.708")
    hand_in(page)
    hand_in(page)
    expect(page.locator(".sc-result")).to_contain_text("đúng 2/9 câu")
    page.reload()
    expect(page.locator(".sc-result")).to_contain_text("đúng 2/9 câu")


def test_it_opens_from_a_folder(page_at, folder):
    page = page_at("package/index.html")
    page.goto((folder / "package" / "index.html").as_uri())
    answer_rightly(page, "q02")
    expect(page.locator("quiz-progress")).to_contain_text("1/9")


def test_a_long_test_of_long_words_still_fits_and_says_what_is_not_kept(page_at, folder):
    word = vectors.sample("short_answer")
    many = [msgspec.structs.replace(word, id=f"m1-l1-q{number}") for number in range(10, 70)]
    (folder / "long").mkdir()
    scorm_host.build(folder / "long", package(many))
    page = page_at("long/host.html")
    quiz = page.frame_locator("iframe")
    for number in range(10, 70):
        card(quiz, f"q{number}").locator("input").fill("ộ" * 80)

    expect(quiz.locator(".sc-score .sc-note")).to_contain_text("hệ thống không giữ hết được")
    kept = scorm_host.cmi(page)["suspend_data"]
    assert 3500 < len(kept) <= 4096
    assert sum(bool(one) for one in json.loads(kept)["answers"]) > 40


def test_hostile_text_stays_text(page_at, folder):
    changed = [msgspec.structs.replace(one, prompt=HOSTILE, explanation=HOSTILE) for one in vectors.samples()]
    (folder / "hostile").mkdir()
    scorm_host.build(folder / "hostile", package(changed, title=HOSTILE))
    page = page_at("hostile/package/index.html")
    hand_in(page)
    hand_in(page)
    assert page.locator("h1").inner_text() == HOSTILE
    assert page.title() == HOSTILE
    expect(card(page, "q01").locator(".sc-verdict")).to_contain_text(HOSTILE)
    assert page.locator("img").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_a_phone(page_at, scheme):
    page = page_at("package/index.html", width=360, color_scheme=scheme)
    assert Axe().run(page).violations_count == 0
    answer_rightly(page, "q01")
    hand_in(page)
    hand_in(page)
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
