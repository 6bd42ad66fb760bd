"""How `course check`, every export format and the quality report grow from 1,000 to 10,000 questions."""

import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.synthetic import make_course
from benchmarks.timing import cost
from course.exporters import EXPORTERS

MOST_GROWTH, MOST_MEGABYTES, MOST_MEGABYTES_EXPORT = 1.2, 400, 500

Row = tuple[str, str, str]


def grow() -> list[Row]:
    """Rows of (what, measured, wanted)."""
    with tempfile.TemporaryDirectory() as place:
        sizes = {make_course(Path(place) / str(modules), modules): Path(place) / str(modules) for modules in (1, 10)}
        (small, large) = sizes
        rows = _checking(sizes, small, large)
        for name in (*EXPORTERS, "report"):
            rows += _inside(name, sizes[large], small, large)
    return rows


def _checking(sizes: dict[int, Path], small: int, large: int) -> list[Row]:
    """The whole command, reading the files included."""
    costs = {size: [cost("benchmarks.work", "check", str(folder)) for _ in range(3)] for size, folder in sizes.items()}
    seconds = {size: statistics.median(run[0] for run in runs) for size, runs in costs.items()}
    growth = seconds[large] / seconds[small] / (large / small)
    return _rows("course check", growth, max(run[1] for run in costs[large]), MOST_MEGABYTES, small, large)


def _inside(name: str, folder: Path, small: int, large: int) -> list[Row]:
    """One export (or the report) in a process of its own: the growth without the reading, the memory with it."""
    what = "quality report" if name == "report" else f"export {name}"
    words = [sys.executable, "-m", "benchmarks.work", name, str(folder), str(small)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stdout + done.stderr)
    measured = json.loads(done.stdout.strip().splitlines()[-1])
    if "growth" not in measured:
        return [(f"{what}, {large:,} questions", f"left out: {small:,} already take long", "no aim")]
    return _rows(what, measured["growth"], measured["megabytes"], MOST_MEGABYTES_EXPORT, small, large)


def _rows(what: str, growth: float, megabytes: float, most: int, small: int, large: int) -> list[Row]:
    return [
        (f"{what}, {large:,} / {small:,} questions, against linear", f"{growth:.2f}", f"must ≤ {MOST_GROWTH}"),
        (f"{what}, {large:,} questions, peak memory", f"{megabytes:.0f} MB", f"must < {most} MB"),
    ]
