"""What the browser tests of the story page do again and again."""

import io
import json
from pathlib import Path

import msgspec
import numpy
from PIL import Image

from course.builders.story_file import read_story
from course.content.located_yaml import parse_yaml

PAGE = "cau-chuyen.html"


def begin(page, path="short"):
    page.locator(f"[name=st-path][value={path}]").check()
    page.get_by_role("button", name="Bắt đầu").click()


def step(page, name):
    page.get_by_role("combobox", name="Bước", exact=True).select_option(name)


def fact(page, key):
    return page.locator(f"#st-fact-{key}")


def follow(page):
    page.get_by_role("button", name="Tiếp").click()


def file_of(page, button):
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def give(page, content, name="cau-chuyen.json"):
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    page.locator("product-story .sa-file").set_input_files(
        {"name": name, "mimeType": "application/json", "buffer": data}
    )


def opened(page, content):
    """Open a file and the story in it."""
    give(page, content)
    page.get_by_role("button", name="Mở:").last.click()


def kept(page):
    """The stories on the device, as the store wrote them."""
    saved = json.loads(page.evaluate("localStorage['ocop.story']"))["entries"]
    return [saved[one]["value"]["story"] for one in saved["ids"]["value"]]


def read_by_command(content, course):
    """The story that the command reads in an exported file, and its faults."""
    findings = []
    data = parse_yaml(content.decode(), "cau-chuyen.json", findings)
    return read_story(data, "cau-chuyen.json", findings, course.story_form, course.sheets), findings


def as_file(story):
    return msgspec.json.encode(story)


def photo(width=1600, height=1200, kind="JPEG", seed=1, **more):
    """A picture that does not compress well, as those of a phone do not."""
    noise = numpy.random.default_rng(seed).integers(0, 255, (height // 8, width // 8, 3), dtype=numpy.uint8)
    written = io.BytesIO()
    Image.fromarray(noise).resize((width, height), Image.Resampling.BICUBIC).save(written, kind, **more)
    return written.getvalue()


def add_photos(page, *contents):
    page.locator("#st-add-photos").set_input_files(
        [{"name": f"anh-{at}.jpg", "mimeType": "image/jpeg", "buffer": one} for at, one in enumerate(contents)]
    )
