"""Grading, by the shared vectors and by properties that hold for any question."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.model.number import format_number, parse_number
from course.model.question import (
    Case,
    Matching,
    MultipleResponse,
    Numeric,
    Ordering,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)
from course.questions import KINDS, kind_of
from tests.questions import vectors
from tests.questions.strategies import QUESTIONS

VECTORS = [
    pytest.param(group["question"], case, id=f"{kind}-{group['question']['id']}-{case['name']}")
    for kind in vectors.KIND_NAMES
    for group in vectors.load(kind)
    for case in group["cases"]
]


def right_response(question):
    match question:
        case SingleChoice():
            return next(i for i, option in enumerate(question.options) if option.right)
        case MultipleResponse():
            return {i for i, option in enumerate(question.options) if option.right}
        case TrueFalse():
            return question.answer
        case Matching():
            return {i: pair.right for i, pair in enumerate(question.pairs)}
        case Ordering():
            return list(range(len(question.items)))
        case Numeric():
            return format_number(question.answer)
        case ShortAnswer():
            return question.accept[0]
        case Case():
            return {part.id: right_response(part) for part in question.parts}
    raise AssertionError(question)


def wrong_responses(question):
    match question:
        case SingleChoice():
            return [i for i, option in enumerate(question.options) if not option.right]
        case MultipleResponse():
            right = right_response(question)
            return [set(), set(range(len(question.options))), *({*right} - {i} for i in right)]
        case TrueFalse():
            return [not question.answer]
        case Matching():
            return [{}, dict(enumerate(pair.right for pair in reversed(question.pairs)))]
        case Ordering():
            return [[], list(range(len(question.items)))[::-1]]
        case Numeric():
            return ["", "không biết", format_number(question.answer + question.tolerance + 1)]
        case ShortAnswer():
            return ["", question.accept[0] + " x", *(trap.text for trap in question.traps)]
        case Case():
            first = question.parts[0]
            return [{}, *(right_response(question) | {first.id: wrong} for wrong in wrong_responses(first))]
    raise AssertionError(question)


def test_every_kind_has_vectors():
    assert KINDS.keys() == set(vectors.KIND_NAMES)
    assert len({kind.label for kind in KINDS.values()}) == len(KINDS)


@pytest.mark.parametrize(("raw", "case"), VECTORS)
def test_vectors(raw, case):
    question = vectors.record(raw)
    grade = KINDS[kind_of(question)].grade(question, vectors.response_of(question, case["response"]))

    assert (grade.fraction, grade.right, grade.feedback) == (
        Decimal(case["fraction"]),
        case["right"],
        tuple(case["feedback"]),
    )


@given(QUESTIONS)
def test_the_authored_answer_is_right(question):
    grade = KINDS[kind_of(question)].grade(question, right_response(question))

    assert (grade.fraction, grade.right, grade.feedback) == (1, True, ())


@given(QUESTIONS)
def test_any_other_answer_is_less(question):
    for response in wrong_responses(question):
        grade = KINDS[kind_of(question)].grade(question, response)

        assert not grade.right
        assert 0 <= grade.fraction < 1


@pytest.mark.parametrize(("typed", "expected"), vectors.load("numbers"))
def test_numbers_are_read(typed, expected):
    assert parse_number(typed) == (None if expected is None else Decimal(expected))


@given(st.decimals(-(10**12), 10**12, places=4), st.booleans())
def test_a_printed_number_reads_back(value, grouped):
    assert parse_number(format_number(value, grouped=grouped)) == value


@given(st.text(), st.text(max_size=5))
def test_no_text_breaks_the_number_reader(text, unit):
    assert parse_number(text, unit) is None or any(c.isdigit() for c in text)


@pytest.mark.parametrize(
    ("value", "text"),
    [("1250000", "1.250.000"), ("1.50", "1,5"), ("3708", "3.708"), ("-0.25", "-0,25"), ("1E+3", "1.000")],
)
def test_numbers_are_printed_the_vietnamese_way(value, text):
    assert format_number(Decimal(value)) == text
