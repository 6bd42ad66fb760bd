"""What holds for every generated question, whatever its family."""

import re
import time
import unicodedata

import pytest

from course.cli_quiz_export import quiz_kit
from course.content.load import load_course
from course.exporters import EXPORTERS
from course.generate import FAMILIES, generated
from course.generate.craft import SHORT
from course.model.course import Course
from course.model.law import Standing
from course.model.number import format_number
from course.model.quiz import Quiz
from course.questions import KINDS, kind_of
from tests.conftest import DAY, ROOT

OLD_TONE_MARKS = re.compile(r"(?<!q)u[ỳýỷỹỵ]\b|o[àáảãạèéẻẽẹ]\b", re.IGNORECASE)


@pytest.fixture(scope="module")
def everything(made):
    return [question for questions in made.values() for question in questions]


def texts(question):
    yield from (question.prompt, question.explanation)
    for option in getattr(question, "options", ()):
        yield from (option.text, option.feedback)


def marked(question):
    match kind_of(question):
        case "single_choice":
            return next(i for i, option in enumerate(question.options) if option.right)
        case "true_false":
            return question.answer
        case "numeric":
            return format_number(question.answer)
        case "matching":
            return {i: pair.right for i, pair in enumerate(question.pairs)}
        case "ordering":
            return list(range(len(question.items)))


def test_there_are_enough(made, everything):
    assert len(made) >= 12
    assert all(made.values())
    assert len(everything) >= 3000


def test_ids_are_unique_and_say_their_family(made):
    ids = [question.id for questions in made.values() for question in questions]
    assert len(ids) == len(set(ids))
    for family, questions in made.items():
        for question in questions:
            assert re.fullmatch(rf"gen-{family}-[a-z0-9.-]+", question.id)


def test_prompts_are_distinct(everything):
    prompts = [question.prompt.casefold() for question in everything]
    assert len(prompts) == len(set(prompts))


def test_the_same_course_gives_the_same_questions(everything):
    again = list(generated(load_course(ROOT, DAY).course))
    assert again == everything


def test_no_rule_of_the_craft_is_broken(everything):
    broken = [(one.id, problem) for one in everything for problem in KINDS[kind_of(one)].check(one)]
    assert not broken


def test_the_marked_answer_is_right_and_the_others_are_not(everything):
    for question in everything:
        kind = KINDS[kind_of(question)]
        grade = kind.grade(question, marked(question))
        assert grade.right, question.id
        assert grade.fraction == 1
        if kind_of(question) == "single_choice":
            wrong = [i for i, option in enumerate(question.options) if not option.right]
            assert all(kind.grade(question, i).fraction == 0 for i in wrong)


def test_the_right_option_is_never_the_longest(everything):
    for question in everything:
        if kind_of(question) == "single_choice":
            lengths = {option.right: 0 for option in question.options}
            for option in question.options:
                lengths[option.right] = max(lengths[option.right], len(option.text))
            assert lengths[True] <= max(lengths[False], SHORT), question.id


def test_traps_differ_from_each_other(made):
    for question in (one for questions in made.values() for one in questions if kind_of(one) == "numeric"):
        values = [trap.value for trap in question.traps]
        assert len(values) == len(set(values))


def test_sources_are_documents_of_the_register_and_lapsed_ones_are_marked(everything, loaded):
    laws = loaded.course.laws
    for question in everything:
        assert question.sources
        for source in question.sources:
            assert question.historical or laws[source.law].standing(DAY) is not Standing.LAPSED, question.id


def test_texts_are_composed_and_carry_the_laws_tone_marks(everything):
    for question in everything:
        for text in texts(question):
            assert unicodedata.is_normalized("NFC", text)
            assert not OLD_TONE_MARKS.search(text), text
            assert "  " not in text
            assert text == text.strip()
            assert "{" not in text
            assert ".." not in text.replace("...", "") or "...)" in text, text


def test_all_are_made_within_two_seconds(loaded):
    spent = []
    for _ in range(3):  # the machine may be busy with other tests
        start = time.process_time()
        list(generated(loaded.course))
        spent.append(time.process_time() - start)
    assert min(spent) < 2


def test_a_course_without_an_edition_gives_no_questions():
    assert list(generated(Course(DAY))) == []


@pytest.mark.parametrize("name", EXPORTERS)
def test_every_family_can_be_exported(name, made):
    quiz = Quiz("generated", "Câu hỏi từ dữ liệu", tuple(questions[0] for questions in made.values()), DAY)
    export = EXPORTERS[name].export(quiz, quiz_kit(ROOT))
    assert export.content


def test_every_family_has_a_test_of_its_own():
    named = "".join(path.read_text("utf-8") for path in (ROOT / "tests" / "generate").glob("test_*_right.py"))
    for family in FAMILIES:
        assert f'made["{family}"]' in named
