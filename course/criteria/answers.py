"""Check what a person wrote as answers: another set's file, a criterion that does not exist, an option too far."""

import difflib
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from course.criteria.sheet import Line
from course.model.criteria import Sheet

FORMAT = "ocop-assessment"
LONGEST = {"name": 120, "note": 1000}


class AnswerFault(NamedTuple):
    """A fault: where (keys, and numbers from 0), the rule broken, and the values of its message."""

    where: tuple[str | int, ...]
    rule: str
    values: Mapping[str, str | int] = {}


class Assessed(NamedTuple):
    """A product with its answers: criterion code to option number from 1; `rejections` are grounds from 1."""

    name: str
    answers: Mapping[str, int]
    notes: Mapping[str, str]
    rejections: tuple[int, ...]


def read_answers(written: Mapping[Any, Any], lines: Sequence[Line]) -> tuple[dict[str, int], list[AnswerFault]]:
    """Return criterion code to option number, and every fault (its `where` is the code alone).

    Numbers may be written as text ("2"). A null leaves the criterion unanswered.
    """
    known = {line.code: line for line in lines}
    read: dict[str, int] = {}
    faults = []
    for key, value in written.items():
        code = str(key)
        if code not in known:
            faults.append(_unknown((code,), code, known))
        elif value is not None:
            number, count = _number(value), len(known[code].criterion.options)
            if number is None:
                values: dict[str, str | int] = {"code": code, "got": _short(value), "count": count}
                faults.append(AnswerFault((code,), "answer.not-a-number", values))
            elif not 1 <= number <= count:
                values = {"code": code, "got": number, "count": count}
                faults.append(AnswerFault((code,), "answer.unknown-option", values))
            else:
                read[code] = number
    return read, faults


def read_assessed(
    data: Any, lines: Sequence[Line], sheet: Sheet, edition: str
) -> tuple[Assessed | None, list[AnswerFault]]:
    """Take over a file: the page's own export, a dossier, `{"answers": {...}}` or the answers alone.

    A file of another edition or another set is refused before anything else in it is judged. None comes back with
    the faults when there are any.
    """
    if not isinstance(data, Mapping):
        return None, [AnswerFault((), "assessment.no-answers")]
    if faults := _stranger(data, sheet, edition):
        return None, faults
    if "answers" not in data and "format" not in data:
        answers, faults = read_answers(data, lines)
        return (None if faults else Assessed("", answers, {}, ())), faults
    answers, found = read_answers(_mapping(data, "answers", faults), lines)
    faults += [fault._replace(where=("answers", *fault.where)) for fault in found]
    notes = _notes(_mapping(data, "notes", faults), lines, faults)
    assessed = Assessed(_name(data, faults), answers, notes, _rejections(data, sheet, faults))
    return (None if faults else assessed), faults


def _stranger(data: Mapping[Any, Any], sheet: Sheet, edition: str) -> list[AnswerFault]:
    """What makes the file none of this set and edition."""
    faults = []
    if "format" in data and data["format"] != FORMAT:
        faults.append(AnswerFault(("format",), "assessment.format", {"got": _short(data["format"])}))
    if "edition" in data and str(data["edition"]) != edition:
        values: dict[str, str | int] = {"got": _short(data["edition"]), "wanted": edition}
        faults.append(AnswerFault(("edition",), "assessment.other-edition", values))
    if "set" in data and _number(data["set"]) != sheet.no:
        values = {"got": _short(data["set"]), "wanted": sheet.no}
        faults.append(AnswerFault(("set",), "assessment.other-set", values))
    return faults


def _mapping(data: Mapping[Any, Any], key: str, faults: list[AnswerFault]) -> Mapping[Any, Any]:
    found = data.get(key, {})
    if isinstance(found, Mapping):
        return found
    faults.append(_shape(key, "nhóm khóa"))
    return {}


def _name(data: Mapping[Any, Any], faults: list[AnswerFault]) -> str:
    """The product's name; a dossier (templates/builders/dossier/examples/) keeps it under `product`."""
    product = data.get("product")
    name = data.get("name", product.get("name") if isinstance(product, Mapping) else None)
    if name is None:
        return ""
    if isinstance(name, str) and len(name) <= LONGEST["name"]:
        return name
    where = ("name",) if "name" in data else ("product", "name")
    faults.append(AnswerFault(where, "assessment.long-text", {"key": "name", "limit": LONGEST["name"]}))
    return ""


def _notes(written: Mapping[Any, Any], lines: Sequence[Line], faults: list[AnswerFault]) -> dict[str, str]:
    known = {line.code: line for line in lines}
    notes = {}
    for key, value in written.items():
        code = str(key)
        if code not in known:
            faults.append(_unknown(("notes", code), code, known))
        elif not isinstance(value, str) or len(value) > LONGEST["note"]:
            values: dict[str, str | int] = {"key": code, "limit": LONGEST["note"]}
            faults.append(AnswerFault(("notes", code), "assessment.long-text", values))
        else:
            notes[code] = value
    return notes


def _rejections(data: Mapping[Any, Any], sheet: Sheet, faults: list[AnswerFault]) -> tuple[int, ...]:
    written = data.get("rejections", [])
    if not isinstance(written, list):
        faults.append(_shape("rejections", "danh sách"))
        return ()
    kept = []
    for place, one in enumerate(written):
        if isinstance(one, int) and not isinstance(one, bool) and 1 <= one <= len(sheet.rejections):
            kept.append(one)
        else:
            values: dict[str, str | int] = {"got": _short(one), "count": len(sheet.rejections)}
            faults.append(AnswerFault(("rejections", place), "assessment.unknown-rejection", values))
    return tuple(dict.fromkeys(kept))


def _unknown(where: tuple[str | int, ...], code: str, known: Mapping[str, Line]) -> AnswerFault:
    near = difflib.get_close_matches(code, known, 1)
    values: dict[str, str | int] = {"code": _short(code), "near": near[0] if near else ""}
    return AnswerFault(where, "answer.unknown-criterion", values)


def _shape(key: str, wanted: str) -> AnswerFault:
    return AnswerFault((key,), "assessment.shape", {"key": key, "wanted": wanted})


def _short(value: Any) -> str:
    """Forty letters of what was written, with nothing in them that steers a terminal."""
    return "".join(letter if letter.isprintable() else " " for letter in str(value)[:40]).strip()


def _number(value: Any) -> int | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, str) and value.strip().isascii() and value.strip().isdigit():
        return int(value.strip()) if len(value.strip()) < 10 else None
    return value if isinstance(value, int) else None
