"""The only place that writes. What is written is whole, or it is not there."""

import os
import shutil
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath

from course.errors import UsageFault


def write_file(path: Path, content: bytes) -> None:
    """Write a file so that a reader sees the old content or the new, never a half."""
    write_files({path: content})


def write_files(files: Mapping[Path, bytes]) -> None:
    """Write files that belong together: none takes its place before all are written in full. Raises OSError."""
    staged: dict[Path, Path] = {}
    try:
        for path, content in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
            staged[path] = Path(name)
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
            staged[path].chmod(0o644)  # mkstemp makes it private; a web server must read it
        for path, temporary in staged.items():
            temporary.replace(path)
    finally:
        for temporary in staged.values():
            temporary.unlink(missing_ok=True)


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Replace `folder` with `files` (path relative to it, with /, to content). Raises ValueError for a path outside."""
    for path in files:
        if PurePosixPath(path).is_absolute() or ".." in PurePosixPath(path).parts:
            raise ValueError(f"a path outside its folder: {path}")

    def fill(new: Path) -> None:
        for path, content in files.items():
            target = new / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)

    replace_folder(folder, fill)


def replace_folder(folder: Path, fill: Callable[[Path], None]) -> None:
    """Let `fill` write a new folder, then put it in the place of `folder`; if `fill` fails the old one stays.

    A folder that is there and was not made by this program (no mark in it, not empty) is not replaced: UsageFault.
    """
    mark = ".made-by-course"
    if folder.exists() and not folder.is_dir():
        raise UsageFault(f"{folder} là một tệp, cần một thư mục.")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / mark).exists():
        raise UsageFault(f"{folder} có sẵn tệp của người khác. Chọn thư mục trống hoặc thư mục mới.")
    folder.parent.mkdir(parents=True, exist_ok=True)
    new = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}."))
    old = new.with_name(new.name + ".old")
    try:
        fill(new)
        (new / mark).write_bytes(b"")
        new.chmod(0o755)
        if folder.exists():
            folder.replace(old)
        new.replace(folder)
    except BaseException:
        if old.exists() and not folder.exists():
            old.replace(folder)
        shutil.rmtree(new, ignore_errors=True)
        raise
    shutil.rmtree(old, ignore_errors=True)
