"""A producer's story, read as people type it; photos stay in their folder."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.builders.story_file import read_story
from course.builders.story_typed import is_inside, is_picture, parse_url
from course.checks.report import in_words
from course.content.located_yaml import parse_yaml
from course.content.photo_file import photo_bytes
from course.model.story import Length, Voice
from course.office.picture import PictureFault

TYPED = """
facts:
  product: "  Mận sấy   dẻo\tSuối Ngần "
  person: Ngần
  person_title: Chị
  since: từ năm 1998
  set: bộ 7
  url: suoingan.example/man
  phone: 900000004
  price: 85 nghìn
  old_place: ""
answers:
  place: "  Bản nằm bên suối.  "
  households: 14
  soil:
  day: |
    Sáng ra vườn.
    Tối sấy mẻ cuối.
voice: Người kể
texts: {label: "", leaflet: Bài của tôi.}
photos:
  - {file: anh/vuon.jpg, consent: có}
  - {file: "data:image/png;base64,iVBORw0KGgo="}
shown: {written: x, leaflet: không}
consents: [{who: Ngần, signed: có}]
"""


def read(text, course, findings=None):
    findings = [] if findings is None else findings
    data = parse_yaml(text, "story.yml", findings)
    return read_story(data, "story.yml", findings, course.story_form, course.sheets) if not findings else None


def test_a_story_is_read_as_people_type_it(loaded):
    findings = []
    story = read(TYPED, loaded.course, findings)
    assert findings == []
    facts = story.facts
    assert (facts.product, facts.person_title, facts.since, facts.set) == ("Mận sấy dẻo Suối Ngần", "chị", 1998, 7)
    assert (facts.url, facts.phone, facts.price) == ("https://suoingan.example/man", "900000004", 85_000)
    assert story.answers == {
        "place": "Bản nằm bên suối.",
        "households": "14",
        "day": "Sáng ra vườn.\nTối sấy mẻ cuối.",
    }
    assert (story.voice, story.texts) == (Voice.NARRATOR, {Length.LEAFLET: "Bài của tôi."})
    assert [photo.consent for photo in story.photos] == [True, False]
    assert (story.shown.written, story.shown.leaflet, story.consents[0].signed) == (True, False, True)


def test_mixed_unicode_becomes_one_form_and_marks_of_no_width_go(loaded):
    typed = unicodedata.normalize("NFD", "Bưởi Lành") + "\u200b"
    data = {"facts": {"product": typed}, "answers": {"day": typed + "\n👩🏽\u200d🌾"}}
    story = read(json.dumps(data, ensure_ascii=False), loaded.course)
    assert (story.facts.product, story.answers["day"]) == ("Bưởi Lành", "Bưởi Lành\n👩🏽\u200d🌾")


def test_what_a_browser_saves_is_read_too(loaded):
    saved = json.dumps({"version": 1, "facts": {"product": "Chè", "since": 1998}, "answers": {"day": "a\nb"}}, indent=1)
    assert read(saved, loaded.course).answers == {"day": "a\nb"}


def test_an_answer_of_twenty_thousand_words_is_kept_whole(loaded):
    said = "làm " * 19_999 + "xong"
    story = read(json.dumps({"facts": {"product": "Chè"}, "answers": {"day": said}}), loaded.course)
    assert story.answers["day"] == said


def test_every_fault_of_a_file_is_found_in_one_run(loaded):
    findings = []
    text = "facts: {product: A, since: xưa, url: 'ftp://a.b'}\nanswers: {days: b}\nvoices: we\n"
    assert read(text, loaded.course, findings) is None
    assert {one.rule for one in findings} == {"storyfile.year", "storyfile.url", "schema.unknown-key"}
    findings = []
    assert read(text.replace("voices: we\n", "").replace("since: xưa, ", ""), loaded.course, findings) is None


def test_an_empty_file_is_named(loaded):
    findings = []
    course = loaded.course
    assert read_story(None, "story.yml", findings, course.story_form, course.sheets) is None
    assert [one.rule for one in findings] == ["yaml.empty"]


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ("https://a.vn/x?y=1", "https://a.vn/x?y=1"),
        ("a.vn:8080/x", "https://a.vn:8080/x"),
        ("http://mận.vn", "http://mận.vn"),
        ("HTTPS://A.vn", "HTTPS://A.vn"),
        ("data:text/html,x", None),
        ("file:///a.b", None),
        ("//a.vn", None),
        ("https://a.vn/<b>", None),
        ("https://a", None),
        ("https://[::1]/", None),
        ("https://a.vn:99999999/", None),
        ("", None),
    ],
)
def test_an_address_is_of_the_web_or_none(typed, read_as):
    assert parse_url(typed) == read_as


def test_a_photo_stays_in_its_folder_also_through_links(tmp_path):
    home, outside = tmp_path / "story", tmp_path / "outside.jpg"
    (home / "anh").mkdir(parents=True)
    outside.write_bytes(b"x")
    (home / "anh" / "vuon.jpg").write_bytes(b"x")
    (home / "anh" / "ra.jpg").symlink_to(outside)
    (home / "anh" / "trong.jpg").symlink_to(home / "anh" / "vuon.jpg")
    (home / "vong").symlink_to(home / "vong")
    assert photo_bytes(home, "anh/vuon.jpg") == photo_bytes(home, "anh/trong.jpg") == b"x"
    for name in ("anh/ra.jpg", "../outside.jpg", str(outside), "khong.jpg", "anh", "vong", "a\0b", "x" * 5000):
        with pytest.raises(PictureFault):
            photo_bytes(home, name)


@given(st.text(max_size=30) | st.sampled_from(["..", "a/..", "./a", "a//b", "C:a", "\\\\x", "a/. ./b"]))
def test_what_is_inside_never_leads_out(path):
    if is_inside(path) and not is_picture(path):
        parts = path.replace("\\", "/").split("/")
        assert ".." not in parts
        assert not path.startswith(("/", "\\"))


HOSTILE = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**18), 10**18)
    | st.floats(-1e6, 1e6)
    | st.text(max_size=20)
    | st.sampled_from(["=1+1", "{x}", "{{ product }}", "<script>", "#eval(1)", "\\u202e", "có", "85.000"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(
        ["version", "facts", "product", "since", "set", "url", "price", "answers", "day", "place", "core", "structure",
         "voice", "texts", "label", "english", "photos", "file", "consent", "proofs", "paper", "who", "shown"]
    ), inner, max_size=5),
    max_leaves=20,
)  # fmt: skip


@given(HOSTILE)
def test_nothing_typed_ends_in_a_traceback(loaded, data):
    findings = []
    course = loaded.course
    located = parse_yaml(json.dumps(data, ensure_ascii=False), "story.yml", findings)
    if findings:
        return
    story = read_story(located, "story.yml", findings, course.story_form, course.sheets)
    assert (story is None) == bool(findings)
    for one in findings:
        assert "\n" not in str(in_words(one))


@pytest.mark.parametrize("name", ["khan-gai-khe-nhuom", "nuoc-mam-bai-cong", "tra-suong-nui"])
def test_a_sample_reads_as_a_producers_file(loaded, name):
    path = loaded.root / "templates" / "builders" / "product_story" / "examples" / f"{name}.yml"
    assert read(path.read_text(encoding="utf-8"), loaded.course) == loaded.course.stories[name]
