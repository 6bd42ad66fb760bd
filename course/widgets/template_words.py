"""What a template says around the content: the words of the language that is built, and who speaks which language."""

from typing import Any

import jinja2
from markupsafe import Markup

from course.model.interface import HOME, Interface, fill


def speak(environment: jinja2.Environment, interface: Interface) -> jinja2.Environment:
    """Give templates what `speech` returns, and two filters.

    `words.lesson.place | fill(at=2, of=9)` fills slots; `law("…") | content` marks content that fills one.
    """
    environment.globals.update(speech(interface))
    environment.filters["fill"] = fill
    environment.filters["content"] = lambda text: text if interface.is_home else f"<span{attribute(HOME)}>{text}</span>"
    return environment


def speech(interface: Interface) -> dict[str, Any]:
    """The `words` of the interface, and how a template says which language it speaks.

    `html_lang` is the page's language. Where it is not that of the content, the attributes `said_in` (on words inside
    content) and `written_in` (on content inside words) name each in turn, so that a screen reader reads both right;
    elsewhere they are empty.
    """
    apart = not interface.is_home
    return {
        "words": interface.words,
        "html_lang": interface.code,
        "said_in": attribute(interface.code) if apart else "",
        "written_in": attribute(HOME) if apart else "",
    }


def attribute(code: str) -> Markup:
    """A language as an attribute of HTML; codes hold letters, digits and hyphens alone."""
    return Markup(f' lang="{code}"')  # noqa: S704 - checked when it was read
