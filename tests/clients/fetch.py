"""Programs that tests open exports with, fetched once into build/clients/ (git-ignored) by their package clients."""

import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.conftest import ROOT

CLIENTS = ROOT / "build" / "clients"


def npm(name: str, version: str) -> Path:
    """The folder of an npm package, installed at exactly this version without running its scripts."""

    def install(folder: Path) -> None:
        _run("npm", "install", "--prefix", str(folder), "--ignore-scripts", "--no-audit", "--no-fund", "--silent",
             f"{name}@{version}")  # fmt: skip

    return _once(f"{name}-{version}", install) / "node_modules" / name


def debian(*packages: str) -> Path:
    """The root of a tree that holds the files of these Debian packages; nothing is installed on the machine."""

    def unpack(folder: Path) -> None:
        with tempfile.TemporaryDirectory() as downloads:
            _run("apt-get", "download", "-qq", *packages, cwd=downloads)
            for archive in sorted(Path(downloads).glob("*.deb")):
                _run("dpkg", "-x", str(archive), str(folder))

    return _once("+".join(packages), unpack)


def _once(name: str, fill: Callable[[Path], None]) -> Path:
    """The folder of this name, filled when it is not there; of two at the same time the first one stays."""
    folder = CLIENTS / name
    if folder.is_dir():
        return folder
    CLIENTS.mkdir(parents=True, exist_ok=True)
    new = Path(tempfile.mkdtemp(dir=CLIENTS))
    try:
        fill(new)
        new.rename(folder)
    except OSError:
        if not folder.is_dir():
            raise
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return folder


def _run(*words: str, cwd: str | None = None) -> None:
    done = subprocess.run(words, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{' '.join(words)}: {done.stdout}{done.stderr}"
