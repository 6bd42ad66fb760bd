"""The self-check of a lesson as HTML: a working form with its answers folded away, which docs/assets/js upgrades."""

import functools
import hashlib
import re
from collections.abc import Callable, Sequence
from typing import Any

import jinja2
import msgspec
from markupsafe import Markup

from course.model.number import format_quantity
from course.model.question import (
    Case,
    Matching,
    MultipleResponse,
    Ordering,
    Question,
    QuestionBase,
    SingleChoice,
)
from course.model.source import Source
from course.questions import kind_of

_SPACES = re.compile("[ \t\r\n\f\v]+")  # not \s: a no-break space between 85.000 and đ stays
_ASIDE = frozenset(QuestionBase.__struct_fields__) - {"id"}


def render_quiz(
    questions: Sequence[Question],
    *,
    quiz_id: str,
    title: str,
    templates: jinja2.Environment,
    source_html: Callable[[Source], str],
) -> str:
    """Return the self-check as one line of HTML, safe to stand between blank lines in Markdown.

    `templates` loads from the project's templates/ folder. `source_html` turns a source into HTML that is trusted;
    all other text is escaped here, whatever the environment says. `title` names the region for screen readers.
    """
    view = {
        "quiz_id": quiz_id,
        "title": title,
        "questions": [_question(question, str(no)) for no, question in enumerate(questions, 1)],
        "source_html": lambda source: Markup(source_html(source)),  # noqa: S704 - trusted by contract
        "number": lambda question, value: format_quantity(value, question.unit),
        "digits": lambda value: f"{value:f}",  # never 1E+3, which the script cannot read
    }
    html = _escaping(templates).get_template("pages/quiz/quiz.html.j2").render(view)
    return _SPACES.sub(" ", html).strip()


def shuffled(count: int, seed: str) -> list[int]:
    """Return 0 … count-1 in an order that depends on `seed` alone, now and in years to come."""
    return sorted(range(count), key=lambda i: hashlib.sha256(f"{seed}/{i}".encode()).digest())


def never_sorted(count: int, seed: str) -> list[int]:
    """Return a shuffled order that is not the authored one."""
    order = shuffled(count, seed)
    return order if order != sorted(order) else order[1:] + order[:1]


@functools.lru_cache(maxsize=4)
def _escaping(templates: jinja2.Environment) -> jinja2.Environment:
    """Return the environment with escaping on and gaps forbidden; remembered, so templates compile once."""
    return templates.overlay(autoescape=True, undefined=jinja2.StrictUndefined)


def _question(question: Question, no: str) -> dict[str, Any]:
    """Return what the templates need beside the record: number, order of appearance, and the parts of a case."""
    view: dict[str, Any] = {"q": question, "kind": kind_of(question), "no": no, "rev": _revision(question), "parts": []}
    match question:
        case Case():
            view["parts"] = [_question(part, no + "abcd"[i]) for i, part in enumerate(question.parts)]
            view["story"] = [text for text in re.split(r"\n\s*\n", question.prompt) if text.strip()]
        case Matching():
            rights = [pair.right for pair in question.pairs] + list(question.extra)
            view["rights"] = [rights[i] for i in never_sorted(len(rights), question.id)]
        case Ordering():
            view["order"] = never_sorted(len(question.items), question.id)
        case SingleChoice() | MultipleResponse():
            count = len(question.options)
            view["order"] = shuffled(count, question.id) if question.shuffle else list(range(count))
    return view


def _revision(question: Question) -> str:
    """Return a short print of what is asked: a saved answer to another wording is dropped, not misread."""
    asked = {name: getattr(question, name) for name in question.__struct_fields__ if name not in _ASIDE}
    return hashlib.sha256(msgspec.json.encode(asked, order="sorted")).hexdigest()[:4]
