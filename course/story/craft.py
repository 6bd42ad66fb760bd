"""What craft asks of a text, and what it finds: remarks with words from templates/builders/product_story/craft.yml."""

import re
from collections.abc import Iterator, Sequence

from course.model.story import Length, Story
from course.model.story_check import Craft, Remark
from course.model.story_form import StoryForm
from course.story.found import Found, holds, keys
from course.story.patterns import Hit, compiled, hits
from course.story.sentences import words as count
from course.story.spelling import apart, mixed_tones
from course.story.words import Span, Word, sentences, words

_SLOT = re.compile(r"\{(\w+)\}")
WHOLE = Span(0, 0)
PATTERNS = ("time", "place_type", "district", "not_district", "formerly", "cliche", "praise", "praise_link")
"""The lists of patterns that the check looks for."""
REMARKS: dict[str, tuple[str, ...]] = {
    "story.no-commune": (),
    "story.no-province": (),
    "story.no-person": (),
    "story.no-time": (),
    "story.no-resource": (),
    "story.no-culture": (),
    "story.product-late": ("product",),
    "story.too-short": ("count", "least"),
    "story.too-long": ("count", "most"),
    "story.long-sentence": ("count", "most"),
    "story.heavy-reading": ("count", "most"),
    "story.cliche": ("said",),
    "story.praise": ("said",),
    "story.mixed-tones": ("said", "other"),
    "story.mixed-unicode": ("said",),
    "story.old-district": ("said",),
    "story.no-consent": ("who",),
    "story.photo-consent": ("count",),
    "story.photo-credit": ("count",),
}
"""Every remark of craft and the values its words may use."""
OPENING = 2
"""In how many sentences the product must have been named."""
TOLD = 3
"""Fewer sentences than this have no mean length worth a remark."""


class Teller:
    """Puts remarks on a text into the words of craft.yml."""

    def __init__(self, text: str, craft: Craft) -> None:
        self.text, self.craft = text, craft

    def say(self, rule: str, sentence: int = -1, span: Span = WHOLE, **values: str | int) -> Remark:
        """The remark of a rule; what people wrote is filled in once and never read again for names in braces."""
        words_of, said = self.craft.remarks[rule], self.text[slice(*span)]
        known = {"said": said, **{name: str(value) for name, value in values.items()}}

        def fill(pattern: str) -> str:
            return _SLOT.sub(lambda one: known.get(one[1], one[0]), pattern)

        message, advice = fill(words_of.message), fill(words_of.advice)
        start, end = span
        return Remark(
            rule=rule,
            level=words_of.level,
            sentence=sentence,
            start=start,
            end=end,
            said=said,
            message=message,
            advice=advice,
        )


def whole(text: str, story: Story, form: StoryForm, craft: Craft, length: Length | None) -> Iterator[Remark]:
    """What the text as a whole lacks: names, time, material, its size, consents. A label is too short for most."""
    say, facts, spans = Teller(text, craft).say, story.facts, sentences(text)
    found, material = Found(text, story, craft), craft.material
    opening = keys(text[: spans[:OPENING][-1].end]) if spans else []
    if not any(holds(opening, keys(name)) for name in (facts.product, facts.category)):
        yield say("story.product-late", product=facts.product)
    if length is not Length.LABEL:
        lacking = {
            "story.no-commune": not found.place(facts.commune),
            "story.no-province": not found.place(facts.province),
            "story.no-person": not found.person(),
            "story.no-time": not found.time(),
            "story.no-resource": not found.used(material.resource),
            "story.no-culture": not found.used(material.culture),
        }
        yield from (say(rule) for rule, lacks in lacking.items() if lacks)
    for size in form.sizes:
        if size.length is length and (many := count(text)) < size.least:
            yield say("story.too-short", count=many, least=size.least)
        elif size.length is length and many > size.most:
            yield say("story.too-long", count=many, most=size.most)
    lengths = [len(_counted(words(text, *span))) for span in spans]
    if len(lengths) >= TOLD and sum(lengths) > craft.limits.mean * len(lengths):
        yield say("story.heavy-reading", count=round_half_up(sum(lengths), len(lengths)), most=craft.limits.mean)
    yield from consents(story, found, Teller(text, craft))


