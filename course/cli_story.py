"""`course story`: leaflets, Word, a page and texts from producers' stories, a folder for each; interview sheets."""

import datetime
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click
from rich.progress import track

from course.builders.dossier_data import paper_data
from course.builders.story_alike import alike_document
from course.builders.story_data import story_data
from course.builders.story_file import read_story
from course.builders.story_kit import MOST_PHOTOS, PRINTED, Kit, Made, Shot, Told
from course.builders.story_leaflet import DESIGNS
from course.builders.story_outputs import MAKERS, alike_files
from course.builders.story_sheet import interview_sheet
from course.builders.story_told import compared, tell
from course.checks.report import in_words, load_clean
from course.cli_story_show import leaflet_texts, show, show_alike, summary
from course.cli_words import ROOT, console, date_option, input_files, say, say_wrong
from course.content.build_day import build_day
from course.content.files import read_text
from course.content.located_yaml import LocatedDict, LocatedList, line_of, parse_yaml
from course.content.photo_file import photo_bytes
from course.errors import ContentFaults, UsageFault
from course.model.course import Course
from course.model.fault import Finding
from course.model.story import Photo, Story
from course.office.archive import steady
from course.office.pdf import pdf
from course.office.picture import PictureFault, safe_jpeg
from course.office.word import word
from course.output.write import write_files, write_folder

BUILDERS = ROOT / "templates" / "builders"
BOTH = "all"
FORMATS = ("docx", "pdf")


@click.command("story")
@click.argument("source", metavar="[INPUT]", required=False, type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), help="Folder; each story gets its own in it.")
@click.option("--format", "formats", help=f"Of {', '.join(MAKERS)}, with commas (default all).")
@click.option(
    "--design", type=click.Choice([*DESIGNS, BOTH]), default=BOTH, help="The look of the leaflets (default all)."
)
@click.option(
    "--check",
    "only_check",
    is_flag=True,
    help="Print what to look at again and what the texts would support; write nothing.",
)
@click.option(
    "--json", "as_json", is_flag=True, help="Print texts, sources, remarks and levels as JSON and write nothing."
)
@click.option(
    "--interview",
    is_flag=True,
    help="Write the interview sheet to print, with notes for recording and a slip of consent.",
)
@click.option("--short", is_flag=True, help="With --interview: the twelve questions of the short path.")
@date_option
def story_command(
    source: Path | None, out: Path | None, formats: str | None, design: str, only_check: bool, as_json: bool,
    interview: bool, short: bool, date: datetime.date | None,
) -> None:  # fmt: skip
    """Make leaflets, Word, a page and texts from a product's story. Example: course story man-say.yml --out cau-chuyen

    INPUT is a YAML file, a JSON file saved from the page “Viết câu chuyện sản phẩm”, or a folder of them; photos lie
    beside it. Faults of all files are listed in one run, and nothing is written then. Stories of a folder are compared
    with each other. With --interview no INPUT is needed: course story --interview --short --out phieu
    """
    day = build_day(date)
    if interview:
        _interview(source, out, formats, short, day)
        return
    if source is None:
        raise UsageFault("Thiếu tệp câu chuyện. Muốn in phiếu phỏng vấn: course story --interview --out THƯ-MỤC.")
    if short:
        raise UsageFault("--short chỉ đi với --interview.")
    wanted = _wanted(formats, tuple(MAKERS))
    if out is None and not as_json and not only_check:
        raise UsageFault("Thiếu --out THƯ-MỤC để ghi, hoặc --check để chỉ xem nhận xét, hoặc --json.")
    course = _course(day)
    stories, shots = _read_all(input_files(source, "cau-chuyen"), course)
    told = tell(stories, shots, course)
    if as_json:
        print(json.dumps({one.name: story_data(one) for one in told}, ensure_ascii=False, indent=2))
        return
    if only_check:
        for one in told:
            show(one)
        show_alike(told, course)
        return
    assert out is not None
    kit = Kit(course, day, DESIGNS if design == BOTH else (design,), _templates())
    making = track(told, "Đang dàn trang", len(told), console=console, transient=True)
    made = {one.name: _make(one, wanted, kit) for one in making}
    for name, files in made.items():
        write_folder(out.absolute() / name, files.files)
    if len(told) > 1:
        pairs, texts = compared({one.name: one for one in told}, course), leaflet_texts(told)
        page = (BUILDERS / "business_plan/plan.html.j2").read_text(encoding="utf-8")
        report = alike_files(alike_document(pairs, texts), page)
        write_files({out.absolute() / name: content for name, content in report.items()})
    console.print(summary(told, made))
    for name, files in made.items():
        for refused in files.refused:
            say_wrong(f"{name}: {refused}")
    show_alike(told, course)
    say(f"Đã ghi {len(made)} câu chuyện vào {out}.")


