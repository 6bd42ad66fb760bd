"""`course laws`: the register of documents, and who cites one of them."""

import datetime
import difflib
import json
from typing import Any

import click
from rich.table import Table

from course.checks.citations import Citation, citations, counts
from course.cli_words import ROOT, Day, console, say
from course.content.build_day import build_day
from course.content.load import load_course
from course.errors import UsageFault
from course.model.law import Law
from course.pages.writer import STANDINGS

as_of_option = click.option(
    "--date",
    "--as-of",
    "date",
    type=Day(),
    help="The day to work for, past or coming (default: SOURCE_DATE_EPOCH, else today).",
)
KINDS = {
    "lesson": "bài học",
    "question": "câu hỏi",
    "faq": "hỏi đáp",
    "term": "thuật ngữ",
    "misconception": "hiểu sai",
    "cycle-step": "bước của chu trình",
    "statistic": "số liệu",
    "workshop": "lớp tập huấn",
    "province": "tỉnh",
    "fact": "dữ kiện của luật",
    "edition": "khung tiêu chí",
    "past-edition": "khung tiêu chí cũ",
    "sheet": "bộ tiêu chí",
    "criterion": "tiêu chí",
    "shared": "đoạn dùng chung",
    "page": "trang",
    "form": "biểu mẫu",
    "story-claims": "phần soát câu chuyện",
    "document": "văn bản in ra",
}


@click.command("laws")
@click.argument("law_id", metavar="[LAW-ID]", required=False)
@as_of_option
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
def laws_command(law_id: str | None, date: datetime.date | None, as_json: bool) -> None:
    """Show the register, or every place that cites a document. Example: course laws qd-26-2026

    Content with faults is read too: this helps while a new document is being worked in.
    """
    loaded = load_course(ROOT, build_day(date))
    laws, day = loaded.course.laws, loaded.course.day
    found = citations(loaded)
    if law_id is not None and law_id not in laws:
        near = difflib.get_close_matches(law_id, laws, 1)
        hint = f" Có phải {near[0]}?" if near else ""
        raise UsageFault(f"Không có văn bản “{law_id}” trong editions/laws.yml.{hint} Xem: course laws.")
    if law_id is None:
        _register(list(laws.values()), day, found, as_json=as_json)
    else:
        _citations(laws[law_id], day, [one for one in found if one.law == law_id], as_json=as_json)


def _register(laws: list[Law], day: datetime.date, found: list[Citation], *, as_json: bool) -> None:
    number = counts(found)
    if as_json:
        rows = [{**_as_data(law, day), "citations": number[law.id]} for law in laws]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    table = Table("Mã", "Văn bản", "Tình trạng", "Chỗ viện dẫn")
    for law in laws:
        table.add_row(law.id, law.name, STANDINGS[law.standing(day)], str(number[law.id]))
    console.print(table)
    say(f"{len(laws)} văn bản, tình trạng ngày {day.day}/{day.month}/{day.year}.")


def _citations(law: Law, day: datetime.date, found: list[Citation], *, as_json: bool) -> None:
    if as_json:
        rows = [{key: value for key, value in one._asdict().items() if key != "law"} for one in found]
        click.echo(json.dumps({**_as_data(law, day), "citations": rows}, ensure_ascii=False, indent=1))
        return
    for one in found:
        # Not through the console, which reads ":100:" as a picture.
        click.echo(f"{one.file}:{one.line}: {KINDS[one.kind]} {one.id}")
    say(f"{law.name}: {STANDINGS[law.standing(day)].lower()}; {len(found)} chỗ viện dẫn.")


def _as_data(law: Law, day: datetime.date) -> dict[str, Any]:
    days = {"issued": law.issued, "effective": law.effective, "ended": law.ended}
    return {
        "id": law.id,
        "name": law.name,
        "standing": law.standing(day).value,
        **{key: value.isoformat() if value else None for key, value in days.items()},
        "replaced_by": list(law.replaced_by),
    }
