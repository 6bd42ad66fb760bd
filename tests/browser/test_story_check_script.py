"""Stories checked in a real Chromium: remark by remark, level by level and pair by pair what course/story says."""

import json

import msgspec
import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from course.criteria.sheet import scored_lines
from course.model.story import Length
from course.story.check import check
from course.story.levels import levels
from course.story.similar import alike, common_texts
from tests.browser.scripts import add_scripts
from tests.story.copies import HOA, PAO, SINH, half, renamed, reordered, reworded
from tests.story.stories import full, story_of
from tests.story.stories_checked import CASES, length_in, story_in
from tests.story.test_story_check import HOSTILE
from tests.story.test_story_claims import CORPUS

SCRIPTS = ("story-sentences", "story-words", "story-found", "story-check", "story-levels", "story-similar")
# Places are counted in UTF-16 in the browser; the tests compare characters.
CHECK = """([cases, form, rules]) => cases.map(([text, story, length]) => {
    const place = (at) => [...text.slice(0, at)].length;
    return ocop.storyCheck(text, story, form, rules, length)
        .map((one) => ({ ...one, start: place(one.start), end: place(one.end) }));
})"""
ALIKE = """([sets, common]) => sets.map((texts) => {
    const places = (name, span) => span.map((at) => [...texts[name].slice(0, at)].length);
    return ocop.storyAlike(texts, common).map(({ first, second, share, passages }) => ({ first, second, share,
        passages: passages.map((one) => ({ first: places(first, one.first), second: places(second, one.second) })) }));
})"""


@pytest.fixture(scope="module")
def page(browser):
    page = browser.new_page()
    page.set_content("<!doctype html>")
    add_scripts(page, SCRIPTS)
    yield page
    page.close()


@pytest.fixture(scope="module")
def data(loaded):
    return loaded.course.story_form, loaded.course.story_rules


def plain(value):
    return json.loads(json.dumps(msgspec.to_builtins(value)))


def checked(page, cases, data):
    given = [[text, plain(story), length] for text, story, length in cases]
    return page.evaluate(CHECK, [given, *map(plain, data)])


def remarks_of(cases, data):
    found = [check(text, story, *data, Length(length) if length else None) for text, story, length in cases]
    return [[{"evidence": "", "law": "", "at": "", **plain(one)} for one in remarks] for remarks in found]


def test_the_written_cases_hold_in_the_browser_too(page, data):
    cases = [(case["text"], story_in(case), length_in(case)) for case in CASES]

    for case, found in zip(CASES, checked(page, cases, data), strict=True):
        assert sorted(f"{one['sentence']} {one['rule']}: {one['said']}" for one in found) == sorted(case["found"])


def test_every_sentence_of_the_corpus_and_every_sample_has_the_same_remarks(page, loaded, data):
    bare = story_of({"facts": {"product": "Mận", "commune": "xã Ngần", "province": "tỉnh Sơn La"}})
    cases = [(case["text"], bare, None) for case in CORPUS]
    for story in loaded.course.stories.values():
        cases += [(text, story, length.value) for length, text in story.texts.items()]

    assert checked(page, cases, data) == remarks_of(cases, data)


@seed(2026)
@settings(max_examples=40, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(texts=st.lists(HOSTILE, min_size=8, max_size=12), product=HOSTILE, proof=HOSTILE)
def test_random_texts_have_the_same_remarks(page, data, texts, product, proof):
    story = story_of(
        {
            "facts": {"product": product, "person": "Pha", "commune": "xã Ngần", "province": "tỉnh Sơn La", "set": 18},
            "answers": {"soil": texts[0], "festival": texts[1]},
            "proofs": [{"paper": "Giấy", "proves": proof}],
            "consents": [{"who": texts[2]}],
        }
    )
    cases = [(text, story, length) for text in texts for length in (None, "label")]

    assert checked(page, cases, data) == remarks_of(cases, data)


@pytest.mark.parametrize("compared", [None, False, True])
def test_levels_are_the_same_in_every_set(page, loaded, data, compared):
    course = loaded.course
    answered = story_of(full(course))
    stories = [(story, story.texts) for story in course.stories.values()]
    stories += [(answered, {}), (answered, {Length.LABEL: "Mận sấy Ngần của bà Pha."})]
    stories += [(answered, {Length.WEBSITE: " ".join(answered.answers.values())})]
    for number in (7, 11, 14, 22, 26):
        lines = scored_lines(course.sheets[number], course.criteria)
        given = [{"code": line.code, "criterion": plain(line.criterion)} for line in lines]
        for story, texts in stories:
            found = page.evaluate(
                "(given) => ocop.storyLevels(...given)",
                [plain(story), plain(texts), given, *map(plain, data), compared],
            )
            assert found == plain(levels(story, texts, lines, *data, alike=compared))


def pairs_of(page, sets, common=()):
    return page.evaluate(ALIKE, [sets, list(common)])


def in_python(sets, common=()):
    pairs = [alike(texts, common) for texts in sets]
    return [
        [
            {
                "first": pair.first,
                "second": pair.second,
                "share": pair.share,
                "passages": [{"first": list(one.first), "second": list(one.second)} for one in pair.passages],
            }
            for pair in found
        ]
        for found in pairs
    ]


def test_copies_and_neighbours_are_told_apart_alike(page, loaded):
    common = common_texts(loaded.course.story_structures, loaded.course.story_craft)
    copies = (renamed(SINH), reordered(SINH), half(SINH, HOA), reworded(SINH), f"🐝 {PAO} {renamed(SINH)}")
    sets = [{"ours": SINH, "neighbour": PAO, "copy": copy, "other": HOA} for copy in copies]

    found = pairs_of(page, sets, common)

    assert found == in_python(sets, common)
    assert all(len(pairs) == 1 or copy == copies[2] for pairs, copy in zip(found[:4], copies, strict=False))


@seed(2026)
@settings(max_examples=30, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(sets=st.lists(st.lists(HOSTILE, max_size=4), min_size=4, max_size=6), common=st.lists(HOSTILE, max_size=2))
def test_random_texts_have_the_same_pairs(page, sets, common):
    named = [{f"t{number}": text for number, text in enumerate(texts)} for texts in sets]

    assert pairs_of(page, named, common) == in_python(named, common)


def test_the_browser_takes_the_composer_s_own_words_as_the_command_does(page, loaded):
    structures, craft = loaded.course.story_structures, loaded.course.story_craft

    found = page.evaluate("([one, other]) => ocop.storyCommon(one, other)", [plain(structures), plain(craft)])

    assert found == list(common_texts(structures, craft))


def test_a_long_story_is_checked_while_it_is_typed(page, loaded, data):
    story = loaded.course.stories["khan-gai-khe-nhuom"]
    spent = page.evaluate(
        """([text, story, form, rules]) => {
            ocop.storyCheck(text, story, form, rules, "website");
            const begin = performance.now();
            for (let time = 0; time < 5; time++) ocop.storyCheck(text, story, form, rules, "website");
            return (performance.now() - begin) / 5;
        }""",
        [story.texts[Length.WEBSITE], plain(story), *map(plain, data)],
    )

    assert spent < 200
