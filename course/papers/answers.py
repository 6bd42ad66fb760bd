"""The answer key of the versions: tables for people, rows for a spreadsheet, data for a reader of sheets."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

from course.assemble.asked import wrong
from course.assemble.key import Numbered, answer, numbered, right_letters
from course.assemble.versions import Version
from course.model.question import Case, ShortAnswer, TrueFalse
from course.model.quiz import Quiz
from course.papers.exam import every, exam_of
from course.papers.parts import form_of
from course.papers.sheet import Sheet
from course.questions import KINDS, kind_of

POINTS = 1
"""What every numbered question is worth, a part of a case too: marking by hand needs no table of weights."""
ACROSS = 8
"""How many versions stand side by side in the combined table."""
MOST_BESIDE = 60
"""Letters of an answer beside its box on the overlay."""


def total_of(version: Version) -> int:
    """All points of a version; the same for every version."""
    return POINTS * sum(1 for _ in numbered(version))


def pass_points(quiz: Quiz, total: int) -> int:
    """The fewest points that pass, 0 when the quiz knows no passing."""
    return math.ceil(total * quiz.pass_percent / 100)


def marks(one: Numbered) -> tuple[str, ...]:
    """What to fill in on the sheet: ("B",), ("A", "C"), ("Đ",); empty when the answer is written."""
    if isinstance(one.item.question, TrueFalse):
        return (answer(one.item)[0],)
    return tuple(right_letters(one.item))


def table_rows(versions: Sequence[Version]) -> list[list[str]]:
    """The combined key: a head with the codes, then a row for each number with the answer in every version."""
    keys = [{one.number: answer(one.item) for one in numbered(version)} for version in versions]
    head = ["Câu", *(version.code for version in versions)]
    return [head, *([number, *(key[number] for key in keys)] for number in keys[0])]


def key_data(original: Version, versions: Sequence[Version]) -> dict[str, Any]:
    """What key.typ needs for the combined table (in blocks of ACROSS) and for a table of each version."""
    where = explained_at(original)
    total = total_of(original)
    head, *rows = table_rows(versions)
    blocks = [
        {"head": head[:1] + head[at : at + ACROSS], "rows": [row[:1] + row[at : at + ACROSS] for row in rows]}
        for at in range(1, len(head), ACROSS)
    ]
    single = [
        {
            "code": version.code,
            "rows": [[one.number, answer(one.item), where[one.item.question.id]] for one in numbered(version)],
        }
        for version in versions
    ]
    quiz = original.quiz
    return {"title": quiz.title, "total": total, "pass": pass_points(quiz, total), "blocks": blocks, "versions": single}


def explained_at(original: Version) -> Mapping[str, str]:
    """Where a question stands on the original paper, which is where the trainer's sheet explains it."""
    return {one.item.question.id: one.number for one in numbered(original)}


def explained(original: Version) -> list[dict[str, Any]]:
    """The trainer's sheet: every question in the order of the original with its answer and why."""
    asked = {one.number: one for one in every(exam_of(original, "", True))}
    stories = {
        f"{number}a": item.question.prompt
        for number, item in enumerate(original.items, 1)
        if isinstance(item.question, Case)
    }
    lessons = {
        f"{number}{'abcd'[len(item.parts) - 1]}": item.question.explanation
        for number, item in enumerate(original.items, 1)
        if item.parts
    }
    return [
        {
            "number": one.number,
            "id": one.item.question.id,
            "kind": KINDS[kind_of(one.item.question)].label,
            "story": stories.get(one.number, ""),
            "prompt": one.item.question.prompt,
            "choices": [choice._asdict() for choice in asked[one.number].choices],
            "lefts": list(asked[one.number].lefts),
            "answer": answer(one.item),
            "explanation": one.item.question.explanation,
            "wrong": wrong(one.item),
            "lesson": lessons.get(one.number, ""),
        }
        for one in numbered(original)
    ]


def key_file(original: Version, versions: Sequence[Version], stamp: str) -> dict[str, Any]:
    """key.json, for a program that reads sheets: by mã đề every number with its question, form, marks and points.

    `marks` are the labels of bubbles in geometry.json; when they are empty the answer is written: `answer`.
    """
    total = total_of(original)
    return {
        "quiz": original.quiz.id,
        "stamp": stamp,
        "total": total,
        "pass": pass_points(original.quiz, total),
        "versions": {
            version.code: [
                {
                    "number": one.number,
                    "question": one.item.question.id,
                    "form": form_of(one.item).name,
                    "marks": list(marks(one)),
                    "answer": answer(one.item),
                    "points": POINTS,
                }
                for one in numbered(version)
            ]
            for version in versions
        },
    }


def _beside(one: Numbered) -> str:
    """A written answer as it fits beside its box; a long one is in the key, which the marker has at hand."""
    question = one.item.question
    text = answer(one.item)
    if isinstance(question, ShortAnswer) and len(question.accept) > 1:
        text = f"{question.accept[0]} (hoặc cách viết khác trong đáp án)"
    return text if len(text) <= MOST_BESIDE else "xem bảng đáp án"


def overlay_of(version: Version, sheet: Sheet) -> dict[str, Any]:
    """The right bubbles of a version on the sheet, and the written answers beside their boxes."""
    by_number = {one.number: one for one in numbered(version)}
    right = [
        bubble._asdict() for row in sheet.rows for bubble in row.bubbles if bubble.label in marks(by_number[row.number])
    ]
    written = [
        {"x": cell.x, "y": cell.y + cell.h + 0.2, "text": _beside(by_number[box.number])}
        for box in sheet.boxes
        for cell in box.cells[:1]
    ]
    return {"code": version.code, "right": right, "written": written}
