"""Take the pictures of docs/screenshots/ from build/site, a paper and a story: python -m benchmarks.screenshots."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from course.cli_words import ROOT, say
from course.output.write import write_file

PAGES = {
    "home": "index.html",
    "lesson": "hoc/04-kinh-doanh/06-diem-hoa-von.html",
    "quiz": "kiem-tra/m2-final.html",
    "laws": "tra-cuu/van-ban.html",
}
WINDOWS = {"phone": (360, 720), "laptop": (1280, 800)}
SHOTS = [(name, window, "light") for name in PAGES for window in WINDOWS] + [("laws", "laptop", "dark")]

PAPER = ["--quiz", "course-pre-a", "--variants", "2", "--seats", "2", "--columns", "2"]
PAPER_PAGES = {
    "paper-version": "papers/course-pre-a/in-tat-ca-de-course-pre-a.pdf",
    "paper-sheet": "sheets/course-pre-a/phieu-tra-loi-course-pre-a.pdf",
    "paper-overlay": "keys/course-pre-a/khuon-cham-course-pre-a.pdf",
}


STORY = "templates/builders/product_story/examples/khan-gai-khe-nhuom.yml"
STORY_PAGES = {
    "story-a5": ("to-roi-a5-nuong-xem.pdf", 1),
    "story-a5-back": ("to-roi-a5-giay-do-xem.pdf", 2),
    "story-fold": ("to-gap-a4-giay-do.pdf", 1),
}


def main() -> None:
    """All pictures."""
    of_papers()
    of_story()
    of_pages()


def of_papers() -> None:
    """The first page of a version, of its sheet and of its overlay, small."""
    with tempfile.TemporaryDirectory() as place:
        out = Path(place) / "paper"
        words = [sys.executable, "-m", "course", "quiz", "paper", *PAPER, "--out", str(out)]
        subprocess.run(words, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        for name, file in PAPER_PAGES.items():
            drawn = Path(place) / name
            page = ["-r", "60", "-f", "1", "-singlefile", "-png", str(out / file), str(drawn)]
            subprocess.run(["pdftoppm", *page], check=True)
            picture = ROOT / "docs" / "screenshots" / f"{name}.png"
            write_file(picture, drawn.with_suffix(".png").read_bytes())
            say(str(picture.relative_to(ROOT)))


def of_story() -> None:
    """Sides of the leaflets of a sample, small."""
    with tempfile.TemporaryDirectory() as place:
        out = Path(place) / "story"
        words = [sys.executable, "-m", "course", "story", STORY, "--out", str(out), "--format", "pdf"]
        subprocess.run([*words, "--date", "2026-11-24"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        for name, (file, number) in STORY_PAGES.items():
            drawn = Path(place) / name
            source = out / Path(STORY).stem / file
            page = ["-r", "50", "-f", str(number), "-singlefile", "-png", str(source), str(drawn)]
            subprocess.run(["pdftoppm", *page], check=True)
            picture = ROOT / "docs" / "screenshots" / f"{name}.png"
            write_file(picture, drawn.with_suffix(".png").read_bytes())
            say(str(picture.relative_to(ROOT)))


def of_pages() -> None:
    """One picture of each page in each window, and one in dark."""
    site = ROOT / "build" / "site"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, window, scheme in SHOTS:
            width, height = WINDOWS[window]
            page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
            page.goto((site / PAGES[name]).as_uri())
            if name == "quiz":
                page.locator("self-check fieldset input").first.check()
                page.locator("self-check fieldset button").first.click()
            picture = ROOT / "docs" / "screenshots" / f"{name}-{window}-{scheme}.png"
            write_file(picture, page.screenshot())
            page.close()
            say(str(picture.relative_to(ROOT)))
        browser.close()


if __name__ == "__main__":
    main()
