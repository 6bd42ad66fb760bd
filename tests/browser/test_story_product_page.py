"""The web page of a story, the file that `course story` writes, opened from a folder on a phone and on a laptop."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.builders.story_documents import hostile, made


@pytest.fixture(scope="module")
def pages(loaded, tmp_path_factory):
    """The strong sample with four photos and with none, and a story that is hostile in every field."""
    folder, course = tmp_path_factory.mktemp("story"), loaded.course
    sample = course.stories["khan-gai-khe-nhuom"]
    for name, story, photos in (("anh", sample, 4), ("chu", sample, 0), ("doc", hostile(course), 1)):
        (folder / f"{name}.html").write_bytes(made("html", story, course, photos)["cau-chuyen.html"])
    return folder


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["anh", "chu", "doc"])
@pytest.mark.parametrize("width", [360, 1280])
def test_the_page_is_clean_for_axe_asks_nothing_of_anybody_and_fits(browser, pages, name, width, scheme):
    page = browser.new_page(viewport={"width": width, "height": 740}, color_scheme=scheme, bypass_csp=False)
    asked, said = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("dialog", lambda dialog: said.append("alert"))
    address = (pages / f"{name}.html").as_uri()
    page.goto(address)
    page.mouse.wheel(0, 20_000)
    page.wait_for_load_state("load")
    assert [url for url in asked if url != address and not url.startswith("data:image/jpeg")] == []
    assert said == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    shown = page.evaluate("[...document.images].filter(one => one.complete && one.naturalWidth).length")
    assert shown == {"anh": 4, "chu": 0, "doc": 1}[name]
    page.close()
    # axe adds a script, which the page's policy forbids.
    page = browser.new_page(viewport={"width": width, "height": 740}, color_scheme=scheme, bypass_csp=True)
    page.goto(address)
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []
    page.close()
