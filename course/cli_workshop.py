"""`course workshop`: all that a workshop needs, in one archive."""

import datetime
from collections.abc import Iterable
from pathlib import Path

import click
from rich.table import Table

from course.checks.report import in_words, load_clean
from course.cli_quiz_paper import TEMPLATES as PAPERS
from course.cli_quiz_paper import read_people
from course.cli_slides import TEMPLATE as SLIDES
from course.cli_slides import read_slides_template
from course.cli_words import ROOT, console, date_option, say
from course.content.build_day import build_day
from course.content.files import read_text
from course.content.located_yaml import line_of, parse_yaml
from course.content.own_papers import house_words, read_own_papers
from course.errors import ContentFaults, UsageFault
from course.model.agenda import Agenda
from course.model.course import Course
from course.model.fault import Finding
from course.model.own_papers import SLIDES as OWN_SLIDES
from course.model.own_papers import OwnPapers
from course.office.archive import pack
from course.output.write import write_file
from course.papers.desk import Desk
from course.papers.sheet import NoSheet, read_measures
from course.slides.outputs import Kit as SlideKit
from course.workshop.agenda_file import read_agenda
from course.workshop.kit import BrokenPapers, Kit, workshop_kit

TEMPLATES = ROOT / "templates" / "workshop"


@click.command("workshop")
@click.argument("agenda", metavar="AGENDA", type=click.Path(path_type=Path))
@click.option("--participants", type=click.Path(path_type=Path, dir_okay=False), help="CSV: name, seat number, group.")
@click.option("--questions", type=click.IntRange(0, 6), default=2, help="Questions shown in each lesson (default 2).")
@click.option("--template", type=click.Path(path_type=Path, dir_okay=False), help="Your own .pptx for the slides.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The archive (.zip).")
@date_option
def workshop_command(
    agenda: Path,
    participants: Path | None,
    questions: int,
    template: Path | None,
    out: Path,
    date: datetime.date | None,
) -> None:
    """Make a workshop's kit. Example: course workshop lop.yml --participants ds.csv --out lop.zip

    In it: slides for each day, paper tests with sheets and lists, keys apart, handouts, list to sign, evaluation sheet,
    confirmations for everybody on the list, and a page that says what to print. Copy templates/workshop/agenda.yml to
    begin. Its line `templates: mau-tinh` names a folder beside it with your own logo, signer, words or Typst templates:
    copy templates/workshop/mau-tinh.
    """
    if out.suffix.lower() != ".zip":
        raise UsageFault(f"--out cần tên tệp kết thúc bằng .zip, không phải {out.name}.")
    day = build_day(date)
    papers = {path.stem: path.read_text("utf-8") for path in sorted(PAPERS.glob("*.typ"))}
    desk = Desk(papers, read_measures((PAPERS / "sheet.yml").read_bytes()), day)
    people = read_people(participants, desk.measures.seat.digits) if participants else ()
    course = load_clean(ROOT, day).course
    wanted, own = _agenda(agenda, course)
    house = {
        path.name.split(".")[0]: path.read_text("utf-8") for path in (*TEMPLATES.glob("*.typ"), *TEMPLATES.glob("*.j2"))
    }
    own_slides = Path(own.folder) / OWN_SLIDES if own.slides else SLIDES
    slides = read_slides_template(template or own_slides)
    kit = Kit(SlideKit(ROOT, course, slides, questions), desk, house, house_words(TEMPLATES), own)
    with console.status("Đang soạn bộ tài liệu lớp học…"):
        try:
            made = workshop_kit(wanted, people, kit)
        except BrokenPapers as broken:
            raise _refused(broken.findings) from None
        except (NoSheet, ValueError) as reason:
            raise UsageFault(f"Không làm được đề trên giấy: {reason}") from None
        write_file(out.absolute(), pack(made.files))
    table = Table("Thư mục", "Tệp")
    folders = [path.split("/")[0] for path in made.files]
    for folder in dict.fromkeys(folders):
        table.add_row(folder, str(folders.count(folder)))
    console.print(table)
    for remark in made.remarks:
        say(f"{remark.file}:{remark.line}: {remark.text}")
    say(f"Đã ghi {out}. Giải nén rồi mở 0-doc-truoc.html trước tiên.")


def _agenda(path: Path, course: Course) -> tuple[Agenda, OwnPapers]:
    """The agenda and the papers of its own; every fault of both in one report."""
    file, findings = str(path), list[Finding]()
    text = read_text(Path(), file, findings)
    data = parse_yaml(text, file, findings) if text is not None else None
    agenda = read_agenda(data, file, findings, course) if not findings else None
    own: OwnPapers | None = OwnPapers()
    if agenda and agenda.templates:
        own = read_own_papers(path, agenda.templates, line_of(data, ("templates",)), findings)
    if agenda is None or own is None:
        raise _refused(findings)
    return agenda, own


def _refused(findings: Iterable[Finding]) -> ContentFaults:
    faults = [str(in_words(one)) for one in sorted(findings, key=lambda one: (one.file, one.line))]
    return ContentFaults("\n".join([*faults, f"{len(faults)} lỗi. Chưa làm tài liệu nào."]))
