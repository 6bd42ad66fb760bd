"""Folding of Vietnamese text; tests/browser/test_fold_script.py holds the browser to the same vectors."""

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.model.fold import FOLD, fold, slugify

VECTORS = json.loads((Path(__file__).parent.parent / "cases" / "fold" / "vectors.json").read_text("utf-8"))
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
LETTERS = [unicodedata.normalize("NFC", base + tone) for base in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY" for tone in TONES] + [
    "đ",
    "Đ",
]


@pytest.mark.parametrize("case", VECTORS, ids=lambda case: ascii(case["text"]))
def test_vectors(case):
    assert case["fold"] == fold(case["text"])
    assert case["slug"] == slugify(case["text"], "-")


@pytest.mark.parametrize("letter", LETTERS)
def test_every_vietnamese_letter_becomes_one_ascii_letter(letter):
    assert fold(letter).isascii()
    assert len(fold(letter)) == 1
    assert fold(letter) == fold(unicodedata.normalize("NFD", letter)) == fold(letter.upper())


def test_the_table_names_single_letters():
    assert all(len(letter) == 1 and fold(letter) == plain for letter, plain in FOLD.items())


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(st.sampled_from([*LETTERS, *"bcghklmnpqrstvx "])))
def test_composed_and_decomposed_input_agree(text):
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)
    assert fold(text).isascii()


@given(st.text(), st.sampled_from("-_"))
def test_an_anchor_is_plain_and_bounded_by_words(text, separator):
    slug = slugify(text, separator)

    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789_-")
    assert slug == slug.strip(separator)
