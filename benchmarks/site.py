"""The site build against plain mkdocs-material and Zensical building the very same staged pages."""

import shutil
import sys
import tempfile
from pathlib import Path

from benchmarks.timing import Command, in_turn, ratio
from course.checks.report import load_clean
from course.cli_words import ROOT
from course.content.build_day import build_day
from course.output.write import write_folder
from course.pages.engine import environment
from course.pages.site import decide
from course.pages.stage import staged_files

AIM, MUST = 1.15, 1.30


def compare() -> list[tuple[str, str, str]]:
    """Rows of (what, measured, wanted)."""
    day = build_day()
    with tempfile.TemporaryDirectory() as place:
        staged, out = Path(place) / "staged", Path(place) / "site"
        write_folder(staged, staged_files(ROOT, decide(load_clean(ROOT, day)), staged))
        around = environment(day)
        mkdocs = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(out)]
        times = in_turn(
            {
                "ours": Command([*mkdocs, "--strict"], ROOT, around),
                "plain": Command(mkdocs, staged, {**around, "PYTHONPATH": str(ROOT)}),
                "zensical": Command(
                    [str(Path(sys.executable).with_name("zensical")), "build", "--clean"],
                    staged,
                    {**around, "PYTHONPATH": str(ROOT)},
                ),
            },
            before=lambda: shutil.rmtree(out, ignore_errors=True),
        )
    return [
        (
            "site build / plain mkdocs-material, same pages",
            f"{ratio(times['ours'], times['plain']):.2f}",
            f"aim ≤ {AIM}, must ≤ {MUST:.2f}",
        ),
        ("site build / Zensical, same pages", f"{ratio(times['ours'], times['zensical']):.2f}", "for information"),
    ]
