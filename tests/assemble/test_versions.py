"""Versions of a paper: shuffled within the author's rules, and a key that grades every version fully right."""

import itertools
import re

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course.assemble.key import LETTERS, answer, numbered, right_letters
from course.assemble.quizzes import quizzes_of
from course.assemble.versions import MOST, base, shown, versions
from course.model.quiz import Quiz
from course.questions import KINDS, kind_of
from tests.conftest import DAY
from tests.questions.strategies import QUESTIONS


def quiz_of(questions):
    named = tuple(msgspec.structs.replace(one, id=f"m1-l1-q{n:02}") for n, one in enumerate(questions, 1))
    return Quiz("thu", "Thử", named, DAY)


def response(item):
    """What a learner who copies the key ticks or writes, read from the key's own words."""
    question, key = item.question, answer(item)
    match kind_of(question):
        case "single_choice":
            return item.order[LETTERS.index(key)]
        case "multiple_response":
            return [item.order[LETTERS.index(letter)] for letter in key.split(", ")]
        case "true_false":
            return key == "Đúng"
        case "matching":
            rights = shown(item, [*(pair.right for pair in question.pairs), *question.extra])
            pairs = dict(one.split("-") for one in key.split(", "))
            return {int(number) - 1: rights[LETTERS.index(letter)] for number, letter in pairs.items()}
        case "ordering":
            return [item.order[LETTERS.index(letter)] for letter in key.split(" - ")]
        case "numeric":
            return re.sub(r" \(±.*", "", key)
        case "short_answer":
            return key.split(" / ")[0]


@settings(max_examples=80)
@given(st.lists(QUESTIONS, min_size=1, max_size=6), st.integers(1, 6), st.integers(0, 10**6))
def test_whoever_copies_the_key_has_everything_right(questions, count, seed):
    quiz = quiz_of(questions)
    for version in (base(quiz), *versions(quiz, count, seed)):
        assert sorted(item.question.id for item in version.items) == sorted(one.id for one in quiz.questions)
        for one in numbered(version):
            grade = KINDS[kind_of(one.item.question)].grade(one.item.question, response(one.item))
            assert grade.right, (one.number, answer(one.item))


@settings(max_examples=40)
@given(st.lists(QUESTIONS, min_size=2, max_size=6), st.integers(0, 10**6))
def test_matching_and_ordering_never_show_their_answer_and_fixed_options_stay(questions, seed):
    kept = [msgspec.structs.replace(one, shuffle=False) if hasattr(one, "shuffle") else one for one in questions]
    for version in (base(quiz_of(kept)), *versions(quiz_of(kept), 3, seed)):
        for one in numbered(version):
            kind, order = kind_of(one.item.question), one.item.order
            if kind in ("matching", "ordering"):
                assert order != tuple(sorted(order))
        for item in version.items:
            if hasattr(item.question, "shuffle"):
                assert item.order == tuple(sorted(item.order))


def test_two_hundred_versions_have_two_hundred_codes_and_differ(loaded):
    quiz = quizzes_of(loaded.course)["course-final"]
    every = versions(quiz, MOST, 2026)
    codes = [one.code for one in every]
    assert len(set(codes)) == MOST
    assert all(re.fullmatch(r"[1-9]\d\d", code) for code in codes)
    assert every == versions(quiz, MOST, 2026)
    orders = {tuple(item.question.id for item in one.items) for one in every}
    assert len(orders) > MOST * 0.95
    with pytest.raises(ValueError, match="201"):
        versions(quiz, MOST + 1, 2026)


def test_right_letters_are_spread_over_the_versions(loaded):
    quiz = quizzes_of(loaded.course)["course-pre-a"]
    letters = [
        right_letters(one.item)
        for version in versions(quiz, 40, 1)
        for one in numbered(version)
        if kind_of(one.item.question) == "single_choice" and len(one.item.order) == 4
    ]
    shares = {letter: sum(1 for _ in group) / len(letters) for letter, group in itertools.groupby(sorted(letters))}
    assert shares.keys() == set("ABCD")
    assert all(0.18 < share < 0.32 for share in shares.values())
