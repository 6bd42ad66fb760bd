"""The PowerPoint file read back by python-pptx, and drawn by LibreOffice."""

import io
import re
import subprocess
import zipfile

import pytest
from pptx import Presentation
from pptx.util import Pt

from course.model.slide import ROOMS, Layout
from course.office.slides import NAMES, PAGE, TemplateFaults, read_template
from tests.conftest import run_course
from tests.slides.decks import ROOT, TEMPLATE, make, with_lesson

HOSTILE = '<script>alert(1)</script> & "x" {{7*7}} =1+1 \u202eđảo _x000D_'


@pytest.fixture(scope="module")
def made(loaded):
    return make(loaded.course, "pptx", deck="m4")


@pytest.fixture(scope="module")
def opened(made):
    return Presentation(io.BytesIO(made.files["m4.pptx"]))


def test_the_house_s_template_has_the_house_s_rooms():
    assert TEMPLATE.rooms == ROOMS
    assert (TEMPLATE.width, TEMPLATE.height) == (960, 540)


def test_the_template_is_what_its_script_makes(tmp_path):
    code = (
        "import sys; sys.path.insert(0, 'templates/slides'); import make_template; "
        f"make_template.make().save({str(tmp_path / 'made.pptx')!r})"
    )
    subprocess.run([str(ROOT / ".venv/bin/python"), "-c", code], cwd=ROOT, check=True)
    again = read_template((tmp_path / "made.pptx").read_bytes())
    assert again.rooms == TEMPLATE.rooms
    with zipfile.ZipFile(tmp_path / "made.pptx") as new, zipfile.ZipFile(ROOT / "templates/slides/ocop.pptx") as old:
        parts = [name for name in new.namelist() if "slideLayout" in name or "slideMaster" in name or "theme" in name]
        assert {name: new.read(name) for name in parts} == {name: old.read(name) for name in parts}


def test_slides_stand_in_placeholders_with_notes_and_numbers(made, opened):
    assert (opened.slide_width, opened.slide_height) == (Pt(960), Pt(540))
    assert len(opened.slides) == len(made.deck.slides)
    for page, slide in zip(opened.slides, made.deck.slides, strict=True):
        assert page.slide_layout.name == NAMES[slide.layout]
        assert page.shapes.title.text_frame.text == slide.title
        assert all(shape.is_placeholder for shape in page.shapes)
        assert not [one for one in page.placeholders if one.has_text_frame and not one.text_frame.text.strip()]
        numbers = [one for one in page.placeholders if one.placeholder_format.idx == PAGE]
        assert len(numbers) == (slide.layout is not Layout.TITLE)
        notes = page.notes_slide.notes_text_frame.text
        assert slide.clock in notes
        assert all(note in notes for note in slide.notes)


def test_tables_are_native_and_pictures_have_words(made, opened):
    for page, slide in zip(opened.slides, made.deck.slides, strict=True):
        tables = [shape.table for shape in page.shapes if shape.has_table]
        assert len(tables) == bool(slide.grid)
        if slide.grid:
            assert len(tables[0].rows) == len(slide.grid.rows) + 1
            assert tables[0].first_row
        if slide.picture:
            picture = next(one for one in page.placeholders if one.placeholder_format.type.name == "PICTURE")
            assert picture._element.nvPicPr.cNvPr.get("descr") == slide.picture.alt
            ratio = picture.width / picture.height
            assert ratio == pytest.approx(slide.picture.width / slide.picture.height, rel=0.01)


def test_a_trainer_s_passage_stands_in_the_notes_of_the_lesson_s_slide(opened):
    page = next(one for one in opened.slides if one.shapes.title.text_frame.text == "Điểm hòa vốn")
    assert "nhắc lại số dư đảm phí bằng hình cái xô" in page.notes_slide.notes_text_frame.text


def test_questions_come_before_their_answers_and_do_not_tell_them(made):
    slides = made.deck.slides
    asked = [at for at, slide in enumerate(slides) if slide.layout is Layout.QUESTION]
    assert len(asked) == 16
    for at in asked:
        assert slides[at + 1].layout is Layout.ANSWER
        assert not any(point.right for point in slides[at].points)
        assert any(point.right for point in slides[at + 1].points)


def words_of(pdf):
    """Every word of a PDF with its page, left, top, right and bottom in points."""
    found = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
    for number, page in enumerate(found.split("<page ")[1:], 1):
        for word in re.finditer(r'xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<', page):
            yield number, *map(float, word.groups()[:4]), word[5]


def drawn(content, folder):
    (folder / "deck.pptx").write_bytes(content)
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "deck.pptx"],
        cwd=folder, check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return folder / "deck.pdf"


def stays_inside(pdf):
    """No word between the lowest body and the foot, none outside the sides."""
    for number, left, top, right, bottom, word in words_of(pdf):
        assert left >= 40, (number, word)
        assert right <= 916, (number, word)
        assert top >= 498 or bottom <= 496, (number, word)


