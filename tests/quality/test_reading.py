"""The yardstick of reading, held against sums done by hand."""

import pytest

from course.quality.reading import read, reading, sentences, syllables
from tests.quality.banks import course_of, statement

KNOWN = frozenset(["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"])


def test_the_score_is_the_sum_that_its_formula_says():
    short = "một hai ba bốn năm"
    long = " ".join(["sáu"] * 25)
    found = read("q", [f"{short}. {long}."], KNOWN)
    assert (found.syllables, found.long_share, found.new_words) == (15.0, 0.5, ())
    assert found.score == 15 + 10 * 0.5

    strange = read("q", ["một hai ba lượng tử"], KNOWN)
    assert strange.new_words == ("lượng", "tử")
    assert strange.score == 5 + 20 * 2 / 5


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Một. Hai? Ba!", 3),
        ("Chia 4.1 cho 30/10 là 50%.", 1),
        ("Nghe này: đi thôi", 2),
        ("“Đi.” Rồi về.", 2),
        ("a\n\nb", 2),
    ],
)
def test_sentences_end_where_a_reader_takes_breath(text, count):
    assert len(sentences(text)) == count


def test_numbers_and_marks_stay_whole():
    assert syllables("Từ 30/10, dòng 4.1 được 2,5 điểm (50%).") == [
        "Từ",
        "30/10",
        "dòng",
        "4.1",
        "được",
        "2,5",
        "điểm",
        "50%",
    ]


def test_names_and_numbers_are_not_new_but_abbreviations_are():
    found = read("q", ["Một hai Suối Mây 25 ba HACCP bốn"], KNOWN)
    assert found.new_words == ("HACCP",)


def test_a_word_of_a_lesson_or_of_many_questions_is_known():
    questions = [statement(f"q{number:02}", f"Ghép xyz{number} vào đây") for number in range(10)]
    course = course_of(*questions, lesson_text="Bài nói: vào đây. {{ law('la-lung') }}")
    assert all(one.new_words == () for one in reading(course))
    fewer = course_of(*questions[:3], lesson_text="Bài nói: vào đây.")
    assert {word for one in reading(fewer) for word in one.new_words} == {"ghép"}


def test_a_question_without_a_word_measures_nothing():
    assert read("q", ["…"], KNOWN).score == 0


def test_every_real_question_is_measured(loaded):
    found = reading(loaded.course)
    assert len(found) > 350
    assert max(one.score for one in found) < 60, "a sentence nobody can read aloud"
