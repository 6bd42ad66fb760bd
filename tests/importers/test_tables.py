"""Tables: our own comes back whole, those of others are read by the names of their columns."""

import csv
import io

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from course.cli_quiz_export import quiz_kit
from course.exporters import EXPORTERS
from course.importers import IMPORTERS, guess
from course.importers.plain import plain
from course.importers.table_header import find_header
from course.model.question import Numeric, ShortAnswer, SingleChoice, TrueFalse
from course.model.quiz import Quiz
from course.model.source import Source
from course.model.table import bare_cell, read_pair, read_sources, safe_cell, write_pair, write_sources
from tests.conftest import DAY, ROOT, run_course
from tests.exporters.test_contract import renamed
from tests.importers.banks import clean
from tests.questions.strategies import QUESTIONS

KIT = quiz_kit(ROOT)
WHOLE = ("csv", "xlsx", "json")


def back(name, questions):
    """What comes back of questions through the file of a format."""
    made = EXPORTERS[name].export(Quiz("thu", "Bộ thử", tuple(questions), DAY), KIT)
    assert not made.skipped
    return IMPORTERS[name].read(made.content, made.name)


@pytest.mark.parametrize("name", WHOLE)
def test_the_real_banks_come_back_whole(name, loaded):
    questions = tuple(map(clean, loaded.course.questions()))
    imported = back(name, questions)
    assert imported.questions == questions
    assert imported.doubts == ()


@pytest.mark.parametrize("name", WHOLE)
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(questions=st.lists(QUESTIONS.map(clean), min_size=1, max_size=4))
def test_random_questions_come_back_whole(name, questions):
    named = tuple(renamed(question, f"m1-l1-q{number:02}") for number, question in enumerate(questions, 1))
    assert back(name, named).questions == named


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.parametrize(
    "text", ["=1+1", "'=1+1", "''", "'chữ'", "-5", "@SUM(A1)", "+84 912", "_x000D_", "a\n→ b", "a|b\\|c"]
)
def test_text_that_spreadsheets_would_change_comes_back(name, text):
    question = Numeric(
        id="m1-l1-q01", level="apply", objective="o1", explanation=text, prompt=text, answer=1, unit=text,
        sources=(Source(law="qd-26-2026", at=text), Source(url="https://ocop.gov.vn/x?a=1|2", title=text, note=text)),
    )  # fmt: skip
    (found,) = back(name, [clean(question)]).questions
    assert found == clean(question)


@given(st.text(max_size=20))
def test_no_cell_begins_a_formula_and_the_apostrophe_can_be_taken_off(text):
    assert not safe_cell(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert bare_cell(safe_cell(text)) == text


TEXTS = st.text("ab:|\\→\n ", min_size=1, max_size=12).map(plain).filter(bool)


@given(TEXTS, TEXTS, TEXTS)
def test_a_source_and_a_pair_are_read_back_as_written(one, two, three):
    sources = (Source(law=one, at=two, note=three), Source(url=two, title=one), Source(lesson=three))
    assert read_sources(write_sources(sources)) == (sources, ())
    if "→" not in one:
        assert read_pair(write_pair(one, two.removeprefix("→ "))) is not None


def table(*rows, between=","):
    text = io.StringIO()
    csv.writer(text, delimiter=between).writerows(rows)
    return text.getvalue().encode()


SIMPLE = (
    ("STT", "Câu hỏi", "A", "B", "C", "D", "Đáp án", "Giải thích"),
    ("1", "Ai?", "Xã", "Tỉnh", "Bộ", "", "B", "Vì."),
)


@pytest.mark.parametrize("between", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_simple_table_in_what_spreadsheets_save(between, encoding):
    content = table(*SIMPLE, between=between).decode().encode(encoding)
    assert guess("de.csv", content) is IMPORTERS["csv"]
    (question,) = IMPORTERS["csv"].read(content, "de.csv").questions
    assert (question.prompt, question.explanation) == ("Ai?", "Vì.")
    assert [(one.text, one.right) for one in question.options] == [("Xã", False), ("Tỉnh", True), ("Bộ", False)]


@pytest.mark.parametrize(
    "names",
    [
        ("Nội dung câu hỏi", "Phương án A", "Phương án B", "Đáp án đúng"),
        ("question", "option 1", "option 2", "correct answer"),
        ("Question Text", "Option A", "Option B", "Answer"),
        ("CÂU HỎI", "Đáp án 1", "Đáp án 2", "Đáp án"),
        ("Question - max 120 characters", "Answer 1 - max 75 characters", "Answer 2 - max 75 characters",
         "Correct answer(s) - choose at least one"),
    ],
)  # fmt: skip
def test_other_names_of_columns(names):
    content = table(("Đề của trường",), (), names, ("Hỏi?", "một", "hai", "2"))
    (question,) = IMPORTERS["csv"].read(content, "x.csv").questions
    assert [one.right for one in question.options] == [False, True]


@pytest.mark.parametrize(
    ("answer", "right"),
    [("A", "A"), ("b", "B"), ("A, C", "AC"), ("AC", "AC"), ("1", "A"), ("1;3", "AC"), ("A và C", "AC"), ("Bộ", "C"),
     ("E", ""),
     ("không rõ", "")],
)  # fmt: skip
def test_ways_of_naming_the_right_option(answer, right):
    imported = IMPORTERS["csv"].read(table(SIMPLE[0], ("", "Ai?", "Xã", "Tỉnh", "Bộ", "", answer, "")), "x.csv")
    (question,) = imported.questions
    assert "".join("ABC"[place] for place, one in enumerate(question.options) if one.right) == right
    assert bool(right) != any(doubt.rule == "import.unknown-answer" for doubt in imported.doubts)


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        (("Đúng không?", "", "", "Sai"), TrueFalse),
        (("Đúng không?", "Đúng", "Sai", "A"), TrueFalse),
        (("Bao nhiêu?", "", "", "1.250,5"), Numeric),
        (("Gọi là gì?", "", "", "chủ thể | chủ thể ocop"), ShortAnswer),
        (("Chọn gì?", "một", "hai", "A"), SingleChoice),
    ],
)
def test_a_kind_that_no_column_names_follows_from_the_answer(cells, kind):
    (question,) = IMPORTERS["csv"].read(table(("Câu hỏi", "A", "B", "Đáp án"), cells), "x.csv").questions
    assert isinstance(question, kind)


