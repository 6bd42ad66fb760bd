"""Calendar files (iCalendar, RFC 5545) that phones and mail programs read."""

import datetime
import hashlib
from collections.abc import Iterable
from typing import NamedTuple

from icalendar import Alarm, Calendar, Event


class Entry(NamedTuple):
    """An all-day entry; `remind` are days before it (0 is the morning of the day)."""

    key: str
    day: datetime.date
    title: str
    detail: str
    remind: tuple[int, ...]


# A reminder comes at 7 in the morning: an all-day entry begins at midnight.
_MORNING = datetime.timedelta(hours=7)


def calendar_file(name: str, entries: Iterable[Entry], day: datetime.date) -> bytes:
    """The .ics file called `name`, stamped with `day` (midnight UTC): the same entries and day give the same bytes."""
    made = Calendar()
    made.add("prodid", "-//Hoc OCOP//course calendar//VI")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", name)
    stamp = datetime.datetime(day.year, day.month, day.day, tzinfo=datetime.UTC)
    for entry in entries:
        made.add_component(_event(entry, stamp))
    return bytes(made.to_ical())


def _event(entry: Entry, stamp: datetime.datetime) -> Event:
    event = Event()
    # From what the entry is, not from a clock: importing the file again updates instead of doubling.
    content = f"{entry.key}|{entry.day.isoformat()}|{entry.title}"
    event.add("uid", hashlib.sha256(content.encode()).hexdigest()[:32] + "@hoc-ocop")
    event.add("dtstamp", stamp)
    event.add("dtstart", entry.day)
    event.add("dtend", entry.day + datetime.timedelta(days=1))
    event.add("summary", entry.title)
    if entry.detail:
        event.add("description", entry.detail)
    event.add("transp", "TRANSPARENT")
    for days in entry.remind:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", entry.title)
        alarm.add("trigger", _MORNING - datetime.timedelta(days=days))
        event.add_component(alarm)
    return event
