"""The QTI export against text2qti, the common way from plain text to QTI: the same 10,000 questions, source to zip."""

import datetime
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.synthetic import make_course
from benchmarks.timing import Command, ratio, seconds
from course.cli_quiz_export import quiz_kit
from course.cli_words import ROOT
from course.content.load import load_course
from course.exporters import EXPORTERS
from course.model.quiz import Quiz
from course.output.write import write_file
from course.questions import kind_of

MODULES, ROUNDS, AIM = 10, 3, 5
# What text2qti's own format can say.
KINDS = ("single_choice", "multiple_response", "numeric", "short_answer")


def compare() -> list[tuple[str, str, str]]:
    """Rows of (what, measured, wanted): how many times faster ours is, with and without the reading of the banks.

    Reading is a large part of ours: the banks are YAML with line numbers for every fault, read once for all formats.
    """
    with tempfile.TemporaryDirectory() as place:
        folder, text, ours = Path(place) / "course", Path(place) / "theirs.txt", Path(place) / "ours.zip"
        count = make_course(folder, MODULES, KINDS)
        course = load_course(folder, datetime.date(2026, 11, 22)).course
        quiz = Quiz("all", "Tất cả", tuple(course.questions()), course.day)
        assert len(quiz.questions) == count, "both sides must get the same questions"
        write_file(text, "\n".join(_as_text(number, one) for number, one in enumerate(quiz.questions, 1)).encode())
        theirs = Command([str(Path(sys.executable).with_name("text2qti")), str(text)], Path(place), {})
        rows = []
        for name in ("qti21", "qti3"):
            whole = Command([sys.executable, "-m", "benchmarks.work", name, str(folder), "--to", str(ours)], ROOT, {})
            rounds = [(seconds(theirs), seconds(whole), _export(name, quiz)) for _ in range(ROUNDS)]
            other, source, records = (list(column) for column in zip(*rounds, strict=True))
            what = f"text2qti / our {name} export, {count:,} questions"
            rows.append((f"{what}, bank files to zip", f"{ratio(other, source):.1f}", "for information"))
            rows.append((f"{what}, questions to zip", f"{ratio(other, records):.1f}", f"aim ≥ {AIM}"))
    return rows


def _export(name: str, quiz: Quiz) -> float:
    """Seconds of our export alone."""
    started = time.perf_counter()
    EXPORTERS[name].export(quiz, quiz_kit(ROOT))
    return time.perf_counter() - started


def _as_text(number: int, question: Any) -> str:
    return "\n".join(_lines(number, question)) + "\n"


def _lines(number: int, question: Any) -> Iterator[str]:
    """The question in text2qti's format, with all the feedback it has."""
    kind = kind_of(question)
    yield f"{number}. {question.prompt} ({question.id})"  # it refuses a prompt that it has seen before
    yield f"... {question.explanation}"
    if kind == "numeric":
        yield f"=   {question.answer} +- {question.tolerance}"
    elif kind == "short_answer":
        for accepted in question.accept:
            yield f"*   {accepted}"
    else:
        marks = ("*a) ", "a) ") if kind == "single_choice" else ("[*] ", "[ ] ")
        for option in question.options:
            yield f"{marks[0] if option.right else marks[1]}{option.text}"
            if option.feedback:
                yield f"... {option.feedback}"
