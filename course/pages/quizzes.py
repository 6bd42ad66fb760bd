"""Self-check quizzes on pages: one per lesson, one per final test."""

import html
from collections.abc import Callable, Sequence

from course.content.functions import Functions, Target
from course.model.question import Question
from course.model.sitemap import PAGES
from course.model.source import Source
from course.pages.page import MarkdownLink
from course.pages.writer import Writer
from course.widgets.self_check import render_quiz


def quiz_block(writer: Writer, here: str, questions: Sequence[Question], quiz_id: str, title: str) -> str:
    """The quiz as one HTML block for the page at `here`."""
    return render_quiz(
        questions, quiz_id=quiz_id, title=title, templates=writer.templates, source_html=source_on(writer, here)
    )


def source_on(writer: Writer, here: str) -> Callable[[Source], str]:
    """Return what turns a source into HTML, escaped, with links from the page at `here`."""
    link = MarkdownLink(here)

    def source_html(source: Source) -> str:
        if source.law:
            law = writer.course.laws[source.law]
            where = f"{source.at}, {law.name}" if source.at else law.name
            return _anchor(link.html(Target(PAGES["laws"].path, law.id)), where)
        if source.url:
            return _anchor(source.url, source.title)
        functions = Functions(writer.course, lambda target, text: _anchor(link.html(target), text))
        return functions.lesson(source.lesson)

    return source_html


def _anchor(href: str, text: str) -> str:
    return f'<a href="{html.escape(href)}">{html.escape(text)}</a>'
