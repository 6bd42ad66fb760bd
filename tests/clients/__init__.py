"""Public programs from npm that open what we export. Installed once, from the lock file beside this, into build/."""

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
def node_modules() -> Path:
    """The folder node_modules with the pinned clients; no install script of a package runs."""
    lock = hashlib.sha256(b"".join((HERE / name).read_bytes() for name in NAMES)).hexdigest()[:16]
    home = CACHE / lock
    if not home.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        new = Path(tempfile.mkdtemp(dir=CACHE))
        for name in NAMES:
            shutil.copy(HERE / name, new)
        words = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
        subprocess.run(words, cwd=new, check=True, capture_output=True)
        try:
            new.replace(home)
        except OSError:  # another worker was first
            shutil.rmtree(new)
    return home / "node_modules"
