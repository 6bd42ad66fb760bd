"""`course quiz import`: questions from elsewhere as a bank, with every doubt at its place."""

import json
from pathlib import Path

import click

from course.cli_words import console, pick, say
from course.errors import ContentFaults, UsageFault
from course.importers import IMPORTERS, Doubt, Imported, guess
from course.importers.bank_yaml import bank_yaml
from course.importers.importer import unreadable
from course.importers.plain import LARGEST_BYTES
from course.output.write import write_file
from course.questions import kind_of


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--format", "name", default="", help=f"One of: {', '.join(IMPORTERS)} (default: by ending and content).")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The bank file to write (YAML).")
@click.option("--force", is_flag=True, help="Replace the file --out when it is there.")
@click.option("--json", "as_json", is_flag=True, help="Print questions and doubts as JSON.")
def import_command(file: Path, name: str, out: Path, force: bool, as_json: bool) -> None:
    """Read a bank from another program. Example: course quiz import de.gift.txt --out build/nhap/de.yml

    The bank has "# CẦN XEM:" beside every question that somebody must look at. Nothing is invented: level, objective,
    explanation and sources that the file does not tell are left for you to fill in.
    """
    if out.is_dir():
        raise UsageFault(f"{out} là một thư mục; --out cần một tệp.")
    if out.exists() and not force:
        raise UsageFault(f"{out} đã có. Chọn tên khác, hoặc thêm --force để ghi đè.")
    format_name, imported = _read(file, name)
    if imported.questions:
        _write(out.absolute(), bank_yaml(imported, file.name))
    if as_json:
        _json(file, format_name, out, imported)
    else:
        for doubt in imported.doubts:
            say(_told(file, doubt))
    if not imported.questions:
        raise ContentFaults(f"{file}: không nhập được câu nào; không ghi tệp.")
    if not as_json:
        open_points = len(imported.doubts)
        say(f"{len(imported.questions)} câu ở {out} (định dạng {format_name}); {open_points} chỗ cần xem.")
        say("Xem từng chỗ có “# CẦN XEM:”, chép tệp vào quizzes/ rồi chạy course check.")


def _read(file: Path, name: str) -> tuple[str, Imported]:
    """The name of the format and what it read."""
    if not file.is_file():
        raise UsageFault(f"Không có tệp {file}.")
    if name:
        pick(IMPORTERS, name, "định dạng")
    try:
        if file.stat().st_size > LARGEST_BYTES:
            return name, unreadable("import.too-large", limit=LARGEST_BYTES // 1_000_000)
        content = file.read_bytes()
    except OSError as error:
        raise UsageFault(f"Không đọc được {file}: {error.strerror}.") from None
    importer = IMPORTERS[name] if name else guess(file.name, content)
    if importer is None:
        raise UsageFault(f"Không nhận ra định dạng của {file}. Thêm --format: {', '.join(IMPORTERS)}.")
    return importer.name, importer.read(content, file.name)


def _write(out: Path, bank: str) -> None:
    try:
        write_file(out, bank.encode())
    except OSError as error:
        raise UsageFault(f"Không ghi được {out}: {error.strerror}.") from None


def _told(file: Path, doubt: Doubt) -> str:
    about = f" ({doubt.question})" if doubt.question else ""
    return f"{file}: {doubt.place}{about}: [{doubt.rule}] {doubt.message} → {doubt.advice}"


def _json(file: Path, format_name: str, out: Path, imported: Imported) -> None:
    found = [
        {"id": question.id, "kind": kind_of(question), "place": str(place)}
        for question, place in zip(imported.questions, imported.places, strict=True)
    ]
    doubts = [
        {
            "place": str(doubt.place),
            "unit": doubt.place.unit,
            "number": doubt.place.number,
            "rule": doubt.rule,
            "question": doubt.question,
            "message": doubt.message,
            "advice": doubt.advice,
        }
        for doubt in imported.doubts
    ]
    data = {
        "file": file.name,
        "format": format_name,
        "out": str(out) if found else "",
        "questions": found,
        "doubts": doubts,
    }
    console.print_json(json.dumps(data, ensure_ascii=False))
