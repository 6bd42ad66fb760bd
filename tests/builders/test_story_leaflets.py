"""The leaflets as a printing house and a buyer's phone read them."""

import io

import cv2
import msgspec
import numpy as np
import pypdf
import pytest

from course.builders.story_leaflet import DESIGNS, leaflets
from course.model.story import Length, Story
from tests.builders.story_documents import DAY, SAMPLES, kit_of, made, picture, told_of
from tests.builders.test_plan_outputs import packed, pdf_text

pytestmark = pytest.mark.xdist_group("story-leaflets")
SIZES = {"to-roi-a5": (148, 210), "to-gap-a4": (297, 210)}
MM = 72 / 25.4
STORY = "khan-gai-khe-nhuom"


def pages(data):
    return pypdf.PdfReader(io.BytesIO(data)).pages


def box(rectangle):
    return [float(edge) / MM for edge in rectangle]


@pytest.fixture(scope="module")
def printed(loaded):
    """Every leaflet of a sample with no photo, one, two and four."""
    story = loaded.course.stories[STORY]
    return {count: made("pdf", story, loaded.course, count) for count in (0, 1, 2, 4)}


@pytest.mark.parametrize("design", DESIGNS)
@pytest.mark.parametrize("form", SIZES)
def test_the_sheet_says_where_it_is_cut_and_how_far_colour_runs(printed, form, design):
    width, height = SIZES[form]
    for page in pages(printed[2][f"{form}-{design}.pdf"]):
        assert box(page.trimbox) == pytest.approx([10, 10, 10 + width, 10 + height], abs=0.01)
        assert box(page.bleedbox) == pytest.approx([7, 7, 13 + width, 13 + height], abs=0.01)
        assert box(page.mediabox) == pytest.approx([0, 0, 20 + width, 20 + height], abs=0.01)
    for page in pages(printed[2][f"{form}-{design}-xem.pdf"]):
        assert (float(page.mediabox.width) / MM, float(page.mediabox.height) / MM) == pytest.approx(
            SIZES[form], abs=0.01
        )
        assert page.cropbox == page.mediabox


@pytest.mark.parametrize("design", DESIGNS)
@pytest.mark.parametrize("form", SIZES)
@pytest.mark.parametrize("count", [0, 1, 2, 4])
def test_it_has_two_sides_embedded_fonts_the_words_and_its_photos(printed, loaded, form, design, count):
    data = printed[count][f"{form}-{design}.pdf"]
    assert len(pages(data)) == 2
    for page in pages(data):
        for font in page["/Resources"].get("/Font", {}).values():
            inside = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
            assert {"/FontFile2", "/FontFile3"} & set(inside)
    story = loaded.course.stories[STORY]
    text = packed(pdf_text(data))
    given = (story.facts.product, story.core, story.facts.phone, story.english[Length.LABEL])
    for wanted in (*given, *story.texts[Length.LEAFLET].split("\n\n"), "In từ bản ngày 24/11/2026", "Ví dụ minh họa"):
        assert packed(wanted) in text or packed(wanted.upper()) in text, wanted
    images = [image.get_object() for page in pages(data) for image in page["/Resources"].get("/XObject", {}).values()]
    assert sum(image.get("/Filter") == "/DCTDecode" for image in images) == count


@pytest.mark.parametrize("design", DESIGNS)
def test_colour_reaches_over_the_cut_and_marks_stand_outside(printed, design):
    """Between the cut and the bleed is the colour of the face; between bleed and edge only thin marks are black."""
    image = picture(printed[0][f"to-roi-a5-{design}.pdf"])
    per_mm = image.shape[1] / 168
    at = lambda x, y: image[round(y * per_mm), round(x * per_mm)]  # noqa: E731
    for y in (30, 120, 200):
        assert np.abs(at(8.5, y).astype(int) - at(11.5, y)).max() < 30, "the bleed is another colour than the page"
        assert at(8.5, y).min() < 250
        assert at(3, y).min() > 250
    marks = image[round(9.5 * per_mm) : round(10.5 * per_mm), round(1.5 * per_mm) : round(5.5 * per_mm)]
    assert marks.min() < 90
    inside = image[round(9.5 * per_mm) : round(10.5 * per_mm), round(6.4 * per_mm) : round(6.8 * per_mm)]
    assert inside.min() > 200, "a mark runs into the bleed"


