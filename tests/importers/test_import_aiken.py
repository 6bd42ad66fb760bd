"""Aiken as the format's page has it, and as people write it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.importers import IMPORTERS
from course.questions import kind_of
from tests.importers.banks import exported

AIKEN = IMPORTERS["aiken"]


def read(text):
    imported = AIKEN.read(text.encode(), "de.txt")
    return imported.questions, [(doubt.place.number, doubt.rule) for doubt in imported.doubts if doubt.question == ""]


def test_questions_with_both_ways_of_writing_options():
    questions, left_out = read("Câu một?\nA. a\nB. b\nANSWER: B\n\nCâu hai?\nA) c\nB) d\nC) e\nANSWER: A\n")
    assert not left_out
    assert [one.prompt for one in questions] == ["Câu một?", "Câu hai?"]
    assert [[option.text for option in one.options if option.right] for one in questions] == [["b"], ["c"]]


def test_a_wrapped_question_small_letters_and_vietnamese_answers():
    questions, _ = read("Một câu\nrất dài?\na. x\nb. y\nĐÁP ÁN: b")
    assert questions[0].prompt == "Một câu rất dài?"
    assert questions[0].options[1].right


@pytest.mark.parametrize(
    ("text", "rule", "number"),
    [
        ("Chỉ có chữ", "import.syntax", 1),
        ("\n\nHỏi?\nA. một\nANSWER: A", "import.no-answers", 3),
        ("ANSWER: C", "import.syntax", 1),
    ],
)
def test_what_is_no_question_is_named_with_its_line(text, rule, number):
    assert read(text) == ((), [(number, rule)])


def test_a_missing_or_wrong_answer_is_a_doubt_beside_the_question():
    imported = AIKEN.read("Hỏi?\nA. x\nB. y\n\nHỏi nữa?\nA. x\nB. y\nANSWER: D".encode(), "")
    rules = [(doubt.question, doubt.rule) for doubt in imported.doubts if doubt.rule != "import.gaps"]
    assert rules == [
        ("nhap-q01", "import.no-right-answer"),
        ("nhap-q02", "import.unknown-answer"),
        ("nhap-q02", "import.no-right-answer"),
    ]


def test_what_we_write_comes_back(loaded):
    asked = [q for q in loaded.course.questions() if kind_of(q) == "single_choice"]
    imported = AIKEN.read(exported(asked, "aiken"), "x.aiken.txt")
    shown = [(q.prompt, [(o.text, o.right) for o in q.options]) for q in imported.questions]
    assert shown == [(q.prompt, [(o.text, o.right) for o in q.options]) for q in asked]


LINES = st.sampled_from(["Hỏi?", "A. một", "B. hai", "C) ba", "ANSWER: A", "ANSWER: Z", "", "  ", "\x00", "A.", "{{"])


@given(
    st.binary(max_size=300)
    | st.text(max_size=300).map(str.encode)
    | st.lists(LINES).map(lambda lines: "\n".join(lines).encode())
)
def test_whatever_stands_in_the_file_reading_ends_with_questions_or_doubts(content):
    imported = AIKEN.read(content, "x.txt")
    assert imported.questions or imported.doubts
    assert len(imported.places) == len(imported.questions)
