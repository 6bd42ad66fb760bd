"""`course forms`: the dossier of a product as Word and PDF, from one file of the producer."""

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from course.builders.dossier import papers
from course.builders.dossier_check import check_dossier, check_edition, check_set, checked_answers
from course.builders.dossier_checklist import empty_fields
from course.builders.dossier_data import paper_data
from course.builders.dossier_frame import Frame, frame_of
from course.checks.report import in_words, load_clean
from course.cli_words import ROOT, date_option, say
from course.content.build_day import build_day
from course.content.files import read_text
from course.content.located_yaml import LocatedDict, LocatedList, line_of, parse_yaml
from course.content.records import read_record
from course.criteria.sheet import scored_lines
from course.errors import ContentFaults, UsageFault
from course.model.course import Course
from course.model.dossier import Dossier
from course.model.fault import Finding
from course.model.fold import slugify
from course.office.pdf import pdf
from course.office.word import word
from course.output.archive import steady
from course.output.write import write_folder

TEMPLATE = "templates/builders/dossier/paper.typ"
FORMATS = ("docx", "pdf")
ENDINGS = (".yml", ".yaml", ".json")


@click.command("forms")
@click.argument("source", metavar="INPUT", type=click.Path(path_type=Path))
@click.option("--out", required=True, type=click.Path(path_type=Path), help="Folder; each dossier gets its own in it.")
@click.option("--format", "formats", default="docx,pdf", help="docx, pdf or both with a comma (default docx,pdf).")
@date_option
def forms_command(source: Path, out: Path, formats: str, date: datetime.date | None) -> None:
    """Fill in Mẫu 01, Mẫu 02 with its annex and the helper for Mẫu 03. Example: course forms mat-ong.yml --out ho-so

    INPUT is a YAML file, a JSON file saved from the page “Lập hồ sơ OCOP”, or a folder of them;
    templates/builders/dossier/examples/ holds three worked ones. The
    folder of a dossier is replaced as a whole, and only when every form of every input is made.
    """
    wanted = [one.strip() for one in formats.split(",")]
    if not set(wanted) <= set(FORMATS):
        raise UsageFault(f"Không có dạng “{formats}”. Chọn: docx, pdf hoặc docx,pdf.")
    day = build_day(date)
    course = load_clean(ROOT, day).course
    sources = _sources(source)
    frames, faults = [], []
    for path in sources.values():
        frame, wrong = _read(path, course)
        faults += wrong
        frames += [frame] if frame else []
    if faults:
        raise ContentFaults("\n".join([*faults, f"{len(faults)} lỗi. Chưa tạo biểu mẫu nào."]))
    made = {name: _files(frame, wanted, day) for name, frame in zip(sources, frames, strict=True)}
    for (name, files), frame in zip(made.items(), frames, strict=True):
        write_folder(out.absolute() / name, files)
        empty = len(empty_fields(papers(frame)))
        say(f"{out / name}: {len(files)} tệp, {frame.score.total}/100 điểm, {frame.score.stars} sao, {empty} ô trống.")


def _sources(source: Path) -> dict[str, Path]:
    """The inputs by the name of their folder."""
    found = [source]
    if source.is_dir():
        found = sorted(path for path in source.iterdir() if path.suffix.lower() in ENDINGS)
        if not found:
            raise UsageFault(f"{source} không có tệp .yml hay .json nào.")
    named: dict[str, Path] = {}
    for path in found:
        name = slugify(path.stem, "-") or "ho-so"
        if name in named:
            raise UsageFault(f"{path} và {named[name]} cùng cho thư mục “{name}”. Đổi tên một tệp.")
        named[name] = path
    return named


def _read(path: Path, course: Course) -> tuple[Frame | None, list[str]]:
    """The dossier with its set, or every fault as `file:line: [rule.id] message → advice`."""
    file, findings = str(path), list[Finding]()
    text = read_text(Path(), file, findings)
    data = _filled(parse_yaml(text, file, findings)) if text is not None else None
    if data is None and not findings:
        findings.append(Finding(file, 1, "yaml.empty"))
    dossier: Dossier | None = read_record(data, Dossier, file, findings) if not findings else None
    if dossier is None or findings or course.edition is None:
        return None, [str(in_words(finding)) for finding in findings]
    faults = check_edition(dossier, course.edition.id) or check_set(dossier, course.sheets)
    answers: dict[str, int] = {}
    if not faults:
        lines = scored_lines(course.sheets[dossier.set], course.criteria)
        answers, faults = checked_answers(dossier, lines)
        faults += check_dossier(dossier, lines)
    if faults:
        found = [Finding(file, line_of(data, fault.where), fault.rule, fault.values) for fault in faults]
        return None, [str(in_words(finding)) for finding in sorted(found, key=lambda finding: finding.line)]
    return frame_of(dossier, answers, course, course.edition), []


def _filled(data: Any) -> Any:
    """Drop the keys with nothing behind them: on a form, empty is allowed."""
    if isinstance(data, LocatedDict):
        kept = LocatedDict(data.line)
        kept.lines = data.lines
        kept.update({key: _filled(value) for key, value in data.items() if value is not None})
        return kept
    if isinstance(data, LocatedList):
        data[:] = [_filled(item) for item in data]
    return data


def _files(frame: Frame, formats: Sequence[str], day: datetime.date) -> dict[str, bytes]:
    template = (ROOT / TEMPLATE).read_text(encoding="utf-8")
    files = {}
    for paper in papers(frame):
        if "docx" in formats:
            files[f"{paper.name}.docx"] = steady(word(paper, day))
        if "pdf" in formats:
            files[f"{paper.name}.pdf"] = pdf(template, paper_data(paper), day)
    return files
