"""`course quiz check --report` as a user runs it: console, page, JSON; hints never end in a fault."""

import json
import re
from pathlib import Path

import msgspec
import pytest

from course.cli_quiz_export import quiz_kit
from course.quality.page import report_page
from course.quality.report import report
from tests.conftest import ROOT, run_course

DATE = ("--date", "2026-11-22")


@pytest.fixture(scope="module")
def page_file(tmp_path_factory):
    file = tmp_path_factory.mktemp("report") / "chat-luong.html"
    run_course("quiz", "check", "--report", "--out", str(file), *DATE)
    return file


def test_the_console_names_ids_and_places():
    shown = run_course("quiz", "check", "--report", *DATE).stdout
    assert "gợi ý" in shown
    for title in ("MỨC ĐỘ", "GẦN GIỐNG", "CHỖ ĐỨNG", "KHÓ ĐỌC", "CHƯA VÀO ĐỀ MẪU"):
        assert title in shown
    named = re.findall(r"^(m\d-l\d-q\d+\w?): (quizzes/\S+\.yml):(\d+)$", shown, re.M)
    assert named
    for question, file, line in named:
        written = (ROOT / file).read_text(encoding="utf-8").splitlines()
        assert f"id: {question}" in written[int(line) - 1]


def test_json_is_complete():
    data = json.loads(run_course("quiz", "check", "--report", "--json", *DATE).stdout)
    assert len(data["reading"]) == data["gradable"]
    assert data["questions"] == 333
    assert set(data["use"]["unused"]) <= data["places"].keys()
    assert sum(sum(one["levels"].values()) for one in data["coverage"]["lessons"]) == data["gradable"]


def test_the_page_loads_nothing_and_the_same_day_gives_the_same_bytes(page_file, tmp_path):
    html = page_file.read_text(encoding="utf-8")
    assert not re.search(r"<(script|link|img|iframe)\b|url\(|\bsrc=|\bstyle=|\bon\w+=", html)
    again = tmp_path / "again.html"
    run_course("quiz", "check", "--report", "--out", str(again), *DATE)
    assert again.read_bytes() == page_file.read_bytes()


@pytest.mark.parametrize("words", [("--json",), ("--out", "x.html"), ("--report", "--out", ".")])
def test_wrong_use_ends_with_two(words):
    assert run_course("quiz", "check", *words, code=2).stderr


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path):
    (tmp_path / "file").write_text("x")
    done = run_course("quiz", "check", "--report", "--out", str(tmp_path / "file" / "x.html"), *DATE, code=2)
    assert "Không ghi được" in done.stderr


def test_hostile_prompts_stay_text(loaded):
    found = report(loaded.course, lambda question: f"quizzes/{question}.yml:1")
    prompts = dict.fromkeys(found.prompts, "<script>alert(1)</script>")
    html = report_page(msgspec.structs.replace(found, prompts=prompts), quiz_kit(ROOT).templates).decode()
    assert "<script" not in html
    assert "&lt;script&gt;" in html
