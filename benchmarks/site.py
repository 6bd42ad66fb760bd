"""The site build against plain mkdocs-material and Zensical building the very same staged pages."""

import json
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
from course.pages.stage import CONFIG, staged_files

AIM, MUST = 1.15, 1.30


def compare() -> list[tuple[str, str, str]]:
    """Rows of (what, measured, wanted).

    Plain mkdocs-material brings a search of its own, which ours replaces; it is measured with it, as it comes, and
    for information also with it switched off, which leaves the course's loading, checking and search index on top.
    """
    day = build_day()
    with tempfile.TemporaryDirectory() as place:
        staged, out = Path(place) / "staged", Path(place) / "site"
        loaded = load_clean(ROOT, day)
        files = staged_files(ROOT, decide(loaded), loaded.course.interface, staged)
        files["plain.yml"] = json.dumps({"INHERIT": CONFIG, "plugins": ["search"]}).encode()
        write_folder(staged, files)
        around = {**environment(day), "PYTHONPATH": str(ROOT)}
        mkdocs = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(out)]
        zensical = [str(Path(sys.executable).with_name("zensical")), "build", "--clean"]
        times = in_turn(
            {
                "ours": Command([*mkdocs, "--strict"], ROOT, around),
                "plain": Command([*mkdocs, "--config-file", "plain.yml"], staged, around),
                "bare": Command(mkdocs, staged, around),
                "zensical": Command(zensical, staged, around),
            },
            before=lambda: shutil.rmtree(out, ignore_errors=True),
        )
    ours = times["ours"]
    return [
        ("site build / plain mkdocs-material", f"{ratio(ours, times['plain']):.2f}", f"aim ≤ {AIM}, must ≤ {MUST:.2f}"),
        ("site build / the same, its search off", f"{ratio(ours, times['bare']):.2f}", "for information"),
        ("site build / Zensical", f"{ratio(ours, times['zensical']):.2f}", "for information"),
    ]
