"""The contract: six promises that every registered format keeps, on the real banks and on hostile text."""

import csv
import io
import unicodedata

import msgspec
import pytest

from course.cli_quiz import quiz_templates
from course.exporters import EXPORTERS, Quiz
from course.model.course import parts_of
from course.questions import kind_of
from tests.conftest import ROOT

HOSTILE = '=HYPERLINK("http://x") {~} \\n # : -> <script>alert(1)</script> % ::x:: }'


@pytest.fixture(scope="module", params=EXPORTERS)
def exporter(request):
    return EXPORTERS[request.param]


@pytest.fixture(scope="module")
def quiz(loaded):
    return Quiz("m1", "Chuyên đề 1", tuple(loaded.course.questions("m1")))


@pytest.fixture(scope="module")
def templates():
    return quiz_templates(ROOT)


def test_1_the_same_questions_give_the_same_bytes(exporter, quiz, templates):
    assert exporter.export(quiz, templates) == exporter.export(quiz, quiz_templates(ROOT))


def test_2_text_is_composed_utf8(exporter, quiz, templates):
    text = exporter.export(quiz, templates).content.decode("utf-8")
    assert unicodedata.is_normalized("NFC", text)


def test_3_every_question_is_written_or_named_with_a_reason(exporter, quiz, templates):
    export = exporter.export(quiz, templates)
    text = export.content.decode("utf-8")
    skipped = {one.question for one in export.skipped}
    for question in quiz.questions:
        for part in parts_of(question):
            assert (part.id in text) != (part.id in skipped or question.id in skipped), part.id
    assert all(one.reason for one in export.skipped)


def test_4_ids_are_unique_and_authored(exporter, quiz, templates):
    text = exporter.export(quiz, templates).content.decode("utf-8")
    ids = [part.id for question in quiz.questions for part in parts_of(question)]
    assert len(ids) == len(set(ids))
    places = [text.find(one) for one in ids if one in text]
    assert places == sorted(places), "questions keep the order of the bank"


def test_5_the_file_is_named_after_the_quiz(exporter, quiz, templates):
    name = exporter.export(quiz, templates).name
    assert name.startswith("m1.")
    assert "/" not in name


def test_6_hostile_text_stays_text(exporter, quiz, templates):
    def hostile(question):
        changes = {field: HOSTILE for field in ("prompt", "explanation", "feedback") if hasattr(question, field)}
        if hasattr(question, "options"):
            options = tuple(
                msgspec.structs.replace(one, text=f"{HOSTILE}{n}") for n, one in enumerate(question.options)
            )
            changes["options"] = options
        return msgspec.structs.replace(question, **changes)

    harmless = exporter.export(quiz, templates)
    flat = [part for question in quiz.questions for part in parts_of(question)]
    attacked = exporter.export(quiz._replace(questions=tuple(map(hostile, flat))), templates)
    assert READERS[exporter.name](attacked.content) == READERS[exporter.name](harmless.content)
    assert {kind_of(question) for question in flat} >= {"single_choice", "numeric"}


def gift_shape(content: bytes) -> list[tuple[str, int]]:
    """Read GIFT as Moodle does: the first unescaped { and } bound the answers, ~ and = begin one."""
    shape = []
    for block in content.decode("utf-8").split("\n\n"):
        lines = [line for line in block.split("\n") if line and not line.startswith(("//", "$CATEGORY"))]
        text = "\n".join(lines)
        if not text:
            continue
        bare = text.replace("\\\\", "  ")
        for sign in "~=#{}:":
            bare = bare.replace(f"\\{sign}", "  ")
        assert bare.count("{") == bare.count("}") == 1, text
        name = bare.split("::")[1]
        answers = bare[bare.index("{") : bare.index("}")]
        shape.append((name, sum(answers.count(sign) for sign in "~=")))
    return shape


def csv_shape(content: bytes) -> list[tuple[str, int]]:
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    for row in rows[1:]:
        assert not any(cell.startswith(("=", "+", "-", "@", "\t")) for cell in row), row
    return [(row[0], len(row)) for row in rows]


READERS = {"gift": gift_shape, "csv": csv_shape}
