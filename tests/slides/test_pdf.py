"""The PDF of a deck and its handout."""

import io

from pypdf import PdfReader

from tests.slides.decks import make, with_lesson


def test_a_page_for_each_slide_with_its_words_and_bookmarks(loaded):
    made = make(loaded.course, "pdf", "handout", deck="m5")
    read = PdfReader(io.BytesIO(made.files["m5.pdf"]))
    assert len(read.pages) == len(made.deck.slides)
    assert [float(side) for side in read.pages[0].mediabox[2:]] == [960, 540]
    for page, slide in zip(read.pages, made.deck.slides, strict=True):
        assert " ".join(slide.title.split()) in " ".join(page.extract_text().split())
    assert len(read.outline) > 6
    assert read.trailer["/Root"]["/Lang"] == "vi-VN"


def test_six_slides_stand_on_a_page_of_the_handout(loaded):
    made = make(loaded.course, "handout", deck="m5")
    read = PdfReader(io.BytesIO(made.files["m5-handout.pdf"]))
    assert len(read.pages) == -(-len(made.deck.slides) // 6)
    assert [round(float(side)) for side in read.pages[0].mediabox[2:]] == [595, 842]


def test_marks_of_typst_are_text(loaded):
    shown = '#panic("x") $x$ *a* #{1+1} \\u{41} @ref <label>'
    typed = shown.replace("\\", "\\\\").replace("*", "\\*").replace("<", "&lt;")
    course = with_lesson(loaded.course, typed, title=shown)
    texts = [
        " ".join(page.extract_text().split())
        for page in PdfReader(io.BytesIO(make(course, "pdf").files["m1.pdf"])).pages
    ]
    assert sum(shown in text for text in texts) >= 2
