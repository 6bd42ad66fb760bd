"""Stories as finished documents, for tests: one with photos, the samples, one full of hostile texts."""

import datetime
import subprocess
from functools import cache
from pathlib import Path

import cv2
import msgspec
import numpy as np

from course.builders.story_kit import PRINTED, Kit, Shot
from course.builders.story_leaflet import DESIGNS
from course.builders.story_outputs import MAKERS
from course.builders.story_told import tell
from course.model.story import Story
from course.office.picture import safe_jpeg
from tests.builders.plan_documents import HOSTILE
from tests.builders.story_photos import photo

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "templates/builders/product_story"
DAY = datetime.date(2026, 11, 24)
SAMPLES = ("khan-gai-khe-nhuom", "nuoc-mam-bai-cong", "tra-suong-nui")
KINDS = (("hill", (1600, 1200)), ("table", (1600, 1200)), ("portrait", (1000, 1300)), ("jar", (1500, 1000)))
EMOJI = "🍑👩🏽‍🌾 mận é e\u0301 ñ ﷽ 中文 עברית"
EVIL = (*HOSTILE, "</script><script>alert(1)</script>", "=HYPERLINK(1)", EMOJI)
ALL_EVIL = "\n\n".join(EVIL)


@cache
def templates():
    return {path.name: path.read_bytes() for path in FOLDER.iterdir() if path.is_file()}


def kit_of(course, designs=DESIGNS):
    return Kit(course, DAY, designs, templates())


@cache
def shots(count):
    names = ("Vườn mận đầu mùa", "Mẹt mận vừa sấy", "Bà Sính", "Lọ mận")
    return tuple(
        Shot(safe_jpeg(photo(kind, size), PRINTED), name, "Lò Thị Mai", consent=True)
        for (kind, size), name in zip(KINDS[:count], names, strict=False)
    )


def told_of(story, course, photos=0, name="man-say"):
    (told,) = tell({name: story}, {name: shots(photos)}, course)
    return told


def made(formats, story, course, photos=0, designs=DESIGNS):
    """What the makers of the formats make of a story, by file name; a leaflet that was refused fails the test."""
    told, files = told_of(story, course, photos), {}
    for one in formats.split(","):
        done = MAKERS[one](told, kit_of(course, designs))
        assert not done.refused
        files |= done.files
    return files


def picture(document, page=1, per_inch=150):
    """A page of a PDF as an array of blue, green and red, by poppler."""
    words = ["pdftoppm", "-r", str(per_inch), "-f", str(page), "-singlefile", "-png", "-"]
    drawn = subprocess.run(words, input=document, capture_output=True, check=True).stdout
    return cv2.imdecode(np.frombuffer(drawn, np.uint8), cv2.IMREAD_COLOR)


def hostile(course, text=ALL_EVIL, short=EVIL[6]):
    """A story with hostile text in every field: all of it where text may be long, one piece where it must be short."""
    facts = dict.fromkeys(("product", "category", "producer", "village", "commune", "province", "old_place",
                           "person", "phone"), short)  # fmt: skip
    return msgspec.convert(
        {
            "facts": {**facts, "person_title": "bà", "set": 7, "price": 85000, "url": "https://vi-du.vn/#\"><x>'"},
            "answers": {question.id: text for question in course.story_form.questions},
            "core": short,
            "texts": {"label": text, "leaflet": text, "website": text},
            "english": {"label": short, "leaflet": short},
            "proofs": [{"paper": short, "proves": short}],
            "consents": [{"who": short, "what": short, "day": short, "signed": True}],
        },
        Story,
    )
