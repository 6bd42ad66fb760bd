"""`course quiz export`: quizzes in every format, each with its passport."""

import datetime
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

import click
import jinja2
from rich.progress import track
from rich.table import Table

from course.assemble.quizzes import forms_of, quizzes_of
from course.checks.report import load_clean
from course.cli_words import ROOT, console, date_option, language_option, pick, say
from course.content.build_day import build_day
from course.content.interface import load_interface
from course.exporters import EXPORTERS, Export, Exporter, Kit
from course.exporters.passport import passport_files
from course.exporters.refusals import refusals
from course.model.course import Course
from course.model.quiz import Quiz
from course.output.manifest import manifest
from course.output.write import write_folder
from course.questions import KINDS
from course.widgets.citation import cite_by_id, citing
from course.widgets.script_words import with_words
from course.widgets.template_words import speak

OUT = ROOT / "build" / "quizzes"
SOME_IDS = 3


@click.command("export")
@date_option
@language_option
@click.option("--blueprint", "blueprints", multiple=True, help="Id of a blueprint: all its forms. May be repeated.")
@click.option("--quiz", "wanted", multiple=True, help="Id of a quiz from `list` (default: all). May be repeated.")
@click.option("--format", "formats", default="all", help="Formats, comma-separated, or all.")
@click.option("--seed", type=int, help="Draw with another seed than the blueprints'.")
@click.option("--out", type=click.Path(path_type=Path), default=OUT, help="Folder (default build/quizzes).")
def export_command(
    date: datetime.date | None,
    language: str,
    blueprints: tuple[str, ...],
    wanted: tuple[str, ...],
    formats: str,
    seed: int | None,
    out: Path,
) -> None:
    """Export quizzes. Example: course quiz export --blueprint m1-pre --format gift,csv --out build/quizzes

    Each quiz comes with its passport (passport/ID.html and .json): what every format kept, shortened or lost, and why.
    """
    day = build_day(date)
    names = list(EXPORTERS) if formats == "all" else formats.split(",")
    exporters = [pick(EXPORTERS, name.strip(), "định dạng") for name in dict.fromkeys(names)]
    course = load_clean(ROOT, day, language).course
    chosen = _chosen(course, blueprints, wanted, seed)
    kit = quiz_kit(ROOT, course)
    files: dict[str, bytes] = {}
    exports: list[tuple[str, Export]] = []
    for one in track(chosen, "Xuất câu hỏi", console=console, transient=True):
        made = [(exporter, exporter.export(one, kit)) for exporter in exporters]
        files |= {f"{exporter.name}/{export.name}": export.content for exporter, export in made}
        files |= passport_files(one, made, kit)
        exports += [(exporter.name, export) for exporter, export in made]
    files["manifest.json"] = manifest(day, exports)
    write_folder(out.absolute(), files)
    _summary(exporters, exports, out)


def _chosen(course: Course, blueprints: Sequence[str], wanted: Sequence[str], seed: int | None) -> list[Quiz]:
    """The quizzes asked for; all when nothing is asked for."""
    quizzes = quizzes_of(course, seed)
    if not blueprints and not wanted:
        return list(quizzes.values())
    known = {one.id: one for one in course.blueprints}
    found = [form for name in blueprints for form in forms_of(pick(known, name, "đề mẫu"), course, seed)]
    return list(dict.fromkeys((*found, *(pick(quizzes, name, "bộ câu hỏi") for name in wanted))))


def _summary(exporters: Sequence[Exporter], exports: Sequence[tuple[str, Export]], out: Path) -> None:
    """A table of the formats, then why questions were left out, short enough for an 80-column window."""
    table = Table()
    for name in ("Định dạng", "Dùng cho"):
        table.add_column(name, overflow="fold")
    for name in ("Bộ", "Câu", "Bỏ qua", "Rút gọn", "Cỡ"):
        table.add_column(name, justify="right", no_wrap=True)
    for exporter in exporters:
        mine = [export for name, export in exports if name == exporter.name]
        lines = [line for export in mine for line in export.passport]
        skips = sum(bool(line.skipped) for line in lines)
        cuts = sum(any(note.change == "shortened" for note in line.notes) for line in lines)
        size = sum(len(export.content) for export in mine)
        counts = (len(mine), len(lines) - skips, skips, cuts)
        table.add_row(exporter.name, exporter.label, *map(str, counts), _size(size))
    console.print(table)
    _why(exports)
    for exporter in exporters:
        if exporter.needs:
            console.print(f"- {exporter.label}: {exporter.needs}", markup=False, soft_wrap=False)
    say(f"Các tệp ở {out}. Danh sách đầy đủ: manifest.json; từng câu ở từng định dạng: passport/*.html.")


def _why(exports: Sequence[tuple[str, Export]]) -> None:
    """Each reason once, with how many questions and the ids of a few."""
    gathered = list(refusals(exports))
    if gathered:
        say("Câu bị bỏ qua và lý do (mỗi câu đếm một lần):")
    for one in gathered:
        some = ", ".join(one.questions[:SOME_IDS]) + (", …" if len(one.questions) > SOME_IDS else "")
        what = f"{len(one.questions)} câu {KINDS[one.kind].label.lower()}"
        alike = " (các câu khác tương tự)" if one.varies else ""
        line = f"- {one.format}: {what}. {one.reason}{alike} Ví dụ: {some}."
        console.print(line, markup=False, soft_wrap=False)


def _size(count: int) -> str:
    """Bytes as kB or MB with a decimal comma."""
    return f"{count / 1e6:.1f} MB".replace(".", ",") if count >= 1e6 else f"{count / 1e3:.0f} kB"


def quiz_kit(root: Path, course: Course | None = None) -> Kit:
    """Templates and assets of the project, and the names of `course`'s sources (without it: their ids).

    Templates of plain text escape for their own format; those of XML and HTML (single_choice.xml.j2) are escaped by
    the engine.
    """
    templates = jinja2.Environment(
        loader=jinja2.FileSystemLoader(root / "templates"),
        undefined=jinja2.StrictUndefined,
        autoescape=jinja2.select_autoescape(("xml.j2", "html.j2"), default=False),
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,  # a look at the disk for each of 10,000 questions costs more than it tells
    )
    cite = citing(course) if course else cite_by_id
    interface = course.interface if course else load_interface(root)
    speak(templates, interface)

    def asset(path: str) -> bytes:
        content = (root / "docs" / "assets" / path).read_bytes()
        return with_words({PurePosixPath(path).stem: content}, interface) if path.endswith(".js") else content

    return Kit(templates, asset, cite)
