"""A story as one web page: a file that asks nothing of any other place, made for a phone."""

import base64
import json
from typing import Any

from course.builders.story_facts import (
    contact,
    paragraphs,
    person,
    place,
    quote,
    small_print,
    three_facts,
    use,
)
from course.builders.story_kit import Kit, Told, shown
from course.builders.story_text import TEXT
from course.model.story import Length
from course.office.html import html
from course.story.sentences import capital

_DESCRIBED = 200  # letters that a chat shows under a link
# What would end a script, or begin a comment in one, is written as JSON writes any letter.
_IN_SCRIPT = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def story_page(told: Told, kit: Kit) -> bytes:
    """The page (UTF-8), with the longest text there is, structured data, and its photos inside."""
    return html(kit.files["page.html.j2"].decode(), _data(told, kit))


def _data(told: Told, kit: Kit) -> dict[str, Any]:
    story, facts = told.story, told.story.facts
    text = next(
        (told.text(length) for length in (Length.WEBSITE, Length.LEAFLET, Length.LABEL) if told.text(length)), ""
    )
    english = next((said for length in (Length.WEBSITE, Length.LEAFLET, Length.LABEL)
                    if (said := story.english.get(length, ""))), "")  # fmt: skip
    said, who = quote(story)
    described = _short(story.core or told.text(Length.LABEL) or text)
    return {
        "product": facts.product,
        "category": capital(facts.category),
        "place": place(facts, whole=False),
        "core": story.core,
        "mark": TEXT["example_long"] if story.example else "",
        "described": described,
        "paragraphs": paragraphs(text),
        "english": paragraphs(english),
        "facts": three_facts(story),
        "quote": said,
        "who": who,
        "person": capital(person(facts)),
        "producer": facts.producer,
        "use": use(story),
        "contact": contact(facts),
        "address": place(facts),
        "url": facts.url,
        "phone": "".join(letter for letter in facts.phone if letter.isdigit() or letter == "+"),
        "price": facts.price,
        "photos": [_photo(told, number) for number in range(len(told.shots))],
        "small": small_print(told, kit.day),
        "structured": json.dumps(structured(told, described), ensure_ascii=False).translate(_IN_SCRIPT),
        "words": TEXT,
    }


def _photo(told: Told, number: int) -> dict[str, Any]:
    shot = told.shots[number]
    picture = shown(shot)
    return {
        "source": "data:image/jpeg;base64," + base64.b64encode(picture.content).decode(),
        "width": picture.width,
        "height": picture.height,
        "alt": shot.caption or TEXT["photo_of"].format(product=told.story.facts.product),
        "caption": shot.caption,
    }


def structured(told: Told, described: str) -> dict[str, Any]:
    """What a search engine reads (schema.org/Product): only facts that were given, and no key without one."""
    facts = told.story.facts
    where = {
        "@type": "PostalAddress",
        "streetAddress": facts.village,
        "addressLocality": facts.commune,
        "addressRegion": facts.province,
    }
    maker = {
        "@type": "Organization",
        "name": facts.producer,
        "telephone": facts.phone,
        "address": _given(where),
    }
    offer = {"@type": "Offer", "price": facts.price, "priceCurrency": "VND", "url": facts.url}
    product = {
        "@type": "Product",
        "name": facts.product,
        "category": facts.category,
        "description": described,
        "url": facts.url,
        "manufacturer": _given(maker) if facts.producer else None,
        "offers": _given(offer) if facts.price else None,
    }
    return {"@context": "https://schema.org", **(_given(product) or {})}


def _given(data: dict[str, Any]) -> dict[str, Any] | None:
    """The keys that hold something; None when only the type is left."""
    known = {key: value for key, value in data.items() if value}
    return known if len(known) > 1 else None


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _DESCRIBED else line[: _DESCRIBED - 1].rsplit(" ", 1)[0] + "…"
