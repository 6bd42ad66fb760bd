"""Read a product's answers from a file: the self-assessment page's JSON, a dossier or YAML written by hand."""

import json
from pathlib import Path
from typing import Any

from course.content.files import read_text
from course.content.located_yaml import line_of, parse_yaml
from course.criteria.answers import Assessed, read_assessed
from course.criteria.sheet import scored_lines
from course.model.course import Course
from course.model.fault import Finding

# What YAML refuses in text that JSON allows, and that changes nothing here.
_ONLY_YAML = ("yaml.syntax", "yaml.tab")


def read_answer_file(path: Path, number: int, course: Course) -> tuple[Assessed | None, list[Finding]]:
    """The product in `path`, to be scored on the sheet of set `number`, or every fault with its line.

    The set must exist in the course, and the course have its edition.
    """
    file, findings = path.name, list[Finding]()
    text = read_text(path.absolute().parent, file, findings)
    data, located = _parsed(text, file, findings) if text is not None else (None, None)
    if findings:
        return None, findings
    lines = scored_lines(course.sheets[number], course.criteria)
    edition = course.edition.id if course.edition else ""
    assessed, faults = read_assessed(data, lines, course.sheets[number], edition)
    found = [Finding(file, line_of(located, fault.where), fault.rule, fault.values) for fault in faults]
    return assessed, sorted(found, key=lambda finding: finding.line)


def _parsed(text: str, file: str, findings: list[Finding]) -> tuple[Any, Any]:
    """The data, and the same with lines. JSON is read as JSON; read as YAML beside it, it also knows its lines."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        located = parse_yaml(text, file, findings)
        if located is None and not findings:
            findings.append(Finding(file, 1, "yaml.empty"))
        return located, located
    also: list[Finding] = []
    located = parse_yaml(text.replace("\t", " "), file, also)
    findings += [finding for finding in also if finding.rule not in _ONLY_YAML]
    return data, located
