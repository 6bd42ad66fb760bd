"""The browser makes the papers Python makes: examples, blank and hostile dossiers over all sets, in real Chromium."""

import msgspec
import pytest
from hypothesis import HealthCheck, Phase, given, settings

from course.builders.dossier import papers
from course.builders.dossier_checklist import empty_fields
from course.builders.dossier_data import paper_data
from course.model.dossier import Case, Dossier
from course.pages.assess_data import assess_data
from course.pages.dossier_script import dossier_script
from tests.browser.scripts import add_scripts
from tests.builders.dossiers import EXAMPLES, example, frame
from tests.builders.random_dossiers import dossiers

SCRIPTS = ("criteria-score", "clean-text", "dossier-names", "dossier-tables", "dossier-papers")
BOTH = "given => { const made = ocop.dossierPapers(given); return [made, ocop.emptyFields(made)]; }"


@pytest.fixture(scope="module")
def page(browser, loaded):
    page = browser.new_page()
    page.add_script_tag(content=assess_data(loaded.course).decode())
    page.add_script_tag(content=dossier_script(loaded.course).decode())
    add_scripts(page, SCRIPTS)
    yield page
    page.close()


def agree(page, course, dossier: Dossier) -> None:
    made = papers(frame(dossier, course))
    ours = [{"name": paper.name, **msgspec.json.decode(msgspec.json.encode(paper_data(paper)))} for paper in made]
    theirs, empty = page.evaluate(BOTH, msgspec.to_builtins(dossier))
    for one, other in zip(ours, theirs, strict=True):
        assert len(one["blocks"]) == len(other["blocks"]), one["name"]
        for block, their_block in zip(one["blocks"], other["blocks"], strict=True):
            assert block == their_block, one["name"]
    assert theirs == ours
    assert empty == [one._asdict() for one in empty_fields(made)]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_agree(path, page, loaded):
    agree(page, loaded.course, example(path))


@pytest.mark.parametrize("case", list(Case))
@pytest.mark.parametrize("number", range(1, 27))
def test_blank_dossiers_agree(case, number, page, loaded):
    agree(page, loaded.course, Dossier(case=case, set=number))


@pytest.mark.parametrize("number", range(1, 27))
def test_dossiers_with_anything_in_them_agree(number, page, loaded):
    @settings(max_examples=4, derandomize=True, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(data=dossiers(loaded.course, number))
    def holds(data):
        agree(page, loaded.course, msgspec.convert(data, Dossier))

    holds()
