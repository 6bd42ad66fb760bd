"""What the banks ask about and what the blueprints make of it."""

import msgspec

from course.model.question import Blueprint, Level
from course.quality.coverage import coverage
from course.quality.use import too_long_for_games, use
from tests.quality.banks import case, course_of, single, statement


def blueprint(**more):
    return Blueprint(id="thu", title="Thử", minutes=20, pass_percent=70, **more)


def test_parts_of_a_case_count_and_holes_are_named():
    parts = [statement("q02a", "Một.", objective="o2"), statement("q02b", "Hai.", level=Level.UNDERSTAND)]
    course = course_of(statement("q01", "Không."), case("q02", "Chuyện.", *parts), objectives=("o1", "o2", "o3"))
    found = coverage(course)
    (lesson,) = found.lessons
    assert lesson.levels == {Level.REMEMBER: 0, Level.UNDERSTAND: 1, Level.APPLY: 2}
    assert lesson.missing == (Level.REMEMBER,)
    assert [(one.objective, one.questions) for one in found.objectives] == [("o1", 2), ("o2", 1), ("o3", 0)]
    assert [one.objective for one in found.thin] == ["o2", "o3"]


def test_what_no_form_draws_is_named():
    questions = [statement(f"q0{number}", f"Câu số {number}.", objective=f"o{number}") for number in range(1, 5)]
    plan = blueprint(modules=("m1",), levels={Level.APPLY: 1}, forms=2, families={"criterion-part": 0})
    found = use(course_of(*questions, objectives=("o1", "o2", "o3", "o4"), blueprints=(plan,)))
    assert len(found.unused) == 2
    assert "criterion-part" not in found.families
    assert "product-set" in found.families
    (cover,) = found.blueprints
    assert (cover.questions, cover.forms, cover.touched, cover.objectives) == (1, 2, 2, 4)


def test_generated_questions_touch_no_objective_of_a_lesson(loaded):
    covers = {one.blueprint: one for one in use(loaded.course).blueprints}
    assert covers["energiser"].objectives == 0
    assert covers["m1-post"].touched == covers["m1-pre"].touched > 10


def test_only_choice_questions_that_stand_alone_can_be_too_long_for_a_game():
    long = "dài " * 40
    part = statement("q05a", long)
    course = course_of(
        statement("q01", long),
        single("q02", "Chọn.", "x" * 76, "b", "c"),
        msgspec.structs.replace(statement("q03", long), short="Ngắn."),
        statement("q04", "x" * 120),
        case("q05", "Chuyện.", part, part),
    )
    assert [(one.question, one.prompt, one.option) for one in too_long_for_games(course)] == [
        ("m1-l1-q01", 160, 0),
        ("m1-l1-q02", 5, 76),
    ]


def test_every_real_question_fits_a_game_or_has_a_short_wording(loaded):
    assert too_long_for_games(loaded.course) == ()
