"""Word tests in the ways that teachers write them: what is recognised, and what is told as doubtful."""

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from course.cli_quiz_export import quiz_kit
from course.exporters import EXPORTERS
from course.importers import IMPORTERS, guess
from course.model.course import parts_of
from course.model.question import Case, Level, Matching
from course.model.quiz import Quiz
from course.questions import kind_of
from tests.conftest import DAY, ROOT
from tests.exporters.test_contract import renamed
from tests.importers import word_documents as documents
from tests.importers.banks import clean
from tests.questions.strategies import QUESTIONS

WORD = IMPORTERS["word"]
KIT = quiz_kit(ROOT)


def read(content):
    return WORD.read(content, "de.docx")


def rights(imported):
    """The letters of the right options of each question."""
    return ["".join(letter for letter, one in zip("ABCDEFGH", q.options, strict=False) if one.right)
            for q in imported.questions]  # fmt: skip


def rules(imported):
    """The doubts but for what such documents never say."""
    return [(doubt.question, doubt.rule) for doubt in imported.doubts if doubt.rule != "import.gaps"]


@pytest.mark.parametrize(
    ("make", "right"),
    [
        (documents.underlined, ["B", "D"]),
        (documents.red_letter_on_one_line, ["A", "C"]),
        (documents.starred, ["C", "C"]),
        (documents.key_table, ["C", "A", "B", "A"]),
        (documents.reasons_below, ["B", "A"]),
        (documents.counted_by_word, ["C", "A"]),
        (documents.plain_numbers, ["A", "B"]),
        (documents.bank_in_a_table, ["B", "C"]),
        (documents.options_in_a_table, ["D", "B"]),
    ],
)
def test_the_right_options_are_found_however_they_are_told(make, right):
    imported = read(make())
    assert rights(imported) == right
    assert rules(imported) == []
    assert guess("de.docx", make()) is WORD


def test_texts_come_without_labels_marks_and_head():
    first = read(documents.underlined()).questions[0]
    assert first.prompt == "Nội dung câu 1 là gì?"
    assert [one.text for one in first.options] == [f"phương án {word}" for word in ("một", "hai", "ba", "bốn")]
    assert [one.text for one in read(documents.starred()).questions[1].options] == ["Xã", "Tỉnh", "Bộ"]
    assert [one.text for one in read(documents.red_letter_on_one_line()).questions[0].options] == [
        "xanh", "đỏ", "tím", "vàng",
    ]  # fmt: skip
    assert read(documents.counted_by_word()).questions[1].prompt == "Câu hỏi thứ 2 là gì?"


def test_reasons_under_a_question_become_its_explanation():
    first, second = read(documents.reasons_below()).questions
    assert first.explanation == "Phải có đăng ký kinh doanh.\nRồi mới làm hồ sơ."
    assert second.explanation == "Xã tiếp nhận."


def test_parts_that_count_from_one_again_keep_their_own_keys():
    imported = read(documents.parts_of_2025())
    assert rules(imported) == []
    kinds = [kind_of(one) for one in imported.questions]
    assert kinds == ["single_choice"] * 2 + ["true_false"] * 4 + ["numeric", "short_answer"]
    choice, statement, number, word = (imported.questions[place] for place in (0, 3, 6, 7))
    assert [one.right for one in choice.options] == [False, False, False, True]
    assert (statement.prompt, statement.answer) == ("Về cơ sở làm mật ong:\nCần ba hecta đất.", False)
    assert [one.answer for one in imported.questions[2:6]] == [True, False, False, True]
    assert (int(number.answer), number.unit) == (540, "nghìn đồng")
    assert number.prompt == "12 túi mỗi túi 45 nghìn đồng thì được bao nhiêu?"
    assert word.accept == ("Ủy ban nhân dân cấp xã",)


def test_a_text_with_questions_about_it_is_a_case():
    imported = read(documents.reading_text())
    case, alone = imported.questions
    assert isinstance(case, Case)
    assert case.prompt == "Chị Lan nuôi ong ở bìa rừng.\nMỗi năm được 300 lít."
    assert [part.options[1].right for part in case.parts] == [True, True]
    assert case.parts[0].explanation == "Đoạn văn nói rõ."
    assert (alone.prompt, alone.explanation) == ("Câu này riêng?", "Đứng ngoài đoạn văn.")


def test_every_doubt_has_its_place():
    imported = read(documents.messy())
    found = {(doubt.rule, doubt.question, doubt.place.number) for doubt in imported.doubts}
    assert {
        ("import.no-right-answer", "nhap-q01", 1),
        ("import.conflict", "nhap-q02", 4),
        ("import.numbering", "nhap-q03", 8),
        ("import.markup", "nhap-q03", 8),
        ("import.no-key", "", 12),
        ("import.key-left", "", 14),
    } <= found
    assert len(imported.questions) == 3
    assert "Chữ ẩn" not in str(imported.questions)


