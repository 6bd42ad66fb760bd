"""Who cites which document, and `course laws` and `course check --as-of` that tell it."""

import json
import shutil

import pytest
from edited_course import BASE, edited_course

from course.builders.dossier import papers
from course.checks.citations import citations, counts
from course.content.load import load_course
from tests.builders.dossiers import frame
from tests.conftest import DAY, ROOT, run_course

LAW = "qd-26-2026"


@pytest.fixture(scope="module")
def found(loaded):
    return citations(loaded)


def test_every_citation_stands_where_it_says(found, loaded):
    for one in found:
        line = (ROOT / one.file).read_text(encoding="utf-8").split("\n")[one.line - 1]
        assert one.law in loaded.course.laws
        if one.by in ("source", "laws"):
            assert one.law in line, one


def test_marks_in_lessons_are_found_on_their_line(found):
    marks = [one for one in found if one.kind in ("lesson", "page", "shared") and one.by == "text"]

    assert marks
    for one in marks:
        line = (ROOT / one.file).read_text(encoding="utf-8").split("\n")[one.line - 1]
        assert "law(" in line, one
        assert one.law in line, one


def test_everything_that_names_a_document_in_its_sources_is_listed(found, loaded):
    listed = {(one.kind, one.id, one.law) for one in found}
    course = loaded.course
    records = [("question", one.id, one) for one in course.questions()]
    records += [("lesson", one.head.id, one.head) for _, one in course.lessons.values()]
    records += [("faq", one.id, one) for one in course.faq]
    records += [("misconception", one.id, one) for one in course.misconceptions]
    for kind, record_id, record in records:
        wanted = {source.law for source in record.sources if source.law}
        assert all((kind, record_id, law) in listed for law in wanted)
    for fact in course.facts.values():
        assert not fact.source.law or ("fact", fact.id, fact.source.law) in listed


def test_sheets_and_criteria_rest_on_the_document_of_their_edition(found, loaded):
    resting = {(one.kind, one.id) for one in found if one.by == "edition"}

    assert {one.law for one in found if one.by == "edition"} == {LAW}
    assert resting == {("sheet", str(no)) for no in loaded.course.sheets} | {
        ("criterion", name) for name in loaded.course.criteria
    }


def test_the_forms_are_listed_and_are_those_the_builder_makes(found, loaded):
    named = {one.id for one in found if one.kind == "form"}
    assert named == {form.id for form in loaded.course.forms}
    (example,) = [one for one in loaded.course.examples.values() if one.set == 4]
    made = {paper.name for paper in papers(frame(example, loaded.course))}
    assert named == made - {"danh-muc-kiem-tra"}, "the checklist is ours and rests on no document"


def test_no_place_is_listed_that_does_not_write_the_document():
    loaded = load_course(BASE, DAY)
    text = "\n".join(path.read_text(encoding="utf-8") for path in BASE.rglob("*") if path.suffix in (".yml", ".md"))

    found = citations(loaded)

    assert 0 < counts(found)[LAW] <= text.count(LAW)
    assert found == sorted(found)


def test_the_parts_of_a_case_are_not_listed_twice():
    bank = "quizzes/01-thu/01-say-man.yml"
    questions = [one for one in citations(load_course(BASE, DAY)) if one.kind == "question"]
    places = [(one.line, one.by) for one in questions]

    assert {one.file for one in questions} == {bank}
    assert len(places) == len(set(places))


def test_the_command_lists_the_register_with_counts(found):
    told = json.loads(run_course("laws", "--json", "--date", DAY.isoformat()).stdout)

    assert {row["id"]: row["citations"] for row in told if row["citations"]} == counts(found)
    assert {row["standing"] for row in told} <= {"in_force", "lapsed", "not_yet", "suspended", "unverified"}


def test_the_command_lists_file_and_line_of_each_citation(found):
    lines = run_course("laws", LAW, "--date", DAY.isoformat()).stdout.splitlines()
    mine = [one for one in found if one.law == LAW]

    assert [line.rsplit(": ", 1)[0] for line in lines[:-1]] == [f"{one.file}:{one.line}" for one in mine]
    assert f"{len(mine)} chỗ viện dẫn" in lines[-1]


def test_the_citations_as_json(found):
    told = json.loads(run_course("laws", LAW, "--json", "--date", DAY.isoformat()).stdout)

    assert told["standing"] == "in_force"
    assert len(told["citations"]) == counts(found)[LAW]
    assert list(told["citations"][0]) == ["file", "line", "kind", "id", "by"]


def test_the_standing_is_that_of_the_day_asked():
    before = json.loads(run_course("laws", LAW, "--json", "--as-of", "2026-05-21").stdout)

    assert before["standing"] == "not_yet"


def test_an_unknown_document_is_wrong_use_with_a_hint():
    shown = run_course("laws", "qd-26-2025", code=2).stderr

    assert "qd-26-2026" in shown


def test_checking_as_of_a_later_day_names_what_will_have_lapsed(tmp_path):
    found = "number: 26/2026/QĐ-TTg\n"
    ending = {"file": "editions/laws.yml", "find": found, "replace": f"{found}    ended: 2027-06-01\n"}
    root = edited_course(tmp_path, [ending])
    shutil.copytree(ROOT / "course", root / "course", ignore=shutil.ignore_patterns("__pycache__"))

    assert json.loads(run_course("check", "--as-of", "2027-05-31", "--json", root=root).stdout) == []
    shown = run_course("check", "--as-of", "2027-06-01", "--json", root=root, code=1).stdout
    assert {fault["rule"] for fault in json.loads(shown)} == {"law.lapsed-cited"}
    lapsing = {(one.file, one.line) for one in citations(load_course(root, DAY)) if one.law == LAW}
    assert {(fault["file"], fault["line"]) for fault in json.loads(shown)} <= lapsing
