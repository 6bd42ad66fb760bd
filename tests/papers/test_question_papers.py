"""The papers: complete, whole questions, and nothing in them that tells an answer."""

import io
import re
import zipfile

import msgspec
import pikepdf
import pytest
from docx import Document

from course.assemble.key import numbered
from course.model.course import parts_of
from course.model.question import Case, Level, Matching, MultipleResponse, Option, Ordering, SingleChoice, TrueFalse
from course.model.quiz import Quiz
from course.papers.exam import every, exam_of
from tests.conftest import DAY
from tests.papers.conftest import page_texts, print_quiz, reader, squeezed

NAME = "course-final"


def papers_of(files, ending):
    return {path: content for path, content in files.items() if path.startswith("papers/") and path.endswith(ending)}


def single(files, code, ending="pdf"):
    return files[f"papers/{NAME}/de-{NAME}-ma-{code}.{ending}"]


def shown_texts(asked):
    yield asked.prompt
    yield from asked.lefts
    if asked.kind != "true_false":
        yield from (one.text for one in asked.choices)


def secrets(quiz):
    """Every text of the quiz that only the key may hold."""
    shown = set()
    hidden = set()
    for question in quiz.questions:
        for part in (question, *parts_of(question)):
            hidden.add(part.explanation)
            hidden |= {part.feedback} if isinstance(part, TrueFalse) else set()
            hidden |= {one.feedback for name in ("options", "pairs", "traps") for one in getattr(part, name, ())}
            hidden |= set(getattr(part, "accept", ()))
            shown.add(part.prompt)
    everything = squeezed(" ".join([
        *shown, *(text for question in quiz.questions for part in parts_of(question) for text in texts_of(part)),
    ]))  # fmt: skip
    # Short accepted words ("ba") stand in other questions too and give nothing away there.
    return {text for text in hidden if len(text) > 12 and squeezed(text) not in everything}


