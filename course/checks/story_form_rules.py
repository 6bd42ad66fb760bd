"""Rules for the product-story builder: facts and questions are known, frames say only facts, leads say nothing."""

import difflib
import re
from collections import Counter
from collections.abc import Iterator
from typing import get_args

import msgspec

from course.builders.story_faults import story_faults
from course.content.load import Loaded
from course.content.located_yaml import line_of
from course.content.origins import Origin
from course.model.fault import Finding
from course.model.story import Facts, Length, Voice
from course.model.story_form import Asked, Kind
from course.model.story_structure import CORE, SLOTS, STRUCTURES, Beat, slots

SHORT_PATH = 12
"""Questions of the short path: 20 minutes with a producer."""
_KINDS: dict[type, tuple[Kind, ...]] = {
    str: (Kind.TEXT, Kind.URL, Kind.CHOICE),
    int: (Kind.YEAR, Kind.SET, Kind.MONEY),
}


def facts(loaded: Loaded) -> Iterator[Finding]:
    """Every fact of a story is asked once, and typed as the record holds it."""
    if (form := loaded.course.story_form) is None:
        return
    origin = loaded.origins.of("story-form", str(form.version))
    known = {field.name: _kinds(field.type) for field in msgspec.structs.fields(Facts)}
    yield from _twice(origin, "facts", [asked.key for asked in form.facts], "key")
    for number, asked in enumerate(form.facts):
        if asked.key not in known:
            yield origin.finding("storyform.unknown-fact", f"facts[{number}].key", key=asked.key)
        elif asked.kind not in known[asked.key]:
            wanted = ", ".join(known[asked.key])
            yield origin.finding("storyform.fact-kind", f"facts[{number}].kind", key=asked.key, wanted=wanted)
        if not _sane(asked):
            yield origin.finding("storyform.limits", f"facts[{number}]", key=asked.key)
    for key in sorted(known.keys() - {asked.key for asked in form.facts}):
        yield origin.finding("storyform.not-asked", "facts", key=key)


def questions(loaded: Loaded) -> Iterator[Finding]:
    """Ids are unique, themes known, the short path is short, and what a question feeds is in the edition."""
    if (form := loaded.course.story_form) is None:
        return
    origin = loaded.origins.of("story-form", str(form.version))
    yield from _twice(origin, "themes", [theme.id for theme in form.themes])
    yield from _twice(origin, "questions", [question.id for question in form.questions])
    themes = {theme.id for theme in form.themes}
    titles = [criterion.title for criterion in loaded.course.criteria.values()]
    for number, question in enumerate(form.questions):
        if question.theme not in themes:
            yield origin.finding("storyform.unknown-theme", f"questions[{number}].theme", name=question.theme)
        for start in question.feeds if titles else ():
            if not any(title.startswith(start) for title in titles):
                yield origin.finding("storyform.feeds", f"questions[{number}].feeds", name=start)
    short = sum(question.short for question in form.questions)
    if short != SHORT_PATH:
        yield origin.finding("storyform.short-path", "questions", count=short, wanted=SHORT_PATH)


def sizes(loaded: Loaded) -> Iterator[Finding]:
    """Each length has its words once, the least below the most."""
    if (form := loaded.course.story_form) is None:
        return
    origin = loaded.origins.of("story-form", str(form.version))
    times = Counter(size.length for size in form.sizes)
    for number, size in enumerate(form.sizes):
        if times[size.length] > 1 or not 0 < size.least < size.most:
            yield origin.finding("storyform.sizes", f"sizes[{number}]", name=size.length)
    for length in Length:
        if length not in times:
            yield origin.finding("storyform.sizes", "sizes", name=length)


