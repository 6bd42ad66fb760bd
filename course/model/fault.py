"""What is wrong with what someone wrote, and where. The words for it are in course/checks/rules.py."""

from collections.abc import Mapping

import msgspec


class Problem(msgspec.Struct, frozen=True):
    """A rule broken somewhere inside a record.

    `path` leads from the record to the spot ("options[2].text"; "" is the record itself), `values` fill the
    rule's message.
    """

    rule: str
    path: str = ""
    values: Mapping[str, str | int] = {}


class Finding(msgspec.Struct, frozen=True):
    """A rule broken at a line (counted from 1) of a file (relative to the project, with /)."""

    file: str
    line: int
    rule: str
    values: Mapping[str, str | int] = {}
