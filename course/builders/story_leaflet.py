"""A story as leaflets to print: A5 and folded in three, by Typst, for a printing house and for the printer at home."""

import base64
from collections.abc import Iterator
from typing import Any

from course.builders.story_facts import (
    contact,
    paragraphs,
    place,
    quote,
    small_print,
    three_facts,
    use,
)
from course.builders.story_kit import Kit, Made, Told
from course.builders.story_text import TEXT
from course.model.fold import fold
from course.model.story import Facts, Length
from course.office.pdf import DoesNotFitError, pdf
from course.office.pdf_pages import for_printing_house, trimmed
from course.office.picture import Jpeg
from course.office.qr import qr_svg
from course.story.sentences import capital
from course.story.sentences import words as count

DESIGNS = ("giay-do", "nuong")
FORMS = {"a5": "to-roi-a5", "a4": "to-gap-a4"}
BLEED = 3.0  # mm that colour goes over the cut
_PHOTOS = 4  # as many have a place
_JOINED = 24  # letters


def leaflets(told: Told, kit: Kit) -> Made:
    """Both forms in every design wanted: with bleed and marks, and trimmed ("-xem") to look at and print at home."""
    files: dict[str, bytes] = {}
    refused: list[str] = []
    for form, name in FORMS.items():
        if not told.text(Length.LEAFLET):
            refused.append(TEXT["no_story"].format(name=TEXT[f"form_{form}"]))
            continue
        data = leaflet_data(told, kit, form)
        for design in kit.designs:
            try:
                sheet = pdf(_template(design, kit), data, kit.day)
            except DoesNotFitError as fault:
                refused.append(_no_room(told, form, design, fault.part))
                continue
            files[f"{name}-{design}.pdf"] = for_printing_house(sheet, BLEED)
            files[f"{name}-{design}-xem.pdf"] = trimmed(sheet)
    return Made(files, tuple(refused))


def _template(design: str, kit: Kit) -> str:
    parts = ("leaflet.typ", f"leaflet_{design.replace('-', '_')}.typ", "leaflet_end.typ")
    return "\n".join(kit.files[part].decode() for part in parts)


def _no_room(told: Told, form: str, design: str, part: str) -> str:
    words = {"words": count(told.text(Length.LEAFLET)), "english": count(told.story.english.get(Length.LEAFLET, ""))}
    advice = TEXT["no_room_story"].format(**words) if part in ("story", "facts") else TEXT["no_room_other"]
    name = f"{TEXT[f'form_{form}']}, kiểu {TEXT[f'design_{design}']}"
    return TEXT["no_room"].format(name=name, part=TEXT[f"part_{part}"], advice=advice)


def leaflet_data(told: Told, kit: Kit, form: str) -> dict[str, Any]:
    """What templates/builders/product_story/leaflet*.typ set; nothing in it that the story does not hold."""
    story, facts = told.story, told.story.facts
    said, who = quote(story)
    english = story.english.get(Length.LEAFLET) or story.english.get(Length.LABEL, "")
    where = _unbroken(place(facts, whole=False), facts).replace(", ", " · ")
    return {
        "form": form,
        "title": facts.product,
        "category": "" if fold(facts.category) in fold(facts.product) else capital(facts.category),
        "place": " · ".join(part for part in (TEXT["example"] if story.example else "", where) if part),
        "core": story.core,
        "producer": facts.producer,
        "paragraphs": paragraphs(told.text(Length.LEAFLET)),
        "english": paragraphs(english),
        "facts": [fact._asdict() for fact in three_facts(story)],
        "quote": {"text": said, "who": who},
        "use": use(story),
        "contact": [[label, _unbroken(value, facts)] for label, value in contact(facts)],
        "qr": qr_svg(facts.url) if facts.url else "",
        "address": facts.url,
        "small": list(small_print(told, kit.day)),
        "photos": list(_photos(told)),
        "words": {key: TEXT[key] for key in ("story", "english", "use", "scan")},
    }


def _unbroken(line: str, facts: Facts) -> str:
    """A line in which names of places and the telephone number stay whole: a line ends between them."""
    for name in (facts.village, facts.commune, facts.province, facts.old_place, facts.phone):
        if 0 < len(name) <= _JOINED:
            line = line.replace(name, name.replace(" ", "\u00a0"))
    return line


def _photos(told: Told) -> Iterator[dict[str, str]]:
    for shot in told.shots[:_PHOTOS]:
        alt = shot.caption or TEXT["photo_of"].format(product=told.story.facts.product)
        yield {"svg": jpeg_svg(shot.jpeg), "told": alt}


def jpeg_svg(jpeg: Jpeg) -> str:
    """A JPEG wrapped in SVG: Typst takes text as data, and puts the JPEG into the PDF as it is."""
    size = f'width="{jpeg.width}" height="{jpeg.height}"'
    inside = base64.b64encode(jpeg.content).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {jpeg.width} {jpeg.height}" {size}>'
        f'<image {size} href="data:image/jpeg;base64,{inside}"/></svg>'
    )
