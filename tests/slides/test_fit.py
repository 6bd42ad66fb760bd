"""What does not fit is split, scaled or cut, told, and kept in the notes."""

import io
import re
import shutil
import time
from itertools import zip_longest

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from course.model.slide import READ, ROOMS, Layout, Mark, Run, body_box, plain
from course.slides.fit import TITLE_LINE
from course.slides.measure import lines_of, points_height
from course.slides.outputs import deck_ids, make_deck
from course.slides.share import shared
from tests.slides.decks import ROOT, TEMPLATE, Kit, make, with_lesson


def test_every_slide_of_the_course_fits_its_rooms_and_says_when_it_is_due(loaded):
    kit = Kit(ROOT, loaded.course, TEMPLATE, 2)
    for deck_id in deck_ids(loaded.course):
        deck = make_deck(kit, deck_id, ROOMS)
        for slide in deck.slides:
            fits(slide)
            assert slide.begin <= slide.end
        taught = [slide for slide in deck.slides if slide.foot]
        assert [slide.begin for slide in taught] == sorted(slide.begin for slide in taught)
        assert all(slide.clock for slide in taught)


def test_a_module_s_minutes_add_up(loaded):
    for module in loaded.course.modules:
        deck = make_deck(Kit(ROOT, loaded.course, TEMPLATE, 2), module.head.id, ROOMS)
        assert deck.slides[-1].end == sum(lesson.head.minutes for lesson in module.lessons)


def test_a_day_follows_the_clock_of_its_agenda(loaded):
    deck = make_deck(Kit(ROOT, loaded.course, TEMPLATE, 2), "day1", ROOMS)
    assert next(slide for slide in deck.slides if slide.foot).clock.startswith("08:00–")
    assert any(slide.title == "Nghỉ trưa" and slide.small.startswith("11:") for slide in deck.slides)
    assert [slide.begin for slide in deck.slides] == sorted(slide.begin for slide in deck.slides)


def test_every_word_of_the_course_is_read_from_the_back_of_the_room(loaded):
    for module in loaded.course.modules:
        slides = make_deck(Kit(ROOT, loaded.course, TEMPLATE, 2), module.head.id, ROOMS).slides
        for slide, following in zip_longest(slides, slides[1:]):
            if slide.points or slide.grid:
                assert slide.size >= READ, slide.title
            if slide.points and (slide.points[-1].mark, slide.points[-1].place) == (Mark.NUMBER, 1):
                assert not following or not following.points or following.points[0].place != 2, (
                    slide.title
                )  # a list begins with company
            if slide.picture and slide.layout is Layout.PICTURE:
                body = body_box(ROOMS[slide.layout], slide.layout, slide.small)
                scale = min(body.width / slide.picture.width, body.height / slide.picture.height)
                letters = [float(one) * scale for one in re.findall(r'font-size="([\d.]+)"', slide.picture.svg)]
                assert min(letters) >= READ, slide.title


def fits(slide):
    room = ROOMS[slide.layout]
    title = lines_of((Run(slide.title, True),), slide.title_size, room.title.width)
    assert title * slide.title_size * TITLE_LINE <= room.title.height
    body = body_box(room, slide.layout, slide.small)
    if slide.points:
        assert points_height(slide.points, slide.size, body.width) <= body.height, slide.title
    if slide.grid:
        assert sum(slide.grid.heights) <= body.height + 0.01, slide.title
        assert sum(slide.grid.widths) == pytest.approx(1)
        assert slide.size >= 12


def test_forty_rows_become_slides_that_repeat_the_head(loaded):
    table = "| Số | Việc |\n|---|---|\n" + "".join(f"| {at} | Việc thứ {at} |\n" for at in range(1, 41))
    deck = make(with_lesson(loaded.course, table)).deck
    grids = [slide for slide in deck.slides if slide.grid and slide.grid.head[0][0].text == "Số"]
    assert [row[0][0].text for slide in grids for row in slide.grid.rows] == [str(at) for at in range(1, 41)]
    assert len(grids) > 2
    lengths = [len(slide.grid.rows) for slide in grids]
    assert max(lengths) - min(lengths) <= 1  # none holds a last lonely row
    assert {slide.grid.widths for slide in grids} == {grids[0].grid.widths}
    assert all(slide.title.endswith("(tiếp)") for slide in grids[1:])
    assert any("40 dòng" in remark.text for remark in deck.remarks)
    for slide in deck.slides:
        fits(slide)


@pytest.mark.parametrize("text", ["chữ " * 2000, "Một câu ngắn thôi. " * 500, "d" * 20000, "**đậm** " * 1000])
def test_two_thousand_words_become_slides_and_notes(loaded, text):
    deck = make(with_lesson(loaded.course, text)).deck
    for slide in deck.slides:
        fits(slide)
    assert len(deck.slides) < 20
    whole = text.replace("**", "").strip()
    assert any(note == whole for slide in deck.slides for note in slide.notes)


