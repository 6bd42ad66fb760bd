"""The printed handbooks, read as a reader's programs do: contents, page numbers, questions, answers, edges."""

import io
import re

import pikepdf
import pytest
from pypdf import PdfReader

from course.handbook.printed import Look, Paper, handbook_pdf
from course.model.course import parts_of
from course.model.passage import Heading, Paragraph, plain
from tests.handbook.conftest import ADDRESS, LESSON, TYPST, lesson_words, page_lines, page_texts, squeezed, words_of

BOOKS = ("course/so-tay-ocop-a4.pdf", "m1/so-tay-m1-a4.pdf", "m1/so-tay-m1-a5.pdf", "large/so-tay-m1-a5-chu-to.pdf")
SETTINGS = {"Tự kiểm tra", "Nguồn của bài này", "Học xong, bạn làm được", "Dành cho ai", "Các bài trong chuyên đề"}
BOXES = {"why": "Vì sao bạn cần bài này", "example": "Ví dụ", "history": "Chuyện trước đây",
         "today": "Việc làm hôm nay", "remember": "Điều cần nhớ"}  # fmt: skip


def marks(document: PdfReader) -> dict[str, int]:
    """The bookmarks with their pages from 1."""
    found = {}

    def walk(items):
        for item in items:
            if isinstance(item, list):
                walk(item)
            else:
                assert item.title not in found
                found[item.title] = document.get_destination_page_number(item) + 1

    walk(document.outline)
    return found


def _joined(pages: list[str], course) -> str:
    """Pages one after the other without running heads and feet: what goes on over a page reads on."""
    titles = [f"Bài {number}.{at}. {lesson.head.title}" for number, module in enumerate(course.modules, 1)
              for at, lesson in enumerate(module.lessons, 1)]  # fmt: skip
    heads = tuple(map(squeezed, (*titles, "Đáp án và lý do", "Từ ngữ", "Văn bản được dẫn")))
    bodies = (re.sub(r"SổtayhọcOCOP·22/11/2026\d+$", "", page) for page in pages)
    return "".join(body.removeprefix(next((one for one in heads if body.startswith(one)), "")) for body in bodies)


@pytest.mark.parametrize("name", BOOKS)
def test_contents_name_every_lesson_once_with_its_page(made, loaded, name):
    content = (made / name).read_bytes()
    found, pages = marks(PdfReader(io.BytesIO(content))), page_texts(content)
    modules = loaded.course.modules if "ocop" in name else loaded.course.modules[:1]
    lessons = [
        f"Bài {number}.{at}. {lesson.head.title}"
        for number, module in enumerate(modules, 1)
        for at, lesson in enumerate(module.lessons, 1)
    ]
    assert [title for title in found if title.startswith("Bài ")] == lessons
    assert list(found)[-3:] == ["Đáp án và lý do", "Từ ngữ", "Văn bản được dẫn"]
    end = found["Chuyên đề 1. " + modules[0].head.title] - 1
    contents = "".join(page.removesuffix(str(at)) for at, page in enumerate(pages[1:end], 2))
    for title, page in found.items():
        # In the contents: the title, dots, the page; on that page: the title, and the number at the foot.
        assert re.search(re.escape(squeezed(title)) + rf"\.*{page}(?!\d)", contents), title
        assert squeezed(title) in pages[page - 1]
        assert re.search(rf"(?<!\d){page}$|2026{page}$", pages[page - 1]), title


def test_every_question_stands_once_and_answers_only_at_the_back(made, loaded, course_book):
    content = (made / BOOKS[0]).read_bytes()
    pages = page_texts(content)
    back = marks(PdfReader(io.BytesIO(content)))["Đáp án và lý do"] - 1
    lessons, answers = _joined(pages[:back], loaded.course), _joined(pages[back:], loaded.course)
    questions = [part for question in loaded.course.questions() for part in (question, *parts_of(question))]
    for one in questions:
        times = lessons.count(squeezed(one.prompt))
        assert times == 1 or (times > 1 and len(one.prompt) < 60), one.id  # short ones are asked under several stories
    taught = lesson_words(course_book)  # what a lesson says anyway is no answer given away
    assert [
        one.id for one in questions if squeezed(one.explanation) in lessons and squeezed(one.explanation) not in taught
    ] == []
    assert [one.id for one in questions if squeezed(one.explanation) not in answers] == []
    feedback = {squeezed(o.feedback) for q in questions for o in getattr(q, "options", ()) if len(o.feedback) > 30}
    assert len(feedback) > 300
    assert [one for one in feedback if one in lessons and one not in taught] == []


