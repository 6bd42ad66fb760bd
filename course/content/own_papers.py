"""A province's folder of workshop papers, read and checked: nothing outside it is opened, no link in it is followed."""

import re
from collections.abc import Iterator
from pathlib import Path

from course.content.files import read_text
from course.content.lesson_pictures import UNSHOWN, in_short, print_picture
from course.content.located_yaml import line_of, parse_yaml
from course.content.records import read_record
from course.model.fault import Finding
from course.model.own_papers import FORMS, SLIDES, WORDS, Logo, OwnPapers, PaperWords
from course.office.pdf import can_show
from course.office.picture import PictureFault

LONGEST, MOST_ASKED, MOST_WRITTEN = 120, 9, 5
_HEAVIEST = 5_000_000
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_STATE = re.compile(r"chứng chỉ|chứng nhận|văn bằng|bằng khen|giấy khen|bằng tốt nghiệp", re.IGNORECASE)
_PACKAGE = re.compile(r"@[a-z]+/[\w-]*")
_LEFT_BY_PROGRAMS = ("thumbs.db", "desktop.ini")
_PICTURES = (".png", ".jpg", ".jpeg", ".svg")
NOT_CERTIFICATE = "not-certificate"
"""What a template of the confirmation must print: the words of templates/workshop/shared.typ under this name."""
_KNOWN = ", ".join((WORDS, *(f"{form}.typ" for form in FORMS), SLIDES, "hình PNG, JPEG, SVG"))


def read_own_papers(agenda: Path, name: str, line: int, findings: list[Finding]) -> OwnPapers | None:
    """The folder `name` beside the file `agenda`, which names it at `line`; None after findings."""
    before = len(findings)
    folder = agenda.parent / name
    if why := _unusable(agenda.parent, name):
        findings.append(Finding(str(agenda), line, "papers.folder", {"got": name[:60], "why": why}))
        return None
    shown = folder.as_posix()
    findings += [
        Finding(f"{shown}/{path.name}", 1, "papers.file", {"name": path.name[:60], "why": why, "known": _KNOWN})
        for path in sorted(folder.iterdir())
        if (why := _unfit_file(path))
    ]
    if len(findings) > before:
        return None
    words, logo = _words(folder, shown, findings) if (folder / WORDS).exists() else (PaperWords(), None)
    templates = {form: _template(folder, shown, form, findings) for form in FORMS if (folder / f"{form}.typ").exists()}
    return OwnPapers(shown, (folder / SLIDES).exists(), words, logo, templates) if len(findings) == before else None


def house_words(folder: Path) -> PaperWords:
    """The words of the house's papers. Raises ValueError when somebody has broken the file."""
    findings = list[Finding]()
    words, _ = _words(folder, folder.as_posix(), findings)
    if findings:
        raise ValueError(findings)
    return words


def _unusable(beside: Path, name: str) -> str:
    """Why this is no folder to read from; "" for a good one."""
    if Path(name).name != name or name in (".", "..") or "\\" in name:
        return "chỉ ghi tên thư mục, không ghi đường dẫn"
    folder = beside / name
    if folder.is_symlink():
        return "đây là đường tắt, cần thư mục thật"
    if not folder.is_dir():
        return "không có thư mục này cạnh tệp lịch"
    return ""


def _unfit_file(path: Path) -> str:
    if path.is_symlink():
        return "là đường tắt tới nơi khác; hãy chép tệp thật vào"
    if path.name.startswith(".") or path.name.lower() in _LEFT_BY_PROGRAMS:
        return ""
    if not path.is_file():
        return "là thư mục con"
    if path.stat().st_size > _HEAVIEST:
        return f"nặng hơn {_HEAVIEST // 1_000_000} MB"
    if path.name in (WORDS, SLIDES, *(f"{form}.typ" for form in FORMS)) or path.suffix.lower() in _PICTURES:
        return ""
    return "tên tệp lạ, không biết dùng vào đâu"


def _words(folder: Path, shown: str, findings: list[Finding]) -> tuple[PaperWords, Logo | None]:
    """The words and the logo they name."""
    file = f"{shown}/{WORDS}"
    heard = list[Finding]()
    text = read_text(folder, WORDS, heard)
    data = parse_yaml(text, file, heard) if text is not None else None
    if data is None and not heard:
        heard.append(Finding(file, 1, "yaml.empty"))
    words: PaperWords | None = read_record(data, PaperWords, file, heard) if data is not None else None
    findings += [Finding(file, one.line, one.rule, one.values) for one in heard]
    if words is None:
        return PaperWords(), None
    findings += [Finding(file, line_of(data, (key,)), rule, values) for key, rule, values in _faults(words)]
    logo, why = _logo(folder, words.logo)
    if why:
        values = {"got": words.logo[:60], "why": why}
        findings.append(Finding(file, line_of(data, ("logo",)), "papers.logo", values))
    return words, logo


def _faults(words: PaperWords) -> Iterator[tuple[str, str, dict[str, str | int]]]:
    for key in ("heading", "signer"):
        text = getattr(words, key)
        if len(text) > LONGEST or not text.isprintable():
            yield key, "papers.text", {"key": key, "limit": LONGEST}
        if found := _STATE.search(text):
            yield key, "papers.certificate", {"why": f"không được tự gọi là “{found[0]}”"}
    for key, most in (("asked", MOST_ASKED), ("written", MOST_WRITTEN)):
        lines = getattr(words, key)
        if len(lines) > most:
            yield key, "papers.lines", {"key": key, "got": len(lines), "limit": most}
        if any(len(line) > LONGEST or not line.isprintable() or not line.strip() for line in lines):
            yield key, "papers.text", {"key": key, "limit": LONGEST}
    if words.colour and not _COLOUR.fullmatch(words.colour):
        yield "colour", "papers.colour", {"got": words.colour[:20]}


def _logo(folder: Path, name: str) -> tuple[Logo | None, str]:
    """The picture, or why it cannot be used."""
    path = folder / name
    if not name:
        return None, ""
    if Path(name).name != name or path.suffix.lower() not in _PICTURES or not path.is_file():
        return None, "không có hình này trong thư mục mẫu"
    try:
        made = print_picture(folder, name)
    except PictureFault as fault:
        return None, in_short(fault)
    return (Logo(made.content, made.format), "") if can_show(made.content, made.format) else (None, UNSHOWN)


def _template(folder: Path, shown: str, form: str, findings: list[Finding]) -> str:
    file, heard = f"{shown}/{form}.typ", list[Finding]()
    text = read_text(folder, f"{form}.typ", heard) or ""
    findings += [Finding(file, one.line, one.rule, one.values) for one in heard]
    code = [line.split("//")[0] for line in text.split("\n")]
    for number, line in enumerate(code, 1):
        if found := _PACKAGE.search(line):
            findings.append(Finding(file, number, "papers.package", {"got": found[0]}))
    if form == "confirmation" and text and not any(NOT_CERTIFICATE in line for line in code):
        why = f"thiếu câu “không phải văn bằng, chứng chỉ” (#{NOT_CERTIFICATE})"
        findings.append(Finding(file, 1, "papers.certificate", {"why": why}))
    return text
