"""All files of a paper test: papers/, sheets/ and lists/ may lie on a table in class, keys/ may not."""

import json
from collections.abc import Sequence
from typing import Any

from course.model.question import Purpose
from course.office.csv_file import csv_file
from course.office.exam_word import exam_word
from course.office.pdf_pages import parts
from course.office.qr import qr_svg
from course.papers.answers import explained, key_data, key_file, overlay_of, table_rows
from course.papers.candidates import Candidate
from course.papers.compose import Composed
from course.papers.desk import Desk, Wish
from course.papers.exam import exam_of
from course.papers.plan import Place, attendance, crossing, places
from course.papers.sheet import Sheet, geometry
from course.papers.stamp import qr_text


def paper_files(
    forms: Sequence[Composed], wish: Wish, desk: Desk, people: Sequence[Candidate], title: str, purpose: Purpose
) -> dict[str, bytes]:
    """Every file by its path. `title` is that of the whole test; `people` get their places over all forms."""
    files: dict[str, bytes] = {}
    seated = places(people, [one.versions for one in forms], purpose)
    for at, form in enumerate(forms):
        files |= _papers(form, wish, desk)
        files |= _keys(form, desk)
        if form.sheet:
            mine = [one for one in seated if one.form == at]
            files |= _sheets(form, form.sheet, mine, wish.organiser, desk)
    if seated:
        files |= _lists(seated, len(forms), wish.organiser, desk, title, purpose)
    return files


def _papers(form: Composed, wish: Wish, desk: Desk) -> dict[str, bytes]:
    name = form.original.quiz.id
    files = {}
    if "pdf" in wish.formats:
        files[f"papers/{name}/in-tat-ca-de-{name}.pdf"] = form.papers_pdf
        singles = parts(form.papers_pdf, form.original.quiz.title, desk.day)
        for version, content in zip(form.versions, singles, strict=True):
            files[f"papers/{name}/de-{name}-ma-{version.code}.pdf"] = content
    if "docx" in wish.formats:
        for version in form.versions:
            exam = exam_of(version, wish.organiser, form.sheet is not None)
            content = exam_word(exam, desk.day, wish.columns, wish.large)
            files[f"papers/{name}/de-{name}-ma-{version.code}.docx"] = content
    return files


def _keys(form: Composed, desk: Desk) -> dict[str, bytes]:
    quiz, name = form.original.quiz, form.original.quiz.id
    data = key_data(form.original, form.versions)
    table = desk.pdf("key", {**data, "part": "table"})
    by_version = desk.pdf("key", {**data, "part": "versions"})
    why = desk.pdf("key", {**data, "part": "explained", "explained": explained(form.original)})
    machine = key_file(form.original, form.versions, form.stamp)
    files = {
        f"keys/{name}/bang-dap-an-{name}.pdf": table,
        f"keys/{name}/bang-dap-an-{name}.csv": csv_file(table_rows(form.versions)),
        f"keys/{name}/dap-an-tung-ma-{name}.pdf": by_version,
        f"keys/{name}/giai-thich-{name}.pdf": why,
        f"keys/{name}/de-goc-{name}.pdf": form.original_pdf,
        f"keys/{name}/key.json": _json(machine),
    }
    for version, content in zip(form.versions, parts(by_version, f"Đáp án {quiz.title}", desk.day), strict=True):
        files[f"keys/{name}/tung-ma/dap-an-{name}-ma-{version.code}.pdf"] = content
    if form.sheet:
        overlays = [overlay_of(version, form.sheet) for version in form.versions]
        drawn = _on_geometry(form, form.sheet, desk, {"overlays": overlays})
        files[f"keys/{name}/khuon-cham-{name}.pdf"] = drawn
        for version, content in zip(form.versions, parts(drawn, f"Khuôn chấm {quiz.title}", desk.day), strict=True):
            files[f"keys/{name}/tung-ma/khuon-cham-{name}-ma-{version.code}.pdf"] = content
    return files


def _sheets(form: Composed, sheet: Sheet, seated: Sequence[Place], organiser: str, desk: Desk) -> dict[str, bytes]:
    """A sheet for everybody, or for every version when nobody is named; and one on which the code is filled in."""
    name = form.original.quiz.id
    pages = [_page(form, organiser, one.code, one) for one in seated]
    pages = pages or [_page(form, organiser, version.code, None) for version in form.versions]
    blank = [_page(form, organiser, "", None)]
    return {
        f"sheets/{name}/phieu-tra-loi-{name}.pdf": _on_geometry(form, sheet, desk, {"sheets": pages}),
        f"sheets/{name}/phieu-tra-loi-trong-{name}.pdf": _on_geometry(form, sheet, desk, {"sheets": blank}),
        f"sheets/{name}/geometry.json": _json(geometry(sheet, name, form.stamp)),
    }


def _page(form: Composed, organiser: str, code: str, place: Place | None) -> dict[str, Any]:
    assert form.sheet is not None
    who = place.candidate if place else Candidate("", "", "")
    return {
        "title": form.original.quiz.title,
        "organiser": organiser,
        "code": code,
        "name": who.name,
        "seat": who.seat,
        "group": who.group or (str(place.group) if place and place.group else ""),
        "qr": qr_svg(qr_text(form.sheet.measures.version, form.stamp, code)),
        "mark": " ".join(part for part in (f"Mã đề {code}" if code else "Phiếu trống", who.seat) if part),
    }


def _on_geometry(form: Composed, sheet: Sheet, desk: Desk, pages: dict[str, Any]) -> bytes:
    quiz = form.original.quiz
    common = {
        "title": quiz.title,
        "geometry": geometry(sheet, quiz.id, form.stamp),
        "bits": sheet.measures.markers.bits,
        "left": sheet.measures.answers.left,
    }
    # A field of circles has no lines to read; its tags would be half of the file.
    return desk.pdf("sheet", {**common, **pages}, tagged=False)


def _lists(
    seated: Sequence[Place], forms: int, organiser: str, desk: Desk, title: str, purpose: Purpose
) -> dict[str, bytes]:
    signed = {**attendance(seated, title, organiser), "part": "attendance"}
    files = {"lists/danh-sach-phat-de.pdf": desk.pdf("lists", signed)}
    if forms > 1:
        plan = {**crossing(seated, title, organiser, purpose), "part": "plan"}
        files["lists/ke-hoach-doi-cheo.pdf"] = desk.pdf("lists", plan)
    return files


def _json(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False, indent=1).encode() + b"\n"
