"""`course handbook`: modules and the whole course as books to print (PDF) and to read on a phone (EPUB)."""

import datetime
import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import click
from rich.table import Table

from course.checks.report import load_clean
from course.cli_words import ROOT, console, date_option, pick, say
from course.content.build_day import build_day
from course.errors import UsageFault
from course.handbook.compose import COURSE, compose
from course.handbook.ebook import handbook_epub
from course.handbook.printed import Look, Paper, handbook_pdf
from course.model.handbook import Handbook
from course.output.write import write_folder

OUT = ROOT / "build" / "handbook"
TEMPLATES = ROOT / "templates" / "handbook"
FORMATS = ("pdf", "epub")
T = TypeVar("T")
_ADDRESS = re.compile(r"https?://[^\s/?#]+(?:/[^\s?#]*)?")
_LONGEST = 200


@click.command("handbook")
@click.argument("module", required=False)
@click.option("--format", "formats", default="pdf,epub", help="pdf, epub, or both (default).")
@click.option("--size", "sizes", default="a4", help="Paper of the PDF: a4 (default), a5, or both: a4,a5.")
@click.option("--large", is_flag=True, help="Large print: every letter 16 pt or more.")
@click.option("--url", help="The website's address, for QR codes and links (default: SITE_URL; none without it).")
@click.option("--out", type=click.Path(path_type=Path), default=OUT, help="Folder (default build/handbook).")
@date_option
def handbook_command(
    module: str | None, formats: str, sizes: str, large: bool, url: str | None, out: Path, date: datetime.date | None
) -> None:
    """Make handbooks. Example: course handbook m1 --size a4,a5 --large --url https://ocop.example.vn --out build/so-tay

    MODULE is the id of a module, or `course` for the whole course in one book; without it every book is made.
    """
    kinds = _chosen(formats, {one: one for one in FORMATS}, "định dạng")
    papers = _chosen(sizes, {one.value: one for one in Paper}, "khổ giấy")
    address = _address(url if url is not None else os.environ.get("SITE_URL", ""))
    day = build_day(date)
    course = load_clean(ROOT, day).course
    known = [COURSE, *(one.head.id for one in course.modules)]
    wanted = [pick({one: one for one in known}, module, "chuyên đề")] if module else known
    files: dict[str, bytes] = {}
    with console.status("Đang làm sổ tay…"):
        for one in wanted:
            book = compose(ROOT, course, one, address)
            files |= dict(_files(book, kinds, [Look(paper, large) for paper in papers]))
    write_folder(out.absolute(), files)
    table = Table("Tệp", "KB")
    for name, content in files.items():
        table.add_row(name, str(round(len(content) / 1000)))
    console.print(table)
    say(f"{len(files)} tệp ở {out}." + ("" if address else " Không có --url nên sổ không có mã QR."))


def _files(book: Handbook, kinds: Sequence[str], looks: Sequence[Look]) -> Iterator[tuple[str, bytes]]:
    """Every file of a book by its name."""
    name = "so-tay-ocop" if book.id == COURSE else f"so-tay-{book.id}"
    if "pdf" in kinds:
        template = (TEMPLATES / "book.typ").read_text("utf-8")
        for look in looks:
            large = "-chu-to" if look.large else ""
            yield f"{name}-{look.paper.value}{large}.pdf", handbook_pdf(book, look, template)
    if "epub" in kinds:
        yield f"{name}.epub", handbook_epub(book, _epub_templates())


def _chosen(words: str, known: dict[str, T], what: str) -> list[T]:
    """The values of names with commas between them, each once."""
    return list(dict.fromkeys(pick(known, word.strip(), what) for word in words.split(",")))


def _address(text: str) -> str:
    """A website's address that a QR code may carry; wrong use when it is none."""
    if text and (len(text) > _LONGEST or not _ADDRESS.fullmatch(text)):
        raise UsageFault(f"Địa chỉ trang web viết như https://ocop.example.vn, không phải “{text[:60]}”.")
    return text


def _epub_templates() -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in sorted((TEMPLATES / "epub").iterdir()) if path.is_file()}
