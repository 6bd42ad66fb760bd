"""Rules on the texts of a question that several kinds share."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from course.model.fault import Problem
from course.model.fold import fold

_NOUN = r"(?:dap an|phuong an|lua chon|cau|y)"
_ALL_OF_THE_ABOVE = re.compile(
    # Folded text, so "cả" (both) looks like "cá" (fish): each pattern needs more than that word to match.
    rf"\btat ca (?:cac |nhung )?(?:dap an\b|{_NOUN} (?:tren|o tren|neu tren|deu|dung|sai)\b|{_NOUN}\W*$)"
    r"|\btat ca (?:nhung dieu |cac dieu )?(?:tren|o tren|deu dung|deu sai)\b"
    rf"|\bca (?:hai|ba|bon|nam|2|3|4|5) (?:{_NOUN}(?: tren| deu|\W*$)|deu (?:dung|sai))"
    r"|\bca [a-f](?:\W+[a-f])*\W* va [a-f]\b"
    r"|\b[a-f] va [a-f] (?:deu )?(?:dung|sai)\b"
    rf"|\bkhong (?:co )?{_NOUN} nao\b"
    r"|\b(?:cac )?dap an (?:o |neu )?tren\b"
)


def empty(texts: Mapping[str, str]) -> Iterator[Problem]:
    """Yield question.empty-text for each path whose text says nothing."""
    return (Problem("question.empty-text", path) for path, text in texts.items() if not text.strip())


def without_feedback(texts: Mapping[str, str]) -> Iterator[Problem]:
    """Yield question.missing-feedback for each path whose text says nothing."""
    return (Problem("question.missing-feedback", path) for path, text in texts.items() if not text.strip())


def repeated(texts: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield the path of each text seen before. Accents count ("thuế" is not "thuê"), case and spaces do not."""
    seen: set[str] = set()
    for path, text in texts:
        plain = " ".join(unicodedata.normalize("NFC", text).split()).casefold().rstrip(".")
        if plain in seen:
            yield path
        seen.add(plain)


def refers_to_other_options(text: str) -> bool:
    """Tell whether an option speaks of the others ("tất cả các đáp án trên"), which shuffling breaks."""
    return _ALL_OF_THE_ABOVE.search(fold(text)) is not None
