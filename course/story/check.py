"""The check of a product story: what a careful reader would ask about a text, explained, never a grade.

docs/assets/js/story-check.js says the same; tests/cases/story/check.yml holds both together.
"""

from course.model.story import Length, Story
from course.model.story_check import Remark, StoryRules
from course.model.story_form import StoryForm
from course.story import craft
from course.story.claims import claims_in, ready
from course.story.words import sentences


def check(
    text: str, story: Story, form: StoryForm, rules: StoryRules, length: Length | None = None
) -> tuple[Remark, ...]:
    """Every remark on a text of a story: on the whole first, then in the order of the words.

    `length` says what the text is meant for; without it its size is not looked at.
    """
    found = [
        *craft.whole(text, story, form, rules.craft, length),
        *craft.by_sentence(text, story, rules.craft),
        *craft.spelling(text, rules.craft),
        *claims_in(text, sentences(text), ready(rules.claims), story.proofs, story.facts.set),
    ]
    return tuple(sorted(found, key=lambda remark: (remark.sentence, remark.start)))
