"""A copy of tests/cases/base with the edits of a fault case; what an edit may be is in tests/cases/faults/README.md."""

import shutil
from pathlib import Path
from typing import Any

from tests.conftest import ROOT

BASE = ROOT / "tests" / "cases" / "base"


def edited_course(folder: Path, edits: list[dict[str, Any]]) -> Path:
    """Copy the base course into `folder` and apply `edits` in order; an edit that does not fit raises ValueError."""
    root = folder / "course"
    shutil.copytree(BASE, root)
    for edit in edits:
        _apply(root, **edit)
    return root


def _apply(root: Path, **edit: Any) -> None:
    match edit:
        case {"file": file, "find": found, "replace": text, **rest} if not rest:
            old = (root / file).read_text(encoding="utf-8")
            if old.count(found) != 1:
                raise ValueError(f"{file} holds {found!r} {old.count(found)} times, not once")
            _write(root / file, old.replace(found, text))
        case {"file": file, "append": text, **rest} if not rest:
            _write(root / file, (root / file).read_text(encoding="utf-8") + text)
        case {"file": file, "write": text, **rest} if not rest:
            _write(root / file, text)
        case {"file": file, "repeat": text, "times": times, **rest} if not rest:
            _write(root / file, text * times)
        case {"file": file, "hex": digits, **rest} if not rest:
            (root / file).write_bytes(bytes.fromhex(digits))
        case {"file": file, "link": target, **rest} if not rest:
            (root / file).unlink(missing_ok=True)
            (root / file).symlink_to(target)
        case {"folder": path, **rest} if not rest:
            (root / path).unlink(missing_ok=True)
            (root / path).mkdir(parents=True)
        case {"delete": path, **rest} if not rest:
            gone = root / path
            shutil.rmtree(gone) if gone.is_dir() else gone.unlink()
        case _:
            raise ValueError(f"no such edit: {edit}")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")
