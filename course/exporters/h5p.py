"""H5P: a question set, content alone. The libraries that play it are in no public package: the host must have them.

Content types and their fields after the semantics.json of each library (H5P.QuestionSet 1.21 and its question types).
"""

import functools
import html
import json
import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import jinja2

from course.exporters.aspects import Aspect
from course.exporters.exporter import EVERY_KIND, DoesNotFit, Exporter, Kit
from course.exporters.texts import forms, paragraphs
from course.model.number import format_number
from course.model.question import (
    Matching,
    MultipleResponse,
    Numeric,
    Ordering,
    Part,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)
from course.model.quiz import Quiz
from course.office.archive import pack

VERSIONS = {
    "H5P.QuestionSet": (1, 21),
    "H5P.MultiChoice": (1, 16),
    "H5P.TrueFalse": (1, 8),
    "H5P.Blanks": (1, 14),
    "H5P.DragText": (1, 10),
}
# A question keeps its id over the years, so an editor that merges by it finds the same question.
_IDS = uuid.uuid5(uuid.NAMESPACE_DNS, "hoc-ocop")
_SIGNS = frozenset("*:/\\")
_SIGNS_WHY = "Câu có dấu *, :, / hoặc \\ trong phần phải điền hay kéo; H5P dùng các dấu ấy làm ký hiệu."

Params = dict[str, Any]


def _choice(question: SingleChoice | MultipleResponse, why: str) -> tuple[str, Params]:
    answers = [
        {
            "text": _html(option.text),
            "correct": option.right,
            "tipsAndFeedback": {"tip": "", "chosenFeedback": _html(option.feedback), "notChosenFeedback": ""},
        }
        for option in question.options
    ]
    one = isinstance(question, SingleChoice)
    behaviour = {"type": "single" if one else "multi", "singlePoint": one, "randomAnswers": question.shuffle}
    return "H5P.MultiChoice", {
        "question": _html(question.prompt),
        "answers": answers,
        "overallFeedback": _overall(why),
        "behaviour": {**_common(), **behaviour, "showSolutionsRequiresInput": True},
    }


def _true_false(question: TrueFalse, why: str) -> tuple[str, Params]:
    spoken = {"feedbackOnCorrect": why, "feedbackOnWrong": f"{question.feedback} {why}".strip()}
    return "H5P.TrueFalse", {
        "question": _html(question.prompt),
        "correct": "true" if question.answer else "false",
        "behaviour": {**_common(), **{name: html.escape(text) for name, text in spoken.items()}},
    }


def _matching(question: Matching, why: str) -> tuple[str, Params]:
    lines = [(f"{pair.left}: ", pair.right) for pair in question.pairs]
    return _drag(question.prompt, lines, question.extra, why)


def _ordering(question: Ordering, why: str) -> tuple[str, Params]:
    return _drag(question.prompt, [(f"{n}. ", item) for n, item in enumerate(question.items, 1)], (), why)


def _numeric(question: Numeric, why: str) -> tuple[str, Params]:
    if question.tolerance:
        raise DoesNotFit("Câu có sai số cho phép; H5P so từng chữ nên không nhận một khoảng số.")
    plain = [format_number(question.answer), format_number(question.answer, grouped=False), f"{question.answer:f}"]
    spelled = [*plain, *(f"{number} {question.unit}" for number in plain if question.unit)]
    return _blank(question, dict.fromkeys(one for one in spelled if not _SIGNS & set(one)), question.unit, why)


def _short_answer(question: ShortAnswer, why: str) -> tuple[str, Params]:
    return _blank(question, forms(question.accept), "", why)


_PARAMS: Mapping[str, Callable[[Any, str], tuple[str, Params]]] = {
    "single_choice": _choice,
    "multiple_response": _choice,
    "true_false": _true_false,
    "matching": _matching,
    "ordering": _ordering,
    "numeric": _numeric,
    "short_answer": _short_answer,
}


def _blank(question: Numeric | ShortAnswer, accepted: Iterable[str], after: str, why: str) -> tuple[str, Params]:
    """One gap; every accepted spelling stands between stars, parted by /."""
    listed = [_sign_free(one) for one in accepted]
    behaviour = {"caseSensitive": False, "autoCheck": False, "showSolutionsRequiresInput": True}
    return "H5P.Blanks", {
        "text": _html(question.prompt),
        "questions": [f"<p>*{'/'.join(map(html.escape, listed))}* {html.escape(_star_free(after))}</p>"],
        "overallFeedback": _overall(why),
        "behaviour": {**_common(), **behaviour},
    }


