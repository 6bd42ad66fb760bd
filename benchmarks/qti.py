"""The QTI export against text2qti, the common way from plain text to QTI: the same 10,000 questions, source to zip."""

import datetime
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.synthetic import make_course
from benchmarks.timing import Command, in_turn, ratio
from course.cli_words import ROOT
from course.content.load import load_course
from course.output.write import write_file
from course.questions import kind_of

MODULES, AIM = 10, 5
# What text2qti's own format can say.
KINDS = ("single_choice", "multiple_response", "numeric", "short_answer")


def compare() -> list[tuple[str, str, str]]:
    """Rows of (what, measured, wanted): how many times faster ours is, for each version of QTI."""
    with tempfile.TemporaryDirectory() as place:
        folder, text, ours = Path(place) / "course", Path(place) / "theirs.txt", Path(place) / "ours.zip"
        count = make_course(folder, MODULES, KINDS)
        questions = load_course(folder, datetime.date(2026, 11, 22)).course.questions()
        assert len(questions) == count, "both sides must get the same questions"
        write_file(text, "\n".join(_as_text(number, one) for number, one in enumerate(questions, 1)).encode())
        work = [sys.executable, "-m", "benchmarks.work"]
        times = in_turn(
            {
                "qti21": Command([*work, "qti21", str(folder), str(ours)], ROOT, {}),
                "qti3": Command([*work, "qti3", str(folder), str(ours)], ROOT, {}),
                "text2qti": Command([str(Path(sys.executable).with_name("text2qti")), str(text)], Path(place), {}),
            },
            rounds=3,
        )
    return [
        (f"text2qti / our {name} export, {count:,} questions, source to zip", f"{ratio(times['text2qti'], times[name]):.1f}", f"aim ≥ {AIM}")
        for name in ("qti21", "qti3")
    ]  # fmt: skip


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