def _wanted(formats: str | None, known: Sequence[str]) -> list[str]:
    wanted = [one.strip() for one in (formats or ",".join(known)).split(",")]
    if unknown := [one for one in wanted if one not in known]:
        raise UsageFault(f"Không có dạng “{unknown[0]}”. Chọn trong: {', '.join(known)}.")
    return wanted


def _course(day: datetime.date) -> Course:
    course = load_clean(ROOT, day).course
    if course.story_form is None or course.story_structures is None or course.story_rules is None:
        raise UsageFault("Khóa học này không có đủ tệp của câu chuyện (templates/builders/product_story).")
    return course


def _interview(source: Path | None, out: Path | None, formats: str | None, short: bool, day: datetime.date) -> None:
    if source is not None or out is None:
        raise UsageFault("Phiếu phỏng vấn không cần tệp: course story --interview --out THƯ-MỤC.")
    wanted, form = _wanted(formats, FORMATS), _course(day).story_form
    assert form is not None
    paper = interview_sheet(form, short=short)
    files: dict[Path, bytes] = {}
    if "docx" in wanted:
        files[out / f"{paper.name}.docx"] = steady(word(paper, day))
    if "pdf" in wanted:
        template = (BUILDERS / "dossier/paper.typ").read_text(encoding="utf-8")
        files[out / f"{paper.name}.pdf"] = pdf(template, paper_data(paper), day)
    write_files(files)
    say(f"Đã ghi {', '.join(path.name for path in files)} vào {out}.")


def _templates() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((BUILDERS / "product_story").iterdir()) if path.is_file()}


def _read_all(sources: Mapping[str, Path], course: Course) -> tuple[dict[str, Story], dict[str, tuple[Shot, ...]]]:
    """Every story with its photos; ContentFaults with all faults of all files when there is any."""
    assert course.story_form is not None
    stories, shots, findings = {}, {}, list[Finding]()
    for name, path in sources.items():
        file, own = str(path), list[Finding]()
        text = read_text(Path(), file, own)
        data = parse_yaml(text, file, own) if text is not None else None
        story = read_story(data, file, own, course.story_form, course.sheets) if not own else None
        if story is not None:
            stories[name], shots[name] = story, _shots(story, path, data, own)
        findings += sorted(own, key=lambda finding: finding.line)
    if findings:
        faults = [str(in_words(finding)) for finding in findings]
        raise ContentFaults("\n".join([*faults, f"{len(faults)} lỗi. Chưa ghi tệp nào."]))
    return stories, shots


def _shots(story: Story, path: Path, data: Any, findings: list[Finding]) -> tuple[Shot, ...]:
    """The photos made safe; a photo that cannot be used is a fault of the file."""
    if len(story.photos) > MOST_PHOTOS:
        values: dict[str, str | int] = {"count": len(story.photos), "limit": MOST_PHOTOS}
        findings.append(Finding(str(path), line_of(data, ("photos",)), "storyphoto.many", values))
        return ()
    found = []
    for photo in story.photos:
        try:
            jpeg = safe_jpeg(photo_bytes(path.parent, photo.file), PRINTED)
        except PictureFault as fault:
            findings.append(Finding(str(path), _line(data, photo), fault.rule, fault.values))
            continue
        found.append(Shot(jpeg, photo.caption, photo.credit, photo.consent))
    return tuple(found)


def _line(data: Any, photo: Photo) -> int:
    """Where a photo stands; what was empty in the file is no photo any more, so numbers do not serve."""
    photos = data.get("photos") if isinstance(data, LocatedDict) else None
    for at, one in enumerate(photos if isinstance(photos, LocatedList) else ()):
        if isinstance(one, LocatedDict) and str(one.get("file", "")).strip() == photo.file:
            return line_of(data, ("photos", at, "file"))
    return line_of(data, ("photos",))


def _make(told: Told, formats: Sequence[str], kit: Kit) -> Made:
    files: dict[str, bytes] = {}
    refused: list[str] = []
    for one in formats:
        made = MAKERS[one](told, kit)
        files |= made.files
        refused += made.refused
    return Made(files, tuple(refused))
