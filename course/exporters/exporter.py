"""What every export format offers: a name, an answer for each kind of question, and bytes."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

import jinja2
import msgspec

from course.model.course import parts_of
from course.model.question import Case, Question
from course.questions import kind_of


class Quiz(NamedTuple):
    """Questions to export under a title; `id` names files and never changes."""

    id: str
    title: str
    questions: tuple[Question, ...]


class Skipped(NamedTuple):
    """A question that a format cannot hold, and why (Vietnamese)."""

    question: str
    kind: str
    reason: str


class Export(NamedTuple):
    """The bytes of one file, its name, and what did not fit."""

    name: str
    content: bytes
    skipped: tuple[Skipped, ...]


class Exporter(NamedTuple):
    """A format. For every kind of question it has either a renderer or a reason in `cannot`.

    `write` joins rendered questions into the file's bytes; it reads no files and knows no clock. `templates` (given to
    renderers) finds templates/quiz/<name>/<kind>.j2. A case is rendered part by part unless `renders` holds "case".
    """

    name: str
    label: str
    suffix: str
    renders: Mapping[str, Callable[[Any, jinja2.Environment], Any]]
    cannot: Mapping[str, str]
    write: Callable[[Quiz, Sequence[Any]], bytes]

    def export(self, quiz: Quiz, templates: jinja2.Environment) -> Export:
        """Render a quiz; a question whose kind this format cannot hold is skipped and named, never dropped silently."""
        rendered, skipped = [], []
        for question in quiz.questions:
            for one in self._units(question):
                kind = kind_of(one)
                if kind in self.renders:
                    rendered.append(self.renders[kind](one, templates))
                else:
                    skipped.append(Skipped(one.id, kind, self.cannot[kind]))
        return Export(f"{quiz.id}{self.suffix}", self.write(quiz, rendered), tuple(skipped))

    def _units(self, question: Question) -> Sequence[Question]:
        """A case as its parts, each with the story in front, when the format has no form for cases."""
        if not isinstance(question, Case) or "case" in self.renders or "case" in self.cannot:
            return (question,)
        story = question.prompt
        return [_with_prompt(part, f"{story}\n\n{part.prompt}") for part in parts_of(question)]


def _with_prompt(part: Any, prompt: str) -> Any:
    return msgspec.structs.replace(part, prompt=prompt)