def _drag(prompt: str, lines: Sequence[tuple[str, str]], extra: Sequence[str], why: str) -> tuple[str, Params]:
    """Text before a gap, and what belongs into it: dragged there, so no order gives the answer away."""
    told = [f"{html.escape(_star_free(before))}*{html.escape(_sign_free(gap))}*" for before, gap in lines]
    return "H5P.DragText", {
        "taskDescription": _html(prompt),
        "textField": "\n".join(told),
        "distractors": " ".join(f"*{html.escape(_sign_free(one))}*" for one in extra),
        "overallFeedback": _overall(why),
        "behaviour": {**_common(), "instantFeedback": False},
    }


def _sign_free(text: str) -> str:
    if _SIGNS & set(text) or "\n" in text:
        raise DoesNotFit(_SIGNS_WHY)
    return text


def _star_free(text: str) -> str:
    if "*" in text or "\n" in text:
        raise DoesNotFit(_SIGNS_WHY)
    return text


def _html(text: str) -> str:
    return "".join(f"<p>{html.escape(part)}</p>" for part in paragraphs(text)) if text else ""


def _overall(why: str) -> list[Params]:
    return [{"from": 0, "to": 100, "feedback": html.escape(why)}]


def _common() -> Params:
    return {"enableRetry": True, "enableSolutionsButton": True, "enableCheckButton": True}


@functools.lru_cache(maxsize=4)
def _words(templates: jinja2.Environment) -> Params:
    words: Params = json.loads(templates.get_template("quiz/h5p/words.json.j2").render())
    return words


def _render(kind: str) -> Callable[[Part, Kit], Params]:
    def render(question: Part, kit: Kit) -> Params:
        sources = "; ".join(map(kit.cite, question.sources))
        why = f"{question.explanation} Nguồn: {sources}" if sources else question.explanation
        library, params = _PARAMS[kind](question, why)
        return {
            "library": f"{library} {'.'.join(map(str, VERSIONS[library]))}",
            "params": {**_words(kit.templates)[library], **params},
            "subContentId": str(uuid.uuid5(_IDS, question.id)),
            "metadata": {"contentType": library.removeprefix("H5P."), "license": "U", "title": question.id},
        }

    return render


def _write(quiz: Quiz, rendered: Sequence[Params], kit: Kit) -> bytes:
    words = _words(kit.templates)["H5P.QuestionSet"]
    content = {
        **words,
        "progressType": "textual",
        "passPercentage": quiz.pass_percent,
        "disableBackwardsNavigation": False,
        "randomQuestions": False,
        "questions": list(rendered),
        "override": {"checkButton": True},
    }
    used = {"H5P.QuestionSet", *(one["library"].split()[0] for one in rendered)}
    head = {
        "title": quiz.title,
        "language": "vi",
        "defaultLanguage": "vi",
        "mainLibrary": "H5P.QuestionSet",
        "embedTypes": ["div"],
        "license": "U",
        "preloadedDependencies": [
            {"machineName": name, "majorVersion": VERSIONS[name][0], "minorVersion": VERSIONS[name][1]}
            for name in VERSIONS
            if name in used
        ],
    }
    return pack({"h5p.json": _json(head), "content/content.json": _json(content)})


def _json(data: Params) -> bytes:
    return json.dumps(data, ensure_ascii=False, indent=1).encode()


EXPORTER = Exporter(
    name="h5p",
    label="H5P (Question Set)",
    suffix=".h5p",
    renders={kind: _render(kind) for kind in _PARAMS},
    cannot={},
    loses={
        EVERY_KIND: {
            Aspect.LEVEL: "H5P không có chỗ ghi mức độ.",
            Aspect.OBJECTIVE: "H5P không có chỗ ghi mục tiêu.",
            Aspect.TRAPS: "Ô điền chữ của H5P không có lời nhắc cho từng câu trả lời sai.",
        },
        "matching": {Aspect.FEEDBACK: "Câu kéo thả của H5P chỉ giữ lời giải thích chung."},
        "short_answer": {
            Aspect.FORMS: "H5P so từng chữ: nhận mỗi cách viết khi gõ đủ dấu hoặc bỏ hết dấu, không nhận khi gõ lẫn."
        },
    },
    write=_write,
    client="@lumieducation/h5p-server (npm): its package validator",
    needs=(
        "Gói chỉ có nội dung, không kèm thư viện H5P. Nơi nhập phải cài sẵn Question Set 1.21, Multiple Choice 1.16, "
        "True/False 1.8, Fill in the Blanks 1.14 và Drag the Words 1.10 (hoặc bản phụ mới hơn); nếu chưa có, "
        "người quản trị cài từ kho H5P trước."
    ),
)
