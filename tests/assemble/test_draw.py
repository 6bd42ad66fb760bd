"""Forms drawn from banks: alike, apart, repeatable; and everything the ready-made blueprints promise a trainer."""

from collections import Counter

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course.assemble.crossover import turns
from course.assemble.draw import draw, lesson_of, shortages
from course.assemble.quizzes import quizzes_of
from course.model.question import Blueprint, Level, Purpose
from course.questions import kind_of


@pytest.fixture(scope="module")
def course(loaded):
    return loaded.course


def blueprint(**more):
    return Blueprint(id="thu", title="Thử", minutes=20, pass_percent=70, **more)


@settings(max_examples=60)
@given(
    module=st.sampled_from(["m1", "m2", "m3", "m4", "m5"]),
    levels=st.dictionaries(st.sampled_from(list(Level)), st.integers(1, 4), min_size=1),
    forms=st.integers(1, 3),
    seed=st.integers(0, 10**6),
)
def test_forms_share_nothing_and_have_the_same_levels(course, module, levels, forms, seed):
    plan = blueprint(modules=(module,), levels=levels, forms=forms, seed=seed)
    if list(shortages(plan, course)):
        with pytest.raises(ValueError, match="thu"):
            draw(plan, course)
        return
    drawn = draw(plan, course)
    assert drawn == draw(plan, course)
    ids = [question.id for form in drawn for question in form]
    assert len(ids) == len(set(ids)) == forms * sum(levels.values())
    for form in drawn:
        assert Counter(question.level for question in form) == Counter(levels)
        assert all(question.id.startswith(f"{module}-") for question in form)


@pytest.mark.parametrize("seed", [None, *range(1, 9)])
def test_forms_of_a_course_cover_the_same_modules_evenly(course, seed):
    pre = next(one for one in course.blueprints if one.id == "course-pre")
    first, second = draw(pre, course, seed=seed)
    counts = [Counter(question.id[:2] for question in form) for form in (first, second)]
    assert counts[0].keys() == counts[1].keys() == {"m1", "m2", "m3", "m4", "m5"}
    assert all(abs(counts[0][module] - counts[1][module]) <= 1 for module in counts[0])
    assert max(counts[0].values()) - min(counts[0].values()) <= 2


def test_by_lesson_by_kind_fixed_and_generated(course):
    plan = blueprint(
        lessons={"m2-l2": {Level.UNDERSTAND: 2}, "m2-l6": {Level.REMEMBER: 1}},
        kinds=("single_choice", "true_false"),
        fixed=("m1-l1-q01",),
        families={"option-points": 2},
    )
    (form,) = draw(plan, course)
    assert form[0].id == "m1-l1-q01"
    assert Counter(lesson_of(one) for one in form[1:4]) == {"m2-l2": 2, "m2-l6": 1}
    assert {kind_of(one) for one in form[1:4]} <= {"single_choice", "true_false"}
    assert [one.objective for one in form[4:]] == ["generated"] * 2


def test_another_seed_draws_others_and_fixed_ones_stay(course):
    plan = blueprint(modules=("m3",), levels={Level.APPLY: 5}, fixed=("m3-l1-q01",))
    (form,), (other,) = draw(plan, course), draw(plan, course, seed=7)
    assert form != other
    assert form[0] == other[0]


def test_the_workshop_has_a_pre_a_post_and_a_final_test_for_every_module_and_the_course(course):
    by_id = {one.id: one for one in course.blueprints}
    for name in ("m1", "m2", "m3", "m4", "m5", "course"):
        assert by_id[f"{name}-pre"].purpose is Purpose.PRE
        assert by_id[f"{name}-post"].purpose is Purpose.POST
        assert by_id[f"{name}-final"].purpose is Purpose.FINAL
    (energiser,) = [one for one in course.blueprints if one.purpose is Purpose.ENERGISER]
    assert energiser.minutes == 10


def test_a_post_test_asks_the_forms_of_its_pre_test_and_groups_cross_over(course):
    quizzes = quizzes_of(course)
    posts = [one for one in course.blueprints if one.purpose is Purpose.POST]
    assert [post.like for post in posts] == ["course-pre", *(f"m{n}-pre" for n in range(1, 6))]
    for post in posts:
        for letter in "ab":
            before, after = quizzes[f"{post.like}-{letter}"], quizzes[f"{post.id}-{letter}"]
            assert before.questions == after.questions
            assert before.title != after.title
    assert [(one.before, one.after) for one in turns(2)] == [("A", "B"), ("B", "A")]
    assert all(one.before != one.after for one in turns(5))


def test_the_ids_and_titles_of_forms(course):
    quizzes = quizzes_of(course)
    assert quizzes["m1-pre-a"].title == "Kiểm tra đầu chuyên đề 1 (đề A)"
    assert quizzes["m1-final"].title == "Kiểm tra cuối chuyên đề 1"
    assert quizzes["m1-final"].pass_percent == 70
    for quiz in quizzes_of(course, seed=5).values():
        assert quiz.questions
        assert msgspec.json.encode([one.id for one in quiz.questions])
