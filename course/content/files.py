"""Read a text file that a person wrote, or say why it cannot be read."""

import unicodedata
from pathlib import Path

from course.model.fault import Finding

# A lesson is about 10 kB, the largest bank about 50 kB; beyond this somebody pasted something by mistake.
LARGEST_BYTES = 5_000_000


def read_text(root: Path, file: str, findings: list[Finding]) -> str | None:
    r"""Return the text of `file` (relative to `root`) with \n line ends, or None after adding a finding."""
    path = root / file
    if path.is_dir():
        return _refuse(findings, file, 1, "file.directory")
    try:
        size = path.stat().st_size
        if size > LARGEST_BYTES:
            return _refuse(findings, file, 1, "file.too-large", size=size // 1_000_000, limit=LARGEST_BYTES // 1_000_000)
        raw = path.read_bytes()
    except FileNotFoundError:
        return _refuse(findings, file, 1, "file.missing")
    except OSError as error:
        return _refuse(findings, file, 1, "file.unreadable", reason=error.strerror or type(error).__name__)
    if raw.startswith(b"\xef\xbb\xbf"):
        return _refuse(findings, file, 1, "file.bom")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return _refuse(findings, file, raw[: error.start].count(b"\n") + 1, "file.encoding")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for number, line in enumerate(text.split("\n"), 1):
        if any(unicodedata.category(letter) == "Cc" and letter != "\t" for letter in line):
            return _refuse(findings, file, number, "file.control-character")
    return text


def _refuse(findings: list[Finding], file: str, line: int, rule: str, **values: str | int) -> None:
    findings.append(Finding(file=file, line=line, rule=rule, values=values))
