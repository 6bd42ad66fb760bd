"""What a person knows when they ask for their dates."""

import datetime
from typing import NamedTuple

from course.errors import UsageFault
from course.model.schedule import RefusalWords
from course.schedule.deadlines import Limits
from course.schedule.words import fill, in_words

# Recognition began in 2018 (Quyết định 490/QĐ-TTg); what is later than a lifetime of this law is a slip of the finger.
FIRST_YEAR, LAST_YEAR = 2018, 2099


class Wish(NamedTuple):
    """What is known: the day a certificate was issued, the day of filing at the commune, a round (number, year)."""

    certificate: datetime.date | None = None
    filing: datetime.date | None = None
    round: tuple[int, int] | None = None


def refuse_slips(wish: Wish, limits: Limits, words: RefusalWords) -> None:
    """Raise UsageFault for a wish that is empty or holds a day or year that cannot be meant."""
    if wish == Wish():
        raise UsageFault(words.nothing)
    if wish.certificate and not FIRST_YEAR <= wish.certificate.year <= LAST_YEAR:
        raise UsageFault(fill(words.certificate_year, first=FIRST_YEAR, last=LAST_YEAR))
    if wish.filing and wish.filing < limits.law_day:
        raise UsageFault(fill(words.filing_before_law, day=in_words(limits.law_day)))
    if wish.filing and wish.filing.year > LAST_YEAR:
        raise UsageFault(fill(words.filing_year, last=LAST_YEAR))
    if wish.round and not limits.law_day.year <= wish.round[1] <= LAST_YEAR:
        raise UsageFault(fill(words.round_year, first=limits.law_day.year, last=LAST_YEAR))
