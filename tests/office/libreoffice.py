"""LibreOffice as a real reader of the office files this course makes."""

import functools
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

TIMEOUT = 180


def to_pdf(path: Path, out_dir: Path) -> Path:
    """Open an office file in LibreOffice and print it; return the PDF in `out_dir`. A file it cannot read raises."""
    return all_to_pdf([path], out_dir)[0]


def all_to_pdf(paths: Iterable[Path], out_dir: Path) -> list[Path]:
    """The same for many files with one start of the program, which takes longer than a file."""
    return converted(paths, "pdf", out_dir)


def converted(paths: Iterable[Path], kind: str, out_dir: Path) -> list[Path]:
    """Files as LibreOffice saves them anew; `kind` is an ending, with the name of a filter after a colon if need be."""
    paths = list(paths)
    soffice = os.environ.get("SOFFICE") or shutil.which("soffice")
    assert soffice, "LibreOffice is missing: run `make office`"
    done = subprocess.run(
        [soffice, f"-env:UserInstallation={Path(_profile().name).as_uri()}", "--headless", "--norestore",
         "--convert-to", kind, "--outdir", str(out_dir), *map(str, paths)],
        capture_output=True, text=True, timeout=TIMEOUT, check=False,
    )  # fmt: skip
    made = [out_dir / f"{path.stem}.{kind.partition(':')[0]}" for path in paths]
    missing = [path.name for path in made if not path.is_file()]
    assert not missing, f"LibreOffice did not make {missing}: {done.stdout} {done.stderr}"
    return made


@functools.cache
def _profile() -> tempfile.TemporaryDirectory[str]:
    """This worker's profile: two programs at once in one would hand their files to the first; a new one costs time."""
    return tempfile.TemporaryDirectory(prefix="libreoffice-")
