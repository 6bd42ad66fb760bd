"""The form that the script makes, run in a browser."""

from decimal import Decimal

import pytest

from course.cli_quiz_export import quiz_kit
from course.exporters import EXPORTERS
from course.model.question import Level, Matching, Numeric, Option, Pair, SingleChoice, TrueFalse
from course.model.quiz import Quiz
from course.model.source import Source
from tests.conftest import DAY, ROOT
from tests.exporters.read_google_forms import run

SHARED = {
    "level": Level.APPLY,
    "objective": "o1",
    "explanation": "Vì thế.",
    "sources": (Source(law="qd-26-2026", at="Điều 2"),),
}


def form(*questions, **about):
    quiz = Quiz("thu", 'Bài "thử" </script>\u2028', tuple(questions), DAY, **about)
    return run(EXPORTERS["google-forms"].export(quiz, quiz_kit(ROOT)).content)


def choice(number=1):
    options = (Option(text="A'b\"", right=True), Option(text="\\n ${x} `"))
    return SingleChoice(id=f"m1-l1-q{number:02}", prompt=f"Câu {number} <b>?", options=options, **SHARED)


def test_the_quiz_has_points_feedback_and_sources():
    made = form(choice(), minutes=20, pass_percent=70)
    assert made["form"]["title"] == 'Bài "thử" </script>\u2028'
    assert made["form"]["description"] == "Thời gian làm bài: 20 phút. Đạt khi đúng từ 70% số điểm."
    name, one = made["items"]
    assert (name["title"], name["points"]) == ("Họ và tên", 0)
    assert one["title"] == "Câu 1 <b>?"
    assert one["choices"] == [{"text": "A'b\"", "right": True}, {"text": "\\n ${x} `", "right": False}]
    assert one["points"] == 1
    assert one["feedback"] == dict.fromkeys(("right", "wrong"), "Vì thế.\nNguồn: Điều 2, qd-26-2026")


def test_other_kinds_are_turned_into_what_google_grades_or_say_their_key():
    made = form(
        TrueFalse(id="m1-l1-q01", prompt="Đúng?", answer=False, feedback="Xem lại.", **SHARED),
        Matching(
            id="m1-l1-q02", prompt="Ghép", pairs=tuple(Pair(left=f"t{n}", right=f"p{n}") for n in range(3)),
            extra=("p9",), **SHARED,
        ),
        Numeric(id="m1-l1-q03", prompt="Mấy?", answer=Decimal(1250), unit="kg", tolerance=Decimal(5), **SHARED),
    )  # fmt: skip
    _, statement, head, *pairs, number = made["items"]
    assert [one["right"] for one in statement["choices"]] == [False, True]
    assert statement["feedback"]["wrong"].startswith("Xem lại.\nVì thế.")
    assert (head["kind"], head["title"]) == ("section", "Ghép")
    assert [next(one["text"] for one in pair["choices"] if one["right"]) for pair in pairs] == ["p0", "p1", "p2"]
    assert len(pairs[0]["choices"]) == 4
    assert number["title"] == "Mấy? (Đơn vị: kg)"
    assert number["feedback"]["general"].startswith("Đáp án: 1.250 kg (cho phép lệch 5)\n")


@pytest.mark.parametrize(("count", "steps"), [(1, 1), (100, 1), (101, 2), (250, 3)])
def test_google_gets_at_most_a_hundred_questions_at_a_time(count, steps):
    made = form(*(choice(number) for number in range(1, count + 1)))
    assert len(made["items"]) == count + 1
    assert len(made["steps"]) == steps
    assert [one["title"] for one in made["items"][1:]] == [f"Câu {number} <b>?" for number in range(1, count + 1)]
    assert made["form"]["published"]
    assert made["log"][-2:] == ["Trang sửa: edit", "Trang cho học viên: view"]
    assert len(made["log"]) == steps + 1
