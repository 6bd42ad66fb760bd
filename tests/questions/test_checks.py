"""Every rule finds the fault planted for it, and nothing else."""

import msgspec
import pytest
from hypothesis import given

from course.model.question import NumberTrap, Option, Pair, TextTrap
from course.questions import KINDS, kind_of
from course.questions.wording import refers_to_other_options
from tests.questions import vectors
from tests.questions.strategies import QUESTIONS


def problems(question):
    return [(problem.rule, problem.path) for problem in KINDS[kind_of(question)].check(question)]


def changed(kind, **fields):
    return msgspec.structs.replace(vectors.sample(kind), **fields)


def with_option(kind, at, **fields):
    options = list(vectors.sample(kind).options)
    options[at] = msgspec.structs.replace(options[at], **fields)
    return changed(kind, options=tuple(options))


SINGLE = vectors.sample("single_choice").options
MULTIPLE = vectors.sample("multiple_response").options
PAIRS = vectors.sample("matching").pairs
ITEMS = vectors.sample("ordering").items
PARTS = vectors.sample("case").parts
WRONG = Option(text="Một ý khác", feedback="Vì thế.")
LONG = "Đăng ký hộ kinh doanh tại xã, ghi sổ mua bán, rồi nộp phiếu đăng ký sản phẩm"

PLANTED = [
    (changed("single_choice", prompt=" "), "question.empty-text", "prompt"),
    (changed("true_false", explanation=""), "question.empty-text", "explanation"),
    (with_option("single_choice", 2, right=True), "question.one-right", "options"),
    (with_option("single_choice", 0, right=False, feedback="Vì thế."), "question.one-right", "options"),
    (changed("single_choice", options=SINGLE[:2]), "question.option-count", "options"),
    (changed("multiple_response", options=(*MULTIPLE, WRONG, msgspec.structs.replace(WRONG, text="Ý nữa"))),
     "question.option-count", "options"),
    (changed("multiple_response", options=(*MULTIPLE[:2], MULTIPLE[3], WRONG)), "question.some-right", "options"),
    (with_option("multiple_response", 1, text="  "), "question.empty-text", "options[1].text"),
    (with_option("single_choice", 1, text="đăng ký  hộ KINH doanh."), "question.duplicate-option", "options[1].text"),
    (with_option("single_choice", 1, feedback=""), "question.missing-feedback", "options[1].feedback"),
    (changed("true_false", feedback=" "), "question.missing-feedback", "feedback"),
    (with_option("single_choice", 2, text="Tất cả các đáp án trên"), "question.all-of-the-above", "options[2].text"),
    (with_option("single_choice", 0, text=LONG), "question.length-gives-away", "options[0].text"),
    (changed("matching", pairs=PAIRS[:2]), "question.pair-count", "pairs"),
    (changed("matching", pairs=(*PAIRS[:2], Pair(left="otop", right="Lào"))),
     "question.duplicate-pair", "pairs[2].left"),
    (changed("matching", extra=("Việt  nam",)), "question.duplicate-pair", "extra[0]"),
    (changed("matching", extra=("",)), "question.empty-text", "extra[0]"),
    (changed("ordering", items=ITEMS[:2]), "question.item-count", "items"),
    (changed("ordering", items=(*ITEMS, ITEMS[0])), "question.duplicate-item", "items[4]"),
    (changed("numeric", tolerance=5, traps=(NumberTrap(value=3713, feedback="Vì thế."),)),
     "question.trap-accepted", "traps[0].value"),
    (changed("numeric", traps=(NumberTrap(value=1, feedback=""),)), "question.missing-feedback", "traps[0].feedback"),
    (changed("short_answer", traps=(TextTrap(text="Hop  tac xa", feedback="Vì thế."),)),
     "question.trap-accepted", "traps[0].text"),
    (changed("short_answer", accept=()), "question.empty-text", "accept"),
    (changed("short_answer", accept=("htx", "")), "question.empty-text", "accept[1]"),
    (changed("case", parts=PARTS[:1]), "question.part-count", "parts"),
    (changed("case", parts=(PARTS[0], changed("ordering", items=ITEMS[:2]))), "question.item-count", "parts[1].items"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "rule", "path"), PLANTED, ids=[f"{p[1]}-{i}" for i, p in enumerate(PLANTED)])
def test_a_planted_fault_is_found_alone(question, rule, path):
    assert problems(question) == [(rule, path)]


@pytest.mark.parametrize("kind", vectors.KIND_NAMES)
def test_samples_are_free_of_faults(kind):
    for group in vectors.load(kind):
        assert problems(vectors.record(group["question"])) == []


@given(QUESTIONS)
def test_only_lengths_may_be_wrong_in_random_questions(question):
    assert {rule for rule, _ in problems(question)} <= {"question.length-gives-away"}


def test_counts_fill_the_messages():
    (problem,) = KINDS["single_choice"].check(changed("single_choice", options=SINGLE[:2]))

    assert problem.values == {"count": 2, "low": 3, "high": 5}


def test_a_long_right_option_passes_beside_long_wrong_ones():
    options = (Option(text=LONG, right=True), *(Option(text=LONG[:-15] + c, feedback="Vì thế.") for c in "abc"))

    assert problems(changed("single_choice", options=options)) == []


@pytest.mark.parametrize(
    "text",
    ["Tất cả các đáp án", "Tất cả đều đúng", "Cả A và B", "cả A, B và C", "A và C đúng", "Không đáp án nào đúng",
     "Không có phương án nào", "Cả hai ý trên", "Tất cả các ý trên", "Cả ba đều sai", "Các đáp án trên"],
)  # fmt: skip
def test_options_about_options_are_seen(text):
    assert refers_to_other_options(text)


@pytest.mark.parametrize(
    "text",
    ["Cá basa và mực", "Cà phê và ca cao", "Tất cả các xã trong tỉnh", "Cả xã và tỉnh", "Tất cả các ý kiến của dân",
     "Không hộ nào nộp", "Cả hai vợ chồng ký", "Phần A và phần B", "Tất cả các phương án kinh doanh đã lập"],
)  # fmt: skip
def test_plain_options_are_left_alone(text):
    assert not refers_to_other_options(text)