def consents(story: Story, found: Found, teller: Teller) -> Iterator[Remark]:
    """People who are named, or may be seen, without having agreed."""
    person = keys(story.facts.person)
    signed = [keys(one.who) for one in story.consents if one.signed]
    if found.person() and not any(holds(who, person) for who in signed):
        yield teller.say("story.no-consent", who=f"{story.facts.person_title} {story.facts.person}".strip())
    for one in story.consents:
        who = keys(one.who)
        if not one.signed and holds(found.keys, who) and not (person and holds(who, person)):
            yield teller.say("story.no-consent", who=one.who.strip())
    for rule, missing in (
        ("story.photo-consent", sum(not photo.consent for photo in story.photos)),
        ("story.photo-credit", sum(not photo.credit.strip() for photo in story.photos)),
    ):
        if missing:
            yield teller.say(rule, count=missing)


def spelling(text: str, craft: Craft) -> Iterator[Remark]:
    """Two ways of writing in one text, at the first word of the rarer one."""
    teller, spans = Teller(text, craft), sentences(text)
    if mixed := mixed_tones(text):
        yield teller.say("story.mixed-tones", sentence_at(spans, mixed.span), mixed.span, other=mixed.other)
    if span := apart(text):
        yield teller.say("story.mixed-unicode", sentence_at(spans, span), span)


def by_sentence(text: str, story: Story, craft: Craft) -> Iterator[Remark]:
    """What single sentences hold: too many words, clichés, chains of praise, districts that are gone."""
    teller = Teller(text, craft)
    cliche, praise, link, district, other, formerly = (
        compiled(craft.patterns[name], {})
        for name in ("cliche", "praise", "praise_link", "district", "not_district", "formerly")
    )
    placed = bool(story.facts.commune.strip() and story.facts.province.strip())
    for at, span in enumerate(sentences(text)):
        line = words(text, *span)
        if (many := len(_counted(line))) > craft.limits.sentence:
            yield teller.say("story.long-sentence", at, span, count=many, most=craft.limits.sentence)
        for hit in hits(cliche, line):
            yield teller.say("story.cliche", at, _span(line, hit))
        for hit in chains(hits(praise, line), hits(link, line), craft.limits.praise):
            yield teller.say("story.praise", at, _span(line, hit))
        if placed and not hits(formerly, line):
            gone = [hit for hit in hits(district, line) if not any(_inside(hit, one) for one in hits(other, line))]
            yield from (teller.say("story.old-district", at, _span(line, hit)) for hit in gone)


def chains(praise: Sequence[Hit], links: Sequence[Hit], least: int) -> list[Hit]:
    """Stretches of at least `least` words of praise with nothing but links between them."""
    linked = {number for hit in links for number in range(*hit)}
    found: list[list[Hit]] = []
    for hit in praise:
        if found and all(number in linked for number in range(found[-1][-1].last, hit.first)):
            found[-1].append(hit)
        else:
            found.append([hit])
    return [Hit(chain[0].first, chain[-1].last) for chain in found if len(chain) >= least]


def sentence_at(spans: Sequence[Span], span: Span) -> int:
    """The sentence a span stands in."""
    return next(at for at, one in enumerate(spans) if one.start <= span.start < one.end)


def round_half_up(total: int, parts: int) -> int:
    """A mean as a whole number, a half going up, as in the browser."""
    return (2 * total + parts) // (2 * parts)


def _inside(hit: Hit, other: Hit) -> bool:
    return hit.first < other.last and other.first < hit.last


def _span(line: Sequence[Word], hit: Hit) -> Span:
    return Span(line[hit.first].start, line[hit.last - 1].end)


def _counted(line: Sequence[Word]) -> list[Word]:
    return [word for word in line if word.key not in (",", '"')]
