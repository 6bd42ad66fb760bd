"""Where every record was written, so that later checks can name file and line."""

from typing import Any, NamedTuple

from course.content.located_yaml import line_at
from course.model.fault import Finding


class Origin(NamedTuple):
    """The file of a record and its located data as written, before any template was rendered."""

    file: str
    data: Any

    def line(self, path: str = "") -> int:
        """The line of `path` ("options[2].text") inside the record."""
        return line_at(self.data, path)

    def finding(self, rule: str, path: str = "", **values: str | int) -> Finding:
        """Make a finding at `path` inside the record."""
        return Finding(self.file, self.line(path), rule, values)


class Origins:
    """Origins by kind of record and id; a second record with the same id is a finding."""

    def __init__(self, findings: list[Finding]) -> None:
        self._findings = findings
        self._known: dict[tuple[str, str], Origin] = {}

    def add(self, kind: str, record_id: str, origin: Origin) -> bool:
        """Register a record; False (after a finding) when its id is taken."""
        first = self._known.setdefault((kind, record_id), origin)
        if first is origin:
            return True
        values: dict[str, str | int] = {"id": record_id, "file": first.file, "first": first.line("id")}
        self._findings.append(Finding(origin.file, origin.line("id"), "id.duplicate", values))
        return False

    def of(self, kind: str, record_id: str) -> Origin:
        """The origin of a record that was added."""
        return self._known[kind, record_id]

    def all(self, kind: str) -> dict[str, Origin]:
        """Every origin of a kind, by id."""
        return {record_id: origin for (known, record_id), origin in self._known.items() if known == kind}
