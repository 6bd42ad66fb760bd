"""GIFT as the grammar of the GIFT editor reads it: tags, weights, feedback, and texts that look like GIFT."""

from decimal import Decimal

import pytest

from course.cli_quiz_export import quiz_kit
from course.exporters import EXPORTERS
from course.model.course import parts_of
from course.model.question import (
    Level,
    Matching,
    MultipleResponse,
    NumberTrap,
    Numeric,
    Option,
    Pair,
    ShortAnswer,
    SingleChoice,
    TextTrap,
)  # fmt: skip
from course.model.quiz import Quiz
from course.questions import kind_of
from tests.conftest import DAY, ROOT
from tests.exporters.read_gift import parse

KIT = quiz_kit(ROOT)
BASE = {"id": "m1-l1-q01", "level": Level.APPLY, "objective": "o2", "explanation": "Vì thế.", "sources": ()}


def parsed(*questions):
    (found,) = [parse(EXPORTERS["gift"].export(Quiz("x", "Bộ / thử", questions, DAY), KIT).content)]
    return found


def texts(choices):
    return [(one["text"]["text"], one["isCorrect"], one["weight"]) for one in choices]


def test_id_and_tags_come_along(loaded):
    (one,) = parsed(SingleChoice(**BASE, prompt="Hỏi?", options=(Option(text="a", right=True), Option(text="b"))))
    assert (one["id"], one["tags"]) == ("m1-l1-q01", ["level:apply", "objective:o2"])
    assert one["globalFeedback"]["text"] == "Vì thế."


@pytest.mark.parametrize(
    "text", ["%50% giảm", "[html]<b>đậm</b>", "[plain]chữ", "= ~ # {x} \\", "a\nb", "// x", "::x::"]
)
def test_an_option_that_looks_like_gift_stays_text(text):
    (one,) = parsed(SingleChoice(**BASE, prompt=text, options=(Option(text="đúng", right=True), Option(text=text))))
    assert texts(one["choices"])[0] == ("đúng", True, None)
    shown, right, weight = texts(one["choices"])[1]
    assert (shown.replace("&&010", "\n"), right, weight or 0) == (text, False, 0)
    assert one["stem"]["text"].replace("&&010", "\n") == text


def test_several_right_options_share_the_points():
    options = tuple(Option(text=f"%{n}% x", right=n < 3, feedback="Vì [n]") for n in range(5))
    (one,) = parsed(MultipleResponse(**BASE, prompt="Hỏi?", options=options))
    assert [weight for _, _, weight in texts(one["choices"])] == [33.33333] * 3 + [-100] * 2
    assert texts(one["choices"])[4][0] == "%4% x"


def test_a_number_keeps_its_tolerance_traps_and_unit():
    traps = (NumberTrap(value=Decimal("1E+3"), feedback="Nhầm."),)
    (one,) = parsed(
        Numeric(**BASE, prompt="Bao nhiêu?", answer=Decimal("-2.50"), unit="kg", tolerance=Decimal("0.5"), traps=traps)
    )
    assert one["stem"]["text"] == "Bao nhiêu? (Đơn vị: kg)"
    assert one["choices"][0]["text"] == {"type": "range", "number": -2.5, "range": 0.5}
    assert (one["choices"][1]["text"]["number"], one["choices"][1]["weight"]) == (1000, 0)


def test_words_are_accepted_without_marks_too():
    traps = (TextTrap(text="Thí sinh", feedback="Không phải."), TextTrap(text="chu the", feedback="Trùng."))
    (one,) = parsed(ShortAnswer(**BASE, prompt="Ai?", accept=("Chủ thể", "OCOP"), traps=traps))
    assert texts(one["choices"]) == [
        ("Chủ thể", True, 100), ("chu the", True, 100), ("OCOP", True, 100),
        ("Thí sinh", True, 0), ("thi sinh", True, 0),
    ]  # fmt: skip


def test_matching_keeps_pairs_and_extra_sides():
    pairs = (Pair(left="a -> b", right="1"), Pair(left="[c]", right="="), Pair(left="d", right="3"))
    (one,) = parsed(Matching(**BASE, prompt="Ghép", pairs=pairs, extra=("4",)))
    assert [(pair["subquestion"]["text"], pair["subanswer"]) for pair in one["matchPairs"]] == [
        ("a → b", "1"), ("[c]", "="), ("d", "3"), ("", "4"),
    ]  # fmt: skip


def test_no_explanation_leaves_no_empty_line():
    empty = {**BASE, "explanation": ""}
    options = (Option(text="a", right=True), Option(text="b"))
    found = parsed(
        SingleChoice(**empty, prompt="Một?", options=options), SingleChoice(**empty, prompt="Hai?", options=options)
    )
    assert [one["stem"]["text"] for one in found] == ["Một?", "Hai?"]


def test_the_real_banks_keep_right_answers_and_explanations(loaded):
    questions = [one for one in loaded.course.questions() for one in parts_of(one) if kind_of(one) != "ordering"]
    found = {one["id"]: one for one in parsed(*questions)}
    assert len(found) == len(questions)
    for question in questions:
        one = found[question.id]
        assert one["globalFeedback"]["text"].split() == question.explanation.split()
        if kind_of(question) == "single_choice":
            assert [right for _, right, _ in texts(one["choices"])] == [option.right for option in question.options]
        if kind_of(question) == "true_false":
            assert one["isTrue"] == question.answer
