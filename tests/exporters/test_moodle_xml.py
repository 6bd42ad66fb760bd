"""Moodle XML: the grammar, the shares Moodle allows, Cloze, and what another reader of choices and Cloze sees."""

import re
from decimal import Decimal

import msgspec
import pytest
from moodle_xml_parser import parser

from course.cli_quiz_export import quiz_kit
from course.exporters import EXPORTERS
from course.model.course import parts_of
from course.model.question import (
    Case,
    Level,
    Matching,
    MultipleResponse,
    NumberTrap,
    Numeric,
    Option,
    Ordering,
    Pair,
    ShortAnswer,
    SingleChoice,
    TextTrap,
    TrueFalse,
)  # fmt: skip
from course.model.quiz import Quiz
from course.questions import kind_of
from tests.conftest import DAY, ROOT
from tests.exporters.read_moodle_xml import gaps, questions, shown
from tests.exporters.test_contract import HOSTILE

BASE = {"level": Level.APPLY, "objective": "o2", "explanation": "Vì thế.", "sources": ()}


def made(*several):
    return EXPORTERS["moodle-xml"].export(Quiz("x", "Bộ / thử", several, DAY), quiz_kit(ROOT))


def test_the_real_banks_pass_the_grammar_and_another_reader_sees_the_same_choices(loaded):
    authored = loaded.course.questions()
    content = made(*authored).content
    assert len(questions(content)) == len(authored)
    found = parser.parse_bytes(content)
    choices = {one.name: one for one in found["multichoice"]}
    wanted = [one for one in authored if kind_of(one) in ("single_choice", "multiple_response")]
    assert choices.keys() == {one.id for one in wanted}
    for question in wanted:
        seen = choices[question.id]
        assert shown(seen.text_pre_parse) == question.prompt
        assert shown(seen.general_feedback) == question.explanation
        assert seen.single == (kind_of(question) == "single_choice")
        assert seen.shuffle_answers == question.shuffle
        for option, answer in zip(question.options, seen.options, strict=True):
            assert (shown(answer.answer), shown(answer.feedback)) == (option.text, option.feedback)
            assert (answer.score_fraction > 0) == option.right
    assert {one.name for one in found["cloze"]} == {one.id for one in authored if kind_of(one) == "case"}
    for one, case in zip(found["cloze"], (q for q in authored if kind_of(q) == "case"), strict=True):
        assert len(one.gaps) == sum(len(getattr(part, "pairs", getattr(part, "items", (part,)))) for part in case.parts)
        assert all(max(option.score for option in gap.options) in (20, 25, 33.33333, 50, 100, 0) for gap in one.gaps)


def test_right_shares_of_several_answers_make_a_hundred():
    for right in (2, 3, 4, 5):
        options = tuple(Option(text=f"{n}", right=n < right) for n in range(6))
        (one,) = questions(made(MultipleResponse(**BASE, id="m1-l1-q01", prompt="?", options=options)).content)
        shares = [Decimal(answer.get("fraction")) for answer in one.findall("answer")]
        assert abs(sum(share for share in shares if share > 0) - 100) < Decimal("0.001")
        assert shares[right:] == [-100] * (6 - right)


def test_a_number_has_tolerance_unit_and_traps():
    traps = (NumberTrap(value=Decimal(7), feedback="Nhầm."),)
    (one,) = questions(
        made(Numeric(**BASE, id="m1-l1-q01", prompt="?", answer=Decimal("-2.50"), unit="kg", tolerance=Decimal("0.5"),
                     traps=traps)).content
    )  # fmt: skip
    answers = [(a.get("fraction"), a.findtext("text"), a.findtext("tolerance")) for a in one.findall("answer")]
    assert answers == [("100", "-2.50", "0.5"), ("0", "7", "0.5")]
    assert one.findtext("units/unit/unit_name") == "kg"
    assert (one.findtext("unitgradingtype"), one.findtext("showunits")) == ("0", "0")


def test_words_are_taken_without_marks_and_a_star_is_a_star():
    traps = (TextTrap(text="thí sinh", feedback="Không."),)
    (one,) = questions(
        made(ShortAnswer(**BASE, id="m1-l1-q01", prompt="?", accept=("5 * 3", "chủ thể"), traps=traps)).content
    )
    assert [(a.get("fraction"), a.findtext("text")) for a in one.findall("answer")] == [
        ("100", r"5 \* 3"), ("100", "chủ thể"), ("100", "chu the"), ("0", "thí sinh"), ("0", "thi sinh"),
    ]  # fmt: skip


