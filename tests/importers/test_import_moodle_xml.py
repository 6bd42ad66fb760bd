"""Moodle XML: what we write comes back, what Moodle writes is read, and no XML does harm."""

from decimal import Decimal

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from course.importers import IMPORTERS, guess
from course.model.question import Case
from course.questions import kind_of
from tests.importers.banks import exported, in_order, kept
from tests.questions.strategies import QUESTIONS

XML = IMPORTERS["moodle-xml"]


def wanted(question):
    """What Moodle XML keeps of a question: of a case's parts neither level nor objective, of a pair no feedback."""
    if not isinstance(question, Case):
        back = kept(question)
        if hasattr(question, "pairs"):
            pairs = tuple(msgspec.structs.replace(pair, feedback="") for pair in question.pairs)
            back = msgspec.structs.replace(back, pairs=pairs)
        return in_order(msgspec.structs.replace(back, shuffle=question.shuffle) if hasattr(back, "shuffle") else back)
    parts = []
    for part in question.parts:
        back = msgspec.structs.replace(wanted(part), level="remember", objective="")
        if hasattr(part, "pairs"):
            back = msgspec.structs.replace(back, pairs=part.pairs, extra=tuple(sorted(part.extra)))
        parts.append(back)
    return msgspec.structs.replace(kept(question), parts=tuple(parts))


def back(question):
    if isinstance(question, Case):
        return msgspec.structs.replace(question, parts=tuple(map(in_order, question.parts)))
    return in_order(question)


def test_the_real_banks_come_back_as_they_were(loaded):
    for lesson, bank in loaded.course.banks.items():
        imported = XML.read(exported(bank.questions, "moodle-xml"), "x.xml")
        assert list(map(back, imported.questions)) == list(map(wanted, bank.questions)), lesson
        assert {doubt.rule for doubt in imported.doubts} <= {"import.gaps"}


def tidy(question):
    """Random words without spaces at their ends, which HTML has no way to keep."""
    if isinstance(question, str):
        return " ".join(question.split())
    if isinstance(question, tuple):
        return tuple(map(tidy, question))
    if isinstance(question, msgspec.Struct):
        return type(question)(**{name: tidy(getattr(question, name)) for name in question.__struct_fields__})
    return question


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=60)
@given(QUESTIONS)
def test_questions_come_back_as_they_were(question):
    question = tidy(question)
    imported = XML.read(exported([question], "moodle-xml"), "x.xml")
    assert list(map(back, imported.questions)) == [wanted(question)]


MOODLE = """<?xml version="1.0"?>
<quiz>
<!-- question: 12  -->
<question type="category"><category><text>$course$/x</text></category></question>
<question type="multichoice">
  <name><text>Câu của thầy Nam</text></name>
  <questiontext format="html"><text><![CDATA[<p>OCOP <b>là</b> gì?</p><p><img src="@@PLUGINFILE@@/a.png"></p>]]></text>
    <file name="a.png" encoding="base64">aGk=</file></questiontext>
  <generalfeedback format="html"><text></text></generalfeedback>
  <defaultgrade>2.0000000</defaultgrade><single>true</single><shuffleanswers>true</shuffleanswers>
  <correctfeedback format="html"><text><![CDATA[<p>Your answer is correct.</p>]]></text></correctfeedback>
  <answer fraction="100" format="html"><text><![CDATA[<p>Chương trình<script>alert(1)</script></p>]]></text>
    <feedback format="html"><text></text></feedback></answer>
  <answer fraction="-33.33333" format="html"><text>Hội chợ</text>
    <feedback format="html"><text>Không.</text></feedback></answer>
  <hint format="html"><text>Nghĩ lại</text></hint>
</question>
<question type="essay"><name><text>e</text></name></question>
<question type="truefalse"><questiontext format="moodle_auto_format"><text>1 &lt; 2</text></questiontext>
  <answer fraction="0"><text>true</text><feedback><text>x</text></feedback></answer>
  <answer fraction="100"><text>false</text><feedback><text>giỏi</text></feedback></answer></question>
<question type="cloze"><questiontext format="html"><text><![CDATA[<p>Thủ đô là
  {1:MULTICHOICE:=Hà Nội#đúng~Huế\\}~%50%Sa Pa}, năm {2:NUMERICAL:=1010:1}.</p>]]></text></questiontext></question>
<question type="cloze"><questiontext format="html"><text>Gạo {1:SA:=nếp~*#sai} ngon</text></questiontext></question>
<question type="calculated"></question>
</quiz>"""


