"""The plan as a web page on a phone and in print: nothing runs over, nothing runs, everybody can read it."""

import io

import pypdf
import pytest
from axe_playwright_python.sync_playwright import Axe

from course.builders import plan_makers
from course.model.plan_form import Depth
from tests.builders.plan_documents import HOSTILE, NAMES, made, with_texts


@pytest.fixture
def open_plan(browser, loaded, tmp_path):
    contexts, errors = [], []

    def start(plan, width=360, **options):
        (page_bytes,) = made(plan_makers.page, plan, loaded.course, Depth.FULL).values()
        file = tmp_path / "ke-hoach.html"
        file.write_bytes(page_bytes)
        context = browser.new_context(viewport={"width": width, "height": 740}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: errors.append(message.text))
        page.on("request", lambda request: errors.append(request.url) if request.url != file.as_uri() else None)
        page.goto(file.as_uri())
        return page

    yield start
    for context in contexts:
        context.close()
    assert errors == []


@pytest.mark.parametrize("name", NAMES)
def test_a_phone_shows_the_plan_without_sideways_scrolling(open_plan, loaded, name):
    page = open_plan(loaded.course.plans[name])
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert page.locator("caption", has_text="Nhóm khách hàng").bounding_box()["width"] > 200


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(open_plan, loaded, scheme):
    page = open_plan(loaded.course.plans["htx-nghe-gung"], color_scheme=scheme)
    # Axe itself is a script, which the page's policy refuses; what it reads is the page as it stands.
    page.evaluate("document.querySelector('meta[http-equiv]').remove()")
    found = Axe().run(page).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"][:200]) for one in found] == []


def test_hostile_texts_never_run_nor_widen_the_page(open_plan, loaded):
    plan = with_texts(loaded.course.plans["htx-nghe-gung"], loaded.course.plan_form, "\n".join((*HOSTILE, "x" * 300)))
    page = open_plan(plan)
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert page.locator("script, img").count() == 0
    assert HOSTILE[7] in page.locator("main").inner_text()


def test_print_marks_every_page(open_plan, loaded):
    printed = open_plan(loaded.course.plans["man-say-suoi-ngan"], 1000).pdf(prefer_css_page_size=True)
    pages = pypdf.PdfReader(io.BytesIO(printed)).pages
    assert len(pages) > 3
    assert all("Ví dụ minh họa" in page.extract_text() for page in pages)