def test_matching_has_its_extra_sides_and_ordering_its_order():
    pairs = tuple(Pair(left=f"t{n}", right=f"p{n}") for n in range(3))
    export = made(
        Matching(**BASE, id="m1-l1-q01", prompt="?", pairs=pairs, extra=("p9",)),
        Ordering(**BASE, id="m1-l1-q02", prompt="?", items=("một", "hai", "ba")),
    )
    match, order = questions(export.content)
    sides = [(shown(one.findtext("text")), one.findtext("answer/text")) for one in match.findall("subquestion")]
    assert sides == [("t0", "p0"), ("t1", "p1"), ("t2", "p2"), ("", "p9")]
    assert [shown(one.findtext("text")) for one in order.findall("answer")] == ["một", "hai", "ba"]
    assert any("4.4" in note.why for note in export.passport[1].notes)


SIGNS = (Option(text="=a~b", right=True), Option(text="%50%c#d}", feedback=HOSTILE), Option(text="x\\"))
ENTITIES = tuple(Option(text=f"{n}&amp;", right=n < 2) for n in range(4))
PAIRS = tuple(Pair(left=f"{{{n}", right=f"<{n}>", feedback="Vì") for n in range(3))
STEPS = ("một", "hai", "ba")
PARTS = (
    SingleChoice(**BASE, id="m1-l1-q01a", prompt="?", options=SIGNS),
    MultipleResponse(**BASE, id="m1-l1-q01a", prompt="?", options=ENTITIES),
    TrueFalse(**BASE, id="m1-l1-q01a", prompt="?", answer=False, feedback="Vì { } ~"),
    Numeric(**BASE, id="m1-l1-q01a", prompt="?", answer=Decimal("1.5"), unit="{kg}", tolerance=Decimal("0.1")),
    ShortAnswer(**BASE, id="m1-l1-q01a", prompt="?", accept=("a~b#c}", "<i>")),
    Matching(**BASE, id="m1-l1-q01a", prompt="?", pairs=PAIRS),
    Ordering(**BASE, id="m1-l1-q01a", prompt="?", items=STEPS),
)  # fmt: skip


@pytest.mark.parametrize("part", PARTS, ids=kind_of)
def test_a_part_of_a_case_keeps_its_answers_whatever_signs_they_hold(part):
    other = msgspec.structs.replace(PARTS[2], id="m1-l1-q01b")
    case = Case(**BASE, id="m1-l1-q01", prompt="Chuyện {1:SA:=x}", parts=(part, other))
    (one,) = questions(made(case).content)
    found = gaps(one.findtext("questiontext/text"))
    texts = [
        [(mark, answer if kind in ("SA", "NM") else shown(f"<p>{answer}</p>")) for mark, answer, _ in parts]
        for kind, parts in found
    ]  # what is typed is plain text, what is chosen is HTML
    last = [("", "Đúng"), ("=", "Sai")]
    wanted = {
        "single_choice": [[("=", "=a~b"), ("", "%50%c#d}"), ("", "x\\")]],
        "multiple_response": [[("%50%", "0&amp;"), ("%50%", "1&amp;"), ("%-100%", "2&amp;"), ("%-100%", "3&amp;")]],
        "true_false": [last],
        "numeric": [[("=", "1.5:0.1")]],
        "short_answer": [[("=", "a~b#c}"), ("=", "<i>")]],
        "matching": [[("=" if n == k else "", f"<{k}>") for k in range(3)] for n in range(3)],
        "ordering": [[("=" if one == right else "", one) for one in sorted(STEPS)] for right in STEPS],
    }  # fmt: skip
    assert texts == [*wanted[kind_of(part)], last]
    assert one.findtext("defaultgrade") == ("6" if len(found) == 4 else "2")


def test_feedback_in_a_gap_is_html_that_shows_the_text():
    case = Case(
        **BASE, id="m1-l1-q01", prompt="Chuyện", parts=(PARTS[0], msgspec.structs.replace(PARTS[2], id="m1-l1-q01b"))
    )
    (one,) = questions(made(case).content)
    (_, answers), _ = gaps(one.findtext("questiontext/text"))
    assert shown(f"<p>{answers[1][2]}</p>") == HOSTILE


def test_every_part_of_a_case_is_worth_the_same(loaded):
    cases = [one for one in loaded.course.questions() if kind_of(one) == "case"]
    for case, one in zip(cases, questions(made(*cases).content), strict=True):
        text = one.findtext("questiontext/text")
        worth = []
        for part in parts_of(case):
            inner = text.split(f'data-part="{part.id}"')[1].split("</div>")[0]
            worth.append(sum(int(points) for points in re.findall(r"\{([0-9]+):[A-Z]", inner)))
        assert len(set(worth)) == 1
        assert sum(worth) == int(one.findtext("defaultgrade"))
