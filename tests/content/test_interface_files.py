"""The files of interface/ against the code: every word is used, and every word used is there, in every language."""

import re

import pytest

from course.content.interface import load_interface
from course.criteria.evidence import EFFORT_WORDS
from course.model.interface import leaves
from course.model.sitemap import PAGES
from tests.conftest import ROOT

SCRIPTS = {path.stem: path.read_text("utf-8") for path in (ROOT / "docs" / "assets" / "js").glob("*.js")}
TEMPLATES = "".join(
    path.read_text("utf-8")
    for folder in ("theme", "lite", "single", "pages", "quiz", "slides")
    for path in (ROOT / "templates" / folder).rglob("*")
    if path.suffix in (".html", ".j2")
)
PYTHON = "".join(path.read_text("utf-8") for path in (ROOT / "course").rglob("*.py"))
LETTERS = re.compile("[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]")
# What tools ask for by a computed name: TEXT[what].
BY_NAME = {
    "plan-screens": {"view", "xlsx", "csv", "save"},
    "store": {"unsaved", "damaged"},
    "story-lists": {"caption", "credit", "paper", "proves", "who", "what", "day", "consent", "signed"},
    "story-remarks": {"warning", "notice"},
    "story-steps": {"facts", "photos", "proof", "draft", "edit", "finish"},
}
# Tools that hand their words to a shared part (kept-form.js, page-view.js).
HANDED = {"unreadable", "elsewhere", "gone", "confirm", "read", "refused", "raw", "tooBig", "notJson", "ask", "choose"}
HANDED |= {"start"}


@pytest.fixture(scope="module")
def home():
    return load_interface(ROOT)


def test_every_script_takes_its_own_words(home):
    taking = {name for name, text in SCRIPTS.items() if "ocop.text[" in text}

    assert taking == home.scripts.keys()
    for name in taking:
        assert re.findall(r"ocop\.text\[([^]]+)\]", SCRIPTS[name]) == [f'"{name}"']


def test_scripts_use_what_there_is_and_there_is_what_they_use(home):
    for name, words in home.scripts.items():
        used = set(re.findall(r"\bTEXT\.(\w+)", SCRIPTS[name])) | BY_NAME.get(name, set())

        assert used <= words.keys(), (name, used - words.keys())
        assert words.keys() - used <= HANDED, (name, words.keys() - used)


def test_scripts_fill_the_slots_that_the_words_have(home):
    for name, words in home.scripts.items():
        filled = set(re.findall(r"\bTEXT\.(\w+)\(", SCRIPTS[name]))
        slotted = {key for key, text in words.items() if isinstance(text, str) and "{" in text}

        assert filled == slotted - ({"confirm"} if "words = TEXT" in SCRIPTS[name] else set()), name


def test_templates_and_programs_use_what_there_is_and_there_is_what_they_use(home):
    used = set(re.findall(r"\bwords\.(\w+)\.(\w+)", TEMPLATES + PYTHON))
    sections = {section for section, _ in used if section in home.templates}
    used = {(section, key) for section, key in used if section in sections}
    # `words = interface.words.frame`, then words.dark: by the section's last name.
    for section in re.findall(r"\.words\.(\w+)\b(?!\.)", PYTHON):
        used |= {(section, key) for key in home.templates.get(section, ()) if re.search(rf"\.{key}\b", PYTHON)}
    known = {(section, key) for section, words in home.templates.items() for key in words}
    # Looked up by a value: kinds of pages, efforts of criteria.
    known = {one for one in known if one[0] not in ("kinds", "efforts")}

    assert used <= known | {("menu", "values")}, used - known
    assert known <= used, known - used


def test_every_page_has_a_title_and_a_kind(home):
    assert home.pages.keys() == PAGES.keys()
    assert all(set(page) == {"title", "summary"} for page in home.pages.values())
    kinds = set(re.findall(r'kind(?:=|: str = )"(\w+)"', PYTHON)) & home.templates["kinds"].keys()
    assert kinds == home.templates["kinds"].keys()


def test_efforts_are_those_of_the_printed_report(home):
    assert home.templates["efforts"] == {effort.value: words for effort, words in EFFORT_WORDS.items()}


def test_no_script_keeps_words_of_its_own_but_for_papers():
    """A table that stays is one of a paper for Vietnamese readers, and says so by its name."""
    for name, text in SCRIPTS.items():
        assert "const TEXT = {" not in text, name


def test_english_is_english():
    english = load_interface(ROOT, "en")
    names = re.compile("Học OCOP|Mẫu (?:số )?\\d\\d|Lò Văn Minh|Lò Thị Ngần|Ngần|nghìn")
    texts = [text for part in (english.scripts, english.pages, english.templates) for _, text in leaves(part)]

    assert len(texts) > 800
    assert [text for text in texts if LETTERS.search(names.sub("", text))] == []