def test_what_moodle_writes_is_read_and_what_is_lost_is_told():
    imported = XML.read(MOODLE.encode(), "de.xml")
    choice, judged, cloze, word = imported.questions
    assert choice.prompt == "OCOP là gì?"
    assert [(one.text, one.right, one.feedback) for one in choice.options] == [
        ("Chương trình", True, ""), ("Hội chợ", False, "Không."),
    ]  # fmt: skip
    assert (judged.prompt, judged.answer, judged.feedback) == ("1 < 2", False, "x")
    assert cloze.prompt == "Thủ đô là _____ (1), năm _____ (2)."
    assert [kind_of(part) for part in cloze.parts] == ["single_choice", "numeric"]
    assert [one.text for one in cloze.parts[0].options] == ["Hà Nội", "Huế}", "Sa Pa"]
    assert (cloze.parts[1].answer, cloze.parts[1].tolerance) == (Decimal(1010), Decimal(1))
    assert (word.prompt, word.accept) == ("Gạo _____ ngon", ("nếp",))
    told = {(doubt.question, doubt.rule) for doubt in imported.doubts if doubt.rule != "import.gaps"}
    assert told == {
        ("nhap-q01", "import.markup"), ("nhap-q01", "import.lost"), ("nhap-q02", "import.lost"), ("", "import.kind"),
        ("nhap-q03a", "import.partial-credit"), ("nhap-q03", "import.gap"),
        ("nhap-q04", "import.gap"), ("nhap-q04", "import.lost"),
    }  # fmt: skip
    lost = {dict(doubt.values)["what"] for doubt in imported.doubts if doubt.rule == "import.lost"}
    assert {"gợi ý cho lần làm sau", "điểm riêng của câu", "lời khen khi đúng"} < lost
    kinds = [
        (doubt.place.number, dict(doubt.values)["kind"]) for doubt in imported.doubts if doubt.rule == "import.kind"
    ]
    lines = {kind: MOODLE.split(f'"{kind}"')[0].count("\n") + 1 for kind in ("essay", "calculated")}
    assert kinds == [(lines["essay"], "tự luận"), (lines["calculated"], "calculated")]


QUIZ = '<quiz><question type="truefalse"><name><text>&f;</text></name></question></quiz>'
BOMB = '<!DOCTYPE q [<!ENTITY a "aaaaaaaaaa"><!ENTITY f "&a;&a;&a;&a;&a;&a;&a;&a;">]>' + QUIZ
FILE = '<!DOCTYPE q [<!ENTITY f SYSTEM "file:///etc/passwd">]>' + QUIZ


@pytest.mark.parametrize(
    "content",
    [
        BOMB,
        FILE,
        "<quiz>" + "<a>" * 100_000,
        "<quiz><question></quiz>",
        "<html/>",
        "",
        "<?xml version='1.0' encoding='klingon'?><quiz/>",
    ],
)
def test_dangerous_or_broken_xml_is_refused_with_a_reason(content):
    imported = XML.read(content.encode(), "x.xml")
    assert not imported.questions
    assert [doubt.rule for doubt in imported.doubts] == ["import.unreadable"]
    assert "root:" not in imported.doubts[0].message


def test_an_empty_quiz_is_told():
    assert [doubt.rule for doubt in XML.read(b"<quiz/>", "").doubts] == ["import.nothing"]


def test_deep_html_and_endless_gaps_do_not_hold_the_reader_up():
    deep = "&lt;div&gt;" * 5_000
    gaps = '&lt;div data-part="a"&gt;' * 5_000
    for text in (deep, gaps, "{1:MC:" * 5_000, "{1:MC:=a~" + "~" * 5_000 + "}"):
        content = f'<quiz><question type="cloze"><questiontext><text>{text}</text></questiontext></question></quiz>'
        imported = XML.read(content.encode(), "")
        assert imported.doubts


@given(data=st.data())
@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=60)
def test_a_damaged_real_file_never_breaks_the_reader(loaded, data):
    content = exported(loaded.course.bank("m1-l3"), "moodle-xml").decode()
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(content) - 1))
        scrap = data.draw(
            st.sampled_from(["", "{", "}", "~", "#", "%", "=", "&amp;lt;", "{1:MC:", "</text>", "1", "\\"])
        )
        content = content[:place] + scrap + content[place + data.draw(st.integers(0, 9)) :]
    imported = XML.read(content.encode(), "x")
    assert imported.questions or imported.doubts


def test_the_format_is_guessed_by_content_when_the_ending_says_little(loaded):
    bank = loaded.course.bank("m1-l1")
    for name in ("gift", "moodle-xml", "aiken"):
        assert guess("de.txt", exported(bank, name)).name == name
        assert guess("de", exported(bank, name)).name == name
    assert guess("de.xml", exported(bank, "moodle-xml")).name == "moodle-xml"
