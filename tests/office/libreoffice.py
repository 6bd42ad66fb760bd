"""LibreOffice as people use it: it opens a file of ours, or the test fails."""

import os
import shutil
import subprocess
from pathlib import Path


def to_pdf(path: Path, out_dir: Path) -> Path:
    """Convert an office file to PDF in `out_dir` with a profile of its own; SOFFICE names another program."""
    program = os.environ.get("SOFFICE") or shutil.which("soffice")
    assert program, "LibreOffice is missing: sudo apt-get install libreoffice-writer"
    profile = (out_dir / "profile").absolute().as_uri()
    words = [program, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir", str(out_dir)]
    done = subprocess.run([*words, str(path)], capture_output=True, text=True, timeout=180, check=False)
    made = out_dir / f"{path.stem}.pdf"
    assert made.exists(), done.stdout + done.stderr
    return made