@pytest.mark.parametrize("design", DESIGNS)
def test_the_panel_that_folds_in_is_narrower_and_lies_behind_the_flap(printed, design):
    """Seen from outside the flap is at the left; from inside, the same paper is at the right, and as wide."""
    document = printed[0][f"to-gap-a4-{design}.pdf"]
    for number, wanted in ((1, (98, 98 + 99.5)), (2, (99.5, 199))):
        image = picture(document, number)
        per_mm = image.shape[1] / 317
        line = image[round(4.2 * per_mm), :, :].min(axis=1)  # across the dashes over the sheet
        found = [x / per_mm - 10 for x in np.flatnonzero(line < 120)]
        inner = sorted(x for x in found if 5 < x < 290)
        assert [inner[0], inner[-1]] == pytest.approx(wanted, abs=0.3)


@pytest.mark.parametrize("design", DESIGNS)
@pytest.mark.parametrize(("form", "page"), [("to-roi-a5", 2), ("to-gap-a4", 1)])
def test_a_phone_reads_the_code_and_without_an_address_there_is_none(loaded, printed, design, form, page):
    story = loaded.course.stories[STORY]
    text, *_ = cv2.QRCodeDetector().detectAndDecode(picture(printed[4][f"{form}-{design}.pdf"], page))
    assert text == story.facts.url
    bare = msgspec.structs.replace(story, facts=msgspec.structs.replace(story.facts, url=""))
    files = made("pdf", bare, loaded.course, designs=(design,))
    assert "Quét mã" not in pdf_text(files[f"{form}-{design}.pdf"])


def test_a_long_address_still_gives_a_code_that_is_read(loaded):
    story = loaded.course.stories[STORY]
    url = "https://vidu.example/" + "khe-nhuom/" * 27
    long = msgspec.structs.replace(story, facts=msgspec.structs.replace(story.facts, url=url))
    files = made("pdf", long, loaded.course, designs=("giay-do",))
    image = picture(files["to-gap-a4-giay-do.pdf"], 1)
    assert cv2.QRCodeDetector().detectAndDecode(image)[0] == url


@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_becomes_every_leaflet(loaded, name):
    assert len(made("pdf", loaded.course.stories[name], loaded.course)) == 8


def test_the_least_there_can_be_becomes_leaflets(loaded):
    story = msgspec.convert({"facts": {"product": "Mận"}, "texts": {"leaflet": "Mận nhà tôi chua."}}, Story)
    files = made("pdf", story, loaded.course)
    assert "Mận nhà tôi chua." in pdf_text(files["to-gap-a4-nuong.pdf"])


def test_a_text_that_does_not_fit_is_told_and_nothing_runs_over(loaded):
    story = loaded.course.stories[STORY]
    long = "Chị Dợ ngồi bên bếp nối từng sợi gai cho tới khi bếp tàn. " * 200
    for texts in ({Length.LEAFLET: long}, {Length.LEAFLET: "a" * 20_000}):
        done = leaflets(told_of(msgspec.structs.replace(story, texts=texts), loaded.course), kit_of(loaded.course))
        assert not done.files
        assert len(done.refused) == 4
        assert all("không vừa" in line for line in done.refused)
    assert "câu chuyện" in done.refused[0]
    english = msgspec.structs.replace(story, english={Length.LEAFLET: long})
    refused = leaflets(told_of(english, loaded.course), kit_of(loaded.course)).refused
    assert len(refused) == 4
    assert "tiếng Anh 2800 tiếng" in refused[0]


def test_what_fits_is_never_cut(loaded):
    """Texts of every length up to the first that is refused are there to the last word."""
    story = loaded.course.stories[STORY]
    refused = 0
    for words in range(100, 1500, 200):
        text = " ".join(f"tiếng{number}" for number in range(words)) + " hết."
        told = told_of(msgspec.structs.replace(story, texts={Length.LEAFLET: text}), loaded.course, 2)
        done = leaflets(told, kit_of(loaded.course))
        refused += len(done.refused)
        for data in done.files.values():
            assert packed(text) in packed(pdf_text(data))
    assert refused


def test_the_same_story_and_day_give_the_same_bytes(loaded, printed):
    assert made("pdf", loaded.course.stories[STORY], loaded.course, 2) == printed[2]
    dates = {pypdf.PdfReader(io.BytesIO(data)).metadata["/CreationDate"] for data in printed[2].values()}
    assert dates == {f"D:{DAY:%Y%m%d}000000Z"}
