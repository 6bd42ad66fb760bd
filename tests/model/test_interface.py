"""The words around the content: slots, and what stands in for what is not translated."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.model.interface import Interface, Slot, completed, fill, leaves, pieces, slots
from tests.model.slot_texts import PIECES, VECTORS, written


@pytest.mark.parametrize("case", VECTORS, ids=lambda case: case["text"])
def test_a_text_says_what_the_vectors_say(case):
    assert fill(case["text"], **case["values"]) == case["said"]


@given(PIECES, st.integers(0, 3) | st.text(max_size=5))
def test_every_slot_is_filled_and_nothing_else_is_touched(parts, value):
    text = written(parts)

    assert slots(text) == {part.name for part in parts if isinstance(part, Slot)}
    assert written(list(pieces(text))) == text
    assert fill(text, **dict.fromkeys(slots(text), value)) == "".join(
        part if isinstance(part, str)
        else str(value) if part.one is None
        else part.one if str(value) == "1"
        else part.other
        for part in parts
    )  # fmt: skip


def test_a_value_that_is_not_given_is_a_bug():
    with pytest.raises(KeyError):
        fill("{count}")


def interface(code, scripts):
    return Interface(code, code, scripts, {}, {})


def test_what_is_not_said_in_the_same_shape_is_said_in_vietnamese():
    home = interface("vi", {"a": {"x": "Xóa", "n": "Còn {count}", "h": ("Ngày", "Việc"), "k": {"s": "Sao"}}})
    own = interface("tyz", {"a": {"x": "Bỏ", "n": "Lừa {number}", "h": ("Vằn",), "k": "sai", "z": "lạ"}, "b": {}})

    said = dict(leaves(completed(own, home).scripts))

    assert said == {"a.x": "Bỏ", "a.n": "Còn {count}", "a.h.0": "Ngày", "a.h.1": "Việc", "a.k.s": "Sao"}
