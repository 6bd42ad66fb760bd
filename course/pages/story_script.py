"""The product-story builder as one script for the browser: what the page "Viết câu chuyện sản phẩm" works from."""

from pathlib import Path
from typing import Any

import msgspec

from course.model.course import Course
from course.pages.assets import parts_joined
from course.pages.script import data_script

SCRIPTS = (
    "exact.js",
    "amounts.js",
    "clean-text.js",
    "docx-parts.js",
    "docx-paper.js",
    "page-view.js",
    "paper-sheet.js",
    "kept-shelf.js",
    "kept-form.js",
    "field-view.js",
    "qr-code.js",
    "dictation.js",
    "story-facts.js",
    "story-photos.js",
    "story-file.js",
    "story-steps.js",
    "story-ask.js",
    "story-lists.js",
    "story-drafts.js",
    "story-remarks.js",
    "story-leaflet.js",
    "story-paper.js",
    "story-screens.js",
    "product-story.js",
)


def story_files(root: Path, course: Course) -> dict[str, bytes]:
    """The page's scripts by site path; without a description of the form the page has no builder."""
    return {
        "assets/story-data.js": story_script(root, course),
        "assets/js/story.js": parts_joined(root, SCRIPTS),
    }


def story_script(root: Path, course: Course) -> bytes:
    """Return the script that sets `ocop.storyForm` and `ocop.storyStructures`, null when the course describes no story.

    The first holds builder.yml without the words of the printed sheet; beside it `sets`, the names of the criteria sets
    by number, and `leaflet`, the style that a downloaded leaflet carries inside.
    """
    form, structures = course.story_form, course.story_structures
    if form is None or structures is None:
        return data_script("storyForm", None)
    described = msgspec.to_builtins(form)
    del described["words"]
    data: dict[str, Any] = {
        **described,
        "sets": {str(one.no): one.name for branch in course.edition.branches for one in branch.sets}
        if course.edition
        else {},
        "leaflet": (root / "docs" / "assets" / "css" / "leaflet.css").read_text("utf-8"),
    }
    return data_script("storyForm", data) + data_script("storyStructures", msgspec.to_builtins(structures))
