"""The documents of a story, opened by those who read them; what people typed stays text in every one."""

import html as html_text
import io
import json
import re
import runpy

import docx as python_docx
import markdown as python_markdown
import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from course.builders.story_clip import SECONDS, WORDS, clip
from course.builders.story_docx import NAMES
from course.builders.story_facts import three_facts
from course.builders.story_kit import Kit
from course.builders.story_outputs import MAKERS
from course.builders.story_posts import TRACE_LEAST, TRACE_MOST, excerpt, split
from course.builders.story_sheet import interview_sheet
from course.builders.story_sources import HAND, sources
from course.model.story import Length, Story
from course.office.word_template import variables
from course.story.sentences import words as count
from tests.builders.story_documents import (
    ALL_EVIL,
    DAY,
    EMOJI,
    EVIL,
    FOLDER,
    SAMPLES,
    hostile,
    kit_of,
    made,
    templates,
    told_of,
)
from tests.builders.test_plan_outputs import Elements, packed, parsed, pdf_text, word_text
from tests.office.libreoffice import all_to_pdf

pytestmark = pytest.mark.xdist_group("story-outputs")
STORY = "khan-gai-khe-nhuom"
TEXTS = ("nhan.txt", "zalo.txt", "bai-dang.txt", "truy-xuat.txt", "kich-ban-clip.txt")


@pytest.fixture(scope="module")
def evil(loaded):
    """Every document but the leaflets of a story that is hostile in every field."""
    return made("docx,html,md,json,txt", hostile(loaded.course), loaded.course, 1)


def text_of(page):
    return "".join(parsed(page).text)


def test_the_template_asks_for_nothing_that_is_not_given():
    assert variables(templates()["story.docx"]) == set(NAMES)


def test_the_template_can_be_begun_anew(loaded):
    anew = io.BytesIO()
    runpy.run_path(str(FOLDER / "make_template.py"))["make"]().save(anew)
    told, kit = told_of(loaded.course.stories[STORY], loaded.course), kit_of(loaded.course)
    other = Kit(kit.course, kit.day, kit.designs, {**kit.files, "story.docx": anew.getvalue()})
    first, second = (MAKERS["docx"](told, one).files["cau-chuyen.docx"] for one in (kit, other))
    assert word_text(first) == word_text(second)


@pytest.mark.parametrize("name", SAMPLES)
def test_word_holds_the_three_texts_their_sources_the_remarks_and_room_to_sign(loaded, name):
    story, course = loaded.course.stories[name], loaded.course
    told = told_of(story, course)
    data = made("docx", story, course, 2)["cau-chuyen.docx"]
    document, text = python_docx.Document(io.BytesIO(data)), packed(word_text(data))
    for length in Length:
        assert packed(told.text(length)) in text or length in story.english
        assert packed(story.english.get(length, "")) in text
        for remark in told.remarks[length]:
            assert packed(remark.advice) in text
    assert "Ký tên" in word_text(data)
    assert "Phụ lục 1" in word_text(data)
    assert len(document.inline_shapes) == 2
    assert [shape._inline.docPr.get("descr") for shape in document.inline_shapes] == [
        "Vườn mận đầu mùa",
        "Mẹt mận vừa sấy",
    ]
    assert document.core_properties.title == f"Câu chuyện sản phẩm: {story.facts.product}"
    headings = [one for one in document.paragraphs if one.style.name == "Mục"]
    assert len(headings) >= 6


def test_libreoffice_opens_the_word_file(loaded, evil, tmp_path):
    good = made("docx", loaded.course.stories[STORY], loaded.course, 4)["cau-chuyen.docx"]
    for name, data in (("tot", good), ("doc", evil["cau-chuyen.docx"])):
        (tmp_path / f"{name}.docx").write_bytes(data)
    first, second = all_to_pdf([tmp_path / "tot.docx", tmp_path / "doc.docx"], tmp_path)
    text = packed(pdf_text(first.read_bytes()))
    for paragraph in loaded.course.stories[STORY].texts[Length.WEBSITE].split("\n\n"):
        assert packed(paragraph) in text
    assert packed("</w:t></w:r><w:r><w:t>XML") in packed(pdf_text(second.read_bytes()))


def test_hostile_texts_stay_text_in_word(evil):
    data = evil["cau-chuyen.docx"]
    text = word_text(data)
    for one in EVIL:
        assert packed(one) in packed(text), one
    assert "49" not in [line.strip() for line in text.split("\n")]
    assert not python_docx.Document(io.BytesIO(data)).element.xpath("//w:fldSimple")


def test_hostile_texts_stay_text_in_the_page(loaded, evil):
    page = evil["cau-chuyen.html"]
    found = parsed(page)
    assert not found.tags & {"iframe", "object", "link", "form", "x"}
    assert not [name for name in found.attributes if name.startswith("on") or name == "style"]
    assert len(re.findall(rb"<script\b", page)) == 1
    text = packed("".join(found.text))
    for one in EVIL:
        assert packed(one) in text, one
    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page.decode())
    assert json.loads(data)["name"] == hostile(loaded.course).facts.product


