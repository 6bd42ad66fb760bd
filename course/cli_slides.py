"""`course slides`: a module, or a day of the workshop, to be shown to a room."""

import datetime
from pathlib import Path

import click
from rich.table import Table

from course.checks.report import load_clean
from course.cli_words import ROOT, console, date_option, language_option, pick, say
from course.content.build_day import build_day
from course.errors import ContentFaults, UsageFault
from course.model.slide import Remark
from course.office.slides import Template, TemplateFaults, read_template
from course.output.write import write_folder
from course.slides.outputs import FORMATS, Kit, deck_ids, make_files

OUT = ROOT / "build" / "slides"
TEMPLATE = ROOT / "templates" / "slides" / "ocop.pptx"


@click.command("slides")
@click.argument("wanted", metavar="[MODULE|DAY]", required=False)
@click.option(
    "--format", "formats", default="pptx,html,pdf", help=f"Any of {','.join(FORMATS)} (default pptx,html,pdf)."
)
@click.option("--questions", type=click.IntRange(0, 6), default=2, help="Questions shown in each lesson (default 2).")
@click.option(
    "--template",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Your own .pptx (default templates/slides/ocop.pptx).",
)
@click.option("--out", type=click.Path(path_type=Path), default=OUT, help="Folder, replaced (default build/slides).")
@date_option
@language_option
def slides_command(
    wanted: str | None,
    formats: str,
    questions: int,
    template: Path | None,
    out: Path,
    date: datetime.date | None,
    language: str,
) -> None:
    """Make slides to teach from. Example: course slides m4 --format pptx,html,pdf --out build/slides

    Without a name: all modules. day1, day2 … are the days of the workshop, with its clock. handout is six slides to a
    page, with lines to write on.
    """
    names = list(
        dict.fromkeys(pick(dict.fromkeys(FORMATS, one), one, "định dạng") for one in map(str.strip, formats.split(",")))
    )
    course = load_clean(ROOT, build_day(date), language).course
    known = deck_ids(course)
    ids = [pick(dict.fromkeys(known, one), one, "chuyên đề hay ngày") for one in ([wanted] if wanted else [])]
    kit = Kit(ROOT, course, read_slides_template(template or TEMPLATE), questions)
    table = Table("Bộ trang chiếu", "Trang", "Tệp")
    files: dict[str, bytes] = {}
    remarks: list[Remark] = []
    with console.status("Đang làm trang chiếu…"):
        for one in ids or [module.head.id for module in course.modules]:
            made = make_files(kit, one, names)
            files |= made.files
            remarks += made.deck.remarks
            table.add_row(f"{one}: {made.deck.title}", str(len(made.deck.slides)), ", ".join(made.files))
        try:
            write_folder(out.absolute(), files)
        except OSError as error:
            raise UsageFault(f"Không ghi được {out}: {error.strerror}.") from None
    console.print(table)
    for remark in remarks:
        say(f"{remark.file}:{remark.line}: {remark.text}")
    say(f"{len(files)} tệp ở {out}. Ghi chú giảng viên ở trong tệp .pptx, và ở tệp .html khi bấm S.")


def read_slides_template(path: Path) -> Template:
    """A .pptx whose layouts the slides are put into; what is missing in it is named."""
    try:
        return read_template(path.read_bytes())
    except OSError as error:
        raise UsageFault(f"Không đọc được {path}: {error.strerror}.") from None
    except TemplateFaults as wrong:
        advice = "chép các bố cục từ templates/slides/ocop.pptx rồi đổi màu, chữ, lô-gô"
        raise ContentFaults("\n".join(f"{path}: {fault} → {advice}" for fault in wrong.faults)) from None
