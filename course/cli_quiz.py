"""`course quiz`, which build_quiz.py runs: check the banks, list and export them."""

import datetime
import json

import click
import msgspec

from course.assemble.quizzes import quizzes_of
from course.checks.report import load_clean
from course.cli_quiz_check import check_command
from course.cli_quiz_export import export_command
from course.cli_words import ROOT, console, date_option, pick, say
from course.content.build_day import build_day
from course.exporters import EXPORTERS
from course.exporters.matrix import matrix_page
from course.generate import FAMILIES
from course.model.course import Course


@click.group("quiz", invoke_without_command=True)
@click.pass_context
def quiz(ctx: click.Context) -> None:
    """Work with the question banks. Example: course quiz export --format gift --module m1

    Without a further word: check the banks and export every bank and every blueprint in every format to build/quizzes.
    """
    if ctx.invoked_subcommand is None:
        ctx.invoke(export_command)


@quiz.command("list")
@date_option
@click.option("--generated", is_flag=True, help="The families of questions computed from the edition, with counts.")
@click.option("--family", help="The questions of one family from --generated.")
@click.option("--matrix", is_flag=True, help="Every kind of question × every format, as Markdown.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
def list_command(date: datetime.date | None, generated: bool, family: str | None, matrix: bool, as_json: bool) -> None:
    """List quizzes that can be exported, and formats. Example: course quiz list --json

    With --generated: families of questions computed from the criteria, rounds and laws of the edition.
    """
    if matrix:
        click.echo(matrix_page(), nl=False)
        return
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
    questions = list(pick(FAMILIES, name, "họ câu hỏi").make(course))
    if as_json:
        data = {"family": name, "questions": msgspec.to_builtins(questions)}
        console.print_json(json.dumps(data, ensure_ascii=False), highlight=False)
        return
    for question in questions:
        say(f"{question.id}   {question.prompt}")


quiz.add_command(check_command)
quiz.add_command(export_command)
