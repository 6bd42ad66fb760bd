"""What a class of a hundred costs: a plan's file for each producer, written by `course plan` in one run."""

import shutil
import sys
import tempfile
from pathlib import Path

from benchmarks.timing import Command, seconds

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "templates" / "builders" / "business_plan" / "examples"
PLANS, MOST_SECONDS = 100, 40


def write() -> list[tuple[str, str, str]]:
    """Rows of (what, measured, wanted): the three worked plans in turn, until there are PLANS of them."""
    examples = sorted(EXAMPLES.glob("*.yml"))
    with tempfile.TemporaryDirectory() as place:
        source = Path(place) / "plans"
        source.mkdir()
        for number in range(PLANS):
            example = examples[number % len(examples)]
            shutil.copy(example, source / f"{number:03}-{example.name}")
        words = ("plan", str(source), "--out", str(Path(place) / "out"), "--date", "2026-11-24")
        spent = seconds(Command([sys.executable, "-m", "course", *words, "--format", "xlsx"], ROOT, {}))
    return [(f"course plan, {PLANS} plans as workbooks", f"{spent:.1f} s", f"with Word ≤ {MOST_SECONDS} s")]
