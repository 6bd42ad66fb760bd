"""What the two QTI packages share: an item for each question, a test over all of them, and a manifest.

QTI is a standard of 1EdTech. Items keep to operators that every player knows, and score as course/questions grades.
A zip holds imsmanifest.xml, test.xml, items/ID.xml and, in QTI 3, stimuli/ID.xml.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from course.exporters.exporter import Kit
from course.exporters.texts import forms, paragraphs
from course.model.question import Case, Matching, MultipleResponse, Ordering, Part, Purpose, Question
from course.model.quiz import Quiz
from course.office.archive import pack
from course.questions import kind_of
from course.questions.parts import PARTS
from course.widgets.self_check import never_sorted

# What XML 1.0 forbids even as an entity.
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Story(NamedTuple):
    """The story of a case as a stimulus of its own; `href` is its path seen from an item."""

    id: str
    paragraphs: Sequence[str]

    @property
    def path(self) -> str:
        """Where it stands in the package."""
        return f"stimuli/{self.id}.xml"

    @property
    def href(self) -> str:
        """Where it stands, seen from an item."""
        return f"../{self.path}"


class Item(NamedTuple):
    """A question as XML, and the story it refers to, if any."""

    question: Part
    xml: bytes
    story: Story | None

    @property
    def id(self) -> str:
        """The authored id, which is a name in XML as it is."""
        return self.question.id

    @property
    def path(self) -> str:
        """Where it stands in the package."""
        return f"items/{self.id}.xml"


Renderer = Callable[[Any, Kit], tuple[Item, ...]]


def renderers(version: str, shares_stories: bool) -> dict[str, Renderer]:
    """A renderer for each kind, from templates/quiz/`version`/; a case gives the items of its parts.

    With `shares_stories` the parts refer to the story, else each begins with it.
    """

    def render(question: Part, kit: Kit) -> tuple[Item, ...]:
        return (_item(version, question, kit),)

    def render_case(case: Case, kit: Kit) -> tuple[Item, ...]:
        told = paragraphs(case.prompt)
        story = Story(f"{case.id}-story", told) if shares_stories else None
        above = () if shares_stories else told
        lessons = [()] * (len(case.parts) - 1) + [("Bài học từ tình huống: " + case.explanation, *_sources(case, kit))]
        return tuple(
            _item(version, part, kit, above=above, below=below, story=story)
            for part, below in zip(case.parts, lessons, strict=True)
        )

    return {**dict.fromkeys(PARTS, render), "case": render_case}


def writer(version: str) -> Callable[[Quiz, Sequence[Any], Kit], bytes]:
    """The function that packs items for Exporter.write."""

    def write(quiz: Quiz, rendered: Sequence[tuple[Item, ...]], kit: Kit) -> bytes:
        items = [item for group in rendered for item in group]
        stories = list(dict.fromkeys(item.story for item in items if item.story))
        # Before a course nothing may teach what is asked after it; the other tests explain themselves.
        feedback = quiz.purpose not in (Purpose.PRE, Purpose.POST)
        context = {"quiz": quiz, "items": items, "stories": stories, "feedback": feedback}

        def made(name: str, **more: Any) -> bytes:
            return _bytes(kit.templates.get_template(f"quiz/{version}/{name}.xml.j2").render(**context, **more))

        return pack(
            {
                "imsmanifest.xml": made("imsmanifest"),
                "test.xml": made("test"),
                **{item.path: item.xml for item in items},
                **{story.path: made("stimulus", story=story) for story in stories},
            }
        )

    return write


def _item(
    version: str,
    question: Part,
    kit: Kit,
    *,
    above: Sequence[str] = (),
    below: Sequence[str] = (),
    story: Story | None = None,
) -> Item:
    *before, prompt = paragraphs(question.prompt)
    view: dict[str, Any] = {
        "q": question,
        "above": (*above, *before),
        "prompt": prompt,
        "explanation": (*paragraphs(question.explanation), *_sources(question, kit), *below),
        "story": story,
        "digits": lambda value: f"{value:f}",
        "forms": forms,
    }
    if isinstance(question, MultipleResponse):
        view["wrong"] = sum(not option.right for option in question.options)
    elif isinstance(question, Matching):
        view["rights"] = [*(pair.right for pair in question.pairs), *question.extra]
        view["order"] = never_sorted(len(view["rights"]), question.id)
    elif isinstance(question, Ordering):
        view["order"] = never_sorted(len(question.items), question.id)
    template = kit.templates.get_template(f"quiz/{version}/{kind_of(question)}.xml.j2")
    return Item(question, _bytes(template.render(view)), story)


def _sources(question: Question, kit: Kit) -> tuple[str, ...]:
    return ("Nguồn: " + "; ".join(map(kit.cite, question.sources)),) if question.sources else ()


def _bytes(xml: str) -> bytes:
    return _NO_XML.sub("", xml).lstrip().encode()
