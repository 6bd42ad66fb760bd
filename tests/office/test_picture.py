"""Photos as they come: turned, large, hostile or broken; what goes out holds pixels alone."""

import io
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from course.office.picture import MOST_PIXELS, Jpeg, PictureFault, safe_jpeg
from tests.builders.story_photos import bomb, photo


def opened(made):
    return Image.open(io.BytesIO(made.content))


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_nothing_but_pixels_goes_out(form):
    taken = photo(size=(400, 300), form=form)
    assert Image.open(io.BytesIO(taken)).getexif().get_ifd(0x8825), "the photo for the test has no GPS"
    made = safe_jpeg(taken, 300)
    assert not dict(opened(made).getexif())
    assert set(opened(made).info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert b"Exif" not in made.content
    assert b"M\xc3\xa1y" not in made.content
    assert opened(made).format == "JPEG"


def test_a_photo_stands_as_the_camera_was_held():
    wide = Image.new("RGB", (200, 100), "white")
    wide.paste("red", (0, 0, 100, 100))
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera stood on its right side: turn clockwise
    taken = io.BytesIO()
    wide.save(taken, "JPEG", exif=exif, quality=95)
    made = safe_jpeg(taken.getvalue(), 500)
    assert (made.width, made.height) == (100, 200)
    red, white = (opened(made).getpixel((50, y)) for y in (30, 170))
    assert red[1] < 60
    assert white[1] > 200


@pytest.mark.parametrize("size", [(3000, 2000), (500, 2600), (64, 48)])
def test_the_longer_side_is_as_wanted_and_never_drawn_larger(size):
    made = safe_jpeg(photo(size=size), 1000)
    assert max(made.width, made.height) == min(1000, max(size))
    assert made.width / made.height == pytest.approx(size[0] / size[1], rel=0.02)


def test_what_is_seen_through_becomes_white():
    taken = io.BytesIO()
    Image.new("RGBA", (100, 100), (0, 0, 0, 0)).save(taken, "PNG")
    assert opened(safe_jpeg(taken.getvalue(), 100)).getpixel((50, 50)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "CMYK", "I;16"])
def test_every_kind_of_pixel_becomes_a_photo(mode):
    taken = io.BytesIO()
    Image.new(mode, (60, 40)).save(taken, "JPEG" if mode == "CMYK" else "PNG")
    assert opened(safe_jpeg(taken.getvalue(), 100)).mode == "RGB"


def test_a_bomb_is_refused_before_it_is_unpacked():
    tracemalloc.start()
    try:
        for taken in (bomb(), bomb(6000, 5000)):
            with pytest.raises(PictureFault) as fault:
                safe_jpeg(taken, 100)
            assert fault.value.rule == "storyphoto.many-pixels"
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()
    assert MOST_PIXELS["PNG"] < 6000 * 5000


@pytest.mark.parametrize("data", [b"", b"GIF89a" + bytes(50), b"%PDF-1.7", b"<svg xmlns='x'/>", b"\xff\xd8\xff\xe1"])
def test_what_is_no_photo_is_told(data):
    with pytest.raises(PictureFault) as fault:
        safe_jpeg(data, 100)
    assert fault.value.rule == "storyphoto.unreadable"


@settings(max_examples=60)
@given(st.data())
def test_a_broken_photo_gives_a_photo_or_a_clear_finding(data):
    form = data.draw(st.sampled_from(["JPEG", "PNG", "WEBP"]))
    taken = bytearray(photo(size=(120, 90), form=form))
    for at in data.draw(st.lists(st.integers(0, len(taken) - 1), min_size=1, max_size=12)):
        taken[at] ^= data.draw(st.integers(1, 255))
    try:
        made = safe_jpeg(bytes(taken[: data.draw(st.integers(0, len(taken)))]), 100)
    except PictureFault:  # any other error fails the test
        return
    assert isinstance(made, Jpeg)
    assert not dict(opened(made).getexif())


def test_the_same_photo_gives_the_same_bytes():
    assert safe_jpeg(photo(), 500) == safe_jpeg(photo(), 500)
