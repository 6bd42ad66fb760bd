"""Pictures beside lessons: what pages and documents get of them, without the place where a photo was taken."""

import io
import os

import pytest
from PIL import Image

from course.content import lesson_pictures
from course.content.lesson_pictures import page_picture, print_picture
from course.office.picture import PictureFault
from tests.builders.story_photos import photo


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "images").mkdir()
    return tmp_path


def put(folder, name, content):
    (folder / "images" / name).write_bytes(content)
    return f"images/{name}"


def opened(content):
    return Image.open(io.BytesIO(content))


@pytest.mark.parametrize(
    ("form", "name"), [("JPEG", "a.jpg"), ("JPEG", "a.JPEG"), ("PNG", "a.png"), ("WEBP", "a.webp")]
)
def test_a_photo_becomes_webp_in_two_widths_with_pixels_alone(folder, form, name):
    made = page_picture(folder, put(folder, name, photo(size=(1000, 600), form=form)))
    assert [(one, width) for one, width, _ in made.files] == [(f"{name}-360.webp", 360), (f"{name}-720.webp", 720)]
    assert (made.width, made.height) == (720, 432)
    for _, width, content in made.files:
        assert opened(content).format == "WEBP"
        assert opened(content).size == (width, round(width * 0.6))
        assert not dict(opened(content).getexif())
        assert b"EXIF" not in content


def test_documents_get_a_jpeg_with_pixels_alone(folder):
    made = print_picture(folder, put(folder, "a.jpg", photo(size=(2000, 1000), orientation=6)))
    assert (made.format, made.width, made.height, made.shrunk) == ("jpg", 800, 1600, True)
    assert not dict(opened(made.content).getexif())


def test_a_photo_on_its_side_is_as_wide_as_wanted_when_it_stands(folder):
    made = page_picture(folder, put(folder, "a.jpg", photo(size=(2400, 1200), orientation=6)))
    assert (made.width, made.height) == (720, 1440)


def test_nothing_is_drawn_larger_and_a_long_strip_stays_readable(folder):
    small = page_picture(folder, put(folder, "a.png", photo(size=(300, 200), form="PNG")))
    assert [width for _, width, _ in small.files] == [300]
    strip = page_picture(folder, put(folder, "b.png", photo(size=(720, 2000), form="PNG")))
    assert (strip.width, strip.height) == (720, 2000)


def test_a_phone_s_photo_with_a_second_picture_inside_is_a_photo(folder):
    both = io.BytesIO()
    opened(photo(size=(400, 300))).save(both, "MPO", save_all=True, append_images=[Image.new("RGB", (100, 75))])
    assert opened(both.getvalue()).format == "MPO"
    assert page_picture(folder, put(folder, "a.jpg", both.getvalue())).width == 400


def test_a_photo_is_drawn_once_for_each_change_and_always_the_same(folder, monkeypatch):
    drawn = []
    real = lesson_pictures.safe_webps
    monkeypatch.setattr(lesson_pictures, "safe_webps", lambda *given: drawn.append(1) or real(*given))
    target = put(folder, "a.jpg", photo(size=(500, 300)))
    first = page_picture(folder, target)
    assert page_picture(folder, target) == first
    assert len(drawn) == 1
    os.utime(folder / target, (1, 1))
    assert page_picture(folder, target) == first
    assert len(drawn) == 2


@pytest.mark.parametrize("address", ["images/none.jpg", "images", "../a.jpg", "images/\0.jpg", "images/out.jpg"])
def test_what_does_not_lie_beside_the_lesson_is_not_read(folder, address):
    (folder.parent / "a.jpg").write_bytes(photo(size=(64, 64)))
    (folder / "images" / "out.jpg").symlink_to(folder.parent / "a.jpg")
    with pytest.raises(PictureFault) as fault:
        page_picture(folder, address)
    assert fault.value.rule == "picture.missing"
