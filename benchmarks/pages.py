"""What a lesson's page weighs: every file its HTML names, packed as a web server sends it."""

import gzip
import re
import tempfile
from pathlib import Path

from course.cli_words import ROOT
from course.content.build_day import build_day
from course.pages import engine

PAGE = "hoc/01-tong-quan/01-ocop-la-gi.html"
LIMITS = {"page and all its files": 90_000, "our JavaScript": 14_500, "our CSS": 6_000}


def weigh() -> list[tuple[str, str, str]]:
    """Rows of (what, measured, wanted)."""
    with tempfile.TemporaryDirectory() as place:
        site = Path(place) / "site"
        engine.build(ROOT, site, build_day())
        page = site / PAGE
        named = re.findall(
            r'(?:<script src|<link rel="stylesheet" href|<link rel="icon" href|<img[^>]* src)="([^"]+)"',
            page.read_text("utf-8"),
        )
        files = {(page.parent / name).resolve() for name in named if not name.startswith("data:")} | {page.resolve()}
        packed = {
            path.relative_to(site.resolve()).as_posix(): len(gzip.compress(path.read_bytes(), mtime=0))
            for path in files
        }
    weights = {
        "page and all its files": sum(packed.values()),
        "our JavaScript": sum(size for name, size in packed.items() if name.startswith("assets/js/")),
        "our CSS": sum(size for name, size in packed.items() if name.startswith("assets/css/")),
    }
    return [
        (f"a lesson's first load, gzip: {what}", f"{size / 1000:.1f} kB", f"must ≤ {LIMITS[what] / 1000:.0f} kB")
        for what, size in weights.items()
    ]
