"""What learners have in Anki after an import, and after the next edition."""

import msgspec
import pytest

from course.cli_quiz_export import quiz_kit
from course.exporters import EXPORTERS
from course.model.course import parts_of
from course.model.quiz import Quiz
from tests.conftest import DAY, ROOT
from tests.exporters.read_anki import collection, imported, shown


@pytest.fixture(scope="module")
def quiz(loaded):
    return Quiz("m1", "1. Tổng quan", tuple(loaded.course.questions("m1")), DAY)


def made(quiz):
    return EXPORTERS["anki"].export(quiz, quiz_kit(ROOT)).content


def test_the_next_edition_updates_cards_and_doubles_none(quiz):
    count = sum(len(parts_of(one)) for one in quiz.questions)
    first = quiz.questions[0]
    changed = msgspec.structs.replace(first, prompt="Lời mới của câu này?")
    edition = quiz._replace(day=DAY.replace(year=2027), questions=(changed, *quiz.questions[1:]))
    with collection() as opened:
        assert imported(opened, made(quiz)) == (count, 0)
        assert imported(opened, made(quiz)) == (0, 0)
        imported(opened, made(edition))
        assert opened.note_count() == opened.card_count() == count
        (note,) = opened.find_notes(f"Mã:{first.id}")
        assert shown(opened.get_note(note)["Câu hỏi"]) == "Lời mới của câu này?"


def test_a_module_is_one_deck_and_a_test_over_modules_has_one_for_each(quiz, loaded):
    both = [*loaded.course.questions("m1")[:3], *loaded.course.questions("m2")[:3]]
    with collection() as opened:
        imported(opened, made(quiz))
        imported(opened, made(Quiz("course-final", "Bài cuối khóa: tất cả", tuple(both), DAY)))
        names = {one.name for one in opened.decks.all_names_and_ids()}
        # The questions of m1 are known already: Anki leaves them in the deck where they are.
        assert {"Học OCOP::1. Tổng quan", "Học OCOP::Bài cuối khóa: tất cả::Chuyên đề 2"} <= names


def test_the_two_sides_show_question_answer_reasons_and_sources(quiz):
    with collection() as opened:
        imported(opened, made(quiz))
        question = next(one for one in quiz.questions if hasattr(one, "options"))
        (card,) = opened.find_cards(f"Mã:{question.id}")
        output = opened.get_card(card).render_output()
        front, back = shown(output.question_text), shown(output.answer_text)
        right = next(one for one in question.options if one.right)
        assert question.prompt in front
        assert all(one.text in front for one in question.options)
        assert question.explanation not in front
        assert right.text in back
        assert question.explanation in back
        assert "Nguồn: " in back
        assert f"muc::{question.level.value}" in opened.get_card(card).note().tags
