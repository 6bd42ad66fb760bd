"""GIFT: what we write comes back, what Moodle's page shows is read, what others write is read or named."""

from decimal import Decimal

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from course.importers import IMPORTERS
from course.model.course import parts_of
from course.model.question import Case
from course.questions import kind_of
from tests.importers.banks import exported, in_order, kept
from tests.questions.strategies import PARTS

GIFT = IMPORTERS["gift"]


def read(text):
    imported = GIFT.read(text.encode(), "de.txt")
    return imported.questions, {(doubt.place.number, doubt.rule) for doubt in imported.doubts}


def one(text):
    (question,), doubts = read(text)
    return question, {rule for _, rule in doubts} - {"import.gaps"}


FITTING = st.one_of(*(strategy for kind, strategy in PARTS.items() if kind != "ordering"))


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(FITTING, min_size=1, max_size=4))
def test_questions_come_back_as_they_were(questions):
    named = [msgspec.structs.replace(q, id=f"m1-l1-q{n:02}") for n, q in enumerate(questions, 1)]
    imported = GIFT.read(exported(named), "x.gift.txt")
    assert list(map(in_order, imported.questions)) == [in_order(kept(question)) for question in named]


def test_the_real_banks_come_back_as_they_were(loaded):
    for lesson, bank in loaded.course.banks.items():
        whole = [q for q in bank.questions if not isinstance(q, Case)]
        wanted = [in_order(kept(q)) for one in whole for q in parts_of(one) if kind_of(q) != "ordering"]
        imported = GIFT.read(exported(whole), "x.gift.txt")
        assert list(map(in_order, imported.questions)) == wanted, lesson
        assert {doubt.rule for doubt in imported.doubts} <= {"import.gaps"}


# --- What Moodle's documentation shows, and what people write


def test_choice_with_feedback_weights_and_general_feedback():
    question, doubts = one("::Q1:: Ai?{\n=đúng#Hay\n~sai # vì thế\n~%50%gần####Nhớ nhé.\n}")
    assert [(o.text, o.right, o.feedback) for o in question.options] == [
        ("đúng", True, "Hay"), ("sai", False, "vì thế"), ("gần", False, ""),
    ]  # fmt: skip
    assert (question.explanation, question.id) == ("Nhớ nhé.", "nhap-q01")
    assert doubts == {"import.partial-credit"}


def test_several_right_answers():
    question, doubts = one("Những ai?{~%-50%a ~%50%b ~%50%c ~%-50%d#không}")
    assert kind_of(question) == "multiple_response"
    assert [o.right for o in question.options] == [False, True, True, False]
    assert not doubts
    assert one("?{~%70%a ~%30%b ~c ~d}")[1] == {"import.uneven-weights"}
    assert kind_of(one("?{~%100%a ~b ~c}")[0]) == "single_choice"
    assert one("?{~a ~b}")[1] == {"import.no-right-answer"}
    assert one("?{=a =b ~c}")[1] == {"import.several-right"}
    assert [o.text for o in one("?{~=a ~b}")[0].options] == ["a", "b"]


@pytest.mark.parametrize("word", ["T", "TRUE", "true", "F", "FALSE"])
def test_true_false(word):
    question, doubts = one(f"Đúng không?{{{word}#sai rồi#giỏi}}")
    assert question.answer == (word.upper()[0] == "T")
    assert (question.feedback, doubts) == ("sai rồi", {"import.lost"})


def test_words_with_shares_and_stars():
    question, doubts = one(r"Ai?{=nếp =%50%tẻ#gần ~ đúng}".replace("~", "\\~"))
    assert (question.accept, [t.text for t in question.traps]) == (("nếp",), ["tẻ"])
    assert question.traps[0].feedback == "gần ~ đúng"
    assert doubts == {"import.partial-credit"}
    assert one("Ai?{=n*p}")[1] == {"import.wildcard"}
    assert one(r"Ai?{=5 \\* 3}")[0].accept == ("5 * 3",)
    assert one("Ai?{=%0%x#sai}")[1] == {"import.no-words"}


@pytest.mark.parametrize(
    ("answers", "answer", "tolerance", "doubts"),
    [
        ("#1822:5", "1822", "5", set()),
        ("#3.5..4.5", "4", "0.5", set()),
        ("#=-4:0 =%50%-4:1#gần", "-4", "0", {"import.partial-credit", "import.trap-tolerance"}),
        ("#=1 =2", "1", "0", {"import.several-numbers"}),
        ("#=3:0.1 ~#sai hết", "3", "0.1", {"import.lost"}),
    ],
)
def test_numbers(answers, answer, tolerance, doubts):
    question, found = one(f"Bao nhiêu?{{{answers}}}")
    assert (question.answer, question.tolerance) == (Decimal(answer), Decimal(tolerance))
    assert found == doubts


