"""How long a trainer waits for a class's business plans."""

import itertools
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.timing import Command, seconds
from course.cli_words import ROOT

EXAMPLES = ROOT / "templates/builders/business_plan/examples"
PLANS = 100
SECONDS = 40  # for Word and workbooks, on 2 cores
ROUNDS = 3
RATIO = 1.5


def write() -> Iterator[tuple[str, str, str]]:
    """100 standard plans from figures to Word, beside docxtpl alone with ready values; then all as users do it."""
    ratios, ours, alone = [], 0.0, 0.0
    for _ in range(ROUNDS):
        ours, alone = (_seconds(what) for what in ("ours", "alone"))
        ratios.append(ours / alone)
    measured = f"{ours:.1f} s; {alone:.1f} s for docxtpl alone; ratio {statistics.median(ratios):.2f}"
    yield (
        f"{PLANS} standard plans from figures to Word: composed, charts drawn, filled in",
        measured,
        f"ratio ≤ {RATIO}",
    )
    with tempfile.TemporaryDirectory() as folder:
        plans, out = Path(folder) / "plans", Path(folder) / "out"
        plans.mkdir()
        for number, example in zip(range(PLANS), itertools.cycle(sorted(EXAMPLES.glob("*.yml"))), strict=False):
            shutil.copyfile(example, plans / f"{number:03}-{example.name}")
        words = ["plan", str(plans), "--out", str(out), "--format", "docx,xlsx"]
        spent = seconds(Command([sys.executable, "-m", "course", *words], ROOT, {}))
    yield f"course plan: {PLANS} plans to Word and Excel, 2 cores", f"{spent:.1f} s", f"≤ {SECONDS} s"


def _seconds(what: str) -> float:
    words = [sys.executable, "-m", "benchmarks.plan_work", what, str(PLANS)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stdout + done.stderr)
    return float(done.stdout)
