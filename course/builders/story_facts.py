"""What stands beside a story's text: place, three facts, somebody's words, how to reach the maker. All was given."""

import datetime
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from course.builders.story_kit import Told
from course.builders.story_text import TEXT
from course.model.number import format_number
from course.model.story import Facts, Story
from course.story.sentences import capital
from course.story.sentences import words as count
from course.story.words import sentences

FACTS = 3
_BIG = 26  # letters of what stands large
_SHORT = 14  # words of an answer that is short enough to be a fact
_ANSWERS = ("households", "season", "hidden_step", "ingredients")
_PAPERS = 3


class Fact(NamedTuple):
    """Something to remember: what stands large ("" for none) and what is said of it."""

    big: str
    text: str


def place(facts: Facts, *, whole: bool = True) -> str:
    """Where it is made: "bản Khe, xã Khe, tỉnh Lào Cai (trước đây: …)"; not `whole`, commune and province alone."""
    parts = [part for part in ((facts.village,) if whole else ()) + (facts.commune, facts.province) if part]
    told = ", ".join(parts)
    return TEXT["formerly"].format(place=told, old=facts.old_place) if whole and facts.old_place else told


def person(facts: Facts) -> str:
    """The one the story tells of, as the village calls them: "bà Sính"."""
    return " ".join(part for part in (facts.person_title, facts.person) if part)


def three_facts(story: Story) -> tuple[Fact, ...]:
    """At most three: what a paper proves, since when, short answers as they were said, the place."""
    return tuple(_facts(story))[:FACTS]


def _facts(story: Story) -> Iterator[Fact]:
    proved = {proof.paper: proof for proof in reversed(story.proofs) if proof.proves}
    for proof in list(reversed(proved.values()))[:2]:
        big = len(proof.proves) <= _BIG
        yield Fact(capital(proof.proves), proof.paper) if big else Fact("", f"{capital(proof.proves)} ({proof.paper})")
    if story.facts.since:
        yield Fact(str(story.facts.since), TEXT["since"])
    for key in _ANSWERS:
        answer = story.answers.get(key, "")
        first = next((answer[span.start : span.end] for span in sentences(answer)), "")
        if first and count(first) <= _SHORT:
            yield Fact("", first)
    if where := story.facts.village or story.facts.commune:
        yield Fact(capital(where), place(story.facts, whole=False) or TEXT["made_at"])


def quote(story: Story) -> tuple[str, str]:
    """The one sentence the maker would say to a buyer, in quotation marks, and who says it; empty when not answered."""
    answer = story.answers.get("one_sentence", "").strip()
    said = next((answer[span.start : span.end] for span in sentences(answer)), "").strip(' "“”')
    return (f"“{said}”", capital(person(story.facts))) if said else ("", "")


def use(story: Story) -> str:
    """When and with whom it is used, as answered."""
    return " ".join(story.answers.get("moment", "").split())


def price(facts: Facts) -> str:
    """The price as people read it, "" when it is not given."""
    return TEXT["dong"].format(amount=format_number(Decimal(facts.price))) if facts.price else ""


def contact(facts: Facts) -> tuple[tuple[str, str], ...]:
    """Lines to reach the maker: label ("" for the maker's name) and value; only what is known."""
    lines = (
        ("", facts.producer),
        (TEXT["phone"], facts.phone),
        (TEXT["address"], place(facts)),
        (TEXT["more"], facts.url),
        (TEXT["price"], price(facts)),
    )
    return tuple((label, value) for label, value in lines if value)


def papers(story: Story) -> str:
    """The papers that prove the story's numbers, each once; the first few by name."""
    named = list(dict.fromkeys(proof.paper for proof in story.proofs))
    told = "; ".join(named[:_PAPERS])
    return TEXT["more_papers"].format(papers=told, count=len(named) - _PAPERS) if len(named) > _PAPERS else told


def small_print(told: Told, day: datetime.date) -> tuple[str, ...]:
    """Whose words these are, the papers, who took the photos, the day; and that an example is one."""
    story = told.story
    names = ", ".join(dict.fromkeys(shot.credit for shot in told.shots if shot.credit))
    who = TEXT["told_by"].format(producer=story.facts.producer) if story.facts.producer else TEXT["told_by_maker"]
    lines = (
        TEXT["example_long"] if story.example else "",
        who,
        TEXT["papers"].format(papers=papers(story)) if story.proofs else "",
        TEXT["photos_by"].format(names=names) if names else "",
        TEXT["printed"].format(day=f"{day:%d/%m/%Y}"),
    )
    return tuple(line for line in lines if line)


def paragraphs(text: str) -> list[str]:
    """A text by its paragraphs; a single line end inside one is a space."""
    return [" ".join(part.split()) for part in text.split("\n\n") if part.strip()]
