"""Planted duplicates are found, honest questions are not, and ten thousand take seconds."""

import random
import time
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.quality.asked import asked
from course.quality.similar import MINIMUM, pairs, shingles, texts_of, twins
from tests.quality.banks import case, course_of, single, statement

PLANTED = [
    (
        "Giấy chứng nhận có giá trị bao nhiêu tháng kể từ ngày cấp?",
        "Giấy chứng nhận có giá trị mấy tháng kể từ ngày cấp?",
    ),
    (
        "Hộ chưa đăng ký kinh doanh thì việc đầu tiên là gì?",
        "Hộ chưa đăng ký kinh doanh thì việc cần làm đầu tiên là gì?",
    ),
    ("DIỀU KIỆN nào để hộ gia đình dự OCOP?", "Điều kiện nào để hộ gia đình dự OCOP?"),
]
HONEST = [
    ("Ai công nhận sản phẩm 5 sao?", "Ai công nhận sản phẩm 3 sao và ai cấp giấy cho chủ thể?"),
    ("Chọn mọi ý đúng về nhãn hàng hóa.", "Chọn mọi ý đúng về mã số, mã vạch của sản phẩm."),
    ("Mứt gừng thuộc bộ nào?", "Lan rừng thuộc nhóm nào?"),
]


@pytest.mark.parametrize(("first", "second"), PLANTED)
def test_a_planted_duplicate_is_found_among_the_real_banks(loaded, first, second):
    texts = {one.part.id: texts_of(one) for one in asked(loaded.course)}
    found = pairs({"a": [first, "36 tháng"], **texts, "b": [second, "36 tháng"]})
    assert ("a", "b") in [(twin.first, twin.second) for twin in found]


@pytest.mark.parametrize(("first", "second"), HONEST)
def test_honest_questions_are_no_pair(first, second):
    assert pairs({"a": [first], "b": [second]}) == []


def test_the_order_of_options_and_the_distractors_do_not_hide_a_duplicate():
    first = single("q01", "Hồ sơ nộp ở đâu trước hết?", "Ở UBND cấp xã", "Ở tỉnh", "Ở Bộ")
    second = single("q02", "Hồ sơ nộp ở đâu trước hết?", "Ở sở", "Ở huyện", "Ở UBND cấp xã", right=2)
    (twin,) = twins(course_of(first, second))
    assert (twin.first, twin.second, twin.score) == ("m1-l1-q01", "m1-l1-q02", 1.0)


def test_another_right_answer_makes_the_pair_less_alike():
    asked_of = {
        name: [prompt, right]
        for name, prompt, right in (
            ("a", "Ai công nhận hạng này?", "Chủ tịch tỉnh"),
            ("b", "Ai công nhận hạng này?", "Chủ tịch tỉnh"),
            ("c", "Ai công nhận hạng này?", "Bộ trưởng Bộ Nông nghiệp và Môi trường"),
        )
    }
    scores = {(twin.first, twin.second): twin.score for twin in pairs(asked_of, Fraction(1, 10))}
    assert scores["a", "b"] == 1 > scores["a", "c"]


def test_parts_of_one_case_are_not_compared_with_each_other():
    parts = [statement(f"q01{letter}", "Hộ này được dự OCOP đợt này.") for letter in "ab"]
    assert twins(course_of(case("q01", "Chuyện (ví dụ minh họa).", *parts))) == []
    assert twins(course_of(statement("q01", "Hộ này được dự OCOP."), statement("q02", "Hộ này được dự OCOP.")))


def test_a_text_repeated_a_thousand_times_is_a_thousand_pairs_not_half_a_million():
    found = pairs({f"q{number}": ["Ai công nhận sản phẩm này?"] for number in range(1000)})
    assert len(found) == 999
    assert {twin.first for twin in found} == {"q0"}


@given(
    st.lists(
        st.lists(st.sampled_from(["an", "ba", "cá", "đi", "gà", "hồ", "ít"]), min_size=3, max_size=9).map(" ".join),
        max_size=25,
    )
)
def test_the_index_finds_what_comparing_all_with_all_finds(texts):
    """So few questions hold no phrase of the bank; pairs that share a single shingle are not promised."""
    cut = {str(number): shingles([text]) for number, text in enumerate(texts)}
    every = {
        (a, b)
        for a in cut
        for b in cut
        if int(a) < int(b)
        and cut[a] != cut[b]
        and len(cut[a] & cut[b]) >= 2
        and len(cut[a] & cut[b]) >= MINIMUM * len(cut[a] | cut[b])
    }
    found = {(twin.first, twin.second) for twin in pairs({key: [texts[int(key)]] for key in cut})}
    names = {frozenset((cut[a], cut[b])) for a, b in found}
    assert {frozenset((cut[a], cut[b])) for a, b in every} <= names


def test_ten_thousand_questions_take_seconds(loaded):
    chance = random.Random(7)
    words = [word for one in asked(loaded.course) for word in one.part.prompt.split()]
    texts = {f"q{number}": [" ".join(chance.choices(words, k=chance.randint(12, 40)))] for number in range(10_000)}
    texts["planted"] = [f"{texts['q77'][0]} đúng không"]
    started = time.process_time()
    found = pairs(texts)
    assert [(twin.first, twin.second) for twin in found] == [("q77", "planted")]
    assert time.process_time() - started < 20, "all pairs would take minutes"


def test_the_real_banks_have_no_questions_that_are_nearly_the_same(loaded):
    assert [twin for twin in twins(loaded.course) if twin.score >= 0.4] == []
