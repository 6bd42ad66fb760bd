"""The browser scores as Python does: 10,000 random assessments over all sets, every field, in real Chromium."""

import random

import pytest

from course.criteria.roadmap import roadmaps
from course.criteria.score import assess
from course.criteria.sheet import scored_lines
from course.pages.assess_data import assess_data
from tests.browser.scripts import add_scripts

BATCH = 10_000
WAYS = 500


@pytest.fixture(scope="module")
def lines(loaded):
    course = loaded.course
    return {number: scored_lines(sheet, course.criteria) for number, sheet in course.sheets.items()}


@pytest.fixture(scope="module")
def cases(lines):
    """Set number and answers, from none to all of them, poor, rich and mixed; the same every time."""
    chance = random.Random(26)
    made = []
    for at in range(BATCH):
        number = at % 26 + 1
        left_out, lean = chance.choice([0, 0.05, 0.3, 0.9, 1]), chance.choice(["any", "low", "high"])
        answers = {}
        for line in lines[number]:
            count = len(line.criterion.options)
            if chance.random() >= left_out:
                picked = [chance.randint(1, count) for _ in range(1 if lean == "any" else 3)]
                answers[line.code] = min(picked) if lean == "low" else max(picked)
        made.append((number, answers))
    return made


@pytest.fixture(scope="module")
def page(browser, loaded):
    page = browser.new_page()
    page.add_script_tag(content=assess_data(loaded.course).decode())
    add_scripts(page, ["criteria-score"])
    yield page
    page.close()


def test_ten_thousand_assessments_agree(page, lines, cases, loaded):
    found = page.evaluate(
        "cases => cases.map(([set, answers]) => ocop.assess(ocop.linesOf(set), answers, ocop.criteria.bands))", cases
    )
    bands = loaded.course.edition.bands
    for (number, answers), theirs in zip(cases, found, strict=True):
        ours = assess(lines[number], answers, bands)
        floors = {str(stars): [one._asdict() for one in missing] for stars, missing in ours.floors_missing.items()}
        assert theirs == {
            **ours._asdict(),
            "unanswered": list(ours.unanswered),
            "possible": list(ours.possible),
            "floors_missing": floors,
        }, (number, answers)


def test_five_hundred_roadmaps_agree(page, lines, cases, loaded):
    found = page.evaluate(
        "cases => cases.map(([set, answers]) => ocop.roadmaps(ocop.linesOf(set), answers, ocop.criteria.bands))",
        cases[:WAYS],
    )
    assert sum(map(len, found)) > WAYS
    for (number, answers), theirs in zip(cases[:WAYS], found, strict=True):
        ours = roadmaps(lines[number], answers, loaded.course.edition.bands)
        assert theirs == [{**way._asdict(), "steps": [step._asdict() for step in way.steps]} for way in ours]


def test_one_scoring_takes_no_time(page, cases):
    spent = page.evaluate(
        """cases => {
          const start = performance.now();
          for (const [set, answers] of cases) ocop.assess(ocop.linesOf(set), answers, ocop.criteria.bands);
          return (performance.now() - start) / cases.length;
        }""",
        cases[:2000],
    )
    assert spent <= 5, f"{spent} ms"
