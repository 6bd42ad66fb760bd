"""`course quiz export`: quizzes in every format, each with its passport."""

import datetime
from collections.abc import Sequence
from pathlib import Path

import click
import jinja2
from rich.progress import track
from rich.table import Table

from course.assemble.quizzes import forms_of, quizzes_of
from course.checks.report import load_clean
from course.cli_words import ROOT, console, date_option, pick, say
from course.content.build_day import build_day
from course.exporters import EXPORTERS, Export, Exporter, Kit
from course.exporters.passport import passport_files
from course.model.course import Course
from course.model.quiz import Quiz
from course.output.manifest import manifest
from course.output.write import write_folder
from course.questions import KINDS
from course.widgets.citation import cite_by_id, citing

OUT = ROOT / "build" / "quizzes"


@click.command("export")
@date_option
@click.option("--blueprint", "blueprints", multiple=True, help="Id of a blueprint: all its forms. May be repeated.")
@click.option("--quiz", "wanted", multiple=True, help="Id of a quiz from `list` (default: all). May be repeated.")
@click.option("--format", "formats", default="all", help="Formats, comma-separated, or all.")
@click.option("--seed", type=int, help="Draw with another seed than the blueprints'.")
@click.option("--out", type=click.Path(path_type=Path), default=OUT, help="Folder (default build/quizzes).")
def export_command(
    date: datetime.date | None,
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
    course = load_clean(ROOT, day).course
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
    """Every refusal by name (a question stands in its module and perhaps in a test too: it is named once), a table."""
    for name, skipped in dict.fromkeys((name, skipped) for name, export in exports for skipped in export.skipped):
        say(f"{name}: bỏ qua {skipped.question} ({KINDS[skipped.kind].label}): {skipped.reason}")
    table = Table("Định dạng", "Bộ", "Câu bị bỏ qua", "Câu rút gọn", "Dung lượng")
    for exporter in exporters:
        mine = [export for name, export in exports if name == exporter.name]
        size = sum(len(export.content) for export in mine) // 1024
        skips = sum(len(export.skipped) for export in mine)
        cuts = sum(any(note.change == "shortened" for note in line.notes) for one in mine for line in one.passport)
        table.add_row(exporter.label, str(len(mine)), str(skips), str(cuts), f"{size} kB")
    console.print(table)
    for exporter in exporters:
        if exporter.needs:
            say(f"{exporter.label}: {exporter.needs}")
    say(f"Các tệp ở {out}; mỗi bộ có “hộ chiếu” trong passport/: định dạng nào giữ gì, mất gì.")


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
    )
    cite = citing(course) if course else cite_by_id
    return Kit(templates, lambda path: (root / "docs" / "assets" / path).read_bytes(), cite)
