"""`course quiz paper`: question papers, answer sheets, keys and lists for a test on paper."""

import datetime
from collections.abc import Sequence
from pathlib import Path

import click
from rich.table import Table

from course.assemble.quizzes import forms_of, quizzes_of
from course.assemble.versions import MOST as MOST_VERSIONS
from course.checks.report import load_clean
from course.cli_words import ROOT, console, date_option, pick, say
from course.content.build_day import build_day
from course.errors import ContentFaults, UsageFault
from course.model.course import Course
from course.model.question import Blueprint, Purpose
from course.model.quiz import Quiz
from course.office.archive import steady
from course.output.write import write_folder
from course.papers.bundle import paper_files
from course.papers.candidates import MOST, Candidate, ListFaults, read_candidates
from course.papers.compose import Composed, compose
from course.papers.desk import Desk, Wish
from course.papers.plan import seats
from course.papers.sheet import NoSheet, read_measures

OUT = ROOT / "build" / "papers"
TEMPLATES = ROOT / "templates" / "papers"
FORMATS = ("pdf", "docx")
USUAL_VERSIONS = 4
LONGEST_ORGANISER = 90


@click.command("paper")
@date_option
@click.option("--blueprint", help="Id of a blueprint: all its forms.")
@click.option("--quiz", "wanted", help="Id of one quiz from `list` instead, one form or one bank.")
@click.option("--variants", type=int, help=f"Versions (mã đề) of each form, 1 to {MOST_VERSIONS}.")
@click.option("--format", "formats", default="pdf", help="pdf, docx, or both: pdf,docx.")
@click.option("--columns", type=click.Choice(["1", "2"]), default="1", help="Columns on the paper.")
@click.option("--large", is_flag=True, help="Large print: 18 pt, one column.")
@click.option("--duplex", is_flag=True, help="For printing on both sides: every version begins on a front side.")
@click.option("--organiser", default="", help="Who holds the test, at the top left (default: a dotted line).")
@click.option("--no-sheet", is_flag=True, help="No answer sheets: answers are written on the paper.")
@click.option("--candidates", type=click.Path(path_type=Path, dir_okay=False), help="CSV: name, seat number, group.")
@click.option("--seats", "seat_count", type=int, help=f"So many seats without names instead, 1 to {MOST}.")
@click.option("--seed", type=int, help="Draw and shuffle with another seed than the blueprint's.")
@click.option("--out", type=click.Path(path_type=Path), default=OUT, help="Folder (default build/papers).")
def paper_command(
    date: datetime.date | None,
    blueprint: str | None,
    wanted: str | None,
    variants: int | None,
    formats: str,
    columns: str,
    large: bool,
    duplex: bool,
    organiser: str,
    no_sheet: bool,
    candidates: Path | None,
    seat_count: int | None,
    seed: int | None,
    out: Path,
) -> None:
    """Print a test. Example: course quiz paper --blueprint m1-pre --variants 8 --candidates ds.csv --out build/de-m1

    papers/ holds the papers of every version, sheets/ the answer sheets, lists/ who gets what, keys/ the answers.
    """
    day = build_day(date)
    if large and columns == "2":
        raise UsageFault("--large đi với một cột: bỏ --columns 2.")
    if candidates and seat_count is not None:
        raise UsageFault("--candidates hoặc --seats, không cùng lúc: danh sách đã có số người.")
    if seat_count is not None and not 1 <= seat_count <= MOST:
        raise UsageFault(f"--seats từ 1 đến {MOST}, không phải {seat_count}.")
    if len(organiser) > LONGEST_ORGANISER or not organiser.isprintable():
        raise UsageFault(f"--organiser nhiều nhất {LONGEST_ORGANISER} chữ, một dòng.")
    chosen_formats = tuple(
        dict.fromkeys(pick(dict.fromkeys(FORMATS, one), one, "định dạng") for one in _words(formats))
    )
    templates = {path.stem: path.read_text("utf-8") for path in sorted(TEMPLATES.glob("*.typ"))}
    desk = Desk(templates, read_measures((TEMPLATES / "sheet.yml").read_bytes()), day)
    digits = desk.measures.seat.digits
    people = read_people(candidates, digits) if candidates else seats(seat_count or 0, digits)
    course = load_clean(ROOT, day).course
    quizzes, source = _chosen(course, blueprint, wanted, seed)
    count = variants if variants is not None else source.variants if source else USUAL_VERSIONS
    wish = Wish(
        count, seed if seed is not None else source.seed if source else course.day.year,
        organiser, chosen_formats, int(columns), large, duplex, not no_sheet,
    )  # fmt: skip
    with console.status("Đang xếp đề…"):
        forms = _composed(quizzes, wish, desk)
        purpose = source.purpose if source else Purpose.PRACTICE
        files = paper_files(forms, wish, desk, people, source.title if source else quizzes[0].title, purpose)
    write_folder(
        out.absolute(),
        {path: steady(content) if path.endswith(".docx") else content for path, content in files.items()},
    )
    _summary(forms, files, out)


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split(",")]


