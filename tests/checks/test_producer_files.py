"""Every mistake in a producer's file against the finding it must give: tests/cases/producer_files/."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from course.builders.plan_file import read_plan
from course.builders.story_file import read_story
from course.checks.report import in_words
from course.content.answer_file import read_answer_file
from course.content.located_yaml import parse_yaml
from course.content.own_papers import read_own_papers
from course.model.fault import Finding
from course.workshop.agenda_file import read_agenda
from course.workshop.kit import BrokenPapers
from tests.builders.story_photos import spoilt_photo
from tests.conftest import ROOT, run_course
from tests.workshop.papers import workshop_papers

CASES = {path.stem: path for path in sorted((ROOT / "tests" / "cases" / "producer_files").glob("*.yml"))}


def case_of(name: str) -> dict[str, Any]:
    case: dict[str, Any] = yaml.safe_load(CASES[name].read_text(encoding="utf-8"))
    case["text"] = case.get("text", "") + case.get("repeat", "") * case.get("times", 0)
    return case


def written(folder: Path, name: str) -> Path:
    path = folder / f"{name.replace('.', '-').replace('~', '-')}.yml"
    path.write_text(case_of(name)["text"], encoding="utf-8")
    return path


def of_command(command: str) -> list[str]:
    return [name for name in CASES if case_of(name)["command"] == command]


@pytest.mark.parametrize("name", of_command("assess"))
def test_answers_with_a_mistake_give_exactly_these_findings(name, tmp_path, loaded):
    case, path = case_of(name), written(tmp_path, name)
    assessed, findings = read_answer_file(path, case["set"], loaded.course)
    assert assessed is None
    assert [f"{one.line}: {one.rule}" for one in findings] == case["expected"]
    assert name.split("~")[0] in {one.rule for one in findings}
    for one in findings:
        assert re.fullmatch(r"[^:\n]+:\d+: \[[a-z]+\.[a-z-]+\] [^\n{}]+ → [^\n{}]+", str(in_words(one)))


def test_dossiers_with_a_mistake_give_exactly_these_findings(tmp_path):
    sources = tmp_path / "in"
    sources.mkdir()
    files = {name: written(sources, name).name for name in of_command("forms")}
    shown = run_course("forms", str(sources), "--out", str(tmp_path / "out"), code=1).stderr
    for name, file in files.items():
        found = re.findall(rf"{re.escape(file)}:(\d+): \[([a-z.-]+)\] [^\n{{}}]+ → [^\n{{}}]+", shown)
        assert [f"{line}: {rule}" for line, rule in found] == case_of(name)["expected"], name
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", of_command("plan"))
def test_plans_with_a_mistake_give_exactly_these_findings(name, loaded):
    findings = []
    course, data = loaded.course, parse_yaml(case_of(name)["text"], "plan.yml", findings)
    assert read_plan(data, "plan.yml", findings, course.plan_form, course.sheets) is None
    assert sorted(f"{one.line:4}: {one.rule}" for one in findings) == expected(name)
    assert name.split("~")[0] in {one.rule for one in findings}
    for one in findings:
        assert re.fullmatch(r"plan\.yml:\d+: \[[a-z]+\.[a-z-]+\] [^\n{}]+ → [^\n{}]+", str(in_words(one)))


@pytest.mark.parametrize("name", of_command("workshop"))
def test_agendas_with_a_mistake_give_exactly_these_findings(name, loaded):
    findings = []
    data = parse_yaml(case_of(name)["text"], "lop.yml", findings)
    assert read_agenda(data, "lop.yml", findings, loaded.course) is None
    assert [f"{one.line:4}: {one.rule}" for one in findings] == expected(name)
    for one in findings:
        assert re.fullmatch(r"lop\.yml:\d+: \[[a-z]+\.[a-z-]+\] [^\n{}]+ → [^\n{}]+", str(in_words(one)))


@pytest.mark.parametrize("name", of_command("papers"))
def test_own_papers_with_a_mistake_give_exactly_these_findings(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("mau-tinh").mkdir()
    for file, text in case_of(name)["files"].items():
        (Path("mau-tinh") / file).write_text(text, "utf-8")
    findings: list[Finding] = []
    own = read_own_papers(Path("lop.yml"), case_of(name).get("named", "mau-tinh"), 3, findings)
    if own:
        with pytest.raises(BrokenPapers) as broken:
            workshop_papers(own)
        findings += broken.value.findings
    assert sorted(f"{one.file}:{one.line}: {one.rule}" for one in findings) == case_of(name)["expected"]
    for one in findings:
        assert re.fullmatch(r"[^:\n]+:\d+: \[[a-z]+\.[a-z-]+\] [^\n{}]+ → [^\n{}]+", str(in_words(one)))


@pytest.mark.parametrize("name", of_command("story"))
def test_stories_with_a_mistake_give_exactly_these_findings(name, loaded):
    findings = []
    course, data = loaded.course, parse_yaml(case_of(name)["text"], "story.yml", findings)
    assert read_story(data, "story.yml", findings, course.story_form, course.sheets) is None
    assert sorted(f"{one.line:4}: {one.rule}" for one in findings) == expected(name)
    assert name.split("~")[0] in {one.rule for one in findings}
    for one in findings:
        assert re.fullmatch(r"story\.yml:\d+: \[[a-z]+\.[a-z-]+\] [^\n{}]+ → [^\n{}]+", str(in_words(one)))


def test_stories_with_a_faulty_photo_give_exactly_these_findings(tmp_path):
    sources = tmp_path / "in"
    sources.mkdir()
    names = of_command("photos")
    for name in names:
        path = written(sources, name)
        photos = sources / path.stem  # each story has its photos in a folder of its name
        photos.mkdir()
        path.write_text(case_of(name)["text"].replace("file: anh", f"file: {path.stem}/anh"), encoding="utf-8")
        spoilt_photo(photos, case_of(name)["photo"])
    shown = run_course("story", str(sources), "--out", str(tmp_path / "out"), code=1).stderr
    for name in names:
        file = f"{name.replace('.', '-').replace('~', '-')}.yml"
        found = re.findall(rf"{re.escape(file)}:(\d+): \[([a-z.-]+)\] [^\n{{}}]+ → [^\n{{}}]+", shown)
        assert [f"{line}: {rule}" for line, rule in found] == case_of(name)["expected"], name
    assert not (tmp_path / "out").exists()
    assert len(names) > 5


def expected(name: str) -> list[str]:
    places = (one.split(": ") for one in case_of(name)["expected"])
    return [f"{int(line):4}: {rule}" for line, rule in places]


def test_the_command_refuses_such_a_file_and_writes_nothing(tmp_path):
    answers = written(tmp_path, "assessment.other-set")
    before = answers.read_bytes()
    report = tmp_path / "bao-cao.docx"
    shown = run_course("assess", "4", "--answers", str(answers), "--docx", str(report), code=1).stderr
    assert "assessment-other-set.yml:4: [assessment.other-set]" in shown
    assert not report.exists()
    assert answers.read_bytes() == before
