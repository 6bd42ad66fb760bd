"""What a hundred versions of a paper cost against one: papers, answer sheets and keys of a test of 20 questions."""

import shutil
import sys
import tempfile
from pathlib import Path

from benchmarks.timing import Command, in_turn, ratio
from course.cli_words import ROOT

QUIZ, VERSIONS = "course-pre-a", 100
AIM, MUST = 4, 8


def grow() -> list[tuple[str, str, str]]:
    """Rows of (what, measured, wanted)."""
    with tempfile.TemporaryDirectory() as place:
        out = Path(place) / "papers"

        def command(versions: int) -> Command:
            words = ["-m", "course", "quiz", "paper", "--quiz", QUIZ, "--variants", str(versions), "--out", str(out)]
            return Command([sys.executable, *words], ROOT, {})

        times = in_turn(
            {"one": command(1), "many": command(VERSIONS)},
            rounds=3,
            before=lambda: shutil.rmtree(out, ignore_errors=True),
        )
    growth = ratio(times["many"], times["one"])
    what = f"paper with sheets and keys, {VERSIONS} versions of 20 questions / 1 version"
    return [(what, f"{growth:.1f}", f"aim ≤ {AIM}, must ≤ {MUST}")]