def test_matching_and_extra_sides():
    question, _ = one("Ghép{\n=Việt Nam -> Hà Nội\n=Lào->Viêng Chăn\n=Nhật -> Tokyo\n= -> Paris\n}")
    assert [(pair.left, pair.right) for pair in question.pairs][1] == ("Lào", "Viêng Chăn")
    assert question.extra == ("Paris",)


def test_missing_word_and_ordering_plugin():
    question, doubts = one("Thủ đô là {~Huế =Hà Nội} của Việt Nam.")
    assert question.prompt == "Thủ đô là _____ của Việt Nam."
    assert doubts == {"import.gap"}
    question, _ = one("Xếp{>3 ALL VERTICAL ABSOLUTE_POSITION SHOW\nmột\nhai\nba\n}")
    assert question.items == ("một", "hai", "ba")


def test_formats_of_text_and_html():
    question, doubts = one(
        "::a::[html]<p>Một &amp; hai</p><p>ba</p>{=[plain]<b>x</b> ~[html]<b>y</b> ~c<script>z</script>}"
    )
    assert question.prompt == "Một & hai\nba"
    assert [o.text for o in question.options] == ["<b>x</b>", "y", "c"]
    assert doubts == {"import.markup"}
    assert one("a < b là gì?{=x ~y}")[0].prompt == "a < b là gì?"
    assert one('[html]<img src="x">Hình gì?{=x ~y}')[1] == {"import.markup"}


def test_comments_categories_ids_and_blank_lines_inside():
    tags = "// [id:m2-l1-q05] [tag:level:understand] [tag:objective:o3] [tag:khác]"
    text = f"// nói\n$CATEGORY: a/b\n\n{tags}\nHỏi?{{\n=a\n\n~b\n}}\n\nLời dẫn.\n"
    (question,), doubts = read(text)
    assert (question.id, question.level, question.objective) == ("m2-l1-q05", "understand", "o3")
    assert len(question.options) == 2
    assert (11, "import.kind") in doubts


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Viết về OCOP.{}", "import.kind"), ("Hỏi?{=a ~b", "import.syntax"), ("Hỏi}?{=a ~b}", "import.syntax"),
        ("Hỏi?{=a ~b} rồi {=c ~d}", "import.syntax"), ("Ghép{=a -> b =c}", "import.syntax"),
        ("Hỏi?{~a}", "import.no-answers"), ("Bao nhiêu?{#1,5}", "import.bad-number"),
        ("Bao nhiêu?{#}", "import.no-number"), ("::x::{=a ~b}", "import.no-prompt"),
    ],
)  # fmt: skip
def test_what_cannot_come_along_is_named_with_its_line(text, rule):
    assert read(f"\n\n{text}") == ((), {(3, rule)})


def test_a_file_with_a_mark_and_windows_line_ends_and_not_utf_8():
    assert len(GIFT.read("\ufeffMột?{=a ~b}\r\n\r\nHai?{=a ~b}\r\n".encode(), "").questions) == 2
    assert len(GIFT.read("Một?{=a ~b}".encode("utf-16"), "").questions) == 1
    assert GIFT.read("Một phần?{=ă ~b}".encode("cp1258", "replace"), "").doubts[0].rule == "import.encoding"


SCRAPS = st.sampled_from(
    ["::", "{", "}", "=", "~", "#", "####", "->", "\\", "\n", "\n\n", "%50%", "..", ":", "TRUE", "[html]", "<p>", "//",
     "a", "1", "$CATEGORY:", ">", "{{", "\x00", "[id:m1-l1-q01]"]
)  # fmt: skip


@given(st.lists(SCRAPS, max_size=60).map("".join))
def test_scraps_of_gift_never_break_the_reader(text):
    imported = GIFT.read(text.encode(), "x")
    assert imported.questions or imported.doubts


@given(data=st.data())
def test_a_damaged_real_file_never_breaks_the_reader(loaded, data):
    content = bytearray(exported(loaded.course.bank("m1-l1")))
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place : place + data.draw(st.integers(0, 40))] = data.draw(st.binary(max_size=4))
    imported = GIFT.read(bytes(content), "x")
    assert imported.questions or imported.doubts
