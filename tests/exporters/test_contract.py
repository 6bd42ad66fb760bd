"""The contract: promises that every registered format keeps: on the real banks, on hostile text, on random questions.

A format's reader (tests/exporters/read_<format>.py) reads the file back without our code: `read(content)` returns what
a client would see, a Seen for each question in the order of the file.
"""

import importlib
import unicodedata

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from course.cli_quiz_export import quiz_kit
from course.exporters import EXPORTERS
from course.exporters.aspects import LABELS, Aspect
from course.model.course import parts_of
from course.model.question import Case
from course.model.quiz import Quiz
from course.questions import kind_of
from tests.conftest import DAY, ROOT
from tests.exporters.seen import squash
from tests.questions.strategies import QUESTIONS

HOSTILE = '=HYPERLINK("http://x") {~} \\n # : -> <script>alert(1)</script> % ::x:: }'
KIT = quiz_kit(ROOT)


@pytest.fixture(scope="module", params=EXPORTERS)
def exporter(request):
    return EXPORTERS[request.param]


@pytest.fixture(scope="module")
def quiz(loaded):
    return Quiz("m1", "Chuyên đề 1", tuple(loaded.course.questions("m1")), DAY, minutes=20, pass_percent=70)


def read(exporter, export):
    return importlib.import_module(f"tests.exporters.read_{exporter.name.replace('-', '_')}").read(export.content)


def asked(quiz):
    """Every gradable question with the prompt a learner must see somewhere: its own."""
    return {part.id: part.prompt for question in quiz.questions for part in parts_of(question)}


def test_1_the_same_questions_give_the_same_bytes(exporter, quiz):
    assert exporter.export(quiz, KIT) == exporter.export(quiz, quiz_kit(ROOT))


def test_2_what_is_read_back_is_composed_text(exporter, quiz):
    for one in read(exporter, exporter.export(quiz, KIT)):
        assert unicodedata.is_normalized("NFC", one.prompt)


def test_3_every_question_is_read_back_or_named_with_a_reason(exporter, quiz):
    export = exporter.export(quiz, KIT)
    seen = read(exporter, export)
    kept = [line for line in export.passport if not line.skipped]
    assert len(seen) == sum(_parts(quiz, line.question) for line in kept)
    cut = {line.question for line in kept if any(note.aspect is Aspect.PROMPT for note in line.notes)}
    texts = [squash(one.prompt) for one in seen]
    for line in kept:
        for part_id, prompt in asked(quiz).items():
            if part_id.startswith(line.question) and line.question not in cut:
                assert any(squash(prompt) in text for text in texts), part_id


def _parts(quiz, question_id):
    """How many gradable questions an entry of the passport stands for: a case kept as one holds several."""
    return next((len(parts_of(one)) for one in quiz.questions if one.id == question_id), 1)


def test_4_ids_are_the_authored_ones_in_the_order_of_the_bank(exporter, quiz):
    export = exporter.export(quiz, KIT)
    ids = [one.id for one in read(exporter, export) if one.id]
    kept = {line.question for line in export.passport if not line.skipped}
    whole = [part.id for one in quiz.questions for part in parts_of(one) if {part.id, one.id} & kept]
    lost = exporter.loses.get("*", {})
    assert ids == ([] if Aspect.ID in lost else whole)


def test_5_the_file_is_named_after_the_quiz(exporter, quiz):
    name = exporter.export(quiz, KIT).name
    assert name.startswith("m1.")
    assert "/" not in name


def test_6_hostile_text_stays_text(exporter, quiz):
    flat = [part for question in quiz.questions for part in parts_of(question) if len(part.prompt) <= 120]
    harmless = exporter.export(quiz._replace(questions=tuple(flat)), KIT)
    attacked = exporter.export(quiz._replace(questions=tuple(map(hostile, flat))), KIT)
    kept = {line.question for line in harmless.passport if not line.skipped}
    shape = {one.id or number: one.answers for number, one in enumerate(read(exporter, harmless))}
    found = read(exporter, attacked)
    assert kept - {line.question for line in attacked.passport if line.skipped}, (
        "hostile text is no reason to refuse all"
    )
    for number, one in enumerate(found):
        assert squash(HOSTILE.replace("->", "→")) in squash(one.prompt.replace("->", "→"))
        if len(found) == len(shape):
            assert one.answers == shape[one.id or number]
    assert {kind_of(question) for question in flat} >= {"single_choice", "numeric"}


def hostile(question):
    changes = {field: HOSTILE for field in ("prompt", "explanation", "feedback") if hasattr(question, field)}
    if hasattr(question, "options"):
        texts = [f"={one.text[:8]} {{~}}# <b>&\\{n}" for n, one in enumerate(question.options)]
        changes["options"] = tuple(
            msgspec.structs.replace(one, text=text, feedback=HOSTILE if one.feedback else "", short="")
            for one, text in zip(question.options, texts, strict=True)
        )
    return msgspec.structs.replace(question, **changes, short="")


def test_7_the_passport_tells_of_every_question_once_in_order(exporter, quiz):
    passport = exporter.export(quiz, KIT).passport
    ids = [line.question for line in passport]
    assert len(ids) == len(set(ids))
    places = [question.id for question in quiz.questions for _ in (0,)]
    owners = [next(one for one in places if line.startswith(one)) for line in ids]
    assert list(dict.fromkeys(owners)) == places
    for line in passport:
        assert not (line.skipped and line.notes)
        for note in line.notes:
            assert note.change in ("lost", "shortened")
            assert note.aspect in LABELS
            assert note.why.endswith(".")


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(questions=st.lists(QUESTIONS, min_size=1, max_size=5))
def test_8_any_question_without_faults_is_written_or_refused(exporter, questions):
    named = tuple(renamed(question, f"m1-l1-q{number:02}") for number, question in enumerate(questions, 1))
    quiz = Quiz("thu", "Bộ thử", named, DAY)
    export = exporter.export(quiz, KIT)
    kept = [line for line in export.passport if not line.skipped]
    assert len(read(exporter, export)) == sum(_parts(quiz, line.question) for line in kept)


def renamed(question, question_id):
    changes = {"id": question_id}
    if isinstance(question, Case):
        changes["parts"] = tuple(
            msgspec.structs.replace(part, id=f"{question_id}{'abcd'[n]}") for n, part in enumerate(question.parts)
        )
    return msgspec.structs.replace(question, **changes)
