"""What a story's material would support for the criteria on the story, in every set."""

import msgspec
import pytest

from course.criteria.sheet import scored_lines
from course.model.story import Length, Shown, Story
from course.story.levels import levels
from tests.story.stories import full, story_of

LEAFLET = """Mận sấy Ngần ra lò ở bản Ngần, xã Suối Ngần, tỉnh Sơn La. {soil}

Năm ấy, {failure} {hidden_step}

Bà Pha kể: “{parents}” {festival} {sign}"""


@pytest.fixture(scope="module")
def supports(loaded):
    """What is supported in a set; the scored lines are looked up as the commands do."""
    course = loaded.course

    def of(story, texts, number=7, alike=None):
        lines = scored_lines(course.sheets[number], course.criteria)
        found = levels(story, texts, lines, course.story_form, course.story_rules, alike=alike)
        return {one.code: one for one in found}

    return of


@pytest.fixture(scope="module")
def story(loaded) -> Story:
    return story_of(full(loaded.course))


@pytest.fixture(scope="module")
def texts(story):
    text = LEAFLET.format_map(story.answers)
    return {Length.LEAFLET: text + " " + " ".join(story.answers[key] for key in ("day", "kept_changed", "helper"))}


def shown(story, **where):
    return msgspec.structs.replace(story, shown=Shown(**where))


@pytest.mark.parametrize("number", range(1, 26))
def test_every_set_of_products_has_the_three_criteria(number, supports, story, texts):
    found = supports(story, texts, number)

    assert [one.points for one in found.values()] == [1, 2, 3]
    assert list(found) == ["5.1", "5.2", "5.3"]


@pytest.mark.parametrize(
    ("where", "points", "needs"),
    [
        ({}, 1, 2),
        ({"written": True}, 1, 1),
        ({"leaflet": True, "website": True, "traceability": True}, 1, 1),
        ({"written": True, "leaflet": True}, 2, 1),
        ({"written": True, "leaflet": True, "website": True}, 3, 1),
        ({"written": True, "leaflet": True, "website": True, "traceability": True}, 5, 0),
    ],
)
def test_where_a_story_stands_no_step_can_be_left_out(where, points, needs, supports, story, texts):
    found = supports(shown(story, **where), texts)["5.1"]

    assert (found.points, len(found.needs)) == (points, needs)
    assert bool(found.next) == bool(needs)


def test_without_a_text_nothing_is_supported(supports, story):
    found = supports(story, {Length.LABEL: " \n"})

    assert {code: (one.points, one.next) for code, one in found.items()} == {
        "5.1": (0, 2),
        "5.2": (0, 1),
        "5.3": (0, 2),
    }


def test_a_story_like_another_falls_to_the_lowest_option_and_is_told_why(supports, story, texts):
    found = supports(story, texts, alike=True)["5.3"]

    assert (found.option, found.points) == (1, 0)
    assert any("giống nhau" in need for need in found.needs)
    assert supports(story, texts, alike=False)["5.3"].points == 3


def test_a_story_that_says_nothing_is_not_called_another_s(supports, story):
    """The lowest option of 5.3 reads "same as another's": only a comparison can say that."""
    found = supports(story, {Length.LEAFLET: "Mận sấy Ngần ngon lắm. Mời bạn mua."})["5.3"]

    assert (found.option, found.points, found.next) == (0, 0, 2)


def test_no_text_is_called_moving(supports, story, texts):
    """The last step of 5.3 is for the three strangers; no answer and no tick can reach it."""
    everything = shown(story, written=True, leaflet=True, website=True, traceability=True)
    found = supports(everything, texts, alike=False)["5.3"]

    assert (found.points, found.next) == (3, 4)
    assert "ba người lạ" in found.needs[0]


def test_too_long_a_leaflet_is_simple_and_is_told_by_how_much(supports, story, texts):
    found = supports(story, {Length.LEAFLET: texts[Length.LEAFLET] * 3})["5.2"]

    assert (found.option, found.points) == (1, 0)
    assert any("150–250" in need for need in found.needs)


def test_set_26_asks_for_another_language_and_for_places_no_file_knows(supports, story, texts):
    found = supports(story, texts, 26)
    translated = supports(msgspec.structs.replace(story, english={Length.LABEL: "Plums."}), texts, 26)

    assert [one.points for one in found.values()] == [2, 0, 0]
    assert (translated["5.1"].points, translated["5.1"].next) == (4, 0)
    assert found["5.2"].next == found["5.3"].next == 1
    assert "giấy công nhận" in found["5.3"].needs[0]


def test_options_and_points_are_those_of_the_sheet(loaded, supports, story, texts):
    for number, sheet in loaded.course.sheets.items():
        options = {line.code: line.criterion.options for line in scored_lines(sheet, loaded.course.criteria)}
        for code, one in supports(story, texts, number).items():
            assert one.points == (options[code][one.option - 1].points if one.option else 0)
            assert 0 <= one.option <= len(options[code])
            assert one.next == 0 or one.next <= len(options[code])
            assert bool(one.next) == bool(one.needs)
