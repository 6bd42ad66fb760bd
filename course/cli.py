"""Words to calls: the only place that prints or exits."""

import datetime
import json
import sys
from pathlib import Path

import click

from course.checks.report import check, load_clean, summary
from course.checks.rules import RULES
from course.cli_criteria import assess_command, criteria
from course.cli_forms import forms_command
from course.cli_handbook import handbook_command
from course.cli_laws import as_of_option, laws_command
from course.cli_offline import offline_command
from course.cli_plan import plan_command
from course.cli_poster import poster_command
from course.cli_quiz import quiz
from course.cli_reading import print_reading
from course.cli_schedule import calendar
from course.cli_slides import slides_command
from course.cli_story import story_command
from course.cli_words import ROOT, date_option, language_option, say, say_wrong
from course.cli_workshop import workshop_command
from course.content.build_day import build_day
from course.content.load import Loaded, load_course
from course.errors import CourseError, UsageFault
from course.model.interface import HOME
from course.output.write import replace_folder, write_files, write_folder
from course.pages import engine
from course.pages.offline_app import offline_lists
from course.pages.site import decide
from course.pages.stage import staged_files


class Commands(click.Group):
    """The group of commands; turns the errors of users into messages and exit codes."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; exit 1 for faults in content, 2 for wrong use."""
        try:
            return super().invoke(ctx)
        except UsageFault as error:
            say_wrong(f"Lỗi: {error}")
            ctx.exit(2)
        except CourseError as error:
            say_wrong(str(error))
            ctx.exit(1)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
def cli() -> None:
    """Học OCOP: build and check the course. Example: course build --date 2026-11-22"""


@cli.command("check")
@as_of_option
@click.option("--json", "as_json", is_flag=True, help="Print the faults as JSON.")
@click.option("--reading", is_flag=True, help="Measure instead how long the sentences of each lesson are.")
@click.option("--rules", is_flag=True, help="Print every rule as Markdown (docs/contributing/rules.md).")
def check_command(date: datetime.date | None, as_json: bool, reading: bool, rules: bool) -> None:
    """Check all content, as it stands on a day. Example: course check --as-of 2027-01-01 --json"""
    if rules:
        print(rules_page(), end="")
        return
    if reading:
        print_reading(load_clean(ROOT, build_day(date)), as_json)
        return
    loaded = load_course(ROOT, build_day(date))
    faults = check(loaded)
    if as_json:
        print(json.dumps([fault._asdict() for fault in faults], ensure_ascii=False, indent=2))
    else:
        for fault in faults:
            say(str(fault))
        say(summary(faults) if faults else _inventory(loaded))
    if faults:
        sys.exit(1)


@cli.command("build")
@date_option
@language_option
@click.option("--out", type=click.Path(path_type=Path), help="Folder (default build/site, or build/lite).")
@click.option(
    "--theme",
    type=click.Choice([one.value for one in engine.Theme]),
    default=engine.Theme.FULL.value,
    help="lite: the same pages for slow lines and old phones.",
)
def build_command(date: datetime.date | None, language: str, out: Path | None, theme: str) -> None:
    """Check the content and build the website. Example: course build --date 2026-11-22 --theme lite

    With --language en the lessons stay Vietnamese, while buttons, messages and menus are English (build/site-en). The
    folder is replaced only when the whole site is built; a failed build leaves the last good one.
    """
    day, look = build_day(date), engine.Theme(theme)
    course = load_clean(ROOT, day, language).course
    named = "" if language == HOME else f"-{language}"
    out = out or ROOT / "build" / (("site" if look is engine.Theme.FULL else "lite") + named)

    def fill(folder: Path) -> None:
        engine.build(ROOT, folder, day, look, language)
        lists = offline_lists(engine.built_files(folder), course)
        write_files({folder / path: content for path, content in lists.items()})

    replace_folder(out.absolute(), fill)
    say(f"Đã dựng trang web. Mở tệp này bằng trình duyệt: {out / 'index.html'}")


@cli.command("stage")
@date_option
@click.option(
    "--out", type=click.Path(path_type=Path), default=ROOT / "build" / "pages", help="Folder (default build/pages)."
)
def stage_command(date: datetime.date | None, out: Path) -> None:
    """Lay the pages down as a folder for other engines. Example: course stage --out build/pages"""
    loaded = load_clean(ROOT, build_day(date))
    folder = out.absolute()
    files = staged_files(ROOT, decide(loaded), loaded.course.interface, folder)
    write_folder(folder, files)
    say(f"Đã đặt {len(files)} tệp vào {out}. Dựng tiếp bằng ProperDocs hoặc Zensical trong thư mục ấy.")


@cli.command("serve")
@date_option
@language_option
@click.option("--addr", default="127.0.0.1:8000", help="Address and port (default 127.0.0.1:8000).")
def serve_command(date: datetime.date | None, language: str, addr: str) -> None:
    """Show the website and rebuild at every save. Example: course serve --addr 127.0.0.1:8001"""
    day = build_day(date)
    load_clean(ROOT, day, language)
    say(f"Mở http://{addr}/ bằng trình duyệt. Bấm Ctrl+C để dừng.")
    engine.serve(ROOT, addr, day, language)


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


cli.add_command(quiz)
cli.add_command(criteria)
cli.add_command(assess_command)
cli.add_command(forms_command)
cli.add_command(plan_command)
cli.add_command(offline_command)
cli.add_command(handbook_command)
cli.add_command(story_command)
cli.add_command(calendar)
cli.add_command(laws_command)
cli.add_command(poster_command)
cli.add_command(workshop_command)
cli.add_command(slides_command)


def main(*words: str) -> None:
    """Run the command line; `words` stand before what the user typed."""
    for stream in (sys.stdout, sys.stderr):
        # Old Windows consoles cannot show every Vietnamese letter; a question mark beats a traceback.
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    cli([*words, *sys.argv[1:]], prog_name="course")