@pytest.mark.parametrize("cells", [["chữ " * 900, "b"], ["d" * 3000, "b"], ["a", "b"] * 9, [""] * 3])
def test_cells_of_any_length_stay_on_their_slide(loaded, cells):
    row = "| " + " | ".join(cells) + " |\n"
    head = "| " + " | ".join(f"Cột {at}" for at, _ in enumerate(cells)) + " |\n"
    deck = make(with_lesson(loaded.course, head + "|---" * len(cells) + "|\n" + row * 3)).deck
    for slide in deck.slides:
        if slide.grid and len(cells) < 18:
            fits(slide)
    if cells[0].startswith("chữ"):
        assert any("ô bảng dài" in remark.text for remark in deck.remarks)
        assert any(note.count("chữ") == 900 for slide in deck.slides for note in slide.notes)


def test_a_huge_photo_is_made_small_and_a_broken_one_is_told(loaded, tmp_path):
    folder = tmp_path / "modules" / loaded.course.modules[0].slug
    shutil.copytree(ROOT / "modules" / loaded.course.modules[0].slug, folder)
    shutil.copytree(ROOT / "templates" / "slides", tmp_path / "templates" / "slides")
    photo = io.BytesIO()
    Image.new("RGB", (6000, 4000), "#2f6b2f").save(photo, "PNG")
    (folder / "images" / "anh.png").write_bytes(photo.getvalue())
    (folder / "images" / "hong.png").write_bytes(b"not a picture")
    (folder / "images" / "hong.svg").write_bytes(b"<svg")
    course = with_lesson(
        loaded.course,
        "![ảnh](images/anh.png)\n\n![hỏng](images/hong.png)\n\n![hỏng](images/hong.svg)\n\n![ra ngoài](../../x.png)",
    )
    shutil.copytree(ROOT / "docs" / "assets", tmp_path / "docs" / "assets")
    made = make(course, "pptx", "html", "pdf", root=tmp_path)
    shown = [slide for slide in made.deck.slides if slide.layout is Layout.PICTURE]
    assert [slide.picture.alt for slide in shown] == ["ảnh"]
    assert (shown[0].picture.width, shown[0].picture.height) == (1600, 1067)
    said = " ".join(remark.text for remark in made.deck.remarks)
    assert "quá lớn" in said
    assert said.count("không dùng được") == 2
    assert "không thấy hình" in said
    assert all(len(content) < 1_000_000 for content in made.files.values())


def test_a_heading_never_ends_a_slide(loaded):
    text = "".join(
        f"### Mục {at}\n\nMột ý ngắn của mục này, đủ dài để chiếm trọn một dòng chữ.\n\n" for at in range(14)
    )
    for slide in make(with_lesson(loaded.course, text)).deck.slides:
        if slide.points:
            assert not slide.points[-1].keep


def test_a_heading_in_bold_has_company(loaded):
    head = "Mục bốn chấm hai, tối đa ba điểm."
    paragraph = (
        f"**{head}** Ai làm được thì chấm theo từng bậc và " + "ghi bằng chứng của bậc ấy vào sổ, " * 4 + "rồi ký tên."
    )
    for lines in range(2, 6):
        text = "\n\n".join([paragraph] * lines)
        slides = [slide for slide in make(with_lesson(loaded.course, text)).deck.slides if slide.points]
        assert any(point.runs == (Run(head, True),) for slide in slides for point in slide.points)
        for slide in slides:
            assert slide.points[-1].runs != (Run(head, True),), lines


def test_a_quoted_text_is_told_to_its_end(loaded):
    story = "“" + "Bà nội tôi ủ chum nước mắm này từ thuở còn con gái ở bến sông. " * 14 + "Xin mời nếm thử.”"
    deck = make(with_lesson(loaded.course, story)).deck
    told = " ".join(plain(point.runs) for slide in deck.slides for point in slide.points)
    assert "Xin mời nếm thử.”" in told
    assert not [one for one in deck.remarks if "cắt bớt" in one.text]


heights = st.lists(st.floats(1, 120), min_size=1, max_size=40)


@given(heights, st.floats(120, 400))
def test_sharing_keeps_the_order_the_room_and_the_fewest_slides(heights, room):
    parts = shared(heights, room)
    assert [at for part in parts for at in part] == list(range(len(heights)))
    assert all(sum(heights[at] for at in part) <= room + 1e-6 for part in parts)
    greedy, filled = 1, 0.0
    for height in heights:
        if filled and filled + height > room:
            greedy, filled = greedy + 1, 0.0
        filled += height
    assert len(parts) == greedy


def test_the_same_day_gives_the_same_bytes(loaded):
    first, second = (make(loaded.course, "pptx", "html", "pdf", "handout", deck="m5").files for _ in range(2))
    assert first == second


def test_a_module_s_deck_takes_five_seconds_at_most(loaded):
    began = time.process_time()  # others on the machine do not count
    make(loaded.course, "pptx", "html", "pdf", "handout", deck="m3")
    assert time.process_time() - began <= 5
