"""The real content keeps the promises of the course."""

import subprocess
import sys
from collections import Counter

from course.assemble.draw import draw
from course.model.course import parts_of
from course.questions import KINDS, kind_of
from tests.conftest import ROOT, run_course


def test_the_content_has_no_faults():
    assert run_course("check", "--date", "2026-11-22").stdout.startswith("Không có lỗi")


def test_five_modules_hold_enough_lessons_and_questions(loaded):
    course = loaded.course
    assert [len(module.lessons) for module in course.modules] == [7, 8, 9, 8, 6]
    assert len(course.questions()) >= 240
    assert min(len(course.bank(lesson_id)) for lesson_id in course.lessons) >= 6


def test_a_third_of_the_questions_apply_knowledge_and_every_kind_is_used(loaded):
    questions = loaded.course.questions()
    assert sum(question.level == "apply" for question in questions) * 3 >= len(questions)
    for module in loaded.course.modules:
        assert {kind_of(question) for question in loaded.course.questions(module.head.id)} == KINDS.keys()


def test_right_options_are_spread_over_the_places(loaded):
    singles = [
        one for question in loaded.course.questions() for one in parts_of(question) if kind_of(one) == "single_choice"
    ]
    places = Counter(next(n for n, option in enumerate(one.options) if option.right) for one in singles)
    assert places.most_common(1)[0][1] < 0.5 * len(singles)


def test_every_module_has_a_final_test_that_can_be_drawn(loaded):
    course = loaded.course
    for module in course.modules:
        (blueprint,) = [one for one in course.tests if one.modules == (module.head.id,)]
        (questions,) = draw(blueprint, course)
        assert Counter(question.level for question in questions) == Counter(blueprint.levels)
        assert draw(blueprint, course) == (questions,)
        touched = {question.id.rsplit("-", 1)[0] for question in questions}
        assert len(touched) == len(module.lessons), "a final test asks about every lesson"


def test_the_knowledge_base_is_as_large_as_promised(loaded):
    course = loaded.course
    assert len(course.faq) >= 40
    assert len(course.provinces) == 5
    assert len(course.cycle) == 6
    assert sum(len(branch.sets) for branch in course.edition.branches) == 26
    assert sum(part.points for part in course.edition.parts) == 100


def test_build_quiz_runs_from_the_clone():
    done = subprocess.run(
        [sys.executable, "build_quiz.py", "list", "--json"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert '"m1-final"' in done.stdout