def test_hostile_texts_stay_text_in_leaflets(loaded):
    """In each field in turn, since all of them together fit no paper."""
    base = loaded.course.stories[STORY]
    for one in EVIL:
        facts = msgspec.structs.replace(base.facts, product=one[:80], producer=one, phone=one[:30], village=one)
        texts = {Length.LEAFLET: f"{one}\n\nVà một câu nữa."}
        answers = {**base.answers, "one_sentence": one, "moment": one}
        story = msgspec.structs.replace(base, facts=facts, texts=texts, answers=answers, core=one,
                                        english={Length.LEAFLET: one})  # fmt: skip
        for data in made("pdf", story, loaded.course).values():
            said = packed(pdf_text(data))
            if one != EMOJI:  # the faces hold no emoji and no Arabic; they are drawn as boxes
                assert packed(one) in said, one


def test_hostile_texts_stay_text_in_notes(evil):
    notes = evil["cau-chuyen.md"].decode()
    found = Elements()
    found.feed(python_markdown.markdown(notes))
    assert found.tags <= {"h1", "h2", "h3", "p", "ul", "li", "strong", "br"}
    text = packed("".join(found.text))
    for one in EVIL:
        assert packed(one) in text, one


def test_data_and_texts_hold_what_was_typed(loaded, evil):
    data = json.loads(evil["cau-chuyen.json"])
    assert data["texts"]["leaflet"]["text"] == ALL_EVIL
    assert data["facts"]["product"] == hostile(loaded.course).facts.product
    assert packed(ALL_EVIL) in packed(evil["nhan.txt"].decode())


def test_a_very_long_answer_is_carried_by_every_document_but_the_leaflets(loaded):
    answer = "Mẹ tôi ngồi đan rổ bên đèn dầu. " * 2500
    story = msgspec.convert({"facts": {"product": "Rổ tre"}, "answers": {"parents": answer}}, Story)
    files = made("docx,html,md,json,txt", story, loaded.course)
    assert all(files.values())
    story = msgspec.structs.replace(story, texts=dict.fromkeys(Length, answer))
    files = made("docx,html,md,json,txt", story, loaded.course)
    assert packed(answer)[:5000] in packed(text_of(files["cau-chuyen.html"]))
    assert count(files["truy-xuat.txt"].decode()) < 200


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf", "Co", "Cn")), max_size=300),
    short=st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf", "Co", "Cn")), min_size=1, max_size=40),
)
def test_any_text_becomes_every_document(loaded, text, short):
    story = hostile(loaded.course, text, short)
    told, kit = told_of(story, loaded.course), kit_of(loaded.course, ("nuong",))
    for maker in MAKERS.values():
        maker(told, kit)  # a leaflet may be refused in words; nothing may raise


@pytest.mark.parametrize("name", SAMPLES)
def test_the_page_needs_nothing_beside_it(loaded, name):
    page = made("html", loaded.course.stories[name], loaded.course, 4)["cau-chuyen.html"]
    found = parsed(page)
    assert not found.tags & {"link", "iframe", "form"}
    assert "default-src &#39;none&#39;" in page.decode() or "default-src 'none'" in page.decode()
    assert len(re.findall(rb'src="data:image/jpeg;base64,', page)) == len(re.findall(rb"\bsrc=", page)) == 4


@pytest.mark.parametrize("name", SAMPLES)
def test_structured_data_says_only_what_was_given(loaded, name):
    story = loaded.course.stories[name]
    page = made("html", story, loaded.course)["cau-chuyen.html"].decode()
    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    product = json.loads(data)
    assert (product["@context"], product["@type"]) == ("https://schema.org", "Product")
    given = {str(value) for value in msgspec.to_builtins(story.facts).values()} | {story.core, "VND"}

    def leaves(value):
        if isinstance(value, dict):
            return [leaf for key, one in value.items() if not key.startswith("@") for leaf in leaves(one)]
        return [str(value)]

    assert set(leaves(product)) <= given
    title = html_text.unescape(re.findall(r'property="og:title" content="(.*?)"', page)[0])
    assert title == story.facts.product
    assert "og:image" not in page  # a picture inside the file is no address


