"""python -m benchmarks.audit: build both editions, look at them with Lighthouse and axe, write what was found."""

import argparse
import contextlib
import datetime
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from playwright.sync_api import sync_playwright

from benchmarks.audit import axe, lighthouse
from benchmarks.audit.host import hosted
from benchmarks.audit.pages import KINDS, LITE_KINDS, MEASURED, Visit
from benchmarks.audit.report import Looked, missed, page
from course.cli_words import ROOT, say
from course.content.build_day import build_day
from course.output.write import write_file

EDITIONS = {"site": (), "lite": ("--theme", "lite")}
REPORT = "docs/contributing/audit.md"


def main() -> int:
    """Build, look, write; 1 when something is below its floor."""
    words = argparse.ArgumentParser(prog="python -m benchmarks.audit", description=__doc__)
    words.add_argument("--date", type=datetime.date.fromisoformat, default=build_day(), help="the day that is written")
    words.add_argument("--runs", type=int, default=3, help="how often Lighthouse looks at each page")
    words.add_argument("--out", type=Path, default=ROOT / REPORT)
    asked = words.parse_args()
    with both_editions(asked.date) as addresses:
        measured = with_lighthouse(addresses, asked.runs)
        looked, axe_version = with_axe(addresses)
    versions = {**next(iter(measured.values())).versions, "axe-core": axe_version}
    write_file(asked.out, page(asked.date, versions, asked.runs, measured, looked).encode())
    say(f"Written: {asked.out}")
    below = missed(measured, looked)
    for line in below:
        say(line)
    return bool(below)


@contextlib.contextmanager
def both_editions(day: datetime.date) -> Iterator[dict[str, str]]:
    """The address of each edition, built for the address it is served at, as a publisher builds it."""
    with tempfile.TemporaryDirectory() as place, contextlib.ExitStack() as hosts:
        addresses = {}
        for edition, theme in EDITIONS.items():
            port, site = _free_port(), Path(place) / edition
            around = {**os.environ, "SITE_URL": f"http://127.0.0.1:{port}/"}
            build = [sys.executable, "-m", "course", "build", *theme, "--date", day.isoformat(), "--out", str(site)]
            subprocess.run(build, cwd=ROOT, env=around, check=True, stdout=subprocess.DEVNULL)
            addresses[edition] = hosts.enter_context(hosted(site, port))
        yield addresses


def with_lighthouse(addresses: Mapping[str, str], runs: int) -> dict[Visit, lighthouse.Result]:
    """Each page in turn, `runs` times over, so that a busy moment does not hit one page alone."""
    found: dict[Visit, list[lighthouse.Result]] = {visit: [] for visit in MEASURED}
    for turn in range(1, runs + 1):
        for visit, results in found.items():
            results.append(lighthouse.run(f"{addresses[visit.edition]}/{visit.path}"))
            load = os.getloadavg()[0]
            say(f"Lighthouse {turn}/{runs}, {visit.name}: {results[-1].scores} (load {load:.1f}) {results[-1].failed}")
    return {visit: lighthouse.middle(results) for visit, results in found.items()}


def with_axe(addresses: Mapping[str, str]) -> tuple[Looked, str]:
    """Broken rules of every kind of page in every way to look, and axe's version."""
    wanted = [*(("site", path) for path in KINDS), *(("lite", path) for path in LITE_KINDS)]
    looked: dict[tuple[str, str], dict[str, int]] = {one: {} for one in wanted}
    version = ""
    with sync_playwright() as playwright:
        program = os.environ.get("CHROMIUM") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for way, opened in axe.all_ways(browser):
            for edition, path in wanted:
                opened.goto(f"{addresses[edition]}/{path}", wait_until="networkidle")
                found = axe.violations(opened)
                looked[edition, path][way] = len(found)
                for rule, places in found:
                    say(f"axe, {edition} {path}, {way}: {rule} {places}")
            version = opened.evaluate("axe.version")
            say(f"axe, {way}: {len(wanted)} pages")
        browser.close()
    return looked, version


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    sys.exit(main())
