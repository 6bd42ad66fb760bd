"""Rules for the words of a plan (editions/calendar.yml): every blank is one the program fills."""

from collections.abc import Iterator
from typing import Any

import msgspec

from course.content.load import Loaded
from course.model.fault import Finding
from course.schedule.words import SLOTS, slots


def words(loaded: Loaded) -> Iterator[Finding]:
    """Sentences name only the blanks of their own; a week has seven days."""
    plan = loaded.course.plan_words
    if plan is None:
        return
    origin = loaded.origins.of("plan-words", "plan-words")
    if len(plan.weekdays) != 7:
        yield origin.finding("calendar.weekdays", "weekdays", count=len(plan.weekdays))
    sentences = [
        *((f"milestones.{key}.title", key, one.title) for key, one in _items(plan.milestones)),
        *((f"milestones.{key}.fact", key, one.fact) for key, one in _items(plan.milestones)),
        *((f"notes.{key}", key, text) for key, text in _items(plan.notes)),
        *((f"refusals.{key}", key, text) for key, text in _items(plan.refusals)),
    ]
    for path, key, sentence in sentences:
        known = SLOTS.get(key, ())
        for slot in slots(sentence):
            if slot not in known:
                yield origin.finding("calendar.slot", path, slot=slot, known=", ".join(known) or "không có")


def _items(record: msgspec.Struct) -> list[tuple[str, Any]]:
    return list(msgspec.structs.asdict(record).items())


CHECKS = (words,)
