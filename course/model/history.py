"""Editions of the criteria that lapsed, as summaries for the history pages."""

import datetime

from course.model.law import Confidence
from course.model.record import Record
from course.model.source import Source


class PastPart(Record, kw_only=True):
    """Part A, B or C and the most points it gave."""

    code: str
    points: int


class PastBand(Record, kw_only=True):
    """A rank and its points as that edition printed them ("70 đến 89")."""

    stars: int
    points: str


class Duty(Record, kw_only=True):
    """What a level of government did; `since` is set when an amendment changed it within the edition."""

    level: str
    task: str
    since: datetime.date | None = None


class Groups(Record, kw_only=True):
    """The product groups in order."""

    names: tuple[str, ...]
    confidence: Confidence
    sources: tuple[Source, ...]


class Parts(Record, kw_only=True):
    """The points of parts A, B and C."""

    points: tuple[PastPart, ...]
    confidence: Confidence
    sources: tuple[Source, ...]


class Bands(Record, kw_only=True):
    """The star ranks, highest first."""

    ranks: tuple[PastBand, ...]
    confidence: Confidence
    sources: tuple[Source, ...]


class Duties(Record, kw_only=True):
    """Who scored and who recognised."""

    levels: tuple[Duty, ...]
    confidence: Confidence
    sources: tuple[Source, ...]


class PastEdition(Record, kw_only=True):
    """editions/criteria/<year>/edition.yml of an edition that lapsed.

    `law` set the criteria, `amended_by` changed them; `period` is how a person says when they applied. What our
    sources do not tell is left out.
    """

    id: str
    law: str
    amended_by: tuple[str, ...]
    period: str
    groups: Groups
    parts: Parts
    bands: Bands
    duties: Duties
