"""Modules, lessons and final tests as pages."""

import re
from collections.abc import Iterator

from course.assemble.draw import draw
from course.content.functions import Target
from course.model.course import parts_of
from course.model.interface import fill
from course.model.lesson import Block, BlockKind, Lesson, Module
from course.model.site_paths import lesson_path, module_path, test_path, trainer_path
from course.model.sitemap import PAGES
from course.pages.page import MarkdownLink, Page
from course.pages.quizzes import quiz_block
from course.pages.writer import Writer
from course.widgets.terms import TermMarker

# What a learner does not see, or sees only as the space between two passages.
_HIDDEN = (BlockKind.TRAINER, BlockKind.SLIDE)
_HEADING = re.compile(r"^## ", re.MULTILINE)


def module_pages(writer: Writer) -> Iterator[Page]:
    """Each module's own page and its lessons."""
    for number, module in enumerate(writer.course.modules, 1):
        test = next((one for one in writer.course.tests if one.modules == (module.head.id,)), None)
        yield writer.page(
            module_path(module.slug),
            module.head.title,
            module.head.summary,
            "module.md.j2",
            module.file,
            module=module,
            number=number,
            minutes=sum(lesson.head.minutes for lesson in module.lessons),
            test=test,
            test_target=Target(test_path(test.id)) if test else None,
            kind="module",
            weight=1.3,
        )
        for place, lesson in enumerate(module.lessons, 1):
            yield _lesson_page(writer, module, number, lesson, place)


def _lesson_page(writer: Writer, module: Module, number: int, lesson: Lesson, place: int) -> Page:
    path, head = lesson_path(module.slug, lesson.slug), lesson.head
    voice = writer.voice(path)
    marker = TermMarker(writer.course.terms, lambda term: MarkdownLink(path).path(Target(PAGES["glossary"].path, term)))
    seen = [block for block in lesson.blocks if block.kind not in _HIDDEN]
    blocks = [
        Block(block.kind, block.title, marker.mark(voice.render(block.text)).strip(), block.line) for block in seen
    ]
    return writer.page(
        path,
        head.title,
        head.summary,
        "lesson.md.j2",
        lesson.file,
        module=module,
        number=number,
        place=place,
        head=head,
        blocks=blocks,
        quiz=quiz_block(writer, path, writer.course.bank(head.id), head.id, head.title),
        kind="lesson",
        keywords=head.keywords,
        weight=1.5,
    )


def test_pages(writer: Writer) -> Iterator[Page]:
    """The final tests, one page per blueprint."""
    for blueprint in writer.course.tests:
        path, questions = test_path(blueprint.id), draw(blueprint, writer.course)[0]
        numbers = {"count": len(questions), "minutes": blueprint.minutes, "percent": blueprint.pass_percent}
        summary = fill(writer.course.interface.words.test.summary, **numbers)
        yield writer.page(
            path,
            blueprint.title,
            summary,
            "test.md.j2",
            f"quizzes/blueprints/{blueprint.id}.yml",
            blueprint=blueprint,
            answers=sum(len(parts_of(question)) for question in questions),
            quiz=quiz_block(writer, path, questions, blueprint.id, blueprint.title),
            kind="test",
            weight=1.0,
        )


def trainer_pages(writer: Writer) -> Iterator[Page]:
    """What a trainer needs for each module: timing, notes and slide titles, lesson by lesson."""
    for number, module in enumerate(writer.course.modules, 1):
        path = trainer_path(module.slug)
        voice = writer.voice(path)
        lessons = []
        for lesson in module.lessons:
            notes = [voice.render(block.text).strip() for block in lesson.blocks if block.kind is BlockKind.TRAINER]
            # A note's own headings step down under the lesson's.
            notes = [_HEADING.sub("### ", note) for note in notes]
            slides = [block.title for block in lesson.blocks if block.kind is BlockKind.SLIDE]
            lessons.append((lesson, notes, slides))
        title = f"Ghi chú giảng viên: chuyên đề {number}"
        yield writer.page(
            path,
            title,
            f"Cách dẫn, câu hỏi cho lớp và thời gian của chuyên đề “{module.head.title}”.",
            "trainer_notes.md.j2",
            module.file,
            module=module,
            lessons=lessons,
            kind="trainer",
            weight=0.5,
        )
