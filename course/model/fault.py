"""What is wrong with what someone wrote, and where."""

import msgspec


class Problem(msgspec.Struct, frozen=True):
    """A rule broken somewhere inside a record.

    `path` leads from the record to the spot ("options[2].text"; "" is the record itself), `values` fill the
    rule's message.
    """

    rule: str
    path: str = ""
    values: dict[str, str | int] = {}


class Fault(msgspec.Struct, frozen=True, order=True):
    """A rule broken at a line of a file. `message` and `advice` are Vietnamese, for the author."""

    file: str
    line: int
    rule: str
    message: str
    advice: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: [{self.rule}] {self.message} → {self.advice}"
