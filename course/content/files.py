"""Read a text file that a person wrote, or say why it cannot be read."""

import unicodedata
from pathlib import Path

from course.model.fault import Finding

# A lesson is about 10 kB, the largest bank about 50 kB; beyond this somebody pasted something by mistake.
LARGEST_BYTES = 5_000_000
# Control characters, marks of no width, and the line ends that YAML counts and editors do not.
_HIDDEN = ("Cc", "Cf", "Zl", "Zp")


def read_text(root: Path, file: str, findings: list[Finding]) -> str | None:
    r"""Return the text of `file` (relative to `root`) with \n line ends, or None after adding a finding."""
    try:
        return _text(root / file)
    except _UnreadableError as why:
        findings.append(Finding(file, why.line, why.rule, why.values))
        return None


class _UnreadableError(Exception):
    def __init__(self, rule: str, line: int = 1, **values: str | int) -> None:
        super().__init__(rule)
        self.rule, self.line, self.values = rule, line, values


def _text(path: Path) -> str:
    try:
        if path.is_dir():
            raise _UnreadableError("file.directory")
        size = path.stat().st_size
        if size > LARGEST_BYTES:
            raise _UnreadableError("file.too-large", size=size // 1_000_000, limit=LARGEST_BYTES // 1_000_000)
        raw = path.read_bytes()
    except FileNotFoundError:
        raise _UnreadableError("file.missing") from None
    except OSError as error:
        raise _UnreadableError("file.unreadable", reason=error.strerror or type(error).__name__) from None
    if raw.startswith(b"\xef\xbb\xbf"):
        raise _UnreadableError("file.bom")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _UnreadableError("file.encoding", raw[: error.start].count(b"\n") + 1) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for number, line in enumerate(text.split("\n"), 1):
        if not line.isprintable() and any(
            unicodedata.category(letter) in _HIDDEN and letter != "\t" for letter in line
        ):
            raise _UnreadableError("file.control-character", number)
    return text
