"""Google Forms: a script to paste into script.google.com; it makes a quiz with points and feedback.

Forms grades choices and lists made by a script; a typed answer gets its key in the feedback, since a script cannot set
it (reference of Apps Script, TextItem). Google stops a script after six minutes, so it works in parts of 100 questions.
"""

import json
from collections.abc import Sequence
from typing import Any

from course.exporters.aspects import Aspect
from course.exporters.exporter import EVERY_KIND, Exporter, Kit
from course.exporters.wording import mixed, one_line, right_sides, right_words, with_unit
from course.model.question import Matching, Numeric, Ordering, ShortAnswer, TrueFalse
from course.model.quiz import Quiz
from course.model.table import FALSE, TRUE

PART = 100


def script_text(value: Any) -> str:
    """A value as JSON that is also JavaScript on one line."""
    text = json.dumps(value, ensure_ascii=False)
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("<", "\\u003c")


def _told(question: Any, kit: Kit, first: str = "") -> str:
    """The feedback: what belongs to this answer, the explanation, the sources."""
    sources = "; ".join(kit.cite(source) for source in question.sources)
    lines = (first, question.explanation, f"Nguồn: {sources}" if sources else "")
    return "\n".join(line for line in lines if line)


def _choice(question: Any, kit: Kit) -> str:
    right = [place for place, one in enumerate(question.options) if one.right]
    return _item(
        type="several" if len(right) > 1 else "one",
        title=question.prompt,
        choices=[one_line(one.text) for one in question.options],
        right=right,
        correct=_told(question, kit),
        incorrect=_told(question, kit),
    )


def _true_false(question: TrueFalse, kit: Kit) -> str:
    right = [0 if question.answer else 1]
    wrong = _told(question, kit, question.feedback)
    return _item(
        type="one", title=question.prompt, choices=[TRUE, FALSE], right=right, correct=_told(question, kit),
        incorrect=wrong,
    )  # fmt: skip


def _matching(question: Matching, kit: Kit) -> str:
    pairs = [{"title": one_line(pair.left), "right": one_line(pair.right)} for pair in question.pairs]
    return _pairs(question, pairs, [one_line(text) for text in right_sides(question)], kit)


def _ordering(question: Ordering, kit: Kit) -> str:
    items = [one_line(item) for item in question.items]
    pairs = [{"title": f"Bước {place}", "right": item} for place, item in enumerate(items, 1)]
    return _pairs(question, pairs, mixed(items), kit)


def _pairs(question: Any, pairs: list[dict[str, str]], choices: list[str], kit: Kit) -> str:
    told = _told(question, kit)
    return _item(type="pairs", title=question.prompt, choices=choices, pairs=pairs, correct=told, incorrect=told)


def _typed(question: Numeric | ShortAnswer, kit: Kit) -> str:
    title = with_unit(question) if isinstance(question, Numeric) else question.prompt
    return _item(type="text", title=title, correct=_told(question, kit, f"Đáp án: {'; '.join(right_words(question))}"))


def _item(**fields: Any) -> str:
    return script_text(fields)


def _write(quiz: Quiz, rendered: Sequence[str], kit: Kit) -> bytes:
    time = f"Thời gian làm bài: {quiz.minutes} phút." if quiz.minutes else ""
    needed = f"Đạt khi đúng từ {quiz.pass_percent}% số điểm." if quiz.pass_percent else ""
    page = kit.templates.get_template("quiz/google-forms/form.gs.j2").render(
        name=one_line(quiz.title),
        title=script_text(quiz.title),
        description=script_text(" ".join(text for text in (time, needed) if text)),
        key=script_text(f"hoc-ocop-{quiz.id}"),
        parts=[rendered[start : start + PART] for start in range(0, len(rendered), PART)] or [[]],
    )
    return page.encode() + b"\n"


_HEAVY = "Mỗi vế là một ô chọn 1 điểm, nên câu này nặng điểm hơn câu khác."
EXPORTER = Exporter(
    name="google-forms",
    label="Google Biểu mẫu (mã lệnh)",
    suffix=".gs",
    renders={
        **dict.fromkeys(("single_choice", "multiple_response"), _choice),
        "true_false": _true_false,
        "matching": _matching,
        "ordering": _ordering,
        **dict.fromkeys(("numeric", "short_answer"), _typed),
    },
    cannot={},
    loses={
        EVERY_KIND: {
            Aspect.ID: "Biểu mẫu không có chỗ ghi mã câu.",
            Aspect.LEVEL: "Biểu mẫu không có chỗ ghi mức độ.",
            Aspect.OBJECTIVE: "Biểu mẫu không có chỗ ghi mục tiêu.",
        },
        **{
            kind: {Aspect.FEEDBACK: "Biểu mẫu có một lời phản hồi khi sai, không theo từng phương án."}
            for kind in ("single_choice", "multiple_response")
        },
        "matching": {
            Aspect.FEEDBACK: "Biểu mẫu có một lời phản hồi khi sai, không theo từng cặp.",
            Aspect.PARTIAL: _HEAVY,
        },
        "ordering": {Aspect.PARTIAL: _HEAVY},
        **{
            kind: {
                Aspect.GRADING: "Mã lệnh không đặt được đáp án cho ô gõ chữ; đáp án nằm ở lời phản hồi để chấm tay.",
                Aspect.TRAPS: "Ô gõ chữ không nhận ra lỗi hay gặp.",
            }
            for kind in ("numeric", "short_answer")
        },
    },
    write=_write,
    client="Chromium, which runs the script with a stand-in for FormApp",
    needs="Một tài khoản Google; dán tệp vào script.google.com rồi chạy hàm taoBieuMau.",
)
