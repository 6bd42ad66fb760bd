"""How a plan reads: days, and the sentences of editions/calendar.yml with their blanks filled."""

import datetime
import re
import unicodedata

_SLOT = re.compile(r"\{(\w*)\}")
LONGEST_NAME = 120
_ROUND = ("number", "year")

# What the program fills in each sentence of editions/calendar.yml; a sentence that is not here has no blanks.
SLOTS: dict[str, tuple[str, ...]] = {
    "commune_done": ("days",),
    "renewal_decided": ("day", "days"),
    "round_file_by": _ROUND,
    "round_commune": _ROUND,
    "round_province": _ROUND,
    "round_to_ministry": _ROUND,
    "round_ministry": _ROUND,
    "closes_on_rest_day": ("weekday",),
    "window_to_come": ("days",),
    "window_open": ("days",),
    "filed_early": ("days", "day"),
    "filed_late": ("days", "day"),
    "filed_on_rest_day": ("day",),
    "round_doubtful": (*_ROUND, "done", "last"),
    "round_in_time": ("days", *_ROUND),
    "decided_late": ("day",),
    "round_passed": _ROUND,
    "unsure_day": ("day", "name"),
    "certificate_year": ("first", "last"),
    "filing_before_law": ("day",),
    "filing_year": ("last",),
    "round_year": ("first", "last"),
    "unknown_days": ("day",),
    "known_days": ("spans",),
    "span": ("first", "last"),
}


def slots(sentence: str) -> list[str]:
    """The blanks of a sentence, in order."""
    return _SLOT.findall(sentence)


def fill(sentence: str, **values: str | int) -> str:
    """Fill {name} from `values`. A name nobody gives stays as it is: `course check` has named it before."""
    return _SLOT.sub(lambda found: str(values.get(found[1], found[0])), sentence)


def in_words(day: datetime.date) -> str:
    """The day as the course writes it: 3/10/2026."""
    return f"{day.day}/{day.month}/{day.year}"


def clean_name(typed: str) -> str:
    """A product's name for a title: hidden letters, line ends and backslashes become spaces, the rest is kept.

    A calendar program may read a backslash as an escape, and hidden letters can make a line read backwards.
    """
    hidden = ("Cc", "Cf", "Cs", "Zl", "Zp", "Zs")
    spaced = "".join(" " if one == "\\" or unicodedata.category(one) in hidden else one for one in typed)
    return " ".join(filter(None, spaced.split(" ")))[:LONGEST_NAME].strip()


def named(name: str, title: str) -> str:
    """A date's title with the product's name in front, when there is one."""
    return f"{name}: {title}" if name else title
