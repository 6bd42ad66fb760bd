"""Turning data into records: never a traceback, never silence, every fault at its line."""

from decimal import Decimal
from types import MappingProxyType

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from course.checks.report import in_words
from course.content.located_yaml import parse_yaml
from course.content.records import TemplateFault, read_record
from course.model.knowledge import Workshop
from course.model.law import Edition, Law
from course.model.lesson import LessonHead
from course.model.question import Blueprint, Question
from tests.conftest import ROOT

BASE = ROOT / "tests" / "cases" / "base"


def sample(file: str) -> object:
    return yaml.load(
        (BASE / file).read_text(encoding="utf-8").removeprefix("---\n").split("\n---\n")[0], yaml.BaseLoader
    )


SAMPLES = MappingProxyType(
    {
        Question: sample("quizzes/01-thu/01-say-man.yml")["questions"],
        LessonHead: [sample("modules/01-thu/01-say-man.md")],
        Law: sample("editions/laws.yml")["laws"],
        Edition: [sample("editions/criteria/2026/edition.yml")],
        Workshop: [sample("knowledge/workshop.yml")],
        Blueprint: [sample("quizzes/blueprints/m1-final.yml")],
    }
)
NAMES = ("id", "kind", "options", "parts", "answer", "traps", "sources", "objectives", "issued", "levels", "extra", "x")
JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(-9, 9) | st.text(max_size=9) | st.sampled_from(
        ["single_choice", "case", "numeric", "apply", "NaN", "2026-02-30", "{{ law() }}", "{{", "%}"]
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES) | st.text(), inner, max_size=5),
    max_leaves=10,
)  # fmt: skip


def refuse(text: str) -> str:
    raise TemplateFault("template.undefined", text.count("\n") + 1, reason="x")


def assert_read_or_explained(data: object, kind: object) -> None:
    located = parse_yaml(yaml.safe_dump(data), "f.yml", [])
    findings = []

    record = read_record(located, kind, "f.yml", findings, refuse)

    assert (record is None) == bool(findings)
    for finding in findings:
        assert in_words(finding).message
        assert finding.line >= 1


@pytest.mark.parametrize("kind", SAMPLES, ids=str)
@given(data=JUNK)
def test_any_data_becomes_a_record_or_findings(kind, data):
    assert_read_or_explained(data, kind)


def spots(data: object, way: tuple = ()) -> list[tuple]:
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [way, *(spot for key, value in inner for spot in spots(value, (*way, key)))]


def replaced(data: object, way: tuple, put: object) -> object:
    if not way:
        return put
    inner = data.items() if isinstance(data, dict) else enumerate(data)
    done = {key: replaced(value, way[1:], put) if key == way[0] else value for key, value in inner}
    return done if isinstance(data, dict) else list(done.values())


@pytest.mark.parametrize("kind", SAMPLES, ids=str)
@given(choice=st.data(), put=JUNK)
def test_a_good_record_with_rubbish_at_one_spot_becomes_a_record_or_findings(kind, choice, put):
    good = choice.draw(st.sampled_from(SAMPLES[kind]))
    way = choice.draw(st.sampled_from(spots(good)))

    assert_read_or_explained(replaced(good, way, put), kind)


def test_all_faults_of_a_record_come_in_one_run_with_their_lines():
    text = """\
id: q
kind: single_choice
levle: apply
level: apply
objective: 7
prompt: Hỏi?
options:
  - {text: A, right: true}
  - text: B
    feedbak: Sai.
  - {text: C, feedback: Sai.}
explanation: Vì thế.
shuffle: có
sources: []
author: chị Pa
"""
    findings = []

    assert read_record(parse_yaml(text, "f.yml", findings), Question, "f.yml", findings) is None
    assert sorted((finding.line, finding.rule, finding.values["key"]) for finding in findings) == [
        (3, "schema.unknown-key", "levle"),
        (5, "schema.wrong-type", "objective"),
        (10, "schema.unknown-key", "feedbak"),
        (13, "schema.wrong-type", "shuffle"),
        (15, "schema.unknown-key", "author"),
    ]


def test_numbers_keep_their_decimals():
    data = parse_yaml(yaml.safe_dump(SAMPLES[Question][5] | {"answer": 0.1}), "f.yml", [])

    assert read_record(data, Question, "f.yml", []).answer == Decimal("0.1")
