"""`course poster`: a criteria set on one A3 sheet."""

import datetime
from pathlib import Path

import click

from course.checks.report import load_clean
from course.cli_words import ROOT, date_option, say
from course.content.build_day import build_day
from course.errors import UsageFault
from course.output.write import write_file
from course.pages.poster import draw_poster


@click.command("poster")
@click.argument("number", metavar="SET", type=int)
@click.option(
    "--out", required=True, type=click.Path(path_type=Path, dir_okay=False), help="The HTML file to write (replaced)."
)
@date_option
def poster_command(number: int, out: Path, date: datetime.date | None) -> None:
    """Make the poster of a set, to print on A3 from any browser. Example: course poster 7 --out bo-07.html"""
    course = load_clean(ROOT, build_day(date)).course
    if number not in course.sheets:
        raise UsageFault(f"Không có bộ {number}. Xem: course criteria list.")
    try:
        write_file(out.absolute(), draw_poster(ROOT, course, number))
    except OSError as error:
        raise UsageFault(f"Không ghi được {out}: {error.strerror}.") from None
    say(f"Đã làm tờ áp phích {out}. Mở bằng trình duyệt, bấm In, chọn giấy A3 nằm ngang.")
