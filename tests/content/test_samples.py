"""The sample stories as lessons show them: out of their files, checked anew, weaker ones with more to mend."""

import re

import pytest

from course.content.functions import Functions
from course.content.records import TemplateFault
from course.model.lesson import BlockKind
from course.model.story import Length
from course.story.check import check

WEAK, FAIR, STRONG = "tra-suong-nui", "nuoc-mam-bai-cong", "khan-gai-khe-nhuom"
LESSON = "m5-l6"


@pytest.fixture
def functions(loaded):
    return Functions(loaded.course, tables=True)


def found(loaded, name, length=Length.LEAFLET):
    course = loaded.course
    story = course.stories[name]
    return check(story.texts[length], story, course.story_form, course.story_rules, length)


def test_the_weak_sample_has_many_remarks_the_fair_some_the_strong_few(loaded):
    weak, fair, strong = (len(found(loaded, name)) for name in (WEAK, FAIR, STRONG))
    assert weak > 2 * fair > 4 * strong > 0


def test_only_the_weak_sample_promises_to_heal(loaded):
    rules = {name: {remark.rule for remark in found(loaded, name)} for name in (WEAK, FAIR, STRONG)}
    assert [name for name in rules if "story.claim-disease" in rules[name]] == [WEAK]
    assert "story.claim-free" in rules[FAIR]


def test_a_passage_counts_and_quotes_every_remark_once(loaded, functions):
    for name in (WEAK, FAIR, STRONG):
        passage = functions.story_remarks(name, "leaflet")
        remarks = found(loaded, name)
        assert passage.startswith(f"Máy nhắc **{len(remarks)} chỗ**.")
        assert all(passage.count(f"“{remark.said}”") == 1 for remark in remarks if remark.said)


def test_a_text_without_remarks_says_so(functions):
    assert functions.story_remarks(STRONG, "label") == "Máy không nhắc chỗ nào.\n"


def test_the_levels_rise_from_sample_to_sample(functions):
    points = [
        [int(one) for one in re.findall(r"\*\*(\d) điểm", functions.story_levels(name))]
        for name in (WEAK, FAIR, STRONG)
    ]
    assert [len(three) for three in points] == [3, 3, 3]
    assert points == sorted(points)
    assert points[0] < points[1] < points[2]


def test_quotation_marks_inside_a_text_become_inner_ones(functions):
    text = functions.story_text(STRONG, "leaflet")
    assert text.startswith("“Một chiếc khăn gai")
    assert text.endswith("bảy cái tên.”")
    assert "‘Trông như khói bếp nhà mình.’" in text
    assert text.count("“") == text.count("”") == 1


def test_a_length_the_sample_does_not_have_is_empty(functions):
    assert functions.story_text(WEAK, "website") == ""


def test_a_sample_belongs_into_a_lesson_alone(loaded):
    for call in (lambda one: one.story_text(WEAK, "leaflet"), lambda one: one.story_short()):
        with pytest.raises(TemplateFault) as fault:
            call(Functions(loaded.course))
        assert fault.value.rule == "template.table-outside-lesson"


def test_the_short_path_stands_by_theme_and_is_whole(loaded, functions):
    passage, form = functions.story_short(), loaded.course.story_form
    short = [question for question in form.questions if question.short]
    assert [passage.index(question.ask) for question in short] == sorted(
        passage.index(question.ask) for question in short
    )
    shown = {theme.id for theme in form.themes if f"**{theme.title}.**" in passage}
    assert shown == {question.theme for question in short}


def test_the_lesson_shows_all_three_marked_as_invented(loaded, built_site):
    _, lesson = loaded.course.lessons[LESSON]
    shown = [block for block in lesson.blocks if block.kind is BlockKind.EXAMPLE]
    assert [name for block in shown for name in re.findall(r"story_text\('([\w-]+)'", block.text)] == [
        WEAK,
        FAIR,
        STRONG,
    ]
    page = (built_site / "hoc" / "05-cau-chuyen" / "06-cau-chuyen-mau.html").read_text("utf-8")
    for name in (WEAK, FAIR, STRONG):
        story = loaded.course.stories[name]
        assert story.example
        assert f"{story.facts.product} (ví dụ minh họa)" in page
        assert f"<strong>{len(found(loaded, name))} chỗ</strong>" in page


def test_the_sizes_of_the_lessons_are_the_builders(loaded, functions):
    for size in loaded.course.story_form.sizes:
        assert functions.story_size(size.length.value) == f"{size.least} đến {size.most}"
    with pytest.raises(TemplateFault) as fault:
        functions.story_size("book")
    assert fault.value.values["id"] == "book"
