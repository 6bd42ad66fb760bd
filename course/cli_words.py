"""What the command files share: where the project is, how a day is typed, how a line is said."""

import datetime
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

import click
from rich.console import Console

from course.errors import UsageFault
from course.model.fold import slugify
from course.model.interface import HOME

T = TypeVar("T")

ROOT = Path(__file__).resolve().parent.parent
ENDINGS = (".yml", ".yaml", ".json")
"""What producers' files are called."""
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


def input_files(source: Path, unnamed: str) -> dict[str, Path]:
    """A producer's file, or those of a folder, by the name of the folder each gets; `unnamed` for one without letters.

    Raises UsageFault for a folder without any and for two files that would share a folder.
    """
    found = [source]
    if source.is_dir():
        found = sorted(path for path in source.iterdir() if path.suffix.lower() in ENDINGS)
        if not found:
            raise UsageFault(f"{source} không có tệp .yml hay .json nào.")
    named: dict[str, Path] = {}
    for path in found:
        name = slugify(path.stem, "-") or unnamed
        if name in named:
            raise UsageFault(f"{path} và {named[name]} cùng cho thư mục “{name}”. Đổi tên một tệp.")
        named[name] = path
    return named


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


language_option = click.option(
    "--language", default=HOME, help="Language of buttons and messages: a file of interface/ (default vi)."
)
date_option = click.option("--date", type=Day(), help="The day to work for (default: SOURCE_DATE_EPOCH, else today).")