def _chosen(
    course: Course, blueprint: str | None, wanted: str | None, seed: int | None
) -> tuple[list[Quiz], Blueprint | None]:
    """The quizzes to print, and the blueprint they are the forms of."""
    if (blueprint is None) == (wanted is None):
        raise UsageFault("Cho biết đề cần in: --blueprint m1-pre (mọi đề của đề mẫu) hoặc --quiz m1-pre-a (một đề).")
    if wanted is not None:
        quiz = pick(quizzes_of(course, seed), wanted, "bộ câu hỏi")
        return [quiz], next((one for one in course.blueprints if one.id == quiz.id), None)
    known = {one.id: one for one in course.blueprints}
    source = pick(known, blueprint or "", "đề mẫu")
    return list(forms_of(source, course, seed)), source


def _composed(quizzes: Sequence[Quiz], wish: Wish, desk: Desk) -> list[Composed]:
    try:
        return compose(quizzes, wish, desk)
    except ValueError:
        raise UsageFault(
            f"Số mã đề từ 1 đến {MOST_VERSIONS} cho mỗi đề, và mã ba chữ số phải đủ cho cả {len(quizzes)} đề; "
            f"không phải {wish.versions}."
        ) from None
    except NoSheet as reason:
        raise UsageFault(
            f"Không làm được phiếu trả lời: {reason}. Thêm --no-sheet để viết câu trả lời ngay trên tờ đề."
        ) from None


def read_people(path: Path, digits: int) -> tuple[Candidate, ...]:
    """The candidates of a CSV file, seat numbers with up to `digits` digits; all faults with their lines otherwise."""
    try:
        return read_candidates(path.read_bytes(), digits)
    except OSError as error:
        raise UsageFault(f"Không đọc được {path}: {error.strerror}.") from None
    except ListFaults as wrong:
        raise ContentFaults(
            "\n".join(f"{path}:{line}: {fault}" if line else f"{path}: {fault}" for line, fault in wrong.faults)
        ) from None


def _summary(forms: Sequence[Composed], files: dict[str, bytes], out: Path) -> None:
    table = Table("Đề", "Câu", "Mã đề", "Phiếu trả lời")
    for form in forms:
        codes = [one.code for one in form.versions]
        shown = ", ".join(codes) if len(codes) <= 12 else f"{len(codes)} mã, từ {codes[0]} đến {codes[-1]}"
        quiz = form.original.quiz
        table.add_row(f"{quiz.id}: {quiz.title}", str(len(quiz.questions)), shown, "có" if form.sheet else "không")
    console.print(table)
    say(f"{len(files)} tệp ở {out}: papers/ đề, sheets/ phiếu trả lời, lists/ danh sách, keys/ đáp án.")
    say("Chỉ mang papers/, sheets/ và lists/ vào lớp. Giữ keys/ cho riêng người chấm.")
