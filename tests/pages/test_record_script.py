"""What the learner's record is given: every question of the site once, every lesson in the outline."""

import re

from course.assemble.draw import draw
from course.model.course import parts_of
from course.pages.record_script import asked_again, outline
from course.pages.writer import Writer
from tests.conftest import ROOT


def test_every_question_of_lessons_and_tests_can_be_asked_again(loaded):
    course = loaded.course
    found = asked_again(Writer(ROOT, course))
    shown = [*course.questions(), *(one for test in course.tests for one in draw(test, course)[0])]
    assert found.keys() == {part.id for question in shown for part in parts_of(question)}
    for question in course.questions():
        for part in parts_of(question):
            html, place, *story = found[part.id]
            assert f'data-id="{part.id}"' in html
            assert part.id.startswith(place)
            assert bool(story) == (part is not question)


def test_links_lead_from_the_page_of_the_record(built_site, loaded):
    found = asked_again(Writer(ROOT, loaded.course))
    paths = {path for html, *_ in found.values() for path in re.findall(r'href="(?!https?:)([^"#]+)', html)}
    assert paths
    assert [path for path in paths if not (built_site / path).exists()] == []


def test_the_outline_names_modules_lessons_and_tests_with_their_pages(built_site, loaded):
    found = outline(Writer(ROOT, loaded.course))
    entries = [one for module in found["modules"] for one in (module, *module["lessons"], *module["tests"])]
    assert [one["id"] for module in found["modules"] for one in module["lessons"]] == list(loaded.course.lessons)
    assert len([*entries, *found["tests"]]) == len(loaded.course.modules) + len(loaded.course.lessons) + len(
        loaded.course.tests
    )
    assert [one for one in (*entries, *found["tests"]) if not (built_site / one["href"]).exists()] == []


def test_the_page_and_the_script_tell_the_same_rests():
    template = (ROOT / "templates/pages/record.md.j2").read_text("utf-8")
    script = (ROOT / "docs/assets/js/record-boxes.js").read_text("utf-8")
    rests = re.search(r"REST = \[([\d, ]+)\]", script)[1].split(", ")
    assert re.search(r"for days in \(([\d, ]+)\)", template)[1].split(", ") == rests