def unpacked(document):
    """A PDF with nothing compressed in it, as whoever looks into the file reads it."""
    plain = io.BytesIO()
    with pikepdf.open(io.BytesIO(document)) as opened:
        opened.save(plain, qdf=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return plain.getvalue()


def texts_of(part):
    for name in ("options", "pairs"):
        for one in getattr(part, name, ()):
            yield from (one.text,) if hasattr(one, "text") else (one.left, one.right)
    yield from getattr(part, "extra", ())
    yield from getattr(part, "items", ())


def test_every_version_holds_every_question_whole_on_one_page_and_ends(final):
    composed, files = final
    kinds = set()
    for version in composed.versions:
        pages = page_texts(single(files, version.code))
        for number, asked in enumerate(every(exam_of(version, "", True)), 1):
            kinds.add(asked.kind)
            texts = [squeezed(text) for text in shown_texts(asked)]
            assert any(all(text in page for text in texts) for page in pages), (version.code, number, texts)
        stories = [squeezed(item.question.prompt) for item in version.items if isinstance(item.question, Case)]
        assert all(any(story in page for page in pages) for story in stories)
        assert "—HẾT—" in pages[-1]
        assert sum("—HẾT—" in page for page in pages) == 1
        for at, page in enumerate(pages, 1):
            assert f"Mãđề{version.code}·Trang{at}/{len(pages)}" in page
        assert f"(Đềcó30câu,{len(pages)}trang)" in pages[0]
        assert "XãThử(vídụminhhọa)" in pages[0]
    assert kinds == {
        "single_choice", "multiple_response", "true_false", "matching", "ordering", "numeric", "short_answer",
    }  # fmt: skip


@pytest.mark.parametrize("look", [{"columns": 2}, {"large": True}, {"sheets": False}, {"duplex": True}])
def test_other_looks_keep_questions_whole_too(every_kind, desk, look):
    composed, files = print_quiz(every_kind, desk, **look)
    for version in composed.versions:
        document = single(files, version.code)
        pages = page_texts(document)
        for asked in every(exam_of(version, "", True)):
            texts = [squeezed(text) for text in shown_texts(asked)]
            assert any(all(text in page for text in texts) for page in pages), (look, texts)
        if look.get("large"):
            sizes = []
            reader(document).pages[0].extract_text(
                visitor_text=lambda text, _cm, matrix, _font, size, s=sizes: s.append(size) if text.strip() else None
            )
            body = [size for size in sizes if size]
            assert sorted(body)[len(body) // 2] >= 18
    together = reader(files[f"papers/{NAME}/in-tat-ca-de-{NAME}.pdf"])
    starts = [together.get_destination_page_number(mark) for mark in together.outline]
    assert len(starts) == 2
    if look.get("duplex"):
        assert all(start % 2 == 0 for start in starts)


def test_no_version_is_more_than_a_page_longer_than_the_original(every_kind, desk):
    """Questions of very different height are the hard case: an unlucky order wastes the foot of every page."""
    options = tuple(Option(text=f"Phương án {at} " + "rất dài " * 24, right=at == 0, feedback="Sai") for at in range(4))
    base = {"level": Level.APPLY, "objective": "o1", "explanation": "Vì thế", "sources": ()}
    tall = [
        SingleChoice(id=f"m1-l1-q{at}", prompt="Câu dài? " * (40 if at % 2 else 1), options=options, **base)
        for at in range(24)
    ]
    for quiz, columns in ((every_kind, 1), (every_kind, 2), (Quiz("thu", "Thử", tuple(tall), DAY), 1)):
        composed, files = print_quiz(quiz, desk, versions=40, columns=columns, sheets=False)
        most = len(reader(composed.original_pdf).pages) + 1
        papers = {path: content for path, content in papers_of(files, "pdf").items() if "/de-" in path}
        assert len(papers) == 40
        assert max(len(reader(content).pages) for content in papers.values()) <= most
        # Whatever was moved for that, the key follows.
        for version in composed.versions:
            assert sorted(one.item.question.id for one in numbered(version)) == sorted(
                part.id for question in quiz.questions for part in parts_of(question)
            )


def test_no_paper_sheet_or_list_tells_an_answer(final, every_kind):
    _, files = final
    hidden = {squeezed(text) for text in secrets(every_kind)}
    assert len(hidden) > 40
    handed_out = {path: content for path, content in files.items() if not path.startswith("keys/")}
    assert len(handed_out) >= 9
    for path, content in handed_out.items():
        if path.endswith(".pdf"):
            text = "".join(page_texts(content))
            raw = content + unpacked(content)
        elif path.endswith(".docx"):
            with zipfile.ZipFile(io.BytesIO(content)) as parts:
                raw = b"\n".join(parts.read(name) for name in parts.namelist())
            text = squeezed(re.sub(r"<[^>]*>", "", raw.decode("utf-8", "ignore")))
        else:
            raw, text = content, squeezed(content.decode())
        assert not [secret for secret in hidden if secret in text], path
        for word in (
            "explanation",
            "feedback",
            "Đáp án",
            "dap-an",
            *(question.id for question in every_kind.questions),
        ):
            assert word.encode() not in raw, (path, word)
    # The other way round: the test would notice, for the trainer's sheet does hold them.
    pages = page_texts(files[f"keys/{NAME}/giai-thich-{NAME}.pdf"])
    told = "".join(re.sub(r"Dànhchogiảngviên·Kiểmtracuốikhóa(Trang)?\d+/\d+", "", page) for page in pages)
    assert [secret for secret in hidden if secret not in told] == []


def test_metadata_say_who_and_when_and_nothing_else(final):
    _, files = final
    for path, content in papers_of(files, "pdf").items():
        about = reader(content).metadata
        assert set(about) <= {"/Title", "/Author", "/CreationDate", "/ModDate", "/Creator"}, path
        assert about["/Author"] == "Học OCOP"
        assert about["/CreationDate"].startswith("D:20261122")
    for content in papers_of(files, "docx").values():
        about = Document(io.BytesIO(content)).core_properties
        assert (about.author, about.last_modified_by, about.comments, about.keywords) == (
            "Học OCOP",
            "Học OCOP",
            "",
            "",
        )
        assert about.created.date() == DAY


def test_every_pdf_brings_its_own_vietnamese_letters(final):
    _, files = final
    for path, content in files.items():
        if path.endswith(".pdf"):
            with pikepdf.open(io.BytesIO(content)) as opened:
                fonts = [one for one in opened.objects if isinstance(one, pikepdf.Dictionary) and one.get("/FontFile2")]
                names = {str(one["/FontName"]).partition("+")[2] for one in fonts}
            assert names, path
            assert all(name.startswith("BeVietnamPro-") for name in names), (path, names)


def test_a_single_paper_holds_nothing_of_its_neighbours(final):
    composed, files = final
    mine, other = composed.versions[0].code, composed.versions[1].code
    assert f"Mãđề{other}" not in "".join(page_texts(single(files, mine)))
    assert len(single(files, mine)) < len(files[f"papers/{NAME}/in-tat-ca-de-{NAME}.pdf"])


def test_the_word_paper_says_the_same_as_the_pdf(final):
    composed, files = final
    for version in composed.versions:
        document = Document(io.BytesIO(single(files, version.code, "docx")))
        body = [paragraph.text for paragraph in document.paragraphs]
        said = squeezed("".join(body))
        exam = exam_of(version, "", True)
        places = [said.index(squeezed(f"Câu {one.number}. {one.prompt}"))
                  for part in exam.sections for one in part.questions]  # fmt: skip
        assert places == sorted(places)
        for asked in every(exam):
            assert all(squeezed(text) in said for text in shown_texts(asked))
        assert body[-1] == "— HẾT —"
        assert f"Mã đề {version.code}" in document.sections[0].footer.paragraphs[0].text
        # A question is kept together: every line but its last stays with the next.
        first = next(at for at, text in enumerate(body) if text.startswith("Câu 2."))
        last = next(at for at, text in enumerate(body) if text.startswith("Câu 3.")) - 1
        assert all(paragraph.paragraph_format.keep_with_next for paragraph in document.paragraphs[first:last])
        assert not document.paragraphs[last].paragraph_format.keep_with_next


HOSTILE = "#set page(fill: red) $x$ *b* <b>&amp; \\ \" ' =CMD() {{x}} ] [ @a `c` ​" + "dài" * 60


def test_hostile_words_are_printed_as_they_are(desk):
    base = {"level": Level.APPLY, "objective": "o1", "explanation": "Vì thế", "sources": ()}
    options = tuple(Option(text=f"{HOSTILE} {at}", right=at < 2, feedback="Sai") for at in range(4))
    pairs = [msgspec.convert({"left": f"{HOSTILE} t{n}", "right": f"{HOSTILE} p{n}"}, type=dict) for n in range(3)]
    questions = (
        MultipleResponse(id="m1-l1-q1", prompt=HOSTILE, options=options, **base),
        msgspec.convert(
            {"kind": "matching", "id": "m1-l1-q2", "level": "apply", "objective": "o1", "explanation": "Vì",
             "sources": [], "prompt": HOSTILE, "pairs": pairs}, type=Matching),
        Ordering(id="m1-l1-q3", prompt=HOSTILE, items=(HOSTILE + "1", HOSTILE + "2", HOSTILE + "3"), **base),
    )  # fmt: skip
    quiz = Quiz("thu", f"Đề {HOSTILE[:40]}", questions, DAY)
    composed, files = print_quiz(quiz, desk, versions=1, formats=("pdf", "docx"), organiser=HOSTILE[:60])
    code = composed.versions[0].code
    text = "".join(page_texts(files[f"papers/thu/de-thu-ma-{code}.pdf"]))
    assert text.count(squeezed("#set page(fill: red) $x$ *b* <b>&amp;")) >= 14
    word = Document(io.BytesIO(files[f"papers/thu/de-thu-ma-{code}.docx"]))
    assert sum(HOSTILE[:100] in paragraph.text for paragraph in word.paragraphs) >= 14


def test_the_same_wish_gives_the_same_bytes(every_kind, desk):
    wishes = {"versions": 3, "formats": ("pdf",)}
    one, two = (print_quiz(every_kind, desk, **wishes)[1] for _ in range(2))
    assert one == two
    assert print_quiz(every_kind, desk, **wishes, seed=8)[1].keys() != one.keys()
