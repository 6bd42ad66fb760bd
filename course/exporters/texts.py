"""Texts as several formats need them."""

import re
from collections.abc import Sequence

from course.model.fold import fold


def paragraphs(text: str) -> tuple[str, ...]:
    """The parts of a text between blank lines; at least one."""
    return tuple(part.strip() for part in re.split(r"\n\s*\n", text) if part.strip()) or ("",)


def forms(texts: Sequence[str]) -> list[str]:
    """Every text with its marks and without, each once, for formats that compare letter by letter."""
    return list(dict.fromkeys(form for text in texts for form in (" ".join(text.split()), fold(text))))
