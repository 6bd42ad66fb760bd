"""A lesson taken apart, once for every format that is not the website: handbook, e-book, slides."""

from collections.abc import Callable

from course.content.passage_lines import lined
from course.model.lesson import Block, Lesson
from course.model.passage import Part
from course.office.markdown_reader import passages


def lesson_parts(lesson: Lesson, say: Callable[[str], str]) -> tuple[Part, ...]:
    """Every block of the lesson in order, its passages with their lines.

    `say` resolves the template marks in its Markdown (Templating.render).
    """
    return tuple(_part(block, say(block.text)) for block in lesson.blocks)


def _part(block: Block, said: str) -> Part:
    return Part(block.kind, block.title, lined(passages(said), block, said), block.line)
