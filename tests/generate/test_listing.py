"""`course quiz list --generated`: families with counts, and the questions of one."""

import json

from tests.conftest import run_course


def test_families_are_listed_with_their_counts(made):
    shown = json.loads(run_course("quiz", "list", "--generated", "--json", "--date", "2026-11-22").stdout)
    assert {row["id"]: row["questions"] for row in shown["families"]} == {name: len(one) for name, one in made.items()}
    assert "agency" in run_course("quiz", "list", "--generated").stdout


def test_the_questions_of_a_family_are_listed(made):
    shown = json.loads(run_course("quiz", "list", "--generated", "--family", "samples", "--json").stdout)
    assert [question["id"] for question in shown["questions"]] == [question.id for question in made["samples"]]
    assert {question["kind"] for question in shown["questions"]} == {"numeric"}
    assert made["samples"][0].id in run_course("quiz", "list", "--family", "samples").stdout


def test_an_unknown_family_is_refused_with_the_names_that_exist():
    assert "samples" in run_course("quiz", "list", "--family", "nothing", code=2).stderr
