"""Google's Lighthouse on one page: a phone on a slow line, simulated by Lighthouse's own standard for mobile."""

import json
import os
import shutil
import statistics
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from tests.clients import node_modules

HERE = Path(__file__).parent
# Lowest scores that are accepted, of 100.
FLOORS = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 95}
# What the report shows beside the scores: Lighthouse's audit, its heading, and how a figure is written.
FIGURES = {
    "largest-contentful-paint": ("LCP", "{:.0f} ms"),
    "cumulative-layout-shift": ("CLS", "{:.3f}"),
    "total-blocking-time": ("TBT", "{:.0f} ms"),
    "total-byte-weight": ("Bytes", "{:,.0f}"),
}


class Result(NamedTuple):
    """Scores (0 to 100) by category, figures by audit, failed audits by id, and what measured them."""

    scores: dict[str, int]
    figures: dict[str, float]
    failed: tuple[str, ...]
    versions: dict[str, str]


def run(address: str) -> Result:
    """Measure one page once; CalledProcessError with Lighthouse's words when it cannot."""
    program = node_modules(HERE) / "lighthouse" / "cli" / "index.js"
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or "chromium"
    with tempfile.TemporaryDirectory() as place:
        out = Path(place) / "report.json"
        words = [
            *("node", str(program), address, "--quiet", "--output=json", f"--output-path={out}"),
            *("--no-enable-error-reporting", "--chrome-flags=--headless=new --no-sandbox"),
        ]
        subprocess.run(words, check=True, capture_output=True, text=True, env={**os.environ, "CHROME_PATH": chromium})
        return read(json.loads(out.read_text("utf-8")))


def read(report: dict[str, Any]) -> Result:
    """Take a result out of Lighthouse's JSON."""
    audits, categories = report["audits"], report["categories"]
    counted = {ref["id"] for one in categories.values() for ref in one["auditRefs"] if ref["weight"]}
    failed = sorted(
        name for name in counted if (audits[name]["score"] or 0) < 0.5 and audits[name]["score"] is not None
    )
    return Result(
        scores={name: round(categories[name]["score"] * 100) for name in FLOORS},
        figures={name: audits[name]["numericValue"] for name in FIGURES},
        failed=tuple(failed),
        versions={
            "Lighthouse": report["lighthouseVersion"],
            "Chromium": report["environment"]["hostUserAgent"].split("Chrome/")[1].split()[0],
        },
    )


def middle(runs: Sequence[Result]) -> Result:
    """Of several runs the median of performance and figures, the lowest of the other scores, and all that failed."""
    scores = {name: min(one.scores[name] for one in runs) for name in FLOORS}
    scores["performance"] = round(statistics.median(one.scores["performance"] for one in runs))
    return Result(
        scores=scores,
        figures={name: statistics.median(one.figures[name] for one in runs) for name in FIGURES},
        failed=tuple(sorted({name for one in runs for name in one.failed})),
        versions=runs[0].versions,
    )
