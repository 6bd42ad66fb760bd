"""What is wrong in a dossier of the right shape: criteria of another set, rows that do not exist, the wrong case."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from course.criteria.answers import AnswerFaults, read_answers
from course.criteria.evidence import ROWS
from course.criteria.sheet import Line
from course.model.dossier import Case, Dossier, Recognised, Updates


class DossierFault(NamedTuple):
    """A fault: where (keys and numbers from 0), what, and what to do (Vietnamese)."""

    where: tuple[str | int, ...]
    message: str
    advice: str


def check_set(dossier: Dossier, sets: Collection[int]) -> list[DossierFault]:
    """The set must exist before anything else can be looked up."""
    if dossier.set in sets:
        return []
    known = f"từ {min(sets)} đến {max(sets)}"
    return [
        DossierFault(("set",), f"không có bộ tiêu chí số {dossier.set}", f"Chọn {known}; xem: course criteria list.")
    ]


def check_edition(dossier: Dossier, edition: str) -> list[DossierFault]:
    """A dossier scored by other criteria cannot be read by these."""
    if dossier.edition in ("", edition):
        return []
    message = f"hồ sơ chấm theo bộ tiêu chí {dossier.edition[:40]}, khóa học này dùng bộ tiêu chí {edition}"
    return [DossierFault(("edition",), message, "Chấm lại theo bộ đang dùng rồi bỏ khóa này.")]


def checked_answers(dossier: Dossier, lines: Sequence[Line]) -> tuple[dict[str, int], list[DossierFault]]:
    """The answers that can be scored, and a fault for each that cannot."""
    answers: dict[str, int] = {}
    faults = []
    for code, value in dossier.answers.items():
        try:
            answers |= read_answers({"answers": {code: value}}, lines)
        except AnswerFaults as wrong:
            advice = f"Xem các mức trên trang bộ tiêu chí số {dossier.set}; để trống nếu chưa chấm."
            faults.append(DossierFault(("answers", code), str(wrong).rstrip("."), advice))
    return answers, faults


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
            message = f"bộ {dossier.set} không có tiêu chí “{detail.code[:40]}”"
            yield DossierFault(where, message, 'Ghi mã như trong bộ tiêu chí, trong ngoặc kép: "1.1".')
        elif times[detail.code] > 1:
            yield DossierFault(where, f"tiêu chí {detail.code} mô tả {times[detail.code]} lần", "Gộp lại thành một.")


def _evidence(dossier: Dossier) -> Iterator[DossierFault]:
    times = Counter(papers.row for papers in dossier.evidence)
    for number, papers in enumerate(dossier.evidence):
        where = ("evidence", number, "row")
        if not 1 <= papers.row <= len(ROWS):
            message = f"bảng minh chứng không có mục {papers.row}"
            yield DossierFault(where, message, f"Ghi số mục từ 1 đến {len(ROWS)} của Mẫu số 02.")
        elif times[papers.row] > 1:
            yield DossierFault(where, f"mục {papers.row} ghi {times[papers.row]} lần", "Gộp giấy tờ vào một mục.")


def _case(dossier: Dossier) -> Iterator[DossierFault]:
    if dossier.changes and dossier.case is not Case.UPGRADE:
        yield DossierFault(
            ("changes",), "“changes” chỉ dùng cho hồ sơ nâng hạng", "Bỏ khóa này hoặc ghi case: upgrade."
        )
    if dossier.updates != Updates() and dossier.case is not Case.RENEWAL:
        advice = "Bỏ khóa này hoặc ghi case: renewal."
        yield DossierFault(("updates",), "“updates” chỉ dùng cho hồ sơ đánh giá lại", advice)
    if dossier.recognised != Recognised() and dossier.case is Case.FIRST:
        advice = "Bỏ khóa này, hoặc ghi case: upgrade hay case: renewal."
        yield DossierFault(("recognised",), "hồ sơ lần đầu chưa có quyết định công nhận", advice)


def _numbers(dossier: Dossier) -> Iterator[DossierFault]:
    for where, value, low, high in (
        (("recognised", "stars"), dossier.recognised.stars, 3, 5),
        (("product", "samples"), dossier.product.samples, 0, 1000),
        (("year",), dossier.year, 2026, 2100),
    ):
        if value is not None and not low <= value <= high:
            yield DossierFault(where, f"“{where[-1]}” là {value}", f"Ghi số từ {low} đến {high}.")
