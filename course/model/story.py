"""A product's story as its maker's file holds it: facts, answers of the interview, drafts edited by hand, photos."""

from enum import StrEnum

import msgspec

from course.model.record import Record


class Length(StrEnum):
    """Where a text goes, and so how long it may be; the words of each are in builder.yml."""

    LABEL = "label"
    LEAFLET = "leaflet"
    WEBSITE = "website"


class Voice(StrEnum):
    """Who speaks: the makers themselves ("chúng tôi"), or somebody who tells of them ("người kể")."""

    WE = "we"
    NARRATOR = "narrator"


class Facts(Record, kw_only=True, omit_defaults=True):
    """What has one short, exact answer.

    `category` is what the product is ("mận sấy dẻo"); `person` the one the story tells of, `person_title` how the
    village calls them ("bà"); `since` the year the making began; `old_place` the commune's name before it was merged;
    `set` the number of the criteria set; `url` what the QR code opens; `price` in đồng.
    """

    product: str
    category: str = ""
    producer: str = ""
    village: str = ""
    commune: str = ""
    province: str = ""
    old_place: str = ""
    person: str = ""
    person_title: str = ""
    since: int | None = None
    set: int | None = None
    url: str = ""
    phone: str = ""
    price: int | None = None


class Photo(Record, kw_only=True, omit_defaults=True):
    """A picture: a file below the story's own folder, or the picture itself as a data URL from the browser."""

    file: str
    caption: str = ""
    credit: str = ""
    consent: bool = False


class Proof(Record, kw_only=True, omit_defaults=True):
    """A paper and the words of the story that it proves ("420 đàn ong", "HACCP")."""

    paper: str
    proves: str = ""


class Shown(Record, kw_only=True, omit_defaults=True):
    """Where the story stands today; criterion 5.1 counts these (QĐ 26/2026, Phụ lục II)."""

    written: bool = False
    leaflet: bool = False
    website: bool = False
    traceability: bool = False


class Consent(Record, kw_only=True, omit_defaults=True):
    """Who allows name, picture and voice to be used, where, and on which day (as written)."""

    who: str
    what: str = ""
    day: str = ""
    signed: bool = False


class Story(Record, kw_only=True, omit_defaults=True):
    """One product's story.

    `answers` maps question ids to what was said; `texts` maps lengths to text edited by hand, which is used instead of
    the draft; `english` is the producer's own English beside it; `core` the one sentence to be remembered; `structure`
    an id of structures.yml. `example` marks invented stories.
    """

    version: int = 1
    example: bool = False
    facts: Facts
    answers: dict[str, str] = msgspec.field(default_factory=dict)
    core: str = ""
    structure: str = "origin"
    voice: Voice = Voice.WE
    texts: dict[Length, str] = msgspec.field(default_factory=dict)
    english: dict[Length, str] = msgspec.field(default_factory=dict)
    photos: tuple[Photo, ...] = ()
    proofs: tuple[Proof, ...] = ()
    consents: tuple[Consent, ...] = ()
    shown: Shown = Shown()
