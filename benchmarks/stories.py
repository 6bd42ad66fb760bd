"""How long a producer waits for a story in all formats, and a workshop for all of its stories compared."""

import datetime
import io
import time
from collections.abc import Iterator

from PIL import Image

from course.builders.story_kit import PRINTED, Kit, Shot
from course.builders.story_leaflet import DESIGNS
from course.builders.story_outputs import MAKERS
from course.builders.story_told import tell
from course.cli_words import ROOT
from course.content.load import load_course
from course.office.picture import safe_jpeg

FOLDER = ROOT / "templates/builders/product_story"
SAMPLE = "khan-gai-khe-nhuom"
PHOTOS = 4
PHONE = (4000, 3000)  # the photo of a 12-megapixel phone
SECONDS = 2
ROUNDS = 3


def write() -> Iterator[tuple[str, str, str]]:
    """One story with four photos of a phone, from the photos' bytes to the last file, after start-up."""
    day = datetime.date(2026, 11, 24)
    course = load_course(ROOT, day).course
    files = {path.name: path.read_bytes() for path in FOLDER.iterdir() if path.is_file()}
    kit, taken = Kit(course, day, DESIGNS, files), io.BytesIO()
    Image.effect_noise(PHONE, 40).convert("RGB").save(taken, "JPEG", quality=80)
    spent, made = [], 0
    for _ in range(ROUNDS):
        started = time.perf_counter()
        shots = tuple(Shot(safe_jpeg(taken.getvalue(), PRINTED), "", "", True) for _ in range(PHOTOS))
        (told,) = tell({SAMPLE: course.stories[SAMPLE]}, {SAMPLE: shots}, course)
        made = sum(len(maker(told, kit).files) for maker in MAKERS.values())
        spent.append(time.perf_counter() - started)
    measured = f"{min(spent):.2f} s for {made} files"
    yield f"course story: one story in all formats with {PHOTOS} photos of 12 megapixels", measured, f"≤ {SECONDS} s"
