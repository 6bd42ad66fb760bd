"""A story put together: drafts for every length, what the check says, what it would support, what it is like."""

from collections.abc import Mapping, Sequence

from course.builders.story_kit import Shot, Told
from course.criteria.sheet import scored_lines
from course.model.course import Course
from course.model.story import Length, Story
from course.story.check import check
from course.story.compose import compose
from course.story.levels import levels
from course.story.similar import Pair, alike, common_texts


def tell(stories: Mapping[str, Story], shots: Mapping[str, tuple[Shot, ...]], course: Course) -> list[Told]:
    """Every story of a run by its name, each compared with all others; one story alone is compared with none.

    Raises ValueError for a course without the story builder's files.
    """
    found = {name: _alone(name, story, shots.get(name, ()), course) for name, story in stories.items()}
    pairs = compared(found, course) if len(found) > 1 else None
    return [_beside(told, pairs, course) for told in found.values()]


def compared(found: Mapping[str, Told], course: Course) -> tuple[Pair, ...]:
    """The pairs of stories that are alike, by their texts for the leaflet; an empty text is like nothing."""
    if course.story_rules is None or course.story_structures is None:
        raise ValueError("no rules for stories")
    texts = {name: text for name, told in found.items() if (text := told.text(Length.LEAFLET))}
    return alike(texts, common_texts(course.story_structures, course.story_rules.craft))


def _alone(name: str, story: Story, shots: tuple[Shot, ...], course: Course) -> Told:
    form, structures, rules = course.story_form, course.story_structures, course.story_rules
    if form is None or structures is None or rules is None:
        raise ValueError("no description of the story builder")
    drafts = {length: compose(story, form, structures, length) for length in Length}
    bare = Told(name, story, shots, drafts, {}, ())
    remarks = {length: check(bare.text(length), story, form, rules, length) for length in Length}
    return bare._replace(remarks=remarks)


def _beside(told: Told, pairs: Sequence[Pair] | None, course: Course) -> Told:
    mine = tuple(pair for pair in pairs or () if told.name in (pair.first, pair.second))
    number, form, rules = told.story.facts.set, course.story_form, course.story_rules
    if number is None or form is None or rules is None:
        return told._replace(alike=mine)
    texts = {length: told.text(length) for length in Length}
    lines = scored_lines(course.sheets[number], course.criteria)
    looked = None if pairs is None else bool(mine)
    return told._replace(alike=mine, levels=levels(told.story, texts, lines, form, rules, alike=looked))