def test_texts_are_made_of_the_story_s_own_sentences(loaded):
    """Every line of a text is a line of the story, a fact, or one of the labels of story_text.py."""
    story, course = loaded.course.stories[STORY], loaded.course
    files = made("txt", story, course)
    assert set(files) == set(TEXTS)
    for name in ("nhan.txt", "zalo.txt", "bai-dang.txt", "truy-xuat.txt"):
        text = files[name].decode()
        own = {one for length in Length for one in split(told_of(story, course).text(length))}
        body = [one for one in split(text) if one.endswith((".", "!", "?", "”")) and count(one) > 3]
        known = {*own, *split(story.core), *split(story.english[Length.LABEL])}
        assert [one for one in body if one not in known and not one.startswith("Ví dụ minh họa")] == [], name
    assert "#KheNhuộm" in files["bai-dang.txt"].decode()
    assert story.facts.phone in files["zalo.txt"].decode()


@pytest.mark.parametrize("name", SAMPLES)
def test_the_text_for_traceability_has_its_length_or_says_what_is_missing(loaded, name):
    text = made("txt", loaded.course.stories[name], loaded.course)["truy-xuat.txt"].decode()
    body = text.split("Câu chuyện sản phẩm", 1)[1]
    words = count(re.sub(r"\(Còn.*?\)", "", body))
    assert TRACE_LEAST <= words <= TRACE_MOST or f"Còn {words} tiếng" in body


@given(st.lists(st.text("ab ", min_size=1, max_size=60).filter(str.strip), max_size=12), st.integers(5, 60))
def test_an_excerpt_is_whole_sentences_in_order_from_the_first(told, most):
    kept = excerpt(told, most)
    rest = iter(told)
    assert all(one in rest for one in kept)
    assert kept[:1] == told[:1]
    assert len(kept) <= 1 or sum(map(count, kept)) <= most


@pytest.mark.parametrize("name", SAMPLES)
def test_the_clip_is_spoken_in_a_minute_and_films_scene_after_scene(loaded, name):
    course = loaded.course
    told = told_of(course.stories[name], course)
    script = clip(told, {question.id: question.theme for question in course.story_form.questions})
    spoken = " ".join(scene.voice for scene in script.scenes if scene.voice)
    assert count(spoken) == script.words <= WORDS
    assert script.seconds <= SECONDS + 8
    assert all(one.end == after.start for one, after in zip(script.scenes, script.scenes[1:], strict=False))
    assert all(scene.shot for scene in script.scenes)
    for one in split(spoken):
        assert one in " ".join(told.text(Length.LEAFLET).split())


def test_an_edited_text_wins_and_its_sentences_are_tied_to_answers(loaded):
    answers = {"place": "Bản nằm bên suối lớn, ba mặt là đồi chè.", "season": "Mận chín tháng sáu, chỉ ba tuần."}
    texts = {Length.LABEL: "Mận chín tháng sáu, chỉ ba tuần thôi. Cả nhà cười."}
    story = msgspec.convert({"facts": {"product": "Mận"}, "answers": answers, "texts": texts}, Story)
    told = told_of(story, loaded.course)
    assert told.text(Length.LABEL) == texts[Length.LABEL]
    assert [one.key for one in sources(told, Length.LABEL)] == ["season", HAND]
    assert {one.key for one in sources(told, Length.LEAFLET)} >= {"place", "season"}


def test_the_three_facts_come_from_papers_years_and_answers():
    proofs = [{"paper": "Phiếu 118", "proves": "độ ẩm 20%"}, {"paper": "Phiếu 118", "proves": "đường 30 g"}]
    given = {"product": "Mận", "since": 1998, "village": "bản Ngần", "commune": "xã Ngần", "province": "tỉnh Sơn La"}
    story = msgspec.convert(
        {"facts": given, "proofs": proofs, "answers": {"households": "Mười bốn hộ cùng làm."}}, Story
    )
    assert [fact.big or fact.text for fact in three_facts(story)] == ["Độ ẩm 20%", "1998", "Mười bốn hộ cùng làm."]
    assert three_facts(msgspec.convert({"facts": {"product": "Mận"}}, Story)) == ()


@pytest.mark.parametrize("short", [True, False])
def test_the_interview_sheet_asks_every_question_with_room_to_write(loaded, short):
    form = loaded.course.story_form
    paper = interview_sheet(form, short=short)
    asked = [one for one in form.questions if one.short or not short]
    said = [getattr(block, "text", "") for block in paper.blocks]
    assert [line.partition(". ")[2] for line in said if re.match(r"\d+\. ", line)] == [one.ask for one in asked]
    assert sum(getattr(block, "lines", 0) >= 4 for block in paper.blocks) == len(asked)
    assert all(any(note in line for line in said) for note in form.recording)


@pytest.mark.parametrize("formats", ["docx", "html", "md", "json", "txt"])
def test_the_same_story_and_day_give_the_same_bytes(loaded, formats):
    story = loaded.course.stories[STORY]
    assert made(formats, story, loaded.course, 2) == made(formats, story, loaded.course, 2)


def test_the_day_is_the_one_that_was_given(loaded):
    files = made("md", loaded.course.stories[STORY], loaded.course)
    assert f"{DAY:%d/%m/%Y}" in files["cau-chuyen.md"].decode()
