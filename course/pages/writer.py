"""What every page maker needs: templates, the course's functions bound to a page, and a page at the end."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import jinja2

from course.content.functions import Functions, Target
from course.content.templating import Templating
from course.model.course import Course
from course.model.interface import HOME, fill
from course.model.sitemap import PAGES
from course.model.source import Source
from course.pages.page import MarkdownLink, Page
from course.pages.pictures import Pictures
from course.widgets.standings import STANDINGS
from course.widgets.template_words import speak


class Writer:
    """Makes pages from templates/pages/*.j2; authored text inside them is rendered with links of that page."""

    def __init__(self, root: Path, course: Course) -> None:
        self.root, self.course = root, course
        self.pictures = Pictures(root, course)
        self.templates = jinja2.Environment(
            loader=jinja2.FileSystemLoader(root / "templates"),
            undefined=jinja2.StrictUndefined,
            autoescape=jinja2.select_autoescape(("html", "html.j2")),
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        speak(self.templates, course.interface)
        self.templates.globals.update(course=course, standings=STANDINGS, day=course.day)
        self.templates.filters["small_picture"] = self.pictures.small
        self.templates.filters["vndate"] = lambda day: f"{day.day}/{day.month}/{day.year}"

    def voice(self, path: str) -> Templating:
        """Authored text as it reads on the page at `path`."""
        return self._voice(path)

    @cache  # noqa: B019 - a writer lives as long as one build
    def _voice(self, path: str) -> Templating:
        return Templating(self.root, Functions(self.course, MarkdownLink(path), tables=True))

    def page(self, path: str, title: str, summary: str, template: str, source: str, **values: Any) -> Page:
        """Render `template` for the page at `path`; keys `kind`, `keywords`, `weight` go to the page itself.

        A page that is not `spoken` is content, and says so where the interface speaks another language.
        """
        about = {key: values.pop(key) for key in ("kind", "keywords", "weight") if key in values}
        hide, spoken = values.pop("hide", ()), values.pop("spoken", False)
        voice, link = self.voice(path), MarkdownLink(path)
        body = self.templates.get_template(f"pages/{template}").render(
            title=title, summary=summary, link=link, here=path, say=voice.render,
            source_line=lambda source: self.source_line(source, link),
            place_link=lambda name: self.place_link(name, link), **voice.functions.names(), **values,
        )  # fmt: skip
        body = self.pictures.placed(body, path, values.get("module"))
        head = [
            f"title: {json.dumps(title, ensure_ascii=False)}",
            f"description: {json.dumps(summary, ensure_ascii=False)}",
        ]
        if not spoken and not self.course.interface.is_home:
            head.append(f"lang: {HOME}")
        if hide:
            head.append(f"hide: [{', '.join(hide)}]")
        markdown = "---\n" + "\n".join(head) + "\n---\n" + body.replace("](asset:", f"]({self.asset(path)}")
        return Page(path, title, summary, markdown, source, **about)

    def place_link(self, name: str, link: MarkdownLink) -> str:
        """A page of course/model/sitemap.py, linked in the words of the interface."""
        interface = self.course.interface
        text = fill(interface.words.link.page, title=interface.pages[name]["title"])
        return link(Target(PAGES[name].path), text)

    @staticmethod
    def asset(path: str) -> str:
        """The way from a page to the site's assets folder."""
        return "../" * path.count("/") + "assets/"

    def source_line(self, source: Source, link: MarkdownLink) -> str:
        """A source as one line of Markdown."""
        if source.law:
            law = self.course.laws[source.law]
            line = link(Target(PAGES["laws"].path, law.id), law.name)
            line = f"{line}, {source.at}" if source.at else line
        elif source.url:
            line = f"[{source.title}]({source.url})"
        else:
            line = Functions(self.course, link).lesson(source.lesson) + " của khóa học này"
        return f"{line}. {source.note}" if source.note else line
