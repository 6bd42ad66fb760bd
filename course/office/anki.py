"""Anki packages (.apkg) by genanki; the only file that imports it.

Ids come from what is authored, never from a clock: a new edition of a card replaces the old one in the learner's
collection and keeps how well it is known. genanki's own writer leaves a file among the temporary ones and packs with
today's time, so the collection is built in memory and packed steadily.
"""

import calendar
import datetime
import hashlib
import itertools
import json
import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

import genanki

from course.office.archive import pack

# Chosen once at random. Changing it would double every note of everybody who has a package.
MODEL = 1_734_026_011


class Look(NamedTuple):
    """The names of a card's fields (the first is the one lists sort by), its two sides in Anki's marks, its CSS."""

    name: str
    fields: tuple[str, ...]
    front: str
    back: str
    css: str


class Card(NamedTuple):
    """A card: its authored id, the deck (key that never changes, name with :: between levels), HTML fields, tags."""

    id: str
    deck_key: str
    deck_name: str
    fields: tuple[str, ...]
    tags: tuple[str, ...] = ()


def package(cards: Sequence[Card], look: Look, day: datetime.date) -> bytes:
    """Return the .apkg; Anki takes a card of a later `day` as the newer one."""
    model = genanki.Model(
        MODEL,
        look.name,
        fields=[{"name": name} for name in look.fields],
        templates=[{"name": "Thẻ", "qfmt": look.front, "afmt": look.back}],
        css=look.css,
    )
    decks: dict[str, genanki.Deck] = {}
    for place, card in enumerate(cards):
        deck = decks.setdefault(card.deck_key, genanki.Deck(_deck_id(card.deck_key), card.deck_name))
        guid = genanki.guid_for("hoc-ocop", card.id)
        deck.add_note(genanki.Note(model, list(card.fields), tags=list(card.tags), guid=guid, due=place))
    moment = calendar.timegm(day.timetuple())
    database = sqlite3.connect(":memory:")
    try:
        genanki.Package(list(decks.values())).write_to_db(database.cursor(), moment, itertools.count(moment * 1000))
        database.commit()
        collection = database.serialize()
    finally:
        database.close()
    return pack({"collection.anki2": collection, "media": json.dumps({}).encode()})


def _deck_id(key: str) -> int:
    """A number between 2^30 and 2^31, as Anki's own, from the key."""
    return (1 << 30) + int.from_bytes(hashlib.sha256(f"hoc-ocop deck {key}".encode()).digest()[:4], "big") % (1 << 30)
