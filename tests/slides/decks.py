"""Courses with one lesson of our own, and the files of their decks."""

import copy
from pathlib import Path

import msgspec

from course.content.lesson_text import split_blocks
from course.office.slides import read_template
from course.slides.outputs import Kit, make_files

ROOT = Path(__file__).resolve().parent.parent.parent
TEMPLATE = read_template((ROOT / "templates/slides/ocop.pptx").read_bytes())
FRAME = "::: why\nVì sao.\n:::\n\n{}\n\n::: today\nLàm.\n:::\n\n::: remember\n- Nhớ.\n:::\n"


def with_lesson(course, markdown, **head):
    """The course with one module of one lesson, whose passages between the reason and the task are `markdown`."""
    module = course.modules[0]
    findings = []
    blocks = split_blocks(FRAME.format(markdown), 1, module.lessons[0].file, findings)
    assert not findings
    lesson = module.lessons[0]
    lesson = msgspec.structs.replace(lesson, blocks=blocks, head=msgspec.structs.replace(lesson.head, **head))
    changed = copy.copy(course)
    changed.__dict__.pop("lessons", None)
    changed.modules = (msgspec.structs.replace(module, lessons=(lesson,)),)
    return changed


def make(course, *formats, root=ROOT, deck="m1", asked=2, template=TEMPLATE):
    return make_files(Kit(root, course, template, asked), deck, formats)
