"""The report of `course check`: one for all faults, in order, for people and for programs."""

import json
import shutil

import pytest
from edited_course import BASE, edited_course

from course.checks.report import Fault, check, in_words, load_clean, summary
from course.content.load import load_course
from course.errors import ContentFaults
from course.model.fault import Finding
from tests.conftest import DAY, ROOT, run_course

BANK = "quizzes/01-thu/01-say-man.yml"
MISTAKES = [
    {"file": BANK, "find": "answer: 100", "replace": "answer: trăm"},
    {"file": BANK, "find": "level: remember\n    objective: o1\n    prompt: Mận", "replace": "prompt: Mận"},
    {"file": "knowledge/glossary.yml", "find": "english: batch", "replace": "englich: batch"},
    {"file": "knowledge/workshop.yml", "append": "extra: true\n"},
]


@pytest.fixture
def broken(tmp_path):
    """A course with mistakes in several files."""
    return edited_course(tmp_path, MISTAKES)


@pytest.fixture
def project(broken):
    """The broken course as a project of its own: the command works on the folder its package lies in."""
    shutil.copytree(ROOT / "course", broken / "course", ignore=shutil.ignore_patterns("__pycache__"))
    return broken


def test_one_report_names_every_fault_by_file_and_line(broken):
    assert [fault[:3] for fault in check(load_course(broken, DAY))] == [
        ("knowledge/glossary.yml", 7, "schema.missing-key"),
        ("knowledge/glossary.yml", 10, "schema.unknown-key"),
        ("knowledge/workshop.yml", 11, "schema.unknown-key"),
        (BANK, 26, "schema.missing-key"),
        (BANK, 26, "schema.missing-key"),
        (BANK, 58, "schema.wrong-type"),
    ]


def test_checking_twice_says_the_same(broken):
    assert check(load_course(broken, DAY)) == check(load_course(broken, DAY))


def test_building_stops_with_the_whole_report(broken):
    faults = check(load_course(broken, DAY))

    with pytest.raises(ContentFaults) as report:
        load_clean(broken, DAY)
    assert str(report.value).split("\n") == [*map(str, faults), summary(faults)]


def test_the_last_line_counts_faults_and_files():
    faults = [Fault("a.yml", line, "yaml.empty", "m", "a") for line in (1, 2)] + [Fault("b.yml", 1, "x.y", "m", "a")]

    assert summary(faults) == "3 lỗi trong 2 tệp."


def test_a_hint_is_left_out_when_nothing_is_near():
    near = {"id": "m1-l9", "near": "m1-l1"}

    assert in_words(Finding("f", 1, "lesson.unknown", near)).advice == "Sửa mã bài (gần giống: m1-l1)."
    assert in_words(Finding("f", 1, "lesson.unknown", near | {"near": ""})).advice == "Sửa mã bài."


def test_braces_an_author_wrote_are_printed_as_they_stand():
    assert "{0.__class__} {x}" in str(
        in_words(Finding("f", 1, "law.by-hand", {"text": "{0.__class__} {x}", "id": "i"}))
    )


@pytest.mark.parametrize("gone", ["modules", "quizzes", "knowledge", "editions", "modules/01-thu", "quizzes/01-thu"])
def test_a_folder_that_is_missing_altogether_is_reported(tmp_path, gone):
    assert check(load_course(edited_course(tmp_path, [{"delete": gone}]), DAY))


@pytest.mark.parametrize("name", ["modules", "quizzes", "knowledge", "editions"])
def test_a_file_in_place_of_a_folder_is_reported(tmp_path, name):
    root = edited_course(tmp_path, [{"delete": name}])
    (root / name).write_text("x")

    assert check(load_course(root, DAY))


def test_an_empty_folder_is_no_course(tmp_path):
    assert {fault.rule for fault in check(load_course(tmp_path, DAY))} == {"file.missing"}


def test_what_systems_leave_behind_is_not_content(tmp_path):
    root = edited_course(tmp_path, [{"file": "modules/.DS_Store", "hex": "00ff"}])
    shutil.copy(root / "modules/.DS_Store", root / "quizzes/01-thu/._01-say-man.yml")

    assert check(load_course(root, DAY)) == check(load_course(BASE, DAY)) == []


def test_the_command_lists_faults_and_exits_with_one(project):
    lines = run_course("check", "--date", DAY.isoformat(), root=project, code=1).stdout.splitlines()
    faults = check(load_course(project, DAY))

    assert lines == [*map(str, faults), summary(faults)]


def test_programs_get_the_same_faults_as_json(project):
    told = json.loads(run_course("check", "--json", "--date", DAY.isoformat(), root=project, code=1).stdout)

    assert [Fault(**fault) for fault in told] == check(load_course(project, DAY))
    assert list(told[0]) == ["file", "line", "rule", "message", "advice"]
    assert all(isinstance(fault["line"], int) for fault in told)


def test_a_clean_project_exits_with_zero_and_an_empty_list():
    assert json.loads(run_course("check", "--json", "--date", DAY.isoformat()).stdout) == []


def test_a_missing_modules_folder_is_faults_not_a_traceback(project):
    shutil.rmtree(project / "modules")

    assert "bank.unknown-lesson" in run_course("check", "--date", DAY.isoformat(), root=project, code=1).stdout


@pytest.mark.parametrize(
    "words", [("--nope",), ("--date", "22/11/2026"), ("--date",), ("extra",)], ids=lambda words: " ".join(words)
)
def test_wrong_use_exits_with_two(words):
    assert run_course("check", *words, code=2).stderr


def test_help_exits_with_zero_and_names_the_options():
    shown = run_course("check", "--help").stdout

    assert all(option in shown for option in ("--date", "--json", "--rules"))
