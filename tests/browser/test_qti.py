"""QTI in a public player: it scores every kind as the course does, and shows the feedback that the author wrote."""

import io
import re
import zipfile

import pytest

from course.cli_quiz_export import quiz_kit
from course.exporters import EXPORTERS
from course.model.course import parts_of
from course.model.fold import fold
from course.model.question import Case
from course.model.quiz import Quiz
from tests.browser.qti_player import ALL, Player
from tests.conftest import DAY, ROOT
from tests.exporters import read_qti21
from tests.questions import vectors

KINDS = [kind for kind in vectors.KIND_NAMES if kind != "case"]
LEAST = {"numeric": 6, "short_answer": 5}


def package(version, questions):
    """The files of a package as QTI 3: a 2.1 package goes through a public converter first."""
    content = EXPORTERS[version].export(Quiz("thu", "Bộ thử", tuple(questions), DAY), quiz_kit(ROOT)).content
    if version == "qti21":
        return read_qti21.upgraded(content)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture
def player(browser):
    players = []

    def start(files):
        players.append(Player(browser, files))
        return players[-1]

    yield start
    for one in players:
        one.close()
        assert one.errors == []


def in_qti(question, raw):
    """A response of the grading vectors as QTI holds it; False when nobody can give it in QTI as the item tells."""
    match question.__struct_config__.tag:
        case "single_choice":
            return f"C{raw}"
        case "multiple_response":
            return [f"C{i}" for i in raw]
        case "true_false":
            return "true" if raw else "false"
        case "matching":
            rights = [*(pair.right for pair in question.pairs), *question.extra]
            return [f"L{i} R{rights.index(text)}" for i, text in raw.items() if text in rights]
        case "ordering":
            return [f"S{i}" for i in raw]
        case "numeric":
            grouped = re.fullmatch(r"-?[1-9]\d{0,2}\.\d{3}", raw)
            return raw.strip() if re.fullmatch(r"\s*-?\d+(\.\d+)?\s*", raw) and not grouped else False
        case "short_answer":
            known = {form.casefold() for text in (*question.accept, *(t.text for t in question.traps)) for form in
                     (text, fold(text))}  # fmt: skip
            return raw if raw.casefold() in known or fold(raw) not in {fold(one) for one in known} else False
    raise AssertionError(question)


@pytest.mark.parametrize("version", ["qti21", "qti3"])
@pytest.mark.parametrize("kind", KINDS)
def test_the_player_scores_as_the_course_does(player, version, kind):
    told = 0
    for group in vectors.load(kind):
        question = vectors.record(group["question"])
        asked = [(case, in_qti(question, case["response"])) for case in group["cases"]]
        asked = [(case, response) for case, response in asked if response is not False]
        played = player(package(version, [question])).play(
            f"items/{question.id}.xml", [response for _, response in asked]
        )
        for (case, _), (score, shown) in zip(asked, played, strict=True):
            told += 1
            assert score == pytest.approx(float(case["fraction"]), abs=0.0006), case["name"]  # it keeps three places
            assert question.explanation in shown[-1], case["name"]
            assert set(case["feedback"]) <= set(shown), case["name"]
            assert case["right"] == (score == 1), case["name"]
    assert told >= LEAST.get(kind, 3)


@pytest.mark.parametrize("version", ["qti21", "qti3"])
def test_no_answer_is_worth_nothing(player, version):
    questions = [one for one in vectors.samples() if not isinstance(one, Case)]
    started = player(package(version, questions))
    for question in questions:
        ((score, _),) = started.play(f"items/{question.id}.xml", [None])
        assert score == 0, question.id


@pytest.mark.parametrize("version", ["qti21", "qti3"])
def test_a_learner_reads_the_story_answers_and_reads_why(player, version):
    case = vectors.sample("case")
    files = package(version, [case])
    page = player(files).open(f"items/{case.parts[0].id}.xml")

    assert "".join(case.prompt.split()) in "".join(page.locator("qti-assessment-item").inner_text().split())
    page.locator("qti-simple-choice").first.click()
    page.evaluate("document.querySelector('item-container').shadowRoot.querySelector('qti-assessment-item')"
                  ".processResponse(true, false)")  # fmt: skip
    page.get_by_text(case.parts[0].explanation).wait_for()
    assert page.get_by_text(case.parts[0].explanation).is_visible()
    assert case.explanation in files[f"items/{case.parts[-1].id}.xml"].decode()


@pytest.mark.parametrize("version", ["qti21", "qti3"])
def test_the_whole_test_goes_from_question_to_question(player, version):
    questions = vectors.samples()
    page = player(package(version, questions)).show(ALL)
    page.wait_for_function("document.querySelector('qti-test')?.testContext?.items?.length > 0")
    listed = page.evaluate("document.querySelector('qti-test').testContext.items.map((one) => one.identifier)")

    assert listed == [part.id for one in questions for part in parts_of(one)]
    for question in (questions[0], questions[4], questions[5]):
        page.evaluate("(id) => document.querySelector('qti-test').navigateTo('item', id)", question.id)
        page.get_by_text(question.prompt).wait_for()


@pytest.mark.parametrize("version", ["qti21", "qti3"])
def test_hostile_text_is_shown_as_text(player, version):
    raw = vectors.load("single_choice")[0]["question"]
    hostile = "</p><script>alert(1)</script><img src=x onerror=alert(1)> & \x00\x0b ]]>"
    raw = {
        **raw,
        "prompt": hostile,
        "options": [{**one, "text": f"{hostile}{n}"} for n, one in enumerate(raw["options"])],
    }
    page = player(package(version, [vectors.record(raw)])).open(f"items/{raw['id']}.xml")

    assert page.locator("qti-prompt").inner_text().startswith("</p><script>alert(1)</script>")
    assert page.locator("qti-assessment-item img, qti-assessment-item script").count() == 0
