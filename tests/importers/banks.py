"""How tests read a bank that was written, and bring two questions to one form."""

import msgspec

from course.content.located_yaml import parse_yaml
from course.content.records import read_record
from course.importers.plain import plain
from course.model.question import Bank


def read_bank(text):
    """The bank of a YAML text, read as `course check` reads it: rendered, without a finding."""
    findings = []
    bank = read_record(parse_yaml(text, "nhap.yml", findings), Bank, "nhap.yml", findings, render=_no_mark)
    assert not findings, findings
    return bank


def _no_mark(text):
    raise AssertionError(f"a template mark came through: {text!r}")


def clean(value):
    """A question with every text as an import writes it: no spaces at the ends of lines."""
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, tuple):
        return tuple(map(clean, value))
    if isinstance(value, msgspec.Struct):
        return type(value)(**{name: clean(getattr(value, name)) for name in value.__struct_fields__})
    return value
