"""Public programs from npm that open what we make. Installed once, from a lock file, into build/."""

import functools
import hashlib
import shutil
import subprocess
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
CACHE = HERE.parent.parent / "build" / "clients"
NAMES = ("package.json", "package-lock.json")


@functools.cache
def node_modules(pinned: Path = HERE) -> Path:
    """The folder node_modules with what `pinned` names in its lock file; no install script of a package runs."""
    lock = hashlib.sha256(b"".join((pinned / name).read_bytes() for name in NAMES)).hexdigest()[:16]
    home = CACHE / lock
    if not home.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        new = Path(tempfile.mkdtemp(dir=CACHE))
        for name in NAMES:
            shutil.copy(pinned / name, new)
        words = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
        subprocess.run(words, cwd=new, check=True, capture_output=True)
        try:
            new.replace(home)
        except OSError:  # another worker was first
            shutil.rmtree(new)
    return home / "node_modules"