@pytest.mark.parametrize(
    ("key", "right"),
    [
        ("1-B 2-C", ["B", "C"]),
        ("1.B; 2.C", ["B", "C"]),
        ("1B 2C", ["B", "C"]),
        ("1b, 2c", ["B", "C"]),
        ("Câu 1: B", ["B", ""]),
        ("1. B | 2. C", ["B", "C"]),
        ("1-AB 2-C", ["AB", "C"]),
    ],
)
def test_ways_of_writing_a_key_line(key, right):
    content = documents.plain(
        *("Câu 1. Một?", "A. a", "B. b", "C. c", "Câu 2. Hai?", "A. a", "B. b", "C. c", "BẢNG ĐÁP ÁN", key)
    )
    assert rights(read(content)) == right


TWO = ("Câu 1. Một?", "A. a", "B. b", "C. c", "Câu 2. Hai?", "A. a", "B. b", "C. c")


@pytest.mark.parametrize(
    "rows",
    [
        [("Câu", "1", "2"), ("Đáp án", "B", "C")],
        [("1", "2"), ("B", "C")],
        [("Câu", "Đáp án"), ("1", "B"), ("2", "C")],
        [("1.B", "2.C")],
        [("1-B", ""), ("2-C", "")],
        [("Câu 1", "B"), ("Câu 2", "C")],
    ],
)
def test_ways_of_writing_a_key_table(rows):
    assert rights(read(documents.with_table(("------ HẾT ------", "BẢNG ĐÁP ÁN"), TWO, rows))) == ["B", "C"]


def test_two_keys_that_differ_are_told():
    imported = read(documents.with_table(("BẢNG ĐÁP ÁN", "1-A"), TWO, [("1-B", "2-C")]))
    assert rights(imported)[1] == "C"
    assert ("nhap-q01", "import.conflict") in rules(imported)


def test_options_on_one_line_with_single_spaces_and_a_bold_question():
    content = documents.plain(
        *("I. TRẮC NGHIỆM (7 điểm)", "Câu 1. Mấy sao? A. Không", "A. 3 B. 4 C. 5 D. 6", "Đáp án: C"),
        *("II. TỰ LUẬN (3 điểm)", "Câu 2. Em hãy kể chuyện sản phẩm quê em."),
    )
    imported = read(content)
    (question,) = imported.questions
    assert [one.text for one in question.options] == ["3", "4", "5", "6"]
    assert rights(imported) == ["C"]
    assert ("", "import.no-key") in rules(imported)


HEADS = (
    *("Câu 1.", "Câu 1:", "Câu 1)", "Câu 1", "CÂU 1.", "Question 1.", "Bài 1:", "Câu hỏi 1.", "Câu 1 (0,25 điểm)."),
    "Câu 1. [TH]",
)


@pytest.mark.parametrize("head", HEADS)
def test_ways_of_beginning_a_question(head):
    (question,) = read(documents.plain(f"{head} Nông sản nào?", "A) a", "B) b", "Đáp án đúng là: B")).questions
    assert question.prompt == "Nông sản nào?"
    assert question.options[1].right
    assert question.level is (Level.UNDERSTAND if "TH" in head else Level.REMEMBER)


def kept(question):
    """A question as the Word test tells it: without level, objective, sources and short wordings."""
    changes = {"level": Level.REMEMBER, "objective": "", "sources": (), "short": "", "historical": False}
    if hasattr(question, "options"):
        changes |= {
            "shuffle": True,
            "options": tuple(msgspec.structs.replace(one, short="") for one in question.options),
        }
    if isinstance(question, Case):
        changes["parts"] = tuple(map(kept, question.parts))
    if isinstance(question, Matching):
        changes["extra"] = tuple(sorted(question.extra))
    return msgspec.structs.replace(question, **changes)


def test_the_real_banks_come_back_with_what_the_format_keeps(loaded):
    questions = [clean(one) for one in loaded.course.questions()]
    imported = read(EXPORTERS["word"].export(Quiz("x", "X", tuple(questions), DAY), KIT).content)
    found = {one.id: one for one in imported.questions}
    assert {rule for _, rule in rules(imported)} <= {"import.lost"}
    assert sum(len(parts_of(one)) for one in imported.questions) == sum(len(parts_of(one)) for one in questions)
    for question in questions:
        assert found[question.id] == kept(question)


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(questions=st.lists(QUESTIONS.map(clean), min_size=1, max_size=4))
def test_random_questions_come_back(questions):
    named = [renamed(question, f"m1-l1-q{number:02}") for number, question in enumerate(questions, 1)]
    imported = read(EXPORTERS["word"].export(Quiz("x", "X", tuple(named), DAY), KIT).content)
    found = {one.id: one for one in imported.questions}
    assert found == {one.id: kept(one) for one in named}
