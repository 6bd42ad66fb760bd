"""The Word test as LibreOffice shows it: every part of the convention is on the page, and no text runs off it."""

import subprocess

import pytest

from course.cli_quiz_export import quiz_kit
from course.exporters import EXPORTERS
from course.model.course import parts_of
from course.model.quiz import Quiz
from tests.conftest import DAY, ROOT
from tests.exporters.read_word import body
from tests.exporters.seen import squash
from tests.office.libreoffice import to_pdf

# One worker makes what these tests share; two would make it twice.
pytestmark = pytest.mark.xdist_group("word")


@pytest.fixture(scope="module")
def quiz(loaded):
    return Quiz("m1", "Chuyên đề 1", tuple(loaded.course.questions("m1")), DAY, minutes=20)


@pytest.fixture(scope="module")
def shown(quiz, loaded, tmp_path_factory):
    """The text that LibreOffice prints."""
    folder = tmp_path_factory.mktemp("word")
    (folder / "m1.docx").write_bytes(EXPORTERS["word"].export(quiz, quiz_kit(ROOT, loaded.course)).content)
    pdf = to_pdf(folder / "m1.docx", folder)
    printed = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True)
    return printed.stdout.decode()


def test_libreoffice_prints_every_question_and_option(quiz, shown):
    text = squash(shown)
    for part in (part for question in quiz.questions for part in parts_of(question)):
        assert squash(part.prompt) in text, part.id
        for option in getattr(part, "options", ()):
            assert squash(option.text) in text, part.id


def test_the_page_follows_the_convention_from_head_to_reasons(shown):
    text = squash(shown)
    head = ("ĐƠN VỊ TỔ CHỨC", "Thời gian làm bài: 20 phút", "Họ và tên:", "PHẦN I. Chọn một đáp án", "Câu 1. ")
    middle = ("PHẦN II. Đúng hay sai", "a) ", "Đọc tình huống sau", "------ HẾT ------")
    places = [text.index(words) for words in (*head, *middle, "BẢNG ĐÁP ÁN", "1-", "LỜI GIẢI", "Nguồn: Điều")]
    assert places == sorted(places)


def test_the_key_and_the_reasons_stand_on_pages_of_their_own(quiz, shown):
    pages = shown.split("\f")
    key = next(number for number, page in enumerate(pages) if "BẢNG ĐÁP ÁN" in page)
    assert "HẾT" in "".join(pages[key - 1])
    paper = squash(" ".join(pages[:key]))
    explained = [part.explanation for question in quiz.questions for part in parts_of(question)]
    assert not [text for text in explained if squash(text) in paper]


def test_the_key_names_the_right_letter_of_every_question(quiz):
    blocks = body(EXPORTERS["word"].export(quiz, quiz_kit(ROOT)).content)
    cells = [cell for one in blocks if isinstance(one, list) for row in one for cell in row]
    told = dict(cell.split("-", 1) for cell in cells if cell.split("-")[0].isdigit())
    questions = {part.prompt: part for one in quiz.questions for part in parts_of(one)}
    heads = [one.partition(". ") for one in blocks if isinstance(one, str) and one.startswith("Câu ")]
    checked = 0
    for head, _, prompt in heads:
        question = questions.get(prompt)
        if hasattr(question, "options"):
            right = "".join(letter for letter, one in zip("ABCDEF", question.options, strict=False) if one.right)
            assert told[head.removeprefix("Câu ")] == right
            checked += 1
    assert checked > 20