@pytest.mark.parametrize("name", BOOKS)
def test_nothing_leaves_the_page_and_every_letter_is_ours(made, name):
    content = (made / name).read_bytes()
    for page, (width, height), (left, top, right, bottom) in words_of(content):
        assert left >= 25, page
        assert right <= width - 25, page
        assert top >= 15, page
        assert bottom <= height - 8, page
    with pikepdf.open(io.BytesIO(content)) as opened:
        assert opened.Root.MarkInfo.Marked
        assert str(opened.Root.Lang).startswith("vi")
        fonts = [one for one in opened.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font"]
        descriptors = [one.FontDescriptor for one in fonts if "/FontDescriptor" in one]
        assert all("/FontFile2" in one or "/FontFile3" in one for one in descriptors)
        names = {str(one.FontName).partition("+")[2] for one in descriptors}
    # Arrows and roots, which Be Vietnam Pro lacks, come from the face that Typst carries.
    assert all(one.startswith(("BeVietnamPro", "LibertinusSerif")) for one in names)


def test_the_whole_course_in_large_print_keeps_to_its_small_pages(course_book):
    """A decision named in most lessons has more places than such a page has lines; a last line falls alone easily."""
    content = handbook_pdf(course_book, Look(Paper.A5, large=True), TYPST)
    pages = list(enumerate(page_lines(content)[1:], 2))
    assert [page for page, lines in pages if len(lines) < 6] == []  # the head, four lines, the foot
    # What runs off a page is not read.
    most = max(course_book.laws, key=lambda one: len(one.lessons))
    read = "".join(page_texts(content)).rpartition(squeezed(most.law.plain))[2]
    entry = read.partition("Banhành")[2].partition("Banhành")[0]
    assert len(most.lessons) > 30
    assert [number for number, _ in most.lessons if f"{number}(trang" not in entry] == []


def leads(passage):
    """Bold from end to end: a heading in all but name."""
    return isinstance(passage, Paragraph) and all(run.bold for run in passage.runs)


@pytest.mark.parametrize("name", BOOKS)
def test_no_line_ends_inside_the_number_of_a_document(made, name):
    lines = [line for page in page_lines((made / name).read_bytes()) for line in page]
    assert sum(bool(re.search(r"\d/[A-ZĐ]{2}", line)) for line in lines) > 20
    assert [line for line in lines if re.search(r"\d/$|\d/[A-ZĐ]{2}[A-ZĐ-]*-$", line)] == []


@pytest.mark.parametrize("name", BOOKS)
def test_no_heading_ends_a_page(made, course_book, name):
    headings = set(SETTINGS)
    for lesson in (lesson for chapter in course_book.chapters for lesson in chapter.lessons):
        for part in lesson.parts:
            if part.kind.value in BOXES:
                headings.add(BOXES[part.kind.value] + (f": {part.title}" if part.title else ""))
            headings |= {plain(one.runs) for one in part.passages if isinstance(one, Heading) or leads(one)}
    assert len(headings) > 150
    alone = []
    for page, lines in enumerate(page_lines((made / name).read_bytes())[1:], 2):
        body = lines[:-1]  # the last line is the foot
        assert len(body) > 3, (page, body)  # no page for a line that is left over; the first line is the head
        if any(" ".join(body[-count:]) in headings for count in (1, 2, 3)):
            alone.append((page, body[-1]))
        assert not re.fullmatch(r"Bài \d\.\d \(trang \d+\)", body[-1]), page
    assert alone == []


def test_large_print_is_large_everywhere(made):
    sizes = []
    for page in PdfReader(made / BOOKS[3]).pages:
        page.extract_text(
            # Words inside pictures are drawn on a scale of their own.
            visitor_text=lambda text, cm, _matrix, _font, size: (
                sizes.append(size) if text.strip() and abs(cm[0]) == 1 else None
            )
        )
    assert len(sizes) > 1000
    assert min(size for size in sizes if size) >= 16


def test_codes_lead_to_the_lessons_and_are_left_out_without_an_address(made, book_of):
    links = set()
    for page in PdfReader(made / BOOKS[1]).pages:
        for mark in page.get("/Annots", ()):
            links.add(str(mark.get_object().get("/A", {}).get("/URI", "")))
    assert f"{ADDRESS}/hoc/01-tong-quan/01-ocop-la-gi.html" in links
    without = handbook_pdf(book_of(), Look(Paper.A4), TYPST)
    uris = [mark.get_object().get("/A", {}).get("/URI", "") for page in PdfReader(io.BytesIO(without)).pages
            for mark in page.get("/Annots", ())]  # fmt: skip
    assert not [uri for uri in uris if "/hoc/" in str(uri)]
    assert "Họctrênmạng" not in "".join(page_texts(without))


LONG = "\n".join(f"| Việc {n} | Người làm việc thứ {n} là tổ trưởng của tổ thứ {n} | {n}.000 đ |" for n in range(1, 41))


def test_a_long_table_repeats_its_head_and_a_long_paragraph_goes_on(book_of):
    text = (
        "\n\n| Tên việc dài | Ai làm việc ấy | Bao nhiêu |\n|---|---|---|\n"
        + LONG
        + "\n\n"
        + "Chữ dài mãi. " * 700
        + "\n"
    )
    edit = {"file": LESSON, "find": "![Ba quả mận", "replace": text + "\n![Ba quả mận"}
    book = book_of(edit)
    for look in (Look(Paper.A4), Look(Paper.A5)):
        content = handbook_pdf(book, look, TYPST)
        pages = page_texts(content)
        with_rows = [page for page in pages if re.search(r"Việc\d+Người", page)]
        assert len(with_rows) > 1
        assert all("Tênviệcdài" in page for page in with_rows)
        read = re.sub(r"SổtayhọcOCOP·22/11/2026\d+|Bài1\.1\.Sấymậnchođềumẻ(?=mãi|dài|Chữ)", "", "".join(pages))
        assert read.count("Chữdàimãi.") == 700
        for page, (width, height), (_, _, right, bottom) in words_of(content):
            assert right <= width - 25, page
            assert bottom <= height - 8, page


def test_hostile_words_stay_words(book_of):
    hostile = 'Viết: #set page(fill: red) $x$ <script>alert(1)</script> \\#panic("x") @a ]]'
    edits = [
        {"file": LESSON, "find": "Rửa mận bằng nước sạch", "replace": f"{hostile} [bấm](javascript:alert(1)) Rửa mận"},
        {"file": LESSON, "find": "title: Sấy mận cho đều mẻ", "replace": "title: '#panic() <b>Sấy</b> \"mận\"'"},
        {
            "file": "quizzes/01-thu/01-say-man.yml",
            "find": "Chị Pa có một rổ mận",
            "replace": "Chị Pa#eval(1) <i>x</i> có một rổ mận",
        },
    ]
    content = handbook_pdf(book_of(*edits, address=ADDRESS), Look(Paper.A4), TYPST)
    text = "".join(page_texts(content))
    assert squeezed("#set page(fill: red) $x$ <script>alert(1)</script>") in text
    assert squeezed('#panic() <b>Sấy</b> "mận"') in text
    assert squeezed("Chị Pa#eval(1) <i>x</i>") in text
    assert b"javascript:" not in content


def test_the_same_book_gives_the_same_bytes(book_of):
    book = book_of(address=ADDRESS)
    assert handbook_pdf(book, Look(Paper.A5), TYPST) == handbook_pdf(book, Look(Paper.A5), TYPST)