def workbook(*sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets:
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def test_every_sheet_with_names_is_read_and_doubts_name_sheet_and_row():
    import datetime

    content = workbook(
        ("Ghi chú", [("Không có gì",)]),
        (
            "Đề 1",
            [
                ("Câu hỏi", "A", "B", "Đáp án"),
                ("Một?", 1, 2.5, "A"),
                (None, None, None, None),
                ("Hai?", "x", None, "A"),
            ],
        ),
        ("Đề 2", [("Câu hỏi", "Đáp án"), ("Ngày nào?", datetime.date(2026, 6, 30)), ("Ba?", None)]),
    )
    imported = IMPORTERS["xlsx"].read(content, "x.xlsx")
    assert guess("x.bin", content) is IMPORTERS["xlsx"]
    first, second = imported.questions
    assert [one.text for one in first.options] == ["1", "2,5"]
    assert second.accept == ("30/06/2026",)
    told = [(str(doubt.place), doubt.rule) for doubt in imported.doubts if doubt.rule != "import.gaps"]
    assert told == [
        ("trang tính Đề 1, hàng 4", "import.no-key"),
        ("trang tính Đề 2, hàng 3", "import.no-key"),
        ("trang tính Đề 2, hàng 2", "import.date"),
    ]


def test_formulas_are_never_worked_out():
    book = openpyxl.Workbook()
    for row in (
        ("Câu hỏi", "A", "B", "Đáp án"),
        ('=HYPERLINK("http://x","y")', "a", "b", "A"),
        ("Hai?", "=1+1", "b", "B"),
    ):
        book.active.append(row)
    made = io.BytesIO()
    book.save(made)
    imported = IMPORTERS["xlsx"].read(made.getvalue(), "x.xlsx")
    assert "http" not in str(imported.questions)
    assert all(doubt.place.number in (2, 3) for doubt in imported.doubts)


def test_the_sheets_of_the_games_can_be_read_back(loaded):
    quiz = Quiz("m1", "Chuyên đề 1", tuple(loaded.course.questions("m1")), DAY)
    made = EXPORTERS["kahoot"].export(quiz, KIT)
    imported = IMPORTERS["xlsx"].read(made.content, made.name)
    assert len(imported.questions) == len(made.passport) - len(made.skipped)
    assert all(
        sum(one.right for one in question.options) for question in imported.questions if hasattr(question, "options")
    )


def test_no_table_is_found_where_no_row_names_a_question():
    assert find_header([("a", "b"), ("Câu hỏi",)]) is None
    assert find_header([("Câu hỏi", "Đáp án")]) == (0, {"Câu hỏi": 0, "Đáp án": 1})
    (doubt,) = IMPORTERS["csv"].read(b"a,b\n1,2\n", "x.csv").doubts
    assert doubt.rule == "import.no-header"


def test_the_command_reads_a_workbook_and_names_what_is_doubtful(tmp_path):
    file = tmp_path / "de.xlsx"
    file.write_bytes(workbook(("Đề", [("Câu hỏi", "A", "B", "Đáp án"), ("Một?", "a", "b", "C")])))
    done = run_course("quiz", "import", str(file), "--out", str(tmp_path / "de.yml"))
    assert "trang tính Đề, hàng 2" in done.stdout
    assert "đáp án “C” không có trong các phương án" in done.stdout
    assert 'prompt: "Một?"' in (tmp_path / "de.yml").read_text(encoding="utf-8")
