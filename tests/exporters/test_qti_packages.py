"""What a QTI package says beside its items: time, pass mark, when feedback may show, level and objective."""

import io
import zipfile

import pytest
from lxml import etree

from course.cli_quiz_export import quiz_kit
from course.exporters import EXPORTERS
from course.model.question import Purpose
from course.model.quiz import Quiz
from tests.conftest import DAY, ROOT
from tests.exporters.qti_grammar import plain
from tests.exporters.read_qti3 import XML
from tests.questions import vectors

KIT = quiz_kit(ROOT)


def package(version, **changes):
    quiz = Quiz("thu", "Bộ thử", tuple(vectors.samples()), DAY)._replace(**changes)
    with zipfile.ZipFile(io.BytesIO(EXPORTERS[version].export(quiz, KIT).content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def attributes(xml, element):
    return [
        {plain(k): v for k, v in one.attrib.items()}
        for one in etree.fromstring(xml, XML).iter()
        if plain(one.tag) == element
    ]


@pytest.mark.parametrize("version", ["qti21", "qti3"])
@pytest.mark.parametrize(
    ("purpose", "shown"), [(Purpose.PRE, "false"), (Purpose.POST, "false"), (Purpose.FINAL, "true")]
)
def test_before_and_after_a_course_no_feedback_gives_the_answers_away(version, purpose, shown):
    (control,) = attributes(package(version, purpose=purpose)["test.xml"], "item-session-control")
    assert control["show-feedback"] == shown


@pytest.mark.parametrize("version", ["qti21", "qti3"])
def test_time_and_pass_mark_stand_in_the_test_only_when_there_are_any(version):
    timed = package(version, minutes=20, pass_percent=70)["test.xml"]
    assert attributes(timed, "time-limits") == [{"max-time": "1200"}]
    assert [one["identifier"] for one in attributes(timed, "outcome-declaration")] == ["SCORE", "PASSED"]
    (gate,) = etree.fromstring(timed, XML).xpath("//*[local-name()='gte' or local-name()='qti-gte']/*[2]")
    assert float(gate.text) == 9 * 0.7
    free = package(version)["test.xml"]
    assert attributes(free, "time-limits") == []
    assert [one["identifier"] for one in attributes(free, "outcome-declaration")] == ["SCORE"]


@pytest.mark.parametrize("version", ["qti21", "qti3"])
def test_level_and_objective_of_every_question_are_in_the_manifest(version):
    manifest = etree.fromstring(package(version)["imsmanifest.xml"], XML)
    lom = {"lom": "http://ltsc.ieee.org/xsd/LOM"}
    told = {
        one.findtext(".//lom:entry", namespaces=lom): [
            node.text for node in one.iterfind(".//lom:keyword/lom:string", lom)
        ]
        for one in manifest.iterfind(".//lom:lom", lom)
    }
    parts = [part for one in vectors.samples() for part in getattr(one, "parts", (one,))]
    assert told == {part.id: [part.level.value, part.objective] for part in parts}


def test_a_story_is_one_stimulus_that_all_its_questions_name():
    files = package("qti3")
    case = vectors.sample("case")
    (story,) = [name for name in files if name.startswith("stimuli/")]
    for part in case.parts:
        (ref,) = attributes(files[f"items/{part.id}.xml"], "assessment-stimulus-ref")
        assert ref["href"] == f"../{story}"
        assert " ".join(case.prompt.split())[:40].encode() not in files[f"items/{part.id}.xml"]
    assert not [name for name in package("qti21") if name.startswith("stimuli/")]
