"""A story as plain data for programs: texts, drafts with their sources, gaps, remarks, levels, what it is like."""

from typing import Any

import msgspec

from course.builders.story_kit import Told
from course.builders.story_sources import sources
from course.model.story import Length
from course.story.sentences import words as count


def story_data(told: Told) -> dict[str, Any]:
    """Everything known of a story, without its photos' bytes; what stays empty is there and empty."""
    story = told.story
    return {
        "name": told.name,
        "example": story.example,
        "facts": msgspec.to_builtins(story.facts),
        "core": story.core,
        "structure": story.structure,
        "voice": story.voice.value,
        "texts": {length.value: _text(told, length) for length in Length},
        "photos": [
            {"caption": one.caption, "credit": one.credit, "consent": one.consent,
             "width": one.jpeg.width, "height": one.jpeg.height}
            for one in told.shots
        ],
        "proofs": msgspec.to_builtins(story.proofs),
        "consents": msgspec.to_builtins(story.consents),
        "levels": msgspec.to_builtins(told.levels),
        "alike": [{"with": one.second if one.first == told.name else one.first, "share": round(one.share, 4)}
                  for one in told.alike],
    }  # fmt: skip


def _text(told: Told, length: Length) -> dict[str, Any]:
    text, draft = told.text(length), told.drafts[length]
    return {
        "text": text,
        "words": count(text),
        "edited": told.edited(length),
        "english": told.story.english.get(length, ""),
        "sentences": [one._asdict() for one in sources(told, length)],
        "draft": [{"text": one.text, "source": one.source, "paragraph": one.paragraph} for one in draft.sentences],
        "gaps": list(draft.gaps),
        "remarks": msgspec.to_builtins(told.remarks[length]),
    }
