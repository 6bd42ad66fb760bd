"""Run every check and put the findings into words."""

import datetime
import string
from pathlib import Path
from typing import NamedTuple

from course.checks import (
    bank_rules,
    blueprint_rules,
    calendar_rules,
    criteria_rules,
    dossier_rules,
    form_rules,
    interface_rules,
    knowledge_rules,
    law_rules,
    lesson_rules,
    picture_rules,
    plan_form_rules,
    story_check_rules,
    story_form_rules,
    text_rules,
)
from course.checks.interface_rules import UNFINISHED
from course.checks.rules import RULES
from course.content.load import Loaded, load_course
from course.errors import ContentFaults
from course.model.fault import Finding
from course.model.interface import HOME

CHECKS = (
    *lesson_rules.CHECKS,
    *picture_rules.CHECKS,
    *bank_rules.CHECKS,
    *blueprint_rules.CHECKS,
    *law_rules.CHECKS,
    *criteria_rules.CHECKS,
    *dossier_rules.CHECKS,
    *calendar_rules.CHECKS,
    *form_rules.CHECKS,
    *plan_form_rules.CHECKS,
    *story_form_rules.CHECKS,
    *story_check_rules.CHECKS,
    *knowledge_rules.CHECKS,
    *text_rules.CHECKS,
    *interface_rules.CHECKS,
)


class Fault(NamedTuple):
    """A finding in words; prints as `file:line: [rule.id] message → advice`."""

    file: str
    line: int
    rule: str
    message: str
    advice: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: [{self.rule}] {self.message} → {self.advice}"


def check(loaded: Loaded) -> list[Fault]:
    """Every fault of the loaded course, by file and line, each once."""
    findings = list(loaded.findings)
    for rule in CHECKS:
        findings.extend(rule(loaded))
    return sorted({in_words(finding) for finding in findings})


def in_words(finding: Finding) -> Fault:
    """Fill the rule's words with the finding's values; a rule without words is a bug and raises KeyError."""
    rule = RULES[finding.rule]
    fill = string.Formatter().vformat
    return Fault(
        finding.file,
        finding.line,
        finding.rule,
        fill(rule.message, (), finding.values),
        fill(rule.advice, (), finding.values).replace(" (gần giống: )", ""),
    )


def load_clean(root: Path, day: datetime.date, language: str = HOME) -> Loaded:
    """Load the course under `root` for `day`; raise ContentFaults with the whole report when anything is wrong.

    `language` is the interface's; one that is not wholly translated yet is no fault here, only in `course check`.
    """
    loaded = load_course(root, day, language)
    faults = [fault for fault in check(loaded) if fault.rule not in UNFINISHED]
    if faults:
        raise ContentFaults("\n".join([*map(str, faults), summary(faults)]))
    return loaded


def summary(faults: list[Fault]) -> str:
    """The last line of a report."""
    return f"{len(faults)} lỗi trong {len({fault.file for fault in faults})} tệp."
