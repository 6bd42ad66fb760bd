"""Take the pictures of docs/screenshots/ from build/site: python -m benchmarks.screenshots."""

import shutil

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


def main() -> None:
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
