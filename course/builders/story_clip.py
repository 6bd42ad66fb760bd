"""A clip of a minute: the leaflet's text is spoken, and what the words are about says what to film."""

import itertools
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from course.builders.story_facts import contact, paragraphs
from course.builders.story_kit import Told
from course.builders.story_posts import excerpt, split
from course.builders.story_sources import Source, sources
from course.builders.story_text import ANY_SHOT, SHOTS, TEXT
from course.model.story import Length
from course.story.sentences import words as count

WORDS = 150
"""Words spoken in a minute, slowly."""
SECONDS = 60
_SCENE = 25  # words of a scene: about ten seconds
_LEAST = 12  # words: about five seconds
_SHORT = 90
_END = 4  # seconds of the last picture


class Scene(NamedTuple):
    """A scene: from which second to which, what to film, what is spoken, what stands on the screen."""

    start: int
    end: int
    shot: str
    voice: str
    screen: str


class Clip(NamedTuple):
    """A script; `words` are those spoken."""

    scenes: tuple[Scene, ...]
    words: int

    @property
    def seconds(self) -> int:
        """How long it takes."""
        return self.scenes[-1].end if self.scenes else 0


def clip(told: Told, themes: Mapping[str, str]) -> Clip:
    """The script of the leaflet's text; `themes` maps question ids to their themes. Without a text it has no scenes."""
    text = " ".join(paragraphs(told.text(Length.LEAFLET)))
    spoken = excerpt(split(text), WORDS)
    if not spoken:
        return Clip((), 0)
    known = {one.sentence: one for one in sources(told, Length.LEAFLET)}
    groups = _groups([(one, themes.get(_answer(known.get(one)), "")) for one in spoken])
    words = sum(map(count, spoken))
    scenes: list[Scene] = []
    spoken_words, others = 0, itertools.cycle(ANY_SHOT)
    for number, (theme, said) in enumerate(groups):
        start = scenes[-1].end if scenes else 0
        spoken_words += count(" ".join(said))
        end = max(round(spoken_words * SECONDS / WORDS), start + 1)
        screen = _title(told) if number == 0 else ""
        scenes.append(Scene(start, end, SHOTS.get(theme) or next(others), " ".join(said), screen))
    reach = " · ".join(value for _, value in contact(told.story.facts))
    end = scenes[-1].end
    scenes.append(Scene(end, end + _END, TEXT["clip_end_shot"], "", reach or told.story.facts.product))
    return Clip(tuple(scenes), words)


def _answer(source: Source | None) -> str:
    return source.key if source else ""


def _title(told: Told) -> str:
    facts = told.story.facts
    where = ", ".join(part for part in (facts.commune, facts.province) if part)
    return " · ".join(part for part in (facts.product, where) if part)


def _groups(spoken: Sequence[tuple[str, str]]) -> list[tuple[str, list[str]]]:
    """Sentences that one picture carries: ten seconds at most, and no picture shorter than five when it can be helped.

    A picture has the theme of its first sentence that has one.
    """
    found: list[tuple[str, list[str]]] = []
    for said, theme in spoken:
        if found:
            last, words = found[-1][0], count(" ".join(found[-1][1]))
            if words + count(said) <= _SCENE and (theme == last or words < _LEAST):
                found[-1] = last or theme, [*found[-1][1], said]
                continue
        found.append((theme, [said]))
    return found


def clip_text(told: Told, script: Clip) -> str:
    """The script as plain text."""
    parts = [TEXT["clip_title"].format(product=told.story.facts.product), *clip_notes(script)]
    for number, scene in enumerate(script.scenes, 1):
        head = TEXT["clip_scene"].format(number=number, time=clock(scene))
        lines = [head, TEXT["clip_shot"].format(shot=scene.shot)]
        lines += [TEXT["clip_voice"].format(voice=scene.voice)] if scene.voice else []
        lines += [TEXT["clip_screen"].format(screen=scene.screen)] if scene.screen else []
        parts.append("\n".join(lines))
    if told.story.example:
        parts.insert(0, TEXT["example_long"])
    return "\n\n".join(parts) + "\n"


def clip_notes(script: Clip) -> list[str]:
    """How long it is, whether that is too short, and what to ask before filming."""
    short = [TEXT["clip_short"].format(words=WORDS)] if script.words < _SHORT else []
    return [TEXT["clip_length"].format(seconds=script.seconds, words=script.words), *short, TEXT["clip_note"]]


def clock(scene: Scene) -> str:
    """When a scene stands: "0:08–0:17"."""
    return "–".join(f"{second // 60}:{second % 60:02}" for second in (scene.start, scene.end))
