"""AMC-TXT as the filter of Auto Multiple Choice reads it: texts that look like its marks, groups, answers by hand."""

from decimal import Decimal

import pytest

from course.cli_quiz_export import quiz_kit
from course.exporters import EXPORTERS
from course.model.question import (
    Case,
    Level,
    Matching,
    MultipleResponse,
    Numeric,
    Option,
    Pair,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)  # fmt: skip
from course.model.quiz import Quiz
from tests.conftest import DAY, ROOT
from tests.exporters.read_amc_txt import latex, plain, read

BASE = {"level": Level.APPLY, "objective": "o2", "explanation": "Vì.", "sources": ()}
SIGNS = (
    "<lines=5> mở", "[id=x] mã", "{b=9} điểm", "* sao", "+ cộng", "- trừ", "# ghi chú", "OCOP: tên", "Title: khác",
    "!{width=5cm}hinh.png!", "[[\\input{x}]]", "[_nghiêng_]", "[verbatim]", "\\section{x} $x$ a_b^c ~ 100% & {}",
    "*(nhóm", "*)", "IncludeFile: /etc/passwd", "a\n+ b\n\nc",
)  # fmt: skip


def made(*questions):
    return EXPORTERS["amc-txt"].export(Quiz("x", "Đề: thử # 1", questions, DAY, minutes=15), quiz_kit(ROOT))


@pytest.mark.parametrize("sign", SIGNS)
def test_a_text_that_looks_like_a_mark_stays_text(sign):
    options = (Option(text="đúng", right=True), Option(text=sign), Option(text="sai"))
    content = made(
        SingleChoice(**BASE, id="m1-l1-q01", prompt=sign, options=options),
        SingleChoice(**BASE, id="m1-l1-q02", prompt="Sau?", options=options),
    ).content
    first, second = read(content)
    shown = " ".join(sign.replace("[verbatim]", "[ verbatim ]").split())
    assert (first.id, first.prompt, first.answers) == ("m1-l1-q01", shown, 3)
    assert (second.id, second.prompt) == ("m1-l1-q02", "Sau?")
    assert shown in plain(latex(content).replace("\\wrongchoice{", "\n"))


def test_right_answers_scoring_and_order_reach_the_paper():
    options = tuple(Option(text=f"p{n}", right=n < 2) for n in range(4))
    text = latex(made(
        MultipleResponse(**BASE, id="m1-l1-q01", prompt="Những gì?", options=options),
        TrueFalse(**BASE, id="m1-l1-q02", prompt="Đúng?", answer=False, feedback=""),
        SingleChoice(**BASE, id="m1-l1-q03", prompt="Gì?", options=options[1:], shuffle=False),
    ).content)  # fmt: skip
    assert "\\begin{questionmult}{m1-l1-q01}\\scoring{mz=1}" in text
    assert text.count("\\correctchoice{p0}") == 1
    assert "\\begin{choices}[o]\n\\wrongchoice{Đúng}\n\\correctchoice{Sai}" in text
    assert text.count("\\begin{choices}[o]") == 2
    assert "Thời gian làm bài: 15 phút." in text
    assert "\\AMCrandomseed{20261122}" in text


def test_what_is_written_by_hand_has_boxes_for_the_marker_and_its_answer_in_a_comment():
    export = made(
        Numeric(**BASE, id="m1-l1-q01", prompt="Bao nhiêu?", answer=Decimal("1250.5"), unit="kg", tolerance=Decimal(1)),
        ShortAnswer(**BASE, id="m1-l1-q02", prompt="Ai?", accept=("chủ thể", "chủ\nthể ocop")),
    )
    text = latex(export.content)
    assert text.count("\\AMCOpen{lines=1}{\\wrongchoice{Sai}\\scoring{0}\n\\correctchoice{Đúng}\\scoring{1}") == 2
    assert "1.250,5" not in text
    assert "# Đáp án m1-l1-q01: 1.250,5 kg (± 1)\n" in export.content.decode()
    assert "# Đáp án m1-l1-q02: chủ thể | chủ thể ocop\n" in export.content.decode()


def test_a_case_is_a_group_with_its_story_or_refused_whole():
    parts = tuple(
        TrueFalse(**BASE, id=f"m1-l1-q01{letter}", prompt=f"Câu {letter}?", answer=True, feedback="") for letter in "ab"
    )
    case = Case(**BASE, id="m1-l1-q01", prompt="[Chuyện] {x}", parts=parts)
    text = latex(made(case).content)
    assert "[Chuyện] \\{x\\}" in text
    assert "\\shufflegroup{unnamed" not in text, "the questions of a story keep their order"
    assert [one.id for one in read(made(case).content)] == ["m1-l1-q01a", "m1-l1-q01b"]
    pairs = tuple(Pair(left=f"t{n}", right=f"p{n}") for n in range(3))
    with_pairs = Case(**BASE, id="m1-l1-q02", prompt="Chuyện", parts=(
        parts[0], Matching(**BASE, id="m1-l1-q02b", prompt="Ghép", pairs=pairs),
    ))  # fmt: skip
    assert [one.question for one in made(with_pairs).skipped] == ["m1-l1-q02"]
