"""What an import writes is a bank that `course check` reads, whatever stood in the file."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from course.content.files import _HIDDEN
from course.importers.bank_yaml import REVIEW, bank_yaml
from course.importers.gather import Answer, Gather, Head
from course.importers.importer import Imported, line
from course.importers.plain import plain
from tests.importers.banks import clean, read_bank
from tests.questions.strategies import QUESTIONS

ANY = st.text(max_size=80)


@given(st.lists(QUESTIONS.map(clean), max_size=4))
def test_questions_are_read_back_as_they_were(questions):
    assert read_bank(bank_yaml(Imported(tuple(questions), ()), "x")).questions == tuple(questions)


def test_the_real_banks_are_read_back_as_they_were(loaded):
    for lesson, bank in loaded.course.banks.items():
        written = bank_yaml(Imported(tuple(map(clean, bank.questions)), ()), "x")
        assert read_bank(written).questions == tuple(map(clean, bank.questions)), lesson
        assert read_bank(written).lesson == lesson


@given(ANY, st.lists(ANY, min_size=2, max_size=4), ANY, ANY, ANY)
def test_hostile_text_stays_text_and_the_file_can_be_read(prompt, options, feedback, explanation, name):
    gather = Gather()
    head = Head(line(3), prompt, explanation=explanation, id=name, doubts=(("import.lost", {"what": feedback}),))
    gather.choice(head, [Answer(one, feedback=feedback) for one in options])
    written = bank_yaml(gather.result(line(1)), name)
    assert not any(unicodedata.category(letter) in _HIDDEN for letter in written if letter != "\n")
    questions = read_bank(written).questions
    assert len(questions) == bool(plain(prompt))
    if questions:
        assert f"{REVIEW} dòng 3" in written


def test_template_marks_are_parted_and_told():
    gather = Gather()
    gather.short_answer(Head(line(1), "{{ law('x') }} {%{# }}} %}"), ["a"])
    (question,) = read_bank(bank_yaml(gather.result(line(1)), "x")).questions
    assert question.prompt == "{ { law('x') } } { %{ # } } } % }"
    assert "import.template-mark" in {doubt.rule for doubt in gather.doubts}
