"""What is wrong in a story of the right shape: texts too long, unknown questions, photos from elsewhere."""

import difflib
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from course.builders.story_typed import FIRST_YEAR, LAST_YEAR, is_inside, is_picture, parse_url, visible
from course.model.fold import fold
from course.model.plan_form import MOST
from course.model.story import Story
from course.model.story_form import Asked, Kind, StoryForm
from course.model.story_structure import STRUCTURES

MOST_WORDS = 20_000
"""Words of one answer: more than an hour of talking."""
LONGEST = {"core": 400, "photos": 300, "proofs": 300, "consents": 300}
"""Letters of what is not an answer: the core sentence, and each text beside a photo, a proof, a consent."""
MOST_ITEMS = 100

Where = tuple[str | int, ...]


class StoryFault(NamedTuple):
    """A fault: where (keys and numbers from 0), the rule broken and the values of its message."""

    where: Where
    rule: str
    values: Mapping[str, str | int] = {}


def story_faults(story: Story, form: StoryForm, sets: Collection[int]) -> list[StoryFault]:
    """Every fault, in the order of the file. `sets` are the numbers of the criteria sets that exist."""
    if story.version != form.version:
        return [StoryFault(("version",), "storyfile.version", {"got": story.version, "wanted": form.version})]
    faults = [fault for asked in form.facts for fault in _fact(story, asked, sets)]
    if not story.facts.product.strip():
        faults.append(StoryFault(("facts", "product"), "storyfile.no-product"))
    return [*faults, *_answers(story, form), *_texts(story), *_structure(story), *_listed(story)]


def _fact(story: Story, asked: Asked, sets: Collection[int]) -> Iterator[StoryFault]:
    # A key that no story has is a fault of the form, which story_form_rules.py names.
    value, where = getattr(story.facts, asked.key, None), ("facts", asked.key)
    got: dict[str, str | int] = {"name": asked.ask, "got": visible(value)}
    if value in (None, ""):
        return
    if asked.max and len(value) > asked.max:
        yield StoryFault(where, "storyfile.long", {"name": asked.ask, "count": len(value), "limit": asked.max})
    if asked.kind is Kind.YEAR and not FIRST_YEAR <= value <= LAST_YEAR:
        yield StoryFault(where, "storyfile.year", got)
    if asked.kind is Kind.SET and value not in sets:
        known: dict[str, str | int] = {"low": min(sets, default=0), "high": max(sets, default=0)}
        yield StoryFault(where, "storyfile.unknown-set", {"got": visible(value), **known})
    if asked.kind is Kind.MONEY and not 0 <= value <= MOST:
        yield StoryFault(where, "storyfile.amount", got)
    if asked.kind is Kind.URL and parse_url(value) is None:
        yield StoryFault(where, "storyfile.url", got)
    if asked.kind is Kind.CHOICE and value not in asked.choices:
        yield StoryFault(where, "storyfile.choice", {**got, "known": ", ".join(asked.choices)})


def _answers(story: Story, form: StoryForm) -> Iterator[StoryFault]:
    known = {question.id: question.ask for question in form.questions}
    for key, said in story.answers.items():
        if key not in known:
            values: dict[str, str | int] = {"got": visible(key), "near": near(key, known)}
            yield StoryFault(("answers", key), "storyfile.unknown-question", values)
        yield from _wordy(("answers", key), known.get(key, visible(key)), said)


def _texts(story: Story) -> Iterator[StoryFault]:
    for key in ("texts", "english"):
        for length, said in getattr(story, key).items():
            yield from _wordy((key, length.value), length.value, said)
    yield from _too_long(("core",), "core", story.core)


def _structure(story: Story) -> Iterator[StoryFault]:
    if story.structure not in STRUCTURES:
        values: dict[str, str | int] = {"got": visible(story.structure), "known": ", ".join(STRUCTURES)}
        yield StoryFault(("structure",), "storyfile.structure", values)


def _listed(story: Story) -> Iterator[StoryFault]:
    for key in ("photos", "proofs", "consents"):
        items = getattr(story, key)
        if len(items) > MOST_ITEMS:
            yield StoryFault((key,), "storyfile.many", {"name": key, "count": len(items), "limit": MOST_ITEMS})
        for at, item in enumerate(items):
            for name in item.__struct_fields__:
                value = getattr(item, name)
                if isinstance(value, str) and not (name == "file" and is_picture(value)):
                    yield from _too_long((key, at, name), key, value)
    for at, photo in enumerate(story.photos):
        if not is_picture(photo.file) and not is_inside(photo.file):
            yield StoryFault(("photos", at, "file"), "storyfile.photo-path", {"got": visible(photo.file)})


def _wordy(where: Where, name: str, said: str) -> Iterator[StoryFault]:
    if (count := len(said.split())) > MOST_WORDS:
        yield StoryFault(where, "storyfile.words", {"name": name, "count": count, "limit": MOST_WORDS})


def _too_long(where: Where, key: str, said: str) -> Iterator[StoryFault]:
    if len(said) > LONGEST[key]:
        values: dict[str, str | int] = {"name": str(where[-1]), "count": len(said), "limit": LONGEST[key]}
        yield StoryFault(where, "storyfile.long", values)


def near(got: str, known: Iterable[str]) -> str:
    """Ids that look like what was written, for a message."""
    return ", ".join(difflib.get_close_matches(fold(got).replace(" ", "_"), list(known), 3))
