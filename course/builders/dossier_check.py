"""What is wrong in a dossier of the right shape: criteria of another set, rows that do not exist, the wrong case."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from course.criteria.answers import read_answers
from course.criteria.evidence import ROWS
from course.criteria.sheet import Line
from course.model.dossier import Case, Dossier, Recognised, Updates


class DossierFault(NamedTuple):
    """A fault: where (keys and numbers from 0), the rule broken (course/checks/rules.py) and its message's values."""

    where: tuple[str | int, ...]
    rule: str
    values: Mapping[str, str | int] = {}


def check_set(dossier: Dossier, sets: Collection[int]) -> list[DossierFault]:
    """The set must exist before anything else can be looked up."""
    if dossier.set in sets:
        return []
    values = {"got": dossier.set, "low": min(sets, default=0), "high": max(sets, default=0)}
    return [DossierFault(("set",), "dossier.unknown-set", values)]


def check_edition(dossier: Dossier, edition: str) -> list[DossierFault]:
    """A dossier scored by other criteria cannot be read by these."""
    if dossier.edition in ("", edition):
        return []
    return [DossierFault(("edition",), "dossier.other-edition", {"got": dossier.edition[:40], "wanted": edition})]


def checked_answers(dossier: Dossier, lines: Sequence[Line]) -> tuple[dict[str, int], list[DossierFault]]:
    """The answers that can be scored, and a fault for each that cannot."""
    answers, faults = read_answers(dossier.answers, lines)
    return answers, [DossierFault(("answers", *fault.where), fault.rule, fault.values) for fault in faults]


def check_dossier(dossier: Dossier, lines: Sequence[Line]) -> list[DossierFault]:
    """Every fault apart from the answers."""
    return [
        *_details(dossier, {line.code for line in lines}),
        *_evidence(dossier),
        *_case(dossier),
        *_numbers(dossier),
    ]


def _details(dossier: Dossier, codes: Collection[str]) -> Iterator[DossierFault]:
    times = Counter(detail.code for detail in dossier.details)
    for number, detail in enumerate(dossier.details):
        where = ("details", number, "code")
        if detail.code not in codes:
            yield DossierFault(where, "answer.unknown-criterion", {"code": detail.code[:40], "near": ""})
        elif times[detail.code] > 1:
            yield DossierFault(where, "dossier.double-detail", {"code": detail.code, "count": times[detail.code]})


def _evidence(dossier: Dossier) -> Iterator[DossierFault]:
    times = Counter(papers.row for papers in dossier.evidence)
    for number, papers in enumerate(dossier.evidence):
        where = ("evidence", number, "row")
        if not 1 <= papers.row <= len(ROWS):
            yield DossierFault(where, "dossier.unknown-row", {"got": papers.row, "count": len(ROWS)})
        elif times[papers.row] > 1:
            yield DossierFault(where, "dossier.double-row", {"row": papers.row, "count": times[papers.row]})


def _case(dossier: Dossier) -> Iterator[DossierFault]:
    for key, given, fits in (
        ("changes", bool(dossier.changes), (Case.UPGRADE,)),
        ("updates", dossier.updates != Updates(), (Case.RENEWAL,)),
        ("recognised", dossier.recognised != Recognised(), (Case.UPGRADE, Case.RENEWAL)),
    ):
        if given and dossier.case not in fits:
            needed = " hoặc ".join(case.value for case in fits)
            yield DossierFault((key,), "dossier.wrong-case", {"key": key, "case": dossier.case.value, "needed": needed})


def _numbers(dossier: Dossier) -> Iterator[DossierFault]:
    for where, value, low, high in (
        (("recognised", "stars"), dossier.recognised.stars, 3, 5),
        (("product", "samples"), dossier.product.samples, 0, 1000),
        (("year",), dossier.year, 2026, 2100),
    ):
        if value is not None and not low <= value <= high:
            yield DossierFault(where, "dossier.number", {"key": where[-1], "got": value, "low": low, "high": high})
