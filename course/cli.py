"""Words to calls: the only place that prints or exits."""

import datetime
import json
import os
import sys
from collections import Counter
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from course.checks.report import Fault, check
from course.checks.rules import RULES
from course.content.load import Loaded, load_course
from course.errors import ContentFaults, CourseError, UsageFault

ROOT = Path(__file__).resolve().parent.parent
out = Console(highlight=False, soft_wrap=True)
err = Console(stderr=True, highlight=False, soft_wrap=True)


def build_day(given: datetime.datetime | None) -> datetime.date:
    """The one date of a run: --date, else SOURCE_DATE_EPOCH, else today (UTC)."""
    if given is not None:
        return given.date()
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.datetime.now(datetime.UTC).date()
    if not epoch.isdigit():
        raise UsageFault(f"SOURCE_DATE_EPOCH phải là số giây, đang là “{epoch}”.")
    return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()


def load_clean(day: datetime.date) -> Loaded:
    """Load the course; raise ContentFaults with every fault when there is any."""
    loaded = load_course(ROOT, day)
    faults = check(loaded)
    if faults:
        raise ContentFaults("\n".join([*map(str, faults), _sum(faults)]))
    return loaded


def _sum(faults: list[Fault]) -> str:
    return f"{len(faults)} lỗi trong {len({fault.file for fault in faults})} tệp."


date_option = click.option(
    "--date", "date", type=click.DateTime(["%Y-%m-%d"]), help="Build for this day (default: SOURCE_DATE_EPOCH or today)."
)


class Commands(click.Group):
    """The group of commands; turns the errors of users into messages and exit codes."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; exit 1 for faults in content, 2 for wrong use."""
        try:
            return super().invoke(ctx)
        except UsageFault as error:
            err.print(f"Lỗi: {error}", markup=False)
            ctx.exit(2)
        except CourseError as error:
            err.print(str(error), markup=False)
            ctx.exit(1)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
def cli() -> None:
    """Học OCOP: build and check the course. Example: course build --date 2026-11-22"""


@cli.command("check")
@date_option
@click.option("--json", "as_json", is_flag=True, help="Print the faults as JSON.")
@click.option("--rules", is_flag=True, help="Print every rule as Markdown (docs/contributing/rules.md).")
def check_command(date: datetime.datetime | None, as_json: bool, rules: bool) -> None:
    """Check all content. Example: course check --json"""
    if rules:
        print(rules_page(), end="")
        return
    loaded = load_course(ROOT, build_day(date))
    faults = check(loaded)
    if as_json:
        print(json.dumps([fault._asdict() for fault in faults], ensure_ascii=False, indent=2))
    else:
        for fault in faults:
            out.print(str(fault), markup=False)
        out.print(_sum(faults) if faults else _inventory(loaded), markup=False)
    if faults:
        sys.exit(1)


def _inventory(loaded: Loaded) -> str:
    course = loaded.course
    return (
        f"Không có lỗi: {len(course.modules)} chuyên đề, {len(course.lessons)} bài, {len(course.questions())} câu hỏi, "
        f"{len(course.laws)} văn bản, {len(course.terms)} thuật ngữ, {len(course.faq)} hỏi đáp."
    )


def rules_page() -> str:
    """The rules as the Markdown of docs/contributing/rules.md."""
    lines = [
        "# Rules of `course check`",
        "",
        "Made by `course check --rules`; a test keeps it so. Words in braces are filled in at the place of the fault.",
        "",
        "| Rule | Message (Vietnamese, for authors) | Advice |",
        "|---|---|---|",
    ]
    for rule in RULES.values():
        message, advice = (text.replace("{{", "{").replace("}}", "}").replace("|", "\\|") for text in rule[1:])
        lines.append(f"| `{rule.id}` | {message} | {advice} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        # Old Windows consoles cannot show every Vietnamese letter; a question mark beats a traceback.
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    cli(prog_name="course")
