"""What the page "Việc học của tôi" works from: the course in outline, and every question to ask again."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from markupsafe import Markup, escape

from course.assemble.draw import draw
from course.content.functions import Target
from course.model.question import Question
from course.model.site_paths import lesson_path, module_path, test_path
from course.model.sitemap import PAGES
from course.pages.assets import parts_joined
from course.pages.page import MarkdownLink
from course.pages.quizzes import source_on
from course.pages.script import data_script
from course.pages.writer import Writer
from course.widgets.self_check import escaping, one_line, quiz_view

SCRIPTS = (
    "page-view.js",
    "clean-text.js",
    "paper-sheet.js",
    "record-done.js",
    "record-boxes.js",
    "record-repeat.js",
    "record-paper.js",
    "record-file.js",
    "record-move.js",
    "offline-store.js",
    "record-kept.js",
    "my-record.js",
)
_HERE = PAGES["record"].path


def record_files(root: Path, writer: Writer) -> dict[str, bytes]:
    """The page's scripts by site path."""
    return {
        "assets/record-data.js": data_script("courseOutline", outline(writer)),
        "assets/record-questions.js": data_script("courseQuestions", asked_again(writer)),
        "assets/js/record.js": parts_joined(root, SCRIPTS, writer.course.interface),
    }


def outline(writer: Writer) -> dict[str, Any]:
    """`modules` with their `lessons` and `tests`, and the `tests` over several modules; each has id, title, href."""
    course, link = writer.course, MarkdownLink(_HERE)

    def entry(entry_id: str, title: str, path: str) -> dict[str, Any]:
        return {"id": entry_id, "title": title, "href": link.html(Target(path))}

    tests = {one.modules: entry(one.id, one.title, test_path(one.id)) for one in course.tests}
    modules = [
        {
            **entry(module.head.id, module.head.title, module_path(module.slug)),
            "lessons": [
                entry(one.head.id, one.head.title, lesson_path(module.slug, one.slug)) for one in module.lessons
            ],
            "tests": [tests[module.head.id,]] if (module.head.id,) in tests else [],
        }
        for module in course.modules
    ]
    return {"modules": modules, "tests": [test for modules, test in tests.items() if len(modules) > 1]}


def asked_again(writer: Writer) -> dict[str, list[str]]:
    """Each question that a page of the site asks, by id: [its form as HTML, its lesson's or test's id, its story].

    The forms are those of the lessons (templates/pages/quiz/), with links from this page. A case's story stands with
    each of its questions, because they are asked one by one. The first place to ask a question is its place.
    """
    found: dict[str, list[str]] = {}
    for place, questions in _quizzes(writer):
        new = [one for one in questions if one.id not in found]
        for question_id, form, story in _forms(writer, new):
            found.setdefault(question_id, [form, place, *([story] if story else [])])
    return found


def _quizzes(writer: Writer) -> Iterator[tuple[str, Sequence[Question]]]:
    for lesson_id in writer.course.lessons:
        yield lesson_id, writer.course.bank(lesson_id)
    for blueprint in writer.course.tests:
        yield blueprint.id, draw(blueprint, writer.course)[0]


def _forms(writer: Writer, questions: Sequence[Question]) -> Iterator[tuple[str, str, str]]:
    templates = escaping(writer.templates)
    view = quiz_view(questions, source_on(writer, _HERE))
    for question in view.pop("questions"):
        # Python's own join would not escape: Markup's does.
        story = Markup("").join(Markup("<p>{}</p>").format(escape(text)) for text in question.get("story", ()))
        for one in question["parts"] or [question]:
            template = templates.get_template(f"pages/quiz/{one['kind']}.html.j2")
            yield one["q"].id, one_line(template.render(question=one, q=one["q"], **view)), str(story)
