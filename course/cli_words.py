"""What the command files share: where the project is, how a day is typed, how a line is said."""

import datetime
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

import click
from rich.console import Console

from course.errors import UsageFault

T = TypeVar("T")

ROOT = Path(__file__).resolve().parent.parent
console = Console(highlight=False, soft_wrap=True, emoji=False)
_wrong = Console(stderr=True, highlight=False, soft_wrap=True, emoji=False)


def say(line: str) -> None:
    """Print a line for a person."""
    console.print(line, markup=False)


def say_wrong(line: str) -> None:
    """Print a line about what went wrong, on the error stream."""
    _wrong.print(line, markup=False)


def pick(known: Mapping[str, T], name: str, what: str) -> T:
    """The value of a name that the user typed; an unknown one is wrong use, and the known ones are told."""
    if name not in known:
        raise UsageFault(f"Không có {what} “{name}”. Chọn: {', '.join(known)}.")
    return known[name]


class Day(click.ParamType[datetime.date]):
    """A day written 2026-11-22."""

    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime.date:
        """Read the day; a wrong one is wrong use."""
        if isinstance(value, datetime.date):
            return value
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            self.fail(f"“{value}” không phải ngày; viết như 2026-11-22.", param, ctx)


date_option = click.option("--date", type=Day(), help="The day to work for (default: SOURCE_DATE_EPOCH, else today).")
