"""The one date of a build."""

import datetime
import os

from course.errors import UsageFault


def build_day(given: datetime.date | None = None) -> datetime.date:
    """The day given on the command line, else SOURCE_DATE_EPOCH (seconds), else today (UTC).

    Raises UsageFault when SOURCE_DATE_EPOCH is no number of seconds.
    """
    if given is not None:
        return given
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.datetime.now(datetime.UTC).date()
    try:
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()
    except (ValueError, OverflowError, OSError):
        raise UsageFault(f"SOURCE_DATE_EPOCH phải là số giây, đang là “{epoch}”.") from None


def epoch_of(day: datetime.date) -> int:
    """The seconds of the day's first moment (UTC), for tools that read SOURCE_DATE_EPOCH."""
    return int(datetime.datetime(day.year, day.month, day.day, tzinfo=datetime.UTC).timestamp())
