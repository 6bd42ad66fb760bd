"""Places, lengths and twisted wording, each on questions made to have them or not."""

import pytest

from course.quality.balance import balance, is_negative, places_of
from tests.quality.banks import course_of, single, statement


def singles(rights, options=("một hai", "ba bốn", "năm sáu", "bảy tám")):
    return [single(f"q{number:02}", "Chọn đi.", *options, right=right) for number, right in enumerate(rights)]


def test_chi_square_is_what_a_table_of_statistics_says():
    found = places_of("thử", [30, 10, 10, 10])
    assert found.expected == 15
    assert found.chi_square == 20.0  # (15² + 3 × 5²) / 15
    assert found.uneven
    assert not places_of("thử", [14, 16, 15, 15]).uneven


def test_places_are_counted_by_how_many_options_there_are():
    three = singles([2, 2], options=("a", "b", "c"))
    four = [single(f"q1{number}", "Chọn.", "a", "b", "c", "d", right=right) for number, right in enumerate([0, 1, 1])]
    judged = [statement("q30", "Đúng.", answer=True), statement("q31", "Sai.", answer=False)]
    found = balance(course_of(*three, *four, *judged))
    assert [one.counts for one in found.places] == [(0, 0, 2), (1, 2, 0, 0), (1, 1)]


def test_a_right_option_longer_than_the_others_tells():
    course = course_of(
        single("q01", "Chọn.", "một câu trả lời thật dài", "ngắn", "cụt", "gọn"),
        single("q02", "Chọn.", "gọn", "dài hơn hẳn", "cũng khá dài"),
        single("q03", "Chọn.", "vừa vừa", "dài hơn hẳn", "cụt"),
    )
    lengths = balance(course).lengths
    assert (lengths.longest, lengths.shortest, lengths.between) == (1, 1, 1)
    assert lengths.by_chance == round(1 / 4 + 1 / 3 + 1 / 3, 1)
    assert lengths.telling == ("m1-l1-q01",)


@pytest.mark.parametrize(
    "prompt",
    ["Việc nào không phải của xã?", "Giấy nào chưa cần nộp?", "Câu nào sai?", "Nộp mọi giấy, ngoại trừ giấy nào?"],
)
def test_a_question_turned_round_is_named(prompt):
    assert is_negative(prompt)
    assert balance(course_of(statement("q01", prompt))).negative == ("m1-l1-q01",)


@pytest.mark.parametrize(
    "prompt",
    [
        "Chị chưa có giấy. Chị làm gì trước?",
        "Việc nào khiến hồ sơ bị loại chứ không chỉ bị yêu cầu bổ sung?",
        'Khi nào được ghi "Không chất bảo quản"?',
        "Hộ không đăng ký kinh doanh thì dự được OCOP.",
    ],
)
def test_a_plain_question_is_not(prompt):
    assert not is_negative(prompt)


def test_the_real_banks_do_not_tell_by_length(loaded):
    lengths = balance(loaded.course).lengths
    assert lengths.longest < 1.3 * lengths.by_chance
