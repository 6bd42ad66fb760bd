"""The words around the content, from interface/<language>.yml."""

import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from course.content.files import read_text
from course.content.located_yaml import LocatedDict, LocatedList, parse_yaml
from course.errors import UsageFault
from course.model.fault import Finding
from course.model.interface import HOME, Interface, completed

FOLDER = "interface"
PARTS = ("scripts", "pages", "templates")
_CODE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def build_language() -> str:
    """The language of the interface that a build is for: OCOP_LANGUAGE, else that of the content."""
    return os.environ.get("OCOP_LANGUAGE") or HOME


def load_interface(root: Path, language: str = HOME) -> Interface:
    """The words of the project at `root`, for what needs no course; UsageFault when there are none."""

    def read(code: str) -> Interface | None:
        file = f"{FOLDER}/{code}.yml"
        text = read_text(root, file, [])
        return read_interface(parse_yaml(text, file, []), file, []) if text is not None else None

    home, own = read(HOME), read(language)
    if home is None or own is None:
        raise UsageFault(f"Không đọc được {FOLDER}/{HOME if home is None else language}.yml.")
    return completed(own, home)


def read_interface(data: Any, file: str, findings: list[Finding]) -> Interface | None:
    """The words of one file; what is no text becomes a finding and is left out. None when it is no such file."""
    code = PurePosixPath(file).stem
    if not _CODE.fullmatch(code):
        findings.append(Finding(file, 1, "interface.language", {"code": code}))
        return None
    if not isinstance(data, LocatedDict):
        findings.append(Finding(file, 1, "schema.wrong-type", {"key": code, "wanted": "nhóm khóa", "got": "khác"}))
        return None
    known = ("language", *PARTS)
    for key in data:
        if key not in known:
            values = {"key": key, "known": ", ".join(known)}
            findings.append(Finding(file, data.lines[key], "schema.unknown-key", values))
    if not isinstance(data.get("language"), str):
        findings.append(Finding(file, data.line, "schema.missing-key", {"key": "language"}))
        return None
    parts = {name: _tree(data.get(name, {}), name, file, data.lines.get(name, 1), findings) for name in PARTS}
    return Interface(
        code, data["language"], **{name: part if isinstance(part, dict) else {} for name, part in parts.items()}
    )


def lines_of(data: Any, path: str = "") -> Iterator[tuple[str, int]]:
    """The line of every key and item of located data, by path."""
    places = data.lines.items() if isinstance(data, LocatedDict) else enumerate(getattr(data, "lines", ()))
    for key, line in places:
        here = f"{path}.{key}" if path else str(key)
        yield here, line
        yield from lines_of(data[key], here)


def _tree(data: Any, key: str, file: str, line: int, findings: list[Finding]) -> Any:
    """Located data as plain texts, tuples and dicts; None for what is neither."""
    if isinstance(data, str):
        return data
    if isinstance(data, dict):
        lines = getattr(data, "lines", {})
        found = {name: _tree(value, name, file, lines.get(name, line), findings) for name, value in data.items()}
        return {name: value for name, value in found.items() if value is not None}
    if isinstance(data, LocatedList):
        items = [_tree(value, key, file, at, findings) for value, at in zip(data, data.lines, strict=True)]
        return tuple(item for item in items if item is not None)
    got = "để trống" if data is None else f"“{str(data)[:60]}”"
    findings.append(Finding(file, line, "schema.wrong-type", {"key": key, "wanted": "chữ trong ngoặc kép", "got": got}))
    return None
