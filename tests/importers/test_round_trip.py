"""Out and in again with texts made of the signs of every format: nothing of them may come to mean something."""

from decimal import Decimal

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course.importers import IMPORTERS
from course.importers.plain import plain, without_template_marks
from course.model.fold import fold
from course.model.question import (
    Case,
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
    TrueFalse,
)
from tests.importers.banks import exported

LETTERS = "{}~=#:%[]*<>&\"'/\\-|@$^_;!?.1a éđ\n"
MARKS = (
    "->",
    "[html]",
    "&amp;",
    "%50%",
    "::",
    "//",
    "####",
    "<b>",
    "</p>",
    "TRUE",
    "=%",
    "..",
    "{1:MC:",
    "&#126;",
    r"\n",
)
SIGNS = st.sampled_from([*LETTERS, *MARKS])


def shaped(text):
    """As a bank holds it: no spaces at the ends of lines, no runs of spaces, no template marks."""
    return without_template_marks(plain("\n".join(" ".join(line.split()) for line in text.split("\n"))))


TEXT = st.lists(SIGNS, min_size=1, max_size=8).map("".join).map(shaped).filter(lambda text: len(fold(text)) > 1)
BASE = {"level": Level.APPLY, "objective": "o1", "sources": ()}


def made(kind, **fields):
    fixed = {name: st.just(value) for name, value in {**BASE, "id": "m1-l1-q01"}.items()}
    return st.builds(kind, prompt=TEXT, explanation=TEXT, **fixed, **fields)


def options(right):
    return st.lists(st.tuples(TEXT, TEXT), min_size=4, max_size=5).map(
        lambda texts: tuple(Option(text=text, feedback=why, right=n < right) for n, (text, why) in enumerate(texts))
    )


# GIFT writes -> of a pair as an arrow and refuses it in an answer that is typed.
NO_ARROW = TEXT.map(lambda text: text.replace("->", "=")).filter(lambda text: len(fold(text)) > 1)
ONE_LINE = NO_ARROW.map(lambda text: " ".join(text.split()))
PAIRS = st.lists(st.builds(Pair, left=NO_ARROW, right=ONE_LINE), min_size=3, max_size=4).map(tuple)
TRAP = st.builds(TextTrap, text=ONE_LINE.map(lambda text: f"{text} z"), feedback=NO_ARROW)


def numeric(answer):
    traps = TEXT.map(lambda why: (NumberTrap(value=answer + 7, feedback=why),))
    units, tolerances = st.sampled_from(["", "kg", "m²/{x}"]), st.sampled_from([Decimal(0), Decimal("0.5")])
    return made(Numeric, answer=st.just(answer), unit=units, tolerance=tolerances, traps=traps)


ANY = st.one_of(
    made(SingleChoice, options=options(1)),
    made(MultipleResponse, options=options(2)),
    made(TrueFalse, answer=st.booleans(), feedback=TEXT),
    made(Matching, pairs=PAIRS, extra=st.lists(ONE_LINE, max_size=1).map(tuple)),
    made(ShortAnswer, accept=st.tuples(ONE_LINE), traps=st.tuples(TRAP)),
    st.decimals(-1000, 1000, places=2).flatmap(numeric),
)


@pytest.mark.parametrize("name", ["gift", "moodle-xml"])
@settings(max_examples=150)
@given(question=ANY)
def test_a_question_comes_back_whatever_signs_it_holds(name, question):
    imported = IMPORTERS[name].read(exported([question], name), "x")
    assert imported.questions == (question,), imported.doubts


@settings(max_examples=60)
@given(prompt=TEXT, parts=st.lists(ANY.filter(lambda one: not isinstance(one, Matching)), min_size=2, max_size=3))
def test_a_case_comes_back_from_cloze(prompt, parts):
    named = tuple(
        msgspec.structs.replace(part, id=f"m1-l1-q01{'abc'[n]}", level=Level.REMEMBER, objective="")
        for n, part in enumerate(parts)
    )
    case = Case(id="m1-l1-q01", prompt=prompt, explanation="Vì.", parts=named, **BASE)
    assert IMPORTERS["moodle-xml"].read(exported([case], "moodle-xml"), "x").questions == (case,)


def test_an_answer_that_ends_in_an_ampersand_keeps_its_traps_in_cloze():
    named = {**BASE, "level": Level.REMEMBER, "objective": "", "explanation": "Vì."}
    trap = TextTrap(text="sắn & ngô", feedback="Chưa đủ.")
    parts = tuple(
        ShortAnswer(id=f"m1-l1-q01{letter}", prompt="Gồm gì?", accept=("ngô &",), traps=(trap,), **named)
        for letter in "ab"
    )
    case = Case(id="m1-l1-q01", prompt="Bán gì?", explanation="Vì.", parts=parts, **BASE)
    assert IMPORTERS["moodle-xml"].read(exported([case], "moodle-xml"), "x").questions == (case,)
