"""A story as plain text to paste: on a label, in Zalo, as a post, behind a traceability code. Only what was given."""

import re
from collections.abc import Sequence

from course.builders.story_facts import contact, papers, paragraphs, place, quote, three_facts
from course.builders.story_kit import Told
from course.builders.story_text import TEXT
from course.model.story import Length
from course.story.sentences import capital
from course.story.sentences import words as count
from course.story.words import sentences

TRACE_LEAST, TRACE_MOST = 80, 150
_POST = 120  # words of the story in a post
_TAG = 30  # letters
_KIND = re.compile(r"^(?:xã|phường|đặc khu|tỉnh|thành phố|tp\.?) ", re.IGNORECASE)


def split(text: str) -> list[str]:
    """A text by sentences."""
    return [text[span.start : span.end] for span in sentences(text)]


def excerpt(told: Sequence[str], most: int) -> list[str]:
    """Whole sentences of at most so many words: from the beginning, and the last one, which closes a story.

    The first stays even when it is longer: a text is never cut inside a sentence.
    """
    if sum(map(count, told)) <= most or len(told) < 2:
        return list(told)
    kept, left = [told[0]], most - count(told[0]) - count(told[-1])
    for one in told[1:-1]:
        if count(one) > left:
            break
        kept.append(one)
        left -= count(one)
    return [*kept, told[-1]] if left >= 0 else kept


def label(told: Told) -> str:
    """The text for a label or box: name, story, English, nothing else, since it goes into a design."""
    return _joined(told.story.facts.product, told.text(Length.LABEL), told.story.english.get(Length.LABEL, ""))


def zalo(told: Told) -> str:
    """A short message: name, the sentence to remember, the label's text, facts, how to order."""
    facts = told.story.facts
    points = "\n".join(
        f"• {fact.big}: {fact.text}" if fact.big else f"• {fact.text}" for fact in three_facts(told.story)
    )
    return _joined(_mark(told), facts.product, told.story.core, told.text(Length.LABEL), points, _reach(told))


def post(told: Told) -> str:
    """A post: the sentence to remember, the leaflet's story in short, somebody's words, how to order, tags."""
    story = told.story
    said, who = quote(story)
    body = "\n\n".join(_by_paragraph(told.text(Length.LEAFLET), _POST))
    spoken = (f"{said}\n{who}" if who else said) if said.strip("“”") not in body else ""
    names = dict.fromkeys((story.facts.product, story.facts.commune, story.facts.province))
    tags = " ".join(f"#{tag}" for name in names if (tag := _tag(name)))
    return _joined(_mark(told), story.core or story.facts.product, body, spoken, _reach(told), tags)


def trace(told: Told) -> str:
    """The text behind a traceability code: what it is and who makes it first, then the story in 80 to 150 words."""
    facts = told.story.facts
    lines = (
        TEXT["label_product"].format(value=facts.product),
        TEXT["label_category"].format(value=capital(facts.category)) if facts.category else "",
        TEXT["label_producer"].format(value=facts.producer) if facts.producer else "",
        TEXT["label_address"].format(value=place(facts)) if place(facts) else "",
        TEXT["label_papers"].format(value=papers(told.story)) if told.story.proofs else "",
    )
    source = next((one for one in (Length.LEAFLET, Length.WEBSITE) if count(told.text(one)) >= TRACE_LEAST), None)
    body = _by_paragraph(told.text(source or Length.LEAFLET), TRACE_MOST)
    words = count(" ".join(body))
    short = TEXT["trace_short"].format(words=words, least=TRACE_LEAST, most=TRACE_MOST)
    note = "" if TRACE_LEAST <= words <= TRACE_MOST else short
    return _joined(_mark(told), "\n".join(line for line in lines if line), TEXT["trace_story"], *body, note)


def _by_paragraph(text: str, most: int) -> list[str]:
    """An excerpt that keeps the text's paragraphs."""
    every = [(number, one) for number, part in enumerate(paragraphs(text)) for one in split(part)]
    kept = excerpt([one for _, one in every], most)
    found: dict[int, list[str]] = {}
    last = len(kept) - 1 if kept and kept[-1] == every[-1][1] else -1
    for at, one in enumerate(kept):
        number = every[-1][0] if at == last else every[at][0]
        found.setdefault(number, []).append(one)
    return [" ".join(part) for part in found.values()]


def _mark(told: Told) -> str:
    return TEXT["example_long"] if told.story.example else ""


def _reach(told: Told) -> str:
    return "\n".join(f"{name} {value}" if name else value for name, value in contact(told.story.facts))


def _tag(name: str) -> str:
    """A name as a tag, without the kind of place before it."""
    words = re.findall(r"[^\W_]+", _KIND.sub("", name))
    tag = "".join(capital(word) for word in words)
    return tag if len(tag) <= _TAG and not tag.isdigit() else ""


def _joined(*parts: str) -> str:
    return "\n\n".join(part.strip() for part in parts if part.strip()) + "\n"
