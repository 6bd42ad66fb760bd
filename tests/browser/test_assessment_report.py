"""The report of the browser and that of the command line say the same; the HTML one is a page to hand over."""

import random

import pytest
from axe_playwright_python.sync_playwright import Axe

from course.builders.assessment_report import assessment_report, score
from course.builders.dossier_data import paper_data
from course.criteria.answers import Assessed
from course.criteria.sheet import scored_lines
from course.model.paper import Grid, Text
from course.office.html import html
from course.pages.assess_data import assess_data
from tests.browser.scripts import add_scripts
from tests.conftest import DAY, ROOT

TEMPLATE = (ROOT / "templates/builders/assessment/report.html.j2").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def scripted(browser, loaded):
    """A page with the scripts of the self-assessment that score and put into words."""
    page = browser.new_page()
    page.add_script_tag(content=assess_data(loaded.course).decode())
    add_scripts(page, ["criteria-score", "assessment-report"])
    yield page
    page.close()


def some(loaded, number: int) -> Assessed:
    """Answers from none to all of them, poor and rich, with notes and grounds; the same every time."""
    course, chance = loaded.course, random.Random(number)
    answers, notes = {}, {}
    for line in scored_lines(course.sheets[number], course.criteria):
        count = len(line.criterion.options)
        if chance.random() < number % 4 / 3:
            picked = [chance.randint(1, count) for _ in range(3)]
            answers[line.code] = max(picked) if number % 2 else min(picked)
        if chance.random() < 0.3:
            notes[line.code] = f"Giấy <{line.code}> & bản sao"
    return Assessed(f"Sản phẩm {number}" if number % 5 else "", answers, notes, (1,) if number % 3 == 0 else ())


@pytest.mark.parametrize("number", range(1, 27))
def test_the_browser_and_the_command_line_report_the_same(number, scripted, loaded):
    assessed = some(loaded, number)
    given = {"set": number, **assessed._asdict(), "rejections": list(assessed.rejections)}
    blocks = scripted.evaluate("given => ocop.assessmentReport(given, new Date(2026, 10, 22))", given)
    paper = assessment_report(score(assessed, number, loaded.course, loaded.course.edition), DAY)
    ours = {" ".join(block.text.split()) for block in paper.blocks if isinstance(block, Text)}
    theirs = {" ".join(block["text"].split()) for block in blocks if "text" in block}
    assert theirs - ours == set()
    parts, criteria = (block for block in paper.blocks if isinstance(block, Grid))
    their_parts, their_criteria = (block["rows"] for block in blocks if block["kind"] == "table")
    assert their_parts == [list(parts.head), *(list(row.cells) for row in parts.rows)]
    assert their_criteria == [list(criteria.head[:5]), *(list(row.cells[:5]) for row in criteria.rows)]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_the_html_report_is_clean_fits_and_runs_nothing(width, scheme, browser, loaded, tmp_path):
    paper = assessment_report(score(some(loaded, 3), 3, loaded.course, loaded.course.edition), DAY)
    (tmp_path / "bao-cao.html").write_bytes(html(TEMPLATE, paper_data(paper)))
    context = browser.new_context(viewport={"width": width, "height": 740}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text))
    page.goto((tmp_path / "bao-cao.html").as_uri())
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]][:3]) for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()
    strict = browser.new_page()
    strict.on("console", lambda message: errors.append(message.text))
    strict.goto((tmp_path / "bao-cao.html").as_uri())
    assert strict.evaluate("getComputedStyle(document.querySelector('h1')).textAlign") == "center", "its style runs"
    strict.close()
    assert errors == []
