"""The formats of a story. A new one is a maker and its line in MAKERS; `course story` learns of it here."""

import json

from course.builders.plan_data import document_data
from course.builders.story_alike import NAME as ALIKE
from course.builders.story_clip import clip, clip_text
from course.builders.story_data import story_data
from course.builders.story_document import story_document
from course.builders.story_docx import story_docx
from course.builders.story_kit import NAME, Kit, Made, Maker, Told
from course.builders.story_leaflet import leaflets
from course.builders.story_page import story_page
from course.builders.story_posts import label, post, trace, zalo
from course.model.plan_blocks import PlanDocument
from course.model.story_form import StoryForm
from course.office.archive import steady
from course.office.html import html
from course.office.markdown import markdown

CLIP = "kich-ban-clip.txt"


def _form(kit: Kit) -> StoryForm:
    assert kit.course.story_form is not None
    return kit.course.story_form


def _docx(told: Told, kit: Kit) -> Made:
    document = story_document(told, _form(kit), kit.day)
    return Made({f"{NAME}.docx": steady(story_docx(document, told, kit.files["story.docx"], kit.day))})


def _page(told: Told, kit: Kit) -> Made:
    return Made({f"{NAME}.html": story_page(told, kit)})


def _notes(told: Told, kit: Kit) -> Made:
    return Made({f"{NAME}.md": markdown(story_document(told, _form(kit), kit.day))})


def _data(told: Told, kit: Kit) -> Made:
    return Made({f"{NAME}.json": (json.dumps(story_data(told), ensure_ascii=False, indent=1) + "\n").encode()})


def _texts(told: Told, kit: Kit) -> Made:
    script = clip(told, {question.id: question.theme for question in _form(kit).questions})
    texts = {
        "nhan.txt": label(told),
        "zalo.txt": zalo(told),
        "bai-dang.txt": post(told),
        "truy-xuat.txt": trace(told),
        CLIP: clip_text(told, script),
    }
    return Made({name: text.encode() for name, text in texts.items()})


MAKERS: dict[str, Maker] = {
    "docx": _docx,
    "pdf": leaflets,
    "html": _page,
    "md": _notes,
    "json": _data,
    "txt": _texts,
}


def alike_files(document: PlanDocument, page: str) -> dict[str, bytes]:
    """The report of a folder as a page and as notes; `page` is a plan's page template, which draws any blocks."""
    return {f"{ALIKE}.html": html(page, document_data(document)), f"{ALIKE}.md": markdown(document)}
