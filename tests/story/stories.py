"""Stories for tests: one that answers every question, and random ones with everything people may type."""

from typing import Any

import msgspec
import yaml
from hypothesis import strategies as st

from course.model.course import Course
from course.model.story import Length, Story, Voice
from course.model.story_structure import STRUCTURES
from tests.conftest import ROOT

PLACE = {"village": "bản Ngần", "commune": "xã Suối Ngần", "province": "tỉnh Sơn La"}
FACTS = {
    "product": "Mận sấy Ngần",
    "category": "mận sấy",
    "person": "Pha",
    "person_title": "bà",
    "since": 1998,
    **PLACE,
}
_FORM = yaml.safe_load((ROOT / "templates/builders/product_story/builder.yml").read_text("utf-8"))
QUESTIONS = [question["id"] for question in _FORM["questions"]]


def story_of(data: dict[str, Any]) -> Story:
    """The record of a story given as its file holds it."""
    return msgspec.convert(data, Story)


def full(course: Course) -> dict[str, Any]:
    """A story that answers every question with the answer of the form's example."""
    assert course.story_form is not None
    answers = {question.id: question.example for question in course.story_form.questions}
    return {"facts": FACTS, "answers": answers, "core": "Vì mận chín sáu tuần, nên cả bản thức cùng lò."}


_PIECES = [
    *(
        "tôi",
        "mình",
        "bà",
        "Mỷ",
        "Sính",
        "mận",
        "sấy",
        "một",
        "của",
        "chị",
        "em",
        "suối",
        "Ấm",
        "x\u00a0y",
        "Ơ",
        "ß",
        "ǆ",
    ),
    *("1998", "1.150 m", "85.000đ", "100%", "số1", "Nhất", "TP.", "v.v.", "Q.", "1.", "2.", "đẹp!", "sao?"),
    *("“chờ", "đã”", "“đi. Đừng”", '"', "(hay", "(quên)", "“mở", "…", "...", "-", "•", ";", ","),
    *("a\u0302\u0301m", "😊", "👩🏽\u200d🌾", "<script>", "{{ product }}", "{%x%}", "=1+1", "#eval", "\\n"),
]
_WORDS = st.sampled_from(_PIECES) | st.text(st.characters(exclude_categories=["Cs", "Cn"]), max_size=6)
TEXTS = st.lists(_WORDS, max_size=14).map(" ".join)
_ANSWERS = st.lists(TEXTS, max_size=4).flatmap(
    lambda lines: st.sampled_from([". ", "\n", " ", "! ", "… "]).map(lambda end: end.join(lines))
)
_LONG = TEXTS.flatmap(lambda text: st.integers(1, 40).map(lambda times: f"{text} " * times))
_TYPED = dict.fromkeys(("category", "village", "commune", "province", "old_place", "person", "person_title"), TEXTS)

STORIES = st.fixed_dictionaries({
    "facts": st.fixed_dictionaries({"product": TEXTS}, optional={**_TYPED, "since": st.integers(1000, 2100)}),
    "answers": st.dictionaries(st.sampled_from(QUESTIONS), _ANSWERS | _LONG, max_size=12),
    "core": TEXTS,
    "structure": st.sampled_from(STRUCTURES),
    "voice": st.sampled_from([voice.value for voice in Voice]),
})  # fmt: skip
LENGTHS = st.sampled_from(list(Length))
