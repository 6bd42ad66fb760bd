"""The product-story builder as one script for the browser: what the page "Viết câu chuyện sản phẩm" works from."""

from pathlib import Path
from typing import Any

import msgspec

from course.criteria.sheet import scored_lines
from course.model.course import Course
from course.model.story import Facts, Story
from course.pages.assets import parts_joined
from course.pages.script import data_script
from course.story.levels import levels

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
    "late-parts.js",
    "qr-code.js",
    "dictation.js",
    "story-sentences.js",
    "story-told.js",
    "story-compose.js",
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
# The check weighs as much as half the page: it comes once the first screen stands.
CHECK = ("story-words.js", "story-found.js", "story-check.js", "story-levels.js", "story-similar.js")


def story_files(root: Path, course: Course) -> dict[str, bytes]:
    """The page's scripts by site path; without a description of the form the page has no builder."""
    return {
        "assets/story-data.js": story_script(root, course),
        "assets/story-rules.js": rules_script(course),
        "assets/js/story.js": parts_joined(root, SCRIPTS, course.interface),
        "assets/js/check-story.js": parts_joined(root, CHECK, course.interface),
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


def rules_script(course: Course) -> bytes:
    """Return the script that sets `ocop.storyRules`: claims.yml and craft.yml, and beside them `laws` and `sheets`.

    `laws` are the numbers of the documents that claims cite; `sheets` the criteria on the story, once for all sets that
    ask the same, those of most sets first.
    """
    if (rules := course.story_rules) is None:
        return data_script("storyRules", None)
    cited = sorted({claim.law for claim in rules.claims.claims if claim.law})
    data = {
        **msgspec.to_builtins(rules),
        "laws": {name: course.laws[name].number for name in cited},
        "sheets": _sheets(course),
    }
    return data_script("storyRules", data)


def _sheets(course: Course) -> list[dict[str, Any]]:
    """The lines of the sheets that the check of levels speaks of."""
    form, rules = course.story_form, course.story_rules
    if form is None or rules is None:
        return []
    nothing = Story(facts=Facts(product=""))
    alike: dict[str, dict[str, Any]] = {}
    for number, sheet in sorted(course.sheets.items()):
        scored = scored_lines(sheet, course.criteria)
        codes = {support.code for support in levels(nothing, {}, scored, form, rules)}
        lines = [
            {
                "code": line.code,
                "criterion": {
                    "title": line.criterion.title.split(" Yêu cầu:")[0],
                    "options": [{"points": option.points} for option in line.criterion.options],
                },
            }
            for line in scored
            if line.code in codes
        ]
        alike.setdefault(repr(lines), {"sets": [], "lines": lines})["sets"].append(number)
    return sorted(alike.values(), key=lambda one: -len(one["sets"]))
