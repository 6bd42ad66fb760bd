"""A story as Word: what the tags of templates/builders/product_story/story.docx may say."""

import datetime

from course.builders.plan_docx import NAMES as BLOCK_NAMES
from course.builders.plan_docx import template_values
from course.builders.story_kit import Told, shown
from course.builders.story_text import TEXT
from course.model.plan_blocks import PlanDocument
from course.office.word_template import Picture, filled

NAMES = (*BLOCK_NAMES, "photos")
_WIDE, _HIGH = 120.0, 90.0  # mm that a photo takes at most


def story_docx(document: PlanDocument, told: Told, template: bytes, day: datetime.date) -> bytes:
    """Fill the template. The zip inside still carries the times of its making: pack it with office.archive.steady."""
    values, columns = template_values(document, day)
    photos = []
    for shot in told.shots:
        picture = shown(shot)
        alt = shot.caption or TEXT["photo_of"].format(product=told.story.facts.product)
        wide = min(_WIDE, _HIGH * picture.width / picture.height)
        caption = TEXT["doc_photo"].format(caption=alt, credit=shot.credit) if shot.credit else shot.caption
        photos.append({"picture": Picture(picture.content, wide, alt), "caption": caption})
    return filled(template, {**values, "photos": photos}, document.title, day, columns)
