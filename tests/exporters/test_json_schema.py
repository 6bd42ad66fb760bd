"""The published schema is the one that the records give, and it refuses what is no quiz."""

import json

import jsonschema
import pytest

from course.cli_quiz_export import quiz_kit
from course.exporters import EXPORTERS
from course.exporters.json_file import quiz_schema
from course.model.quiz import Quiz
from tests.conftest import DAY, ROOT, run_course
from tests.exporters.read_json import SCHEMA


@pytest.fixture
def data(loaded):
    quiz = Quiz("m1", "1", tuple(loaded.course.questions("m1")), DAY)
    return json.loads(EXPORTERS["json"].export(quiz, quiz_kit(ROOT)).content)


def test_the_published_schema_is_what_the_records_say():
    assert SCHEMA.read_bytes() == quiz_schema()
    assert run_course("quiz", "schema").stdout.encode() == quiz_schema()
    jsonschema.Draft202012Validator.check_schema(json.loads(quiz_schema()))


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data.pop("questions"),
        lambda data: data.update(extra=1),
        lambda data: data["questions"][0].pop("id"),
        lambda data: data["questions"][0].update(kind="essay"),
        lambda data: data["questions"][0].update(level="hard"),
        lambda data: data["questions"][0]["options"][0].update(right="yes"),
    ],
)
def test_the_schema_refuses_what_is_no_quiz(data, damage):
    validator = jsonschema.Draft202012Validator(json.loads(quiz_schema()))
    validator.validate(data)
    damage(data)
    assert not validator.is_valid(data)