def structures(loaded: Loaded) -> Iterator[Finding]:
    """The structures are the known ones, beats name known questions, frames and leads keep to their rules."""
    form, data = loaded.course.story_form, loaded.course.story_structures
    if form is None or data is None:
        return
    origin = loaded.origins.of("story-structures", str(data.version))
    if tuple(one.id for one in data.structures) != STRUCTURES:
        yield origin.finding("storyform.structures", "structures", wanted=", ".join(STRUCTURES))
    known = {CORE, *(question.id for question in form.questions)}
    for number, structure in enumerate(data.structures):
        yield from _twice(origin, f"structures[{number}].beats", [beat.id for beat in structure.beats])
        if not structure.beats or not _opens(structure.beats[0]):
            yield origin.finding("storyform.opening", f"structures[{number}].beats", id=structure.id)
        taken: set[str] = set()
        for at, beat in enumerate(structure.beats):
            path = f"structures[{number}].beats[{at}]"
            for name in beat.answers:
                if name in taken:
                    yield origin.finding("storyform.twice", path, id=name, key="answers")
                taken.add(name)
                if name not in known:
                    near = ", ".join(difflib.get_close_matches(name, known, 3))
                    yield origin.finding("storyform.unknown-question", path, name=name, near=near)
            for rule, name in _beat(beat):
                yield origin.finding(rule, path, name=name, id=name)


def telling(loaded: Loaded) -> Iterator[Finding]:
    """Every length has its depth; quotations name facts, and the last manner none, so that there always is one."""
    if (data := loaded.course.story_structures) is None:
        return
    origin = loaded.origins.of("story-structures", str(data.version))
    for length in Length:
        if data.depth.get(length, 0) < 1:
            yield origin.finding("storyform.sizes", "depth", name=length)
    for number, manner in enumerate(data.manners):
        for frame in (text for quote in (*manner.one, *manner.several) for text in (quote.before, quote.after)):
            if wrong := _wrong(frame):
                yield origin.finding("storyform.slot", f"manners[{number}]", name=wrong)
        if not (manner.one and manner.several) or (number + 1 == len(data.manners) and manner.slots):
            yield origin.finding("storyform.manner", f"manners[{number}]")


def examples(loaded: Loaded) -> Iterator[Finding]:
    """Every sample story is a story without faults, and says that it is an example."""
    form = loaded.course.story_form
    for name, story in loaded.course.stories.items() if form else ():
        origin = loaded.origins.of("story", name)
        if not story.example:
            yield origin.finding("storyform.example-unmarked", "example")
        for fault in story_faults(story, form, loaded.course.sheets) if form else ():
            yield Finding(origin.file, line_of(origin.data, fault.where), fault.rule, fault.values)


def _kinds(kind: object) -> tuple[Kind, ...]:
    options = get_args(kind) or (kind,)
    return next(kinds for base, kinds in _KINDS.items() if base in options)


def _sane(asked: Asked) -> bool:
    """Whether what is written has an end and a choice its choices, and nothing else has."""
    written = asked.max > 0 if asked.kind in (Kind.TEXT, Kind.URL) else asked.max == 0
    return written and bool(asked.choices) == (asked.kind is Kind.CHOICE)


def _twice(origin: Origin, key: str, ids: list[str], name: str = "id") -> Iterator[Finding]:
    seen: set[str] = set()
    for number, one in enumerate(ids):
        if one in seen:
            yield origin.finding("storyform.twice", f"{key}[{number}].{name}", id=one, key=key)
        seen.add(one)


def _beat(beat: Beat) -> Iterator[tuple[str, str]]:
    """The rules a beat breaks, each with what breaks it."""
    if not (beat.answers or beat.frames) or (beat.lead and not beat.answers):
        yield "storyform.empty-beat", beat.id
    for frame in beat.frames:
        for text in (frame.we, frame.narrator):
            if wrong := _wrong(text):
                yield "storyform.slot", wrong
    if beat.lead and not _neutral(beat.lead):
        yield "storyform.neutral", beat.lead


def _opens(beat: Beat) -> bool:
    """Whether a beat names the product however little is known: in each voice its last frame needs nothing else."""
    if not beat.frames or beat.fallback or set(beat.most) != set(Length):
        return False
    return all(
        all("product" in slots(text) for text in told if text) and set(slots(told[-1])) == {"product"}
        for told in ([frame.said(voice) for frame in beat.frames] for voice in Voice)
    )


def _wrong(frame: str) -> str:
    """The first slot that is no fact, or what is left of a broken mark; "" for a sound frame."""
    rest = re.sub(r"\{\{ \w+ \}\}", "", frame)
    unknown = [name for name in slots(frame) if name not in SLOTS]
    return unknown[0] if unknown else next(iter(re.findall(r"[{}%#][^ ]*", rest)), "")


def _neutral(lead: str) -> bool:
    return not any(letter.isdigit() or letter in "{}" or letter.isupper() for letter in lead[1:])


CHECKS = (facts, questions, sizes, structures, telling, examples)
