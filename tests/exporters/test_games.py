"""Limits of the games: short wordings are taken and named, nothing is cut, what does not fit is refused and told."""

from decimal import Decimal

import msgspec
import pytest

from course.cli_quiz_export import quiz_kit
from course.exporters import EXPORTERS
from course.exporters.kahoot import SECONDS, seconds
from course.model.question import Level, NumberTrap, Numeric, Option, ShortAnswer, SingleChoice, TextTrap, TrueFalse
from course.model.quiz import Quiz
from tests.conftest import DAY, ROOT
from tests.exporters.read_xlsx import cells

SHARED = {"id": "m1-l1-q01", "level": Level.APPLY, "objective": "o1", "explanation": "Vì.", "sources": ()}
OPTIONS = (Option(text="một", right=True), Option(text="hai"), Option(text="ba"))


def choice(prompt="Hỏi?", options=OPTIONS, **more):
    return SingleChoice(prompt=prompt, options=options, **SHARED, **more)


def export(name, question):
    return EXPORTERS[name].export(Quiz("thu", "Bộ thử", (question,), DAY), quiz_kit(ROOT))


def kahoot(question):
    """The row of a question in Kahoot's sheet, and the line of its passport."""
    made = export("kahoot", question)
    rows = cells(made.content, "Kahoot")[8:]
    return (rows[0] if rows else []), made.passport[0]


def shortened(line):
    return [note.aspect.value for note in line.notes if note.change == "shortened"]


def test_a_prompt_at_the_limit_stays_and_one_letter_more_needs_the_short_wording():
    assert shortened(kahoot(choice("ạ" * 120))[1]) == []
    row, line = kahoot(choice("ạ" * 121, short="Ngắn?"))
    assert row[1] == "Ngắn?"
    assert shortened(line) == ["prompt"]
    row, line = kahoot(choice("ạ" * 121))
    assert row == []
    assert "dài 121 chữ, chỉ được 120" in line.skipped


def test_letters_are_counted_composed():
    decomposed = "a\u0323" * 120
    assert kahoot(choice(decomposed))[0][1] == "ạ" * 120


def test_options_are_shortened_one_by_one():
    long = Option(text="x" * 76, short="vừa")
    row, line = kahoot(choice(options=(*OPTIONS, long)))
    assert row[2:6] == ["một", "hai", "ba", "vừa"]
    assert shortened(line) == ["options"]
    assert "dài 76 chữ, chỉ được 75" in kahoot(choice(options=(*OPTIONS, Option(text="x" * 76))))[1].skipped


def test_five_options_are_refused_not_dropped():
    five = choice(options=(*OPTIONS, Option(text="bốn"), Option(text="năm")))
    assert "câu này có 5 phương án" in kahoot(five)[1].skipped
    assert cells(export("wayground", five).content, "Sheet1")[2][2:7] == ["một", "hai", "ba", "bốn", "năm"]
    six = choice(options=(*five.options, Option(text="sáu")))
    assert "câu này có 6" in export("wayground", six).passport[0].skipped


def test_a_statement_has_two_answers():
    row, _ = kahoot(TrueFalse(prompt="Đúng?", answer=False, feedback="Xem lại.", **SHARED))
    assert row[2:6] == ["Đúng", "Sai", "", ""]
    assert row[7] == "2"


def test_a_number_is_chosen_among_its_typical_mistakes_by_size():
    traps = tuple(NumberTrap(value=Decimal(value), feedback="Sai.") for value in (900, 5, 70))
    number = Numeric(prompt="Mấy?", answer=Decimal(50), unit="kg", traps=traps, **SHARED)
    row, line = kahoot(number)
    assert row[2:6] == ["5 kg", "50 kg", "70 kg", "900 kg"]
    assert row[7] == "2"
    assert shortened(line) == ["grading"]
    assert "không ghi lỗi hay gặp" in kahoot(msgspec.structs.replace(number, traps=()))[1].skipped


def test_words_are_chosen_among_their_typical_mistakes_or_typed():
    word = ShortAnswer(
        prompt="Gọi là gì?", accept=tuple(f"cách {n}" for n in range(7)),
        traps=(TextTrap(text="thí sinh", feedback="Sai."),),
        **SHARED,
    )  # fmt: skip
    assert kahoot(word)[0][2:4] == ["cách 0", "thí sinh"]
    made = export("wayground", word)
    row = cells(made.content, "Sheet1")[2]
    assert row[1:8] == ["Fill-in-the-Blank", *(f"cách {n}" for n in range(5)), ""]
    assert shortened(made.passport[0]) == ["forms"]


@pytest.mark.parametrize(
    ("letters", "several", "limit"),
    [(0, False, 10), (80, False, 20), (81, False, 30), (80, True, 30), (9000, True, 240)],
)
def test_the_time_is_one_that_the_template_offers(letters, several, limit):
    assert seconds(letters, several) == limit
    assert limit in SECONDS
