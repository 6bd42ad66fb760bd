"""`course offline`: the course as files to pass on without a network."""

import datetime
import os
import tempfile
from pathlib import Path

import click

from course.checks.report import load_clean
from course.cli_words import ROOT, console, date_option, language_option, say
from course.content.build_day import build_day
from course.errors import UsageFault
from course.office.archive import pack
from course.output.write import write_folder
from course.pages import engine
from course.pages.lite import weight
from course.pages.offline import NAME, Offline, one_module, whole_course
from course.pages.site import decide


@click.command("offline")
@click.argument("modules", nargs=-1, type=click.IntRange(1), metavar="[MODULE]...")
@click.option("--out", type=click.Path(path_type=Path), default=ROOT / "build" / "offline", help="Folder.")
@click.option("--url", default="", help="Address of the website, for what a file does not hold (default SITE_URL).")
@date_option
@language_option
def offline_command(modules: tuple[int, ...], out: Path, url: str, date: datetime.date | None, language: str) -> None:
    """Make the course as single HTML files, and the site as a zip that runs from a folder. Example: course offline 1 4

    Without a number: one file for the whole course, one for each module, and the zip. A file works alone, opened from a
    memory stick or from Zalo: lessons, quizzes, search, self-assessment, builders.
    """
    day = build_day(date)
    loaded = load_clean(ROOT, day, language)
    if wrong := [number for number in modules if number > len(loaded.course.modules)]:
        raise UsageFault(f"Không có chuyên đề {wrong[0]}. Chọn từ 1 đến {len(loaded.course.modules)}.")
    with tempfile.TemporaryDirectory() as folder, console.status("Đang dựng trang gọn nhẹ"):
        lite = Path(folder) / "lite"
        engine.build(ROOT, lite, day, engine.Theme.LITE, language)
        built = engine.built_files(lite)
    address = url or os.environ.get("SITE_URL", "")
    offline = Offline(ROOT, loaded.course, decide(loaded), built, address)
    numbers = modules or range(1, len(loaded.course.modules) + 1)
    files = {f"{NAME}-chuyen-de-{number}.html": one_module(offline, number) for number in numbers}
    if not modules:
        files[f"{NAME}.html"] = whole_course(offline)
        files[f"{NAME}-trang-web.zip"] = pack({f"{NAME}/{path}": content for path, content in built.items()})
    write_folder(out.absolute(), files)
    for name, content in sorted(files.items()):
        say(f"{out / name} ({weight(len(content))})")
