"""What every format of a story is made from, and what a maker gives back."""

import datetime
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple

from course.model.course import Course
from course.model.story import Length, Story
from course.model.story_check import Remark, Support
from course.model.story_structure import Draft
from course.office.picture import Jpeg, safe_jpeg
from course.story.similar import Pair

NAME = "cau-chuyen"
"""The name of a story's files, without ending: each story has its own folder."""
PRINTED, SHOWN = 2000, 1200
"""The longer side of a photo in pixels: in print, and on a screen or in Word."""
MOST_PHOTOS = 12


class Shot(NamedTuple):
    """A photo made safe, for print, with the words beside it and who took it."""

    jpeg: Jpeg
    caption: str
    credit: str
    consent: bool


@lru_cache(maxsize=MOST_PHOTOS)
def shown(shot: Shot) -> Jpeg:
    """The photo for screens and Word; both ask for it, one after the other."""
    return safe_jpeg(shot.jpeg.content, SHOWN)


class Told(NamedTuple):
    """A story with everything its documents say.

    `drafts` has a draft and `remarks` the check's remarks for every length; `alike` are the pairs of this run that the
    story is one of.
    """

    name: str
    story: Story
    shots: tuple[Shot, ...]
    drafts: Mapping[Length, Draft]
    remarks: Mapping[Length, tuple[Remark, ...]]
    levels: tuple[Support, ...]
    alike: tuple[Pair, ...] = ()

    def text(self, length: Length) -> str:
        """The text of a length: the one edited by hand, else the draft."""
        return self.story.texts.get(length, "").strip() or self.drafts[length].text

    def edited(self, length: Length) -> bool:
        """Whether the text of a length was edited by hand."""
        return bool(self.story.texts.get(length, "").strip())


class Kit(NamedTuple):
    """What makers need besides the story: the course, the day, the designs wanted, the files of the builder's folder.

    `files` maps names in templates/builders/product_story/ to their bytes, and "paper.typ" to the sheet of forms.
    """

    course: Course
    day: datetime.date
    designs: tuple[str, ...]
    files: Mapping[str, bytes]


class Made(NamedTuple):
    """Files by name, and what could not be made, in words."""

    files: dict[str, bytes]
    refused: tuple[str, ...] = ()


Maker = Callable[[Told, Kit], Made]
