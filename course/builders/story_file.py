"""A producer's file becomes a story: answers as people type them, one form of Unicode, empty as not answered."""

from collections.abc import Callable, Collection
from typing import Any

from course.builders.story_faults import story_faults
from course.builders.story_typed import clean, has_control, is_picture, parse_url, parse_year, visible
from course.content.located_yaml import LocatedDict, LocatedList, line_of
from course.content.records import read_record
from course.finance.amounts import parse_amount
from course.model.fault import Finding
from course.model.fold import fold
from course.model.number import parse_number
from course.model.story import Length, Story
from course.model.story_form import Kind, StoryForm

_TICKS = {"co": True, "x": True, "dung": True, "khong": False, "sai": False}
_TICKED = ("example", "consent", "signed", "written", "leaflet", "website", "traceability")
_VOICES = {"chung toi": "we", "nguoi ke": "narrator"}


def read_story(data: Any, file: str, findings: list[Finding], form: StoryForm, sets: Collection[int]) -> Story | None:
    """The story in located data (course/content/located_yaml.py; a browser's JSON is YAML too), or None after findings.

    Years, sets, prices and addresses may be text ("năm 1998", "bộ 7", "85 nghìn", "suoingan.vn"), so may ticks ("có")
    and the voice ("chúng tôi"). What is null or empty is not answered. All faults are found in one run, each at its
    line; `findings` grows, and what was read before is never lost, since nothing is written.
    """
    before = len(findings)
    if data is None:
        findings.append(Finding(file, 1, "yaml.empty"))
        return None
    filled = _Reader(form, file, findings).story(data)
    story: Story | None = read_record(filled, Story, file, findings)
    if story is None:
        return None
    faults = story_faults(story, form, sets)
    findings.extend(Finding(file, line_of(filled, fault.where), fault.rule, fault.values) for fault in faults)
    return story if len(findings) == before else None


class _Unknown(Exception):
    """An answer that is not there yet, or that a finding names."""


class _Reader:
    def __init__(self, form: StoryForm, file: str, findings: list[Finding]) -> None:
        self.facts = {asked.key: asked for asked in form.facts}
        self.file, self.findings = file, findings

    def story(self, data: Any) -> Any:
        """The whole file; what is not a mapping stays as it is, for the schema to name."""
        return self.inside(data, self.top) if isinstance(data, LocatedDict) else data

    def top(self, key: str, value: Any, line: int) -> Any:
        if value is None or value == "":
            raise _Unknown
        if key == "facts" and isinstance(value, LocatedDict):
            return self.inside(value, self.fact)
        if key in ("texts", "english") and isinstance(value, LocatedDict):
            return self.inside(value, self.by_length)
        if key == "voice" and isinstance(value, str):
            return _VOICES.get(fold(value), value)
        return self.plain(key, value, line)

    def inside(self, data: LocatedDict, read: Callable[[str, Any, int], Any]) -> LocatedDict:
        """A mapping with every value read; what is not answered is left out."""
        kept = LocatedDict(data.line)
        kept.lines = data.lines
        for key, value in data.items():
            try:
                kept[key] = read(key, value, data.lines[key])
            except _Unknown:
                continue
        return kept

    def plain(self, key: str, value: Any, line: int) -> Any:
        """Text cleaned, numbers as text where text is wanted, ticks read; lists and mappings item by item."""
        if isinstance(value, LocatedDict):
            return self.inside(value, self.plain)
        if isinstance(value, LocatedList):
            return self.items(key, value)
        if value is None:
            raise _Unknown
        if isinstance(value, str) and key in _TICKED:
            return _TICKS.get(fold(value), value)
        if isinstance(value, str):
            return value if key == "file" and is_picture(value) else self.text(value, line)
        return str(value) if type(value) is int and key != "version" else value

    def items(self, key: str, value: LocatedList) -> LocatedList:
        kept = LocatedList(value.line)
        for one, line in zip(value, value.lines, strict=True):
            try:
                kept.append(self.plain(key, one, line))
                kept.lines.append(line)
            except _Unknown:
                continue
        return kept

    def by_length(self, key: str, value: Any, line: int) -> Any:
        if key not in list(Length):
            self.findings.append(
                Finding(self.file, line, "storyfile.length", {"got": visible(key), "known": ", ".join(Length)})
            )
            raise _Unknown
        said = self.plain(key, value, line)
        if said == "":
            raise _Unknown
        return said

    def fact(self, key: str, value: Any, line: int) -> Any:
        asked = self.facts.get(key)
        if asked is None or isinstance(value, LocatedDict | LocatedList):
            return value
        if value is None or value == "":
            return self.empty(key)
        if isinstance(value, float) and asked.kind in (Kind.MONEY, Kind.YEAR, Kind.SET):
            # YAML took 85.000 for 85: what was meant cannot be told any more.
            return self.refuse("storyfile.dotted", asked.ask, value, line)
        if asked.kind in (Kind.MONEY, Kind.YEAR, Kind.SET):
            return self.number(asked.kind, asked.ask, value, line) if isinstance(value, str) else value
        if not isinstance(value, str):
            return str(value) if type(value) is int else value
        said = " ".join(self.text(value, line).split())
        if said == "":
            return self.empty(key)
        if asked.kind is Kind.URL:
            return parse_url(said) or self.refuse("storyfile.url", asked.ask, value, line)
        return {fold(choice): choice for choice in asked.choices}.get(fold(said), said)

    def empty(self, key: str) -> str:
        """Only the product must have a name: it stays empty for story_faults.py to say so."""
        if key == "product":
            return ""
        raise _Unknown

    def number(self, kind: Kind, ask: str, typed: str, line: int) -> Any:
        if not typed.strip():
            raise _Unknown
        if kind is Kind.MONEY:
            found, rule = parse_amount(typed), "storyfile.amount"
        elif kind is Kind.YEAR:
            found, rule = parse_year(clean(typed)), "storyfile.year"
        else:
            found, rule = _whole(fold(typed).removeprefix("bo ").removeprefix("so ")), "storyfile.set"
        return self.refuse(rule, ask, typed, line) if found is None else found

    def text(self, typed: str, line: int) -> str:
        said = clean(typed)
        if has_control(said):
            self.findings.append(Finding(self.file, line, "storyfile.control", {"got": visible(said)}))
        return said

    def refuse(self, rule: str, name: str, value: object, line: int) -> Any:
        self.findings.append(Finding(self.file, line, rule, {"name": name, "got": visible(str(value))}))
        raise _Unknown


def _whole(text: str) -> int | None:
    number = parse_number(text)
    return int(number) if number is not None and number == number.to_integral_value() else None
