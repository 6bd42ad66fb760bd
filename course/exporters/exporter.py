"""What every export format offers: a name, an answer for each kind of question, bytes, and an honest passport."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

import jinja2
import msgspec

from course.exporters.aspects import Aspect, aspects_of
from course.model.course import parts_of
from course.model.question import Case, Question
from course.model.quiz import Quiz
from course.questions import kind_of

EVERY_KIND = "*"


class Kit(NamedTuple):
    """What an exporter is given instead of reading files: templates (templates/) and bytes below docs/assets/."""

    templates: jinja2.Environment
    asset: Callable[[str], bytes]


class Note(NamedTuple):
    """Something of a question that a format did not keep as it was: "lost" or "shortened", and why (Vietnamese)."""

    aspect: Aspect
    change: str
    why: str


class Adapted(NamedTuple):
    """What a renderer returns when it had to change a question to make it fit."""

    content: Any
    notes: tuple[Note, ...]


class DoesNotFit(Exception):
    """A renderer refuses this one question; the message says why (Vietnamese)."""


class Skipped(NamedTuple):
    """A question that a format cannot hold, and why (Vietnamese)."""

    question: str
    kind: str
    reason: str


class Entry(NamedTuple):
    """A line of the passport: what became of a question. `skipped` says why it is not there, "" when it is."""

    question: str
    kind: str
    notes: tuple[Note, ...] = ()
    skipped: str = ""


class Export(NamedTuple):
    """The bytes of one file, its name, and what became of every question in it."""

    name: str
    content: bytes
    passport: tuple[Entry, ...]

    @property
    def skipped(self) -> tuple[Skipped, ...]:
        """The questions that are not in the file."""
        return tuple(Skipped(one.question, one.kind, one.skipped) for one in self.passport if one.skipped)


class Exporter(NamedTuple):
    """A format. For every kind of question it has either a renderer or a reason in `cannot`.

    A renderer returns what `write` joins into the file's bytes, or Adapted, or raises DoesNotFit. `loses` says for a
    kind ("*": for every kind) which aspects of a question the format has no place for, and why; the passport names
    them for each question that has them. A case is rendered part by part unless `renders` holds "case".
    Neither renderers nor `write` read files or clocks: the kit and the quiz hold what they need. `client` names the
    program, not ours, that opens the file in tests.
    """

    name: str
    label: str
    suffix: str
    renders: Mapping[str, Callable[[Any, Kit], Any]]
    cannot: Mapping[str, str]
    loses: Mapping[str, Mapping[Aspect, str]]
    write: Callable[[Quiz, Sequence[Any], Kit], bytes]
    client: str

    def export(self, quiz: Quiz, kit: Kit) -> Export:
        """Render a quiz; a question this format cannot hold is named in the passport, never dropped silently."""
        rendered, passport = [], []
        for question in quiz.questions:
            for one in self._units(question):
                kind = kind_of(one)
                if kind not in self.renders:
                    passport.append(Entry(one.id, kind, skipped=self.cannot[kind]))
                    continue
                try:
                    made = self.renders[kind](one, kit)
                except DoesNotFit as reason:
                    passport.append(Entry(one.id, kind, skipped=str(reason)))
                    continue
                content, notes = made if isinstance(made, Adapted) else (made, ())
                rendered.append(content)
                passport.append(Entry(one.id, kind, (*notes, *self._lost(question, one))))
        return Export(f"{quiz.id}{self.suffix}", self.write(quiz, rendered, kit), tuple(passport))

    def _units(self, question: Question) -> Sequence[Question]:
        """A case as its parts, each with the story in front, when the format has no form for cases."""
        if not isinstance(question, Case) or "case" in self.renders or "case" in self.cannot:
            return (question,)
        story = question.prompt
        return [_with_story(part, story) for part in parts_of(question)]

    def _lost(self, authored: Question, one: Question) -> tuple[Note, ...]:
        """What this format has no place for, of what the question has."""
        lost = {**self.loses.get(EVERY_KIND, {}), **self.loses.get(kind_of(one), {})}
        if one is not authored:
            lost[Aspect.STORY] = "Định dạng này không có câu tình huống; lời dẫn được chép vào đầu từng câu."
        return tuple(Note(aspect, "lost", lost[aspect]) for aspect in aspects_of(one, authored) if aspect in lost)


def _with_story(part: Any, story: str) -> Any:
    """A part that carries its case's story; what is too long for a game stays too long in its short wording."""
    short = f"{story}\n\n{part.short}" if part.short else ""
    return msgspec.structs.replace(part, prompt=f"{story}\n\n{part.prompt}", short=short)
