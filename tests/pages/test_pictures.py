"""A photo beside a lesson on its way into pages, the lite edition, single files, the offline list and the search."""

import posixpath
import shutil

import pytest
from lxml import html
from markdown import Markdown

from course.content.load import load_course
from course.errors import ContentFaults
from course.pages.lesson_pages import module_pages, trainer_pages
from course.pages.lite import pictures_waiting
from course.pages.offline_app import LIST, offline_lists
from course.pages.search_text import sections
from course.pages.site import searchable
from course.pages.writer import Writer
from tests.builders.story_photos import photo
from tests.checks.edited_course import edited_course
from tests.conftest import DAY, ROOT

LESSON = "modules/01-thu/01-say-man.md"
ALT = "Ba quả mận chín trên khay tre"
WIDE, NARROW = "images/man.jpg-720.webp", "images/man.jpg-360.webp"


def written(tmp_path, *edits):
    """The writer of the base course, whose lesson and module show a photo."""
    root = edited_course(
        tmp_path,
        [
            {"file": LESSON, "find": "(images/man-say.svg)", "replace": "(images/man.jpg)"},
            {"file": LESSON, "find": "Mang theo hai", "replace": "![Hai túi](images/man.jpg)\n\nMang theo hai"},
            {"file": "modules/01-thu/module.yml", "find": "images/man-say.svg", "replace": "images/man.jpg"},
            *edits,
        ],
    )
    (root / "templates" / "pages").symlink_to(ROOT / "templates" / "pages")
    shutil.rmtree(root / "interface")
    (root / "interface").symlink_to(ROOT / "interface")
    (root / "modules/01-thu/images/man.jpg").write_bytes(photo(size=(1600, 800)))
    return Writer(root, load_course(root, DAY).course)


def page_html(page):
    text = page.markdown.split("---\n", 2)[2]
    return Markdown(extensions=["tables", "attr_list", "md_in_html"]).convert(text)


def picture(page):
    return next(one for one in html.fromstring(page_html(page)).iter("img"))


@pytest.fixture
def pages(tmp_path):
    writer = written(tmp_path)
    made = {page.site_path: page for page in (*module_pages(writer), *trainer_pages(writer))}
    return made, writer


def test_pages_say_the_size_and_offer_two_widths(pages):
    made, writer = pages
    shown = picture(made["hoc/01-thu/01-say-man.html"])
    assert {name: shown.get(name) for name in ("src", "width", "height", "loading", "decoding", "alt")} == {
        "src": WIDE, "width": "720", "height": "360", "loading": "lazy", "decoding": "async", "alt": ALT,
    }  # fmt: skip
    assert shown.get("srcset") == f"{NARROW} 360w, {WIDE} 720w"
    assert picture(made["hoc/01-thu/index.html"]).get("loading") is None, "what stands at the top is not waited for"
    assert "style" not in page_html(made["hoc/01-thu/01-say-man.html"]).split("<img")[1]
    for path in made:
        for one in html.fromstring(page_html(made[path])).iter("img"):
            assert posixpath.normpath(posixpath.join(posixpath.dirname(path), one.get("src"))) in writer.pictures.files
    published = {path for path in writer.pictures.files if path.startswith("hoc/")}
    assert published == {f"hoc/01-thu/{WIDE}", f"hoc/01-thu/{NARROW}"}, "the author's own file stays at home"
    module = writer.course.modules[0]
    assert writer.pictures.small(module) == f'src="hoc/01-thu/{NARROW}" width="320" height="160"'


def test_the_lite_edition_names_the_weight_first(pages):
    made, writer = pages
    path = "hoc/01-thu/01-say-man.html"
    waiting = pictures_waiting(
        page_html(made[path]), path, lambda one: len(writer.pictures.files[one]), writer.course.interface
    )
    weight = round(len(writer.pictures.files[f"hoc/01-thu/{WIDE}"]) / 1000)
    assert f"<summary>Xem hình: {ALT} ({weight} kB)</summary>" in waiting


def test_both_widths_can_be_saved_for_offline(pages):
    made, writer = pages
    built = {path: page_html(page).encode() for path, page in made.items()} | writer.pictures.files
    built["kiem-tra/m1-final.html"] = b""
    listed = offline_lists(built, writer.course)[LIST].decode()
    assert f"hoc/01-thu/{WIDE}" in listed
    assert f"hoc/01-thu/{NARROW}" in listed


def test_the_search_finds_the_words_of_a_picture_and_not_its_attributes(pages):
    made, writer = pages
    page = searchable(made["hoc/01-thu/01-say-man.html"], writer.course)
    text = " ".join(section.text for section in sections(page.markdown))
    assert ALT in text
    assert "srcset" not in text
    assert "oc-shown" not in text


def test_a_broken_picture_in_a_shared_passage_ends_the_build_with_a_word(tmp_path):
    writer = written(
        tmp_path, {"file": "modules/_shared/ghi-so.md", "append": "\n![Sổ](images/so.jpg)\n"},
        {"file": "modules/01-thu/images/so.jpg", "write": "no photo"},
    )  # fmt: skip
    with pytest.raises(ContentFaults, match=r"images/so\.jpg"):
        list(module_pages(writer))
