"""axe-core in a page: which rules of WCAG 2.2, levels A and AA, it breaks."""

from collections.abc import Iterator

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
ZOOMED = 320  # px of width that 1280 px have left at 400 %
WAYS = {
    "360 px, light": (360, False),
    "360 px, dark": (360, True),
    "400 %, light": (ZOOMED, False),
    "400 %, dark": (ZOOMED, True),
}


def violations(page: Page) -> list[tuple[str, list[str]]]:
    """The broken rules with up to three places each; empty is well. The page must be open with `bypass_csp`."""
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}}).response["violations"]
    return [(one["id"], [node["html"][:120] for node in one["nodes"]][:3]) for one in found]


def all_ways(browser: Browser) -> Iterator[tuple[str, Page]]:
    """Each way to look ("360 px, light", …) with a page that looks so."""
    for way, (width, dark) in WAYS.items():
        context = browser.new_context(
            viewport={"width": width, "height": 740},
            locale="vi-VN",
            bypass_csp=True,  # axe is put into the page as a script of its own
            color_scheme="dark" if dark else "light",
        )
        try:
            yield way, context.new_page()
        finally:
            context.close()
