"""A lesson taken apart, once for every format that is not the website: handbook, e-book, slides."""

from collections.abc import Callable

from course.model.lesson import Lesson
from course.model.passage import Part
from course.office.markdown_reader import passages


def lesson_parts(lesson: Lesson, say: Callable[[str], str]) -> tuple[Part, ...]:
    """Every block of the lesson in order; `say` resolves the template marks in its Markdown (Templating.render)."""
    return tuple(Part(block.kind, block.title, passages(say(block.text)), block.line) for block in lesson.blocks)
