"""How tests write questions out, read a bank back, and bring two questions to one form."""

import msgspec

from course.cli_quiz_export import quiz_kit
from course.content.located_yaml import parse_yaml
from course.content.records import read_record
from course.exporters import EXPORTERS
from course.importers.plain import plain
from course.model.fold import fold
from course.model.question import Bank
from course.model.quiz import Quiz
from tests.conftest import DAY, ROOT

KIT = quiz_kit(ROOT)


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


def exported(questions, name="gift"):
    return EXPORTERS[name].export(Quiz("m1", "Bộ", tuple(questions), DAY), KIT).content


def kept(question):
    """The question with what GIFT has no place for left out, and forms that are the same to our grading as one."""
    changes = {"sources": (), "historical": False, "short": ""}
    if hasattr(question, "options"):
        changes["options"] = tuple(msgspec.structs.replace(option, short="") for option in question.options)
        changes["shuffle"] = True
    if hasattr(question, "pairs"):
        changes["pairs"] = tuple(
            msgspec.structs.replace(pair, feedback="", left=pair.left.replace("->", "→")) for pair in question.pairs
        )
    if hasattr(question, "accept"):
        changes["accept"] = tuple({fold(text): text for text in reversed(question.accept)}.values())[::-1]
    return clean(msgspec.structs.replace(question, **changes))


def in_order(question):
    """With accepted forms sorted: dropping doubles may move them."""
    if hasattr(question, "accept"):
        return msgspec.structs.replace(question, accept=tuple(sorted(question.accept)))
    return question
