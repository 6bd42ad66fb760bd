"""Words as a script gets them, against what Python says of the same texts; in real Chromium."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course.model.interface import Interface, fill, slots
from course.widgets.script_words import expression, with_words
from tests.model.slot_texts import PIECES, VECTORS, written


@pytest.fixture(scope="module")
def page(browser):
    page = browser.new_page()
    yield page
    page.close()


SAY = "([code, values]) => { const one = (0, eval)(code); return typeof one === 'function' ? one(values) : one; }"


def said(page, text, values):
    return page.evaluate(SAY, [f"({expression(text)})", values])


def test_the_browser_says_what_the_vectors_say(page):
    assert [said(page, case["text"], case["values"]) for case in VECTORS] == [case["said"] for case in VECTORS]


@settings(max_examples=60)
@given(PIECES, st.integers(0, 3))
def test_the_browser_says_what_python_says(page, parts, value):
    text = written(parts)
    values = dict.fromkeys(slots(text), value)

    assert said(page, text, values) == fill(text, **values)


def test_words_cannot_end_their_script_or_run(page):
    hostile = '</script><script>bad()</script>\u2028`${bad()}` \\" {name}'
    line = with_words({"x": b"1;"}, Interface("vi", "Việt", {"x": {"a-b": hostile, "list": ("<!--", "b")}}, {}, {}))

    assert b"<" not in line
    page.evaluate("code => (0, eval)(code)", line.decode())
    assert page.evaluate("ocop.text.x['a-b']({ name: 'N' })") == hostile.replace("{name}", "N")
    assert page.evaluate("ocop.text.x.list") == ["<!--", "b"]


def test_a_script_that_says_nothing_is_left_as_it_is():
    interface = Interface("vi", "Việt", {"other": {"a": "b"}}, {}, {})

    assert with_words({"fold": b"one", "store": b"two"}, interface) == b"one\ntwo"
