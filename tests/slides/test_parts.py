"""Passages to things said, paragraphs to points."""

import pytest

from course.model.slide import Mark, plain
from course.office.markdown_reader import passages
from course.slides.points import pointed, sentences_of
from course.slides.runs import shown
from course.slides.said import Pictured, Rows, Said, Titled, spoken


def runs_of(typed):
    (only,) = passages(typed)
    return shown(only.runs)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Chỉ **một** lần", [("Chỉ ", False), ("một", True), (" lần", False)]),
        ("mức *** là sàn của 3 sao, ***** của 5 sao", [("mức *** là sàn của 3 sao, ***** của 5 sao", False)]),
        ("xem [trang này](../a.md#b) nhé", [("xem trang này nhé", False)]),
        (r"\*không đậm\* và a\_b", [("*không đậm* và a_b", False)]),
        ("<script>alert(1)</script>", [("<script>alert(1)</script>", False)]),
        ("&lt;b&gt; &amp; `**x**`", [("<b> & **x**", False)]),
        ("nghiêng *vừa phải*,  \nthôi", [("nghiêng vừa phải, thôi", False)]),
    ],
)
def test_looks_become_weights_and_all_else_is_text(typed, read):
    assert [tuple(run) for run in runs_of(typed)] == read


def test_lists_come_apart_and_keep_their_numbers():
    typed = (
        "## Đầu\n\nMột\nhai.\n\n- a\n- b\n  tiếp\n\n    - trong\n\nhết\n\n3. ba\n4. bốn\n\n|x|y|\n|---|---|\n|1|\n"
        "| a\\|b | **c** |\n\n![hình](images/a.svg)\n"
    )
    found = list(spoken(passages(typed)))
    assert [type(one) for one in found] == [Titled, *[Said] * 7, Rows, Pictured]
    told = [(one.mark, one.place, plain(one.runs)) for one in found if isinstance(one, Said)]
    assert told == [
        (Mark.NONE, 0, "Một hai."), (Mark.DOT, 0, "a"), (Mark.DOT, 0, "b tiếp"), (Mark.DOT, 0, "trong"),
        (Mark.NONE, 0, "hết"), (Mark.NUMBER, 3, "ba"), (Mark.NUMBER, 4, "bốn"),
    ]  # fmt: skip
    assert [[plain(cell) for cell in row] for row in found[8].rows] == [["1", ""], ["a|b", "c"]]


def said(text, mark=Mark.NONE):
    return Said(runs_of(text), mark, 0, 1)


def test_a_short_paragraph_stays_whole_and_says_nothing_twice_in_the_notes():
    found = pointed(said("Luôn làm tròn **lên**. Bán thiếu nửa túi thì xô chưa đầy."))
    assert [plain(one.runs) for one in found.points] == ["Luôn làm tròn lên. Bán thiếu nửa túi thì xô chưa đầy."]
    assert found.whole == ""


def test_of_a_long_one_stand_the_first_and_the_bold_sentences_with_what_they_lean_on():
    text = (
        "Định phí là khoản không làm vẫn phải trả. Hãy coi nó là một cái xô phải đổ đầy mỗi năm. Mỗi túi bán ra đổ vào "
        "xô phần còn lại sau biến phí. Phần đó là **số dư đảm phí**. Từ túi kế tiếp trở đi, tiền tràn ra ngoài xô."
    )
    found = pointed(said(text))
    shown = " ".join(plain(one.runs) for one in found.points)
    assert "Định phí là khoản" in shown
    assert "biến phí. Phần đó là số dư đảm phí." in shown
    assert "Hãy coi nó" not in shown
    assert found.whole == text.replace("**", "")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("TP. Hồ Chí Minh có 5 bộ. Huế có 2.", 2),
        ('Chị nói: "Được. Mai làm." Rồi chị đi.', 2),
        ("Giá 85.000 đ. Bán 3.708 túi! Lãi? Có.", 4),
        ("Mục 1. Một câu", 1),
    ],
)
def test_sentences_end_where_readers_end_them(text, count):
    assert len(sentences_of(runs_of(text))) == count


def test_a_sentence_longer_than_a_slide_is_cut_and_the_notes_keep_it():
    found = pointed(said("chữ " * 2000))
    assert found.shortened
    assert len(plain(found.points[0].runs).split()) < 130
    assert plain(found.points[0].runs).endswith("…")
    assert len(found.whole.split()) == 2000


def test_a_count_once_begun_is_told_to_its_end():
    text = (
        "Có ba lý do bị loại ngay từ đầu. Một là giả mạo hồ sơ. Hai là không đủ điều kiện an toàn thực phẩm khi nộp. "
        "Ba là dùng toàn bộ nguyên liệu nhập khẩu. Ngoài ra không có lý do nào khác được in trên phiếu chấm điểm."
    )
    shown = " ".join(plain(one.runs) for one in pointed(said(text)).points)
    assert "Ba là dùng toàn bộ" in shown
    assert "Ngoài ra" not in shown
