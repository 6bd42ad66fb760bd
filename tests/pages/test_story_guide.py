"""The guides to the story builder: words out of its data, in the menu of their readers, a sample file that is read."""

import html
import re

import pytest

from course.builders.story_file import read_story
from course.content.interface import load_interface
from course.content.located_yaml import parse_yaml
from course.model.interface import leaves
from course.model.story import Voice
from tests.conftest import ROOT

GUIDES = {"storyguide": "huong-dan-cau-chuyen.html", "storyclass": "giang-vien/cau-chuyen-ca-lop.html"}


def words(page):
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def source(name):
    return (ROOT / "templates" / "pages" / f"{name}.md.j2").read_text("utf-8")


@pytest.mark.parametrize("name", GUIDES)
def test_a_guide_says_what_the_builder_says(name, built_site, loaded):
    page, form = words((built_site / GUIDES[name]).read_text("utf-8")), loaded.course.story_form
    assert all(note in page for note in form.recording)
    if name == "storyclass":
        assert all(f"{one.id} {'★ ' if one.short else ''}{one.ask}" in page for one in form.questions)
    else:
        assert all(
            f"{one.title} {one.help}" in page for one in (*form.themes, *loaded.course.story_structures.structures)
        )
        assert all(f"{size.title} {size.least} đến {size.most}" in page for size in form.sizes)


def test_both_guides_are_in_the_menu_of_their_readers(built_site):
    for page, name in (("chu-the.html", "storyguide"), ("giang-vien/index.html", "storyclass")):
        menu = (built_site / page).read_text("utf-8").split("<article")[0]
        assert GUIDES[name].rsplit("/", 1)[-1] in menu


def test_the_sample_file_of_the_trainers_guide_is_read(loaded):
    (sample,) = re.findall(r"```yaml\n(.*?)```", source("storyclass"), re.DOTALL)
    findings = []
    data = parse_yaml(sample, "mau.yml", findings)
    story = read_story(data, "mau.yml", findings, loaded.course.story_form, loaded.course.sheets)
    assert findings == []
    assert (story.facts.set, story.voice, len(story.answers)) == (6, Voice.WE, 6)


def test_the_steps_of_the_guide_are_those_of_the_page():
    named = [words[0] for words in load_interface(ROOT).scripts["story-steps"].values() if isinstance(words, tuple)]
    assert len(named) == 6
    assert all(f". {title} |" in source("storyguide") for title in named)


def test_every_button_a_guide_quotes_is_on_the_page():
    said = {text for _, text in leaves(load_interface(ROOT).scripts)}
    for name in GUIDES:
        quoted = re.findall(r"(?:bấm|nút) “([^”]+)”", source(name))
        assert quoted
        assert set(quoted) <= said
