"""YAML that remembers its lines: plain dicts and lists with a line for every key and item.

Read as YAML 1.2: only true/false, null and numbers are special, so `no`, `on` and 12:30 stay text. Anchors and
aliases are refused: people who write lessons do not need them, and they are how a small file becomes endless.
"""

import re
from collections.abc import Sequence
from typing import Any

import yaml

from course.model.fault import Finding

_INT = re.compile(r"-?(0|[1-9][0-9]*)")
_FLOAT = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]+")
_PLAIN = {"": None, "~": None, "null": None, "true": True, "false": False}
DEEPEST = 20

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class LocatedDict(dict[str, Any]):
    """A mapping with the line it starts at and the line of each key."""

    __slots__ = ("line", "lines")

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.lines: dict[str, int] = {}


class LocatedList(list[Any]):
    """A sequence with the line it starts at and the line of each item."""

    __slots__ = ("line", "lines")

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.lines: list[int] = []


def parse_yaml(text: str, file: str, findings: list[Finding], first_line: int = 1) -> Any:
    """Parse one document into located dicts, lists, str, int, float, bool and None.

    Faults (syntax, tabs, duplicate keys, anchors, depth) are added to `findings`; None comes back when nothing could
    be read. `first_line` is where `text` stands in its file (front matter starts at line 2).
    """
    reader = _Reader(file, findings, first_line)
    try:
        return reader.document(yaml.parse(text, Loader=_Loader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = min(mark.line, text.count("\n")) if mark else 0
        rule = "yaml.tab" if _tab_at(text, line) else "yaml.syntax"
        findings.append(Finding(file, first_line + line, rule, {"reason": str(error.problem or error.context or "")}))
    except yaml.YAMLError as error:
        findings.append(Finding(file, first_line, "yaml.syntax", {"reason": str(error).split("\n")[0]}))
    except _Refused:
        pass
    return None


def line_at(data: Any, path: str) -> int:
    """Return the line of `path` ("options[2].text") inside located data; the nearest known line if it is not there."""
    line: int = getattr(data, "line", 1)
    for key, index in re.findall(r"([^.\[\]]+)|\[(\d+)\]", path):
        if key and isinstance(data, LocatedDict):
            line = data.lines.get(key, line)
            data = data.get(key)
        elif index and isinstance(data, LocatedList) and int(index) < len(data):
            line = data.lines[int(index)]
            data = data[int(index)]
        else:
            break
    return line


def line_of(data: Any, where: Sequence[str | int]) -> int:
    """The same for a way of keys and numbers from 0, whose keys may hold dots: ("answers", "1.1")."""
    line: int = getattr(data, "line", 1)
    for key in where:
        known = isinstance(data, LocatedDict) and key in data
        if not known and not (isinstance(data, LocatedList) and isinstance(key, int) and key < len(data)):
            break
        line, data = data.lines[key], data[key]
    return line


def _tab_at(text: str, line: int) -> bool:
    lines = text.split("\n")
    return line < len(lines) and "\t" in lines[line]


class _Refused(Exception):
    """Reading stops: the finding has been added."""


class _Reader:
    def __init__(self, file: str, findings: list[Finding], first_line: int) -> None:
        self.file, self.findings, self.first_line = file, findings, first_line

    def refuse(self, event: Any, rule: str, **values: str | int) -> None:
        self.findings.append(Finding(self.file, self.line(event), rule, values))

    def line(self, event: Any) -> int:
        return int(event.start_mark.line) + self.first_line

    def document(self, events: Any) -> Any:
        data, seen = None, False
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if seen:
                    self.refuse(event, "yaml.several-documents")
                    raise _Refused
                seen = True
            elif not isinstance(event, yaml.StreamStartEvent | yaml.StreamEndEvent | yaml.DocumentEndEvent):
                data = self.node(event, events, 0)
        return data

    def node(self, event: Any, events: Any, depth: int) -> Any:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            self.refuse(event, "yaml.anchor")
            raise _Refused
        if depth > DEEPEST:
            self.refuse(event, "yaml.too-deep", limit=DEEPEST)
            raise _Refused
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(event, events, depth)
        if isinstance(event, yaml.SequenceStartEvent):
            items = LocatedList(self.line(event))
            while not isinstance(event := next(events), yaml.SequenceEndEvent):
                items.lines.append(self.line(event))
                items.append(self.node(event, events, depth + 1))
            return items
        return self.scalar(event)

    def mapping(self, event: Any, events: Any, depth: int) -> LocatedDict:
        data = LocatedDict(self.line(event))
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self.node(event, events, depth + 1)
            if not isinstance(key, str):
                key = str(key)
            if key in data:
                self.refuse(event, "yaml.duplicate-key", key=key)
            data.lines[key] = self.line(event)
            data[key] = self.node(next(events), events, depth + 1)
        return data

    @staticmethod
    def scalar(event: Any) -> Any:
        value: str = event.value
        if event.style:  # quoted or block text is text
            return value
        if value in _PLAIN:
            return _PLAIN[value]
        if _INT.fullmatch(value) and len(value) < 20:
            return int(value)
        return float(value) if _FLOAT.fullmatch(value) else value
