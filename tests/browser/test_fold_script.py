"""fold.js gives what course/model/fold.py gives."""

import json
import unicodedata
from pathlib import Path

import pytest

from course.model.fold import fold, slugify
from tests.browser.scripts import add_scripts

ROOT = Path(__file__).parent.parent.parent
VECTORS = json.loads((ROOT / "tests" / "cases" / "fold" / "vectors.json").read_text("utf-8"))
# Latin with all its extensions, Greek and general punctuation: what may stand in Vietnamese text or be pasted into it.
BLOCKS = (range(0x20, 0x400), range(0x1E00, 0x2070), range(0x3000, 0x3003), (0xFEFF, 0xFB01))
CODAS = ("", "c", "ch", "m", "n", "ng", "nh", "p", "t")


@pytest.fixture(scope="module")
def folded(browser):
    """Fold many texts in the browser; gives fold and slug of each."""
    page = browser.new_page()
    add_scripts(page, ["fold"])
    yield lambda texts: page.evaluate("texts => texts.map(text => [ocop.fold(text), ocop.slugify(text)])", texts)
    page.close()


def in_python(texts):
    return [[fold(text), slugify(text, "-")] for text in texts]


def test_vectors(folded):
    assert [[case["fold"], case["slug"]] for case in VECTORS] == folded([case["text"] for case in VECTORS])


def test_every_letter_of_the_blocks_agrees(folded):
    texts = [f"x{chr(code)}y" for block in BLOCKS for code in block]

    assert in_python(texts) == folded(texts)


def test_every_vietnamese_rhyme_agrees_composed_and_decomposed(folded):
    vowels = (
        "a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iêu "
        "oa oai oay oă oe oi ôi ơi ua uâ uây uê ui uô uôi ưa ưi ươ ươi ưu uy uya uyê yê"
    )
    tones = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
    rhymes = [f"đ{vowel}{tone}{coda} Đ{vowel.upper()}" for vowel in vowels.split() for tone in tones for coda in CODAS]
    texts = [unicodedata.normalize(form, rhyme) for rhyme in rhymes for form in ("NFC", "NFD")]

    assert in_python(texts) == folded(texts)
    assert all(plain.isascii() for plain, _ in folded(texts))
