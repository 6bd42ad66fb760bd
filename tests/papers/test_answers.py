"""The keys: every version's right answers, as tables for people and as CSV that runs nothing."""

import csv
import io
import json
import math

from course.assemble.key import answer, numbered
from course.model.question import Level, Numeric, Option, ShortAnswer, SingleChoice
from course.model.quiz import Quiz
from tests.conftest import DAY
from tests.papers.conftest import page_texts, print_quiz, squeezed

NAME = "course-final"


def test_the_combined_table_gives_every_answer_of_every_version(final):
    composed, files = final
    rows = list(csv.reader(io.StringIO(files[f"keys/{NAME}/bang-dap-an-{NAME}.csv"].decode("utf-8-sig"))))
    assert rows[0] == ["Câu", *(version.code for version in composed.versions)]
    for at, version in enumerate(composed.versions, 1):
        assert {row[0]: row[at] for row in rows[1:]} == {one.number: answer(one.item) for one in numbered(version)}
    table = "".join(page_texts(files[f"keys/{NAME}/bang-dap-an-{NAME}.pdf"]))
    for row in rows[1:]:
        assert squeezed("".join(row)) in table


def test_each_version_has_its_own_key_with_points_and_where_it_is_explained(final):
    composed, files = final
    original = {one.item.question.id: one.number for one in numbered(composed.original)}
    total = len(original)
    for version in composed.versions:
        (text,) = page_texts(files[f"keys/{NAME}/tung-ma/dap-an-{NAME}-ma-{version.code}.pdf"])
        assert f"Mãđề{version.code}" in text
        assert f"Mỗicâu1điểm,cảthảy{total}điểm.Đạtkhicótừ{math.ceil(total * 0.7)}điểm." in text
        for one in numbered(version):
            assert squeezed(f"{one.number}{answer(one.item)}câu{original[one.item.question.id]}") in text


def test_the_trainer_sheet_explains_every_question_once(final):
    composed, files = final
    text = "".join(page_texts(files[f"keys/{NAME}/giai-thich-{NAME}.pdf"]))
    for one in numbered(composed.original):
        question = one.item.question
        assert text.count(f",{question.id})") == 1
        assert squeezed(question.explanation) in text
        assert squeezed(f"Đáp án: {answer(one.item)} · 1 điểm") in text


def test_many_versions_stand_eight_abreast(every_kind, desk):
    composed, files = print_quiz(every_kind, desk, versions=20)
    text = "".join(page_texts(files[f"keys/{NAME}/bang-dap-an-{NAME}.pdf"]))
    codes = [version.code for version in composed.versions]
    for block in (codes[:8], codes[8:16], codes[16:]):
        assert "Câu" + "".join(block) in text


def test_no_cell_of_the_csv_runs_as_a_formula(desk):
    base = {"level": Level.APPLY, "objective": "o1", "explanation": "Vì thế", "sources": (), "prompt": "Hỏi?"}
    options = tuple(Option(text=f"Ý {at}", right=at == 0, feedback="Sai") for at in range(3))
    quiz = Quiz("thu", "Thử", (
        SingleChoice(id="m1-l1-q1", options=options, **base),
        ShortAnswer(id="m1-l1-q2", accept=("=HYPERLINK(1)", "@x"), **base),
        Numeric(id="m1-l1-q3", answer=-5, unit="điểm", **base),
    ), DAY)  # fmt: skip
    _, files = print_quiz(quiz, desk)
    rows = list(csv.reader(io.StringIO(files["keys/thu/bang-dap-an-thu.csv"].decode("utf-8-sig"))))
    cells = [cell for row in rows for cell in row]
    assert sorted({cell for cell in cells if cell.startswith("'")}) == ["'-5 điểm", "'=HYPERLINK(1) / @x"]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_forms_of_one_room_share_no_code(crossed):
    forms, files = crossed
    codes = [version.code for form in forms for version in form.versions]
    assert len(set(codes)) == len(codes) == 8
    for form in forms:
        key = json.loads(files[f"keys/{form.original.quiz.id}/key.json"])
        assert sorted(key["versions"]) == [version.code for version in form.versions]
        assert key["pass"] == 5
