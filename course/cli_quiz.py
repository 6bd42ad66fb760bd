"""`course quiz`, which build_quiz.py runs: check the banks, list and export them."""

import datetime
import json
from pathlib import Path
from typing import TypeVar

import click
import jinja2
import msgspec
from rich.progress import track
from rich.table import Table

from course.checks.report import load_clean
from course.cli_words import ROOT, console, date_option, say
from course.content.build_day import build_day
from course.errors import UsageFault
from course.exporters import EXPORTERS, Export, Exporter, Quiz
from course.generate import FAMILIES
from course.model.course import Course
from course.output.manifest import manifest
from course.output.write import write_folder
from course.questions import KINDS, kind_of
from course.questions.draw import draw

T = TypeVar("T")
OUT = ROOT / "build" / "quizzes"


@click.group("quiz", invoke_without_command=True)
@click.pass_context
def quiz(ctx: click.Context) -> None:
    """Work with the question banks. Example: course quiz export --format gift --module m1

    Without a further word: check the banks and export every bank and test in every format to build/quizzes.
    """
    if ctx.invoked_subcommand is None:
        ctx.invoke(export_command)


@quiz.command("check")
@date_option
def check_command(date: datetime.date | None) -> None:
    """Check all content and say what the banks hold. Example: course quiz check"""
    course = load_clean(ROOT, build_day(date)).course
    table = Table("Chuyên đề", "Bài", "Câu hỏi", *(kind.label for kind in KINDS.values()))
    for module in course.modules:
        questions = course.questions(module.head.id)
        counts = [sum(kind_of(question) == kind for question in questions) for kind in KINDS]
        table.add_row(module.head.title, str(len(module.lessons)), str(len(questions)), *map(str, counts))
    console.print(table)


@quiz.command("list")
@date_option
@click.option("--generated", is_flag=True, help="The families of questions computed from the edition, with counts.")
@click.option("--family", help="The questions of one family from --generated.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
def list_command(date: datetime.date | None, generated: bool, family: str | None, as_json: bool) -> None:
    """List quizzes that can be exported, and formats. Example: course quiz list --json

    With --generated: families of questions computed from the criteria, rounds and laws of the edition.
    """
    if family:
        _list_family(load_clean(ROOT, build_day(date)).course, family, as_json)
        return
    if generated:
        _list_families(load_clean(ROOT, build_day(date)).course, as_json)
        return
    quizzes = quizzes_of(load_clean(ROOT, build_day(date)).course)
    rows = [{"id": one.id, "title": one.title, "questions": len(one.questions)} for one in quizzes.values()]
    if as_json:
        formats = {name: exporter.label for name, exporter in EXPORTERS.items()}
        console.print_json(json.dumps({"quizzes": rows, "formats": formats}, ensure_ascii=False))
        return
    for row in rows:
        say(f"{row['id']:14} {row['questions']:4} câu   {row['title']}")
    say("Định dạng: " + ", ".join(f"{name} ({exporter.label})" for name, exporter in EXPORTERS.items()))


def _list_families(course: Course, as_json: bool) -> None:
    rows = [
        {"id": name, "title": one.label, "questions": len(list(one.make(course)))} for name, one in FAMILIES.items()
    ]
    if as_json:
        console.print_json(json.dumps({"families": rows}, ensure_ascii=False))
        return
    for row in rows:
        say(f"{row['id']:18} {row['questions']:4} câu   {row['title']}")


def _list_family(course: Course, name: str, as_json: bool) -> None:
    questions = list(_pick(FAMILIES, name, "họ câu hỏi").make(course))
    if as_json:
        data = {"family": name, "questions": msgspec.to_builtins(questions)}
        console.print_json(json.dumps(data, ensure_ascii=False), highlight=False)
        return
    for question in questions:
        say(f"{question.id}   {question.prompt}")


@quiz.command("export")
@date_option
@click.option("--quiz", "wanted", multiple=True, help="Id of a quiz from `list` (default: all). May be repeated.")
@click.option("--format", "formats", default="all", help="Formats, comma-separated, or all.")
@click.option("--out", type=click.Path(path_type=Path), default=OUT, help="Folder (default build/quizzes).")
def export_command(date: datetime.date | None, wanted: tuple[str, ...], formats: str, out: Path) -> None:
    """Export quizzes. Example: course quiz export --quiz m1 --quiz m1-final --format gift,csv --out build/quizzes"""
    day = build_day(date)
    quizzes = quizzes_of(load_clean(ROOT, day).course)
    chosen = [_pick(quizzes, name, "bộ câu hỏi") for name in wanted] or list(quizzes.values())
    exporters: list[Exporter] = [
        _pick(EXPORTERS, name, "định dạng") for name in (EXPORTERS if formats == "all" else formats.split(","))
    ]
    templates = quiz_templates(ROOT)
    files: dict[str, bytes] = {}
    exports: list[tuple[str, Export]] = []
    for one in track(chosen, "Xuất câu hỏi", console=console, transient=True):
        for exporter in exporters:
            export = exporter.export(one, templates)
            files[f"{exporter.name}/{export.name}"] = export.content
            exports.append((exporter.name, export))
    files["manifest.json"] = manifest(day, exports)
    write_folder(out.absolute(), files)
    # A question stands in its module and perhaps in a test too: it is named once.
    for name, skipped in dict.fromkeys((name, skipped) for name, export in exports for skipped in export.skipped):
        say(f"{name}: bỏ qua {skipped.question} ({KINDS[skipped.kind].label}): {skipped.reason}")
    table = Table("Định dạng", "Bộ", "Câu bị bỏ qua", "Dung lượng")
    for exporter in exporters:
        mine = [export for name, export in exports if name == exporter.name]
        size = sum(len(export.content) for export in mine) // 1024
        table.add_row(exporter.label, str(len(mine)), str(sum(len(export.skipped) for export in mine)), f"{size} kB")
    console.print(table)
    say(f"Các tệp ở {out}")


def quizzes_of(course: Course) -> dict[str, Quiz]:
    """Everything that can be exported, by id: each module's bank, then each test of a blueprint."""
    banks = [
        Quiz(module.head.id, f"{number}. {module.head.title}", tuple(course.questions(module.head.id)))
        for number, module in enumerate(course.modules, 1)
    ]
    tests = [Quiz(blueprint.id, blueprint.title, draw(blueprint, course)) for blueprint in course.blueprints]
    return {one.id: one for one in (*banks, *tests)}


def quiz_templates(root: Path) -> jinja2.Environment:
    """The templates of the text formats: plain text, so nothing is escaped for HTML."""
    return jinja2.Environment(  # noqa: S701 - see above; each format escapes for itself
        loader=jinja2.FileSystemLoader(root / "templates"),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _pick(known: dict[str, T], name: str, what: str) -> T:
    if name not in known:
        raise UsageFault(f"Không có {what} “{name}”. Chọn: {', '.join(known)}.")
    return known[name]
