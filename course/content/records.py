"""Turn located data into a record, naming every fault at its line."""

import difflib
import re
from collections.abc import Callable
from typing import Any, get_args, get_origin

import msgspec

from course.content.located_yaml import LocatedDict, LocatedList, line_at
from course.model.fault import Finding
from course.model.record import Record

Render = Callable[[str], str]


def read_record(
    data: Any, kind: Any, file: str, findings: list[Finding], render: Render | None = None, line: int = 1
) -> Any:
    """Convert `data`, which stands at `line`, to `kind` (a Record or a union of tagged Records).

    `render` is applied to every text that holds a template mark; it may raise TemplateFault, which becomes a finding
    at the text's line. None comes back when anything was wrong; all faults of the record are added, not the first.
    """
    before = len(findings)
    if render is not None:
        data = _rendered(data, render, file, findings, line)
    try:
        record = msgspec.convert(data, kind, strict=True)
    except msgspec.ValidationError:
        pass
    else:
        return record if len(findings) == before else None
    _find_faults(data, kind, file, findings, line)
    return None


class TemplateFault(Exception):
    """A template mark that cannot be resolved: `rule` with `values`, `line` counted inside the text."""

    def __init__(self, rule: str, line: int = 1, **values: str | int) -> None:
        super().__init__(rule)
        self.rule, self.line, self.values = rule, line, values


def has_marks(text: str) -> bool:
    """Tell whether a text must be rendered; half a mark counts, so that a forgotten brace is found."""
    return any(mark in text for mark in ("{{", "}}", "{%", "%}", "{#"))


def _rendered(data: Any, render: Render, file: str, findings: list[Finding], line: int = 1) -> Any:
    if isinstance(data, str):
        if not has_marks(data):
            return data
        try:
            return render(data)
        except TemplateFault as fault:
            findings.append(Finding(file, line + fault.line - 1, fault.rule, fault.values))
            return data
    if isinstance(data, LocatedDict):
        done = LocatedDict(data.line)
        done.lines = data.lines
        for key, value in data.items():
            done[key] = _rendered(value, render, file, findings, data.lines[key])
        return done
    if isinstance(data, LocatedList):
        items = LocatedList(data.line)
        items.lines = data.lines
        items.extend(_rendered(value, render, file, findings, at) for value, at in zip(data, data.lines, strict=True))
        return items
    return data


def _find_faults(data: Any, kind: Any, file: str, findings: list[Finding], line: int = 1, key: str = "bản ghi") -> None:
    """Walk the data beside the schema; every mismatch becomes a finding."""
    line = getattr(data, "line", line)
    if not isinstance(data, LocatedDict):
        findings.append(
            Finding(file, line, "schema.wrong-type", {"key": key, "wanted": "nhóm khóa", "got": _got(data)})
        )
        return
    record = _record_type(data, kind, file, findings)
    if record is None:
        return
    fields = {field.encode_name: field for field in msgspec.structs.fields(record)}
    tag = record.__struct_config__.tag_field
    for name in data:
        if name not in fields and name != tag:
            near = difflib.get_close_matches(name, fields, 1)
            values = {"key": name, "known": near[0] if near else ", ".join(fields)}
            findings.append(Finding(file, data.lines[name], "schema.unknown-key", values))
    for name, field in fields.items():
        if name in data:
            _check_value(data[name], field.type, name, file, findings, data.lines[name])
        elif field.required:
            findings.append(Finding(file, line, "schema.missing-key", {"key": name}))


def _record_type(data: LocatedDict, kind: Any, file: str, findings: list[Finding]) -> Any:
    """Pick the record that `data` claims to be; None after a finding."""
    options: list[Any] = [option for option in (get_args(kind) or (kind,)) if isinstance(option, type)]
    if len(options) == 1:
        return options[0]
    tags = {str(option.__struct_config__.tag): option for option in options}
    if "kind" not in data:
        findings.append(Finding(file, data.line, "schema.missing-key", {"key": "kind"}))
        return None
    kind_name = str(data["kind"])
    if kind_name not in tags:
        values = {"got": kind_name[:60], "known": ", ".join(tags)}
        findings.append(Finding(file, data.lines["kind"], "schema.unknown-kind", values))
        return None
    return tags[kind_name]


def _check_value(value: Any, kind: Any, key: str, file: str, findings: list[Finding], line: int) -> None:
    if get_origin(kind) is tuple:
        inner = get_args(kind)[0]
        if not isinstance(value, LocatedList):
            values = {"key": key, "wanted": "danh sách", "got": _got(value)}
            findings.append(Finding(file, line, "schema.wrong-type", values))
            return
        for number, item in enumerate(value):
            _check_value(item, inner, f"{key}[{number + 1}]", file, findings, value.lines[number])
    elif get_origin(kind) is dict and _is_record(get_args(kind)[1]):
        if not isinstance(value, LocatedDict):
            values = {"key": key, "wanted": "nhóm khóa", "got": _got(value)}
            findings.append(Finding(file, line, "schema.wrong-type", values))
            return
        for name, item in value.items():
            _check_value(item, get_args(kind)[1], name, file, findings, value.lines[name])
    elif _is_record(kind):
        _find_faults(value, kind, file, findings, line, key)
    else:
        try:
            msgspec.convert(value, kind, strict=True)
        except msgspec.ValidationError as error:
            place = re.search(r"at `\$(.*)`", str(error))
            at = line_at(value, place[1]) if place and hasattr(value, "line") else line
            values = {"key": key, "wanted": _name(kind), "got": _got(value)}
            findings.append(Finding(file, at, "schema.wrong-type", values))


def _is_record(kind: Any) -> bool:
    return any(isinstance(option, type) and issubclass(option, Record) for option in (get_args(kind) or (kind,)))


_NAMES = {
    "str": "chữ",
    "int": "số nguyên",
    "bool": "true hoặc false",
    "Decimal": "số",
    "date": "ngày dạng 2026-05-22",
    "dict": "nhóm khóa",
}


def _name(kind: Any) -> str:
    """Say in Vietnamese what a type wants."""
    options = [option for option in (get_args(kind) or (kind,)) if option is not type(None)]
    for option in options:
        if isinstance(option, type) and hasattr(option, "__members__"):
            return " | ".join(str(member.value) for member in option.__members__.values())
    return " hoặc ".join(_NAMES.get(getattr(option, "__name__", ""), "nhóm khóa") for option in options)


def _got(value: Any) -> str:
    if value is None:
        return "để trống"
    if isinstance(value, dict):
        return "nhóm khóa"
    return "danh sách" if isinstance(value, list) else f"“{str(value)[:60]}”"
