"""A deck in its formats: PowerPoint, the browser's file, PDF, and a handout of six slides to a page."""

import base64
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from course.model.course import Course
from course.model.knowledge import Workshop
from course.model.slide import ROOMS, Deck, Layout, Room
from course.office.html import html
from course.office.pdf import pdf, svg_pictures
from course.office.slides import Template, powerpoint
from course.slides.deck import day_deck, module_deck
from course.slides.desk import Desk
from course.slides.view import deck_view
from course.widgets.script_words import with_words
from course.widgets.template_words import speech

SCRIPTS = ("slide-moves", "slide-deck", "slide-presenter")
STYLES = ("slide-deck", "slide-screen")
_PER_INCH = 220
"""Pictures for PowerPoint are 160 mm wide before it scales them: sharp on a screen of 1920 dots."""


class Kit(NamedTuple):
    """What decks are made from. `asked` is how many questions each lesson shows; `template` is PowerPoint's."""

    root: Path
    course: Course
    template: Template
    asked: int


class Made(NamedTuple):
    """The files of a deck by name, and the deck (with its remarks) as it is laid out in the last of them."""

    deck: Deck
    files: dict[str, bytes]


def deck_ids(course: Course) -> list[str]:
    """What there are decks of: modules, then days of the workshop ("day1")."""
    days = course.workshop.days if course.workshop else ()
    return [module.head.id for module in course.modules] + [f"day{number}" for number, _ in enumerate(days, 1)]


def make_deck(kit: Kit, deck_id: str, rooms: Mapping[Layout, Room]) -> Deck:
    """The deck of a module or of a day, laid out in these rooms. Raises KeyError for an unknown id."""
    desk = Desk(kit.root, kit.course, rooms, kit.asked, [])
    if deck_id not in deck_ids(kit.course):
        raise KeyError(deck_id)
    if deck_id.startswith("day"):
        assert kit.course.workshop is not None
        return day_deck(desk, kit.course.workshop, int(deck_id.removeprefix("day")))
    return module_deck(desk, next(module for module in kit.course.modules if module.head.id == deck_id))


def make_files(kit: Kit, deck_id: str, formats: Sequence[str]) -> Made:
    """The deck in `formats`, each of FORMATS; the same course and day give the same bytes."""
    return _made(kit, deck_id, formats, lambda rooms: make_deck(kit, deck_id, rooms))


def workshop_files(kit: Kit, workshop: Workshop, number: int, formats: Sequence[str]) -> Made:
    """The deck of a day (counted from 1) of a workshop that a trainer has laid out, in `formats`."""

    def make(rooms: Mapping[Layout, Room]) -> Deck:
        return day_deck(Desk(kit.root, kit.course, rooms, kit.asked, []), workshop, number)

    return _made(kit, f"day{number}", formats, make)


def _made(kit: Kit, deck_id: str, formats: Sequence[str], lay_out: Callable[[Mapping[Layout, Room]], Deck]) -> Made:
    files: dict[str, bytes] = {}
    own = lay_out(ROOMS)
    deck = own
    for name in formats:
        suffix, make = FORMATS[name]
        if name == "pptx" and kit.template.rooms != ROOMS:
            deck = lay_out(kit.template.rooms)
            files[f"{deck_id}{suffix}"] = make(kit, deck)
        else:
            files[f"{deck_id}{suffix}"] = make(kit, own)
    return Made(deck, files)


def _pptx(kit: Kit, deck: Deck) -> bytes:
    drawings = list(dict.fromkeys(slide.picture.svg for slide in deck.slides if slide.picture))
    pictures = dict(zip(drawings, svg_pictures(drawings, deck.day, _PER_INCH), strict=True))
    return powerpoint(deck, kit.template, pictures)


def _html(kit: Kit, deck: Deck) -> bytes:
    assets = kit.root / "docs" / "assets"
    view = deck_view(deck, ROOMS)
    for slide in view["slides"]:
        if slide["picture"]:
            packed = base64.b64encode(slide["picture"]["svg"].encode()).decode()
            slide["picture"]["src"] = f"data:image/svg+xml;base64,{packed}"
    return html(
        _template(kit, "deck.html.j2"),
        {
            **view,
            **speech(kit.course.interface),
            "script": with_words(
                {name: (assets / "js" / f"{name}.js").read_bytes() for name in SCRIPTS}, kit.course.interface
            ).decode(),
            "style": "\n".join((assets / "css" / f"{name}.css").read_text("utf-8") for name in STYLES),
        },
    )


def _pdf(kit: Kit, deck: Deck) -> bytes:
    return pdf(_template(kit, "deck.typ"), {**deck_view(deck, ROOMS), "handout": False}, deck.day)


def _handout(kit: Kit, deck: Deck) -> bytes:
    # Six small slides are a picture of what the deck says in full; its PDF is the one to be read aloud.
    return pdf(_template(kit, "deck.typ"), {**deck_view(deck, ROOMS), "handout": True}, deck.day, tagged=False)


def _template(kit: Kit, name: str) -> str:
    return (kit.root / "templates" / "slides" / name).read_text("utf-8")


FORMATS: Mapping[str, tuple[str, Callable[[Kit, Deck], bytes]]] = {
    "pptx": (".pptx", _pptx),
    "html": (".html", _html),
    "pdf": (".pdf", _pdf),
    "handout": ("-handout.pdf", _handout),
}
"""Each format's ending and maker."""
