"""The interview of templates/builders/product_story/builder.yml: what a trainer and a phone rely on."""

import gzip
import re

import msgspec
import pytest

from course.model.story import Facts, Length, Story, Voice
from course.model.story_check import Level
from course.model.story_structure import STRUCTURES
from course.story.check import check
from course.story.compose import compose

KILOBYTES = 12
FACTS = Facts(
    product="Mận sấy dẻo Suối Ngần",
    category="mận sấy dẻo",
    producer="Hộ kinh doanh Suối Ngần",
    person="Lò Thị Ngần",
    person_title="chị",
    village="bản Suối Ngần",
    commune="xã Suối Ngần",
    province="tỉnh Sơn La",
    since=1998,
)


@pytest.mark.parametrize("voice", Voice)
@pytest.mark.parametrize("structure", STRUCTURES)
@pytest.mark.parametrize("length", [Length.LABEL, Length.LEAFLET])
def test_the_short_path_suffices_for_a_label_and_a_leaflet(length, structure, voice, loaded):
    form = loaded.course.story_form
    answers = {question.id: question.example for question in form.questions if question.short}
    story = Story(facts=FACTS, answers=answers, structure=structure, voice=voice)
    size = next(size for size in form.sizes if size.length is length)
    assert size.least <= compose(story, form, loaded.course.story_structures, length).words <= size.most


def test_no_example_answer_says_what_the_check_would_take_out(loaded):
    form, rules, story = loaded.course.story_form, loaded.course.story_rules, Story(facts=FACTS)
    said = {
        question.id: [
            one.said for one in check(question.example, story, form, rules) if one.said and one.level is Level.WARNING
        ]
        for question in form.questions
    }
    assert not {key: found for key, found in said.items() if found}


def test_every_example_is_whole_sentences_and_alone(loaded):
    examples = [question.example for question in loaded.course.story_form.questions]
    assert len(set(examples)) == len(examples)
    assert all(re.fullmatch(r"[A-ZÀ-ỸĐ“].*[.!?]”?", example) for example in examples)


def test_a_question_asks_once_and_says_why_in_a_breath(loaded):
    for question in loaded.course.story_form.questions:
        assert question.ask.count("?") == 1
        assert question.ask.endswith("?")
        assert len(question.ask.split()) <= 14
        assert len(question.why.split()) <= 18


def test_the_sheet_counts_the_questions_right(loaded):
    form = loaded.course.story_form
    short = sum(question.short for question in form.questions)
    assert f" {short} câu" in form.words["sheet_short"]
    assert f" {len(form.questions)} câu" in form.words["sheet_full"]


def test_the_notes_for_recording_go_from_before_to_after(loaded):
    times = [note.split(":")[0] for note in loaded.course.story_form.recording]
    assert times == sorted(times, key=["Trước", "Trong", "Sau"].index)
    assert 10 <= len(times) <= 14
    assert {"Trước", "Trong", "Sau"} == set(times)


def test_the_form_stays_light_enough_for_a_phone(loaded):
    assert len(gzip.compress(msgspec.json.encode(loaded.course.story_form), mtime=0)) <= KILOBYTES * 1000