def test_libreoffice_draws_every_slide_and_nothing_runs_over(made, tmp_path):
    pdf = drawn(made.files["m4.pptx"], tmp_path)
    assert len({number for number, *_ in words_of(pdf)}) == len(made.deck.slides)
    stays_inside(pdf)


def test_hard_lessons_stay_inside_too(loaded, tmp_path):
    table = "| Cột một | Cột hai | Cột ba |\n|---|---|---|\n" + "| WWW mmm | chữ nghĩa dài dòng quá chừng | 85.000 đ |\n" * 40
    text = f"{'WmWm ' * 2000}\n\n{table}\n{'Câu này có mười chữ, không hơn không kém. ' * 200}\n\n- {'a' * 400}\n"
    stays_inside(drawn(make(with_lesson(loaded.course, text), "pptx").files["m1.pptx"], tmp_path))


def test_hostile_text_is_text(loaded):
    # The marks of templates are read before slides are made, and would be a fault of the lesson: they come as a value.
    shown = HOSTILE.replace("{{7*7}}", "{7*7}")
    course = with_lesson(loaded.course, f"{shown}\n\n| {shown} |\n|---|\n| {shown} |\n", title=shown)
    page = Presentation(io.BytesIO(make(course, "pptx").files["m1.pptx"]))
    texts = [shape.text_frame.text for one in page.slides for shape in one.shapes if shape.has_text_frame]
    texts += [cell.text for one in page.slides for shape in one.shapes if shape.has_table
              for cell in shape.table.iter_cells()]  # fmt: skip
    assert sum(shown in text for text in texts) >= 3


def test_a_province_s_own_template_gives_its_rooms(loaded, tmp_path):
    own = Presentation(io.BytesIO(TEMPLATE.content))
    own.slides.add_slide(own.slide_layouts[0])  # a slide that shows what it looks like is left out
    for layout in own.slide_layouts:
        for holder in layout.placeholders:
            if holder.placeholder_format.idx == 1:
                holder.height = Pt(250)
    own.save(tmp_path / "tinh.pptx")
    template = read_template((tmp_path / "tinh.pptx").read_bytes())
    assert template.rooms[Layout.POINTS].body.height == 250
    made = make(loaded.course, "pptx", deck="m5", template=template)
    assert len(made.deck.slides) > len(make(loaded.course, deck="m5").deck.slides)
    assert len(Presentation(io.BytesIO(made.files["m5.pptx"])).slides) == len(made.deck.slides)


def test_a_template_without_layouts_names_them_all(tmp_path):
    bare = Presentation()
    bare.save(tmp_path / "trong.pptx")
    with pytest.raises(TemplateFaults) as wrong:
        read_template((tmp_path / "trong.pptx").read_bytes())
    assert len(wrong.value.faults) == len(NAMES)
    said = run_course("slides", "m5", "--template", str(tmp_path / "trong.pptx"), code=1).stderr
    assert said.count("thiếu bố cục “OCOP ") == len(NAMES)


def test_a_layout_without_its_places_says_which(tmp_path):
    own = Presentation(io.BytesIO(TEMPLATE.content))
    table = next(one for one in own.slide_layouts if one.name == NAMES[Layout.TABLE])
    for holder in list(table.placeholders):
        if holder.placeholder_format.idx == 1:
            holder._element.getparent().remove(holder._element)
    own.save(tmp_path / "thieu.pptx")
    with pytest.raises(TemplateFaults, match=r"OCOP Bảng” thiếu chỗ đặt bảng \(idx 1\)"):
        read_template((tmp_path / "thieu.pptx").read_bytes())


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"<html>"])
def test_what_is_no_powerpoint_file_is_said(content):
    with pytest.raises(TemplateFaults, match="không phải tệp PowerPoint"):
        read_template(content)


def test_the_command_writes_what_was_asked(tmp_path):
    out = tmp_path / "ra"
    done = run_course("slides", "m5", "--format", "pptx, handout", "--questions", "0", "--out", str(out))
    assert sorted(path.name for path in out.iterdir() if path.name[0] != ".") == ["m5-handout.pdf", "m5.pptx"]
    assert "m5: Xây dựng câu chuyện sản phẩm" in done.stdout
    names = [page.slide_layout.name for page in Presentation(out / "m5.pptx").slides]
    assert NAMES[Layout.QUESTION] not in names


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["m9"], "Chọn: m1, m2, m3, m4, m5, day1, day2, day3"),
        (["m1", "--format", "ppt"], "Chọn: pptx, html, pdf, handout"),
        (["m1", "--template", "khong-co.pptx"], "Không đọc được khong-co.pptx"),
    ],
)
def test_wrong_use_is_told(words, said):
    assert said in run_course("slides", *words, code=2).stderr
