"""One measured piece of work in a process of its own: python -m benchmarks.work check|report|FORMAT FOLDER [SMALL]."""

import datetime
import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

from course.checks.report import check
from course.cli_quiz_export import quiz_kit
from course.cli_words import ROOT
from course.content.load import load_course
from course.exporters import EXPORTERS
from course.model.course import Course
from course.model.question import Bank
from course.model.quiz import Quiz
from course.quality.report import report

DAY = datetime.date(2026, 11, 22)
SLOW = 3.0
"""Seconds for the small size above which the large one is not measured."""


def main(what: str, folder: str, small: str = "1000") -> None:
    """Check once, or measure the growth of an export or the report and print it as JSON."""
    loaded = load_course(Path(folder), DAY)
    if what == "check":
        if faults := check(loaded):
            # A course with faults would measure something else.
            sys.exit("\n".join(map(str, faults[:5])))
        return
    work = _report if what == "report" else _export(what)
    part, whole = _first(loaded.course, int(small)), loaded.course
    work(_first(loaded.course, 20))  # templates are compiled once
    if _seconds(work, part) > SLOW:
        print(json.dumps({}))
        return
    times = len(whole.questions()) // len(part.questions())
    # As many questions on both sides, in small helpings and in one: short work is then measured as long as long work.
    growth = min(_seconds(work, whole) for _ in range(3)) / min(_seconds(work, part, times) for _ in range(3))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"growth": growth, "megabytes": peak}))


def _seconds(work: Callable[[Course], object], course: Course, times: int = 1) -> float:
    """Processor time of so many runs: what else the machine does is not our growth."""
    started = time.process_time()
    for _ in range(times):
        work(course)
    return time.process_time() - started


def _export(name: str) -> Callable[[Course], object]:
    kit = quiz_kit(ROOT)
    return lambda course: EXPORTERS[name].export(
        Quiz("all", "Tất cả", tuple(course.questions()), course.day, minutes=60, pass_percent=70), kit
    )


def _report(course: Course) -> object:
    return report(course, lambda question: f"{question}.yml:1")


def _first(course: Course, count: int) -> Course:
    """The same course with its first `count` questions only."""
    less = Course(course.day)
    less.__dict__.update({key: value for key, value in vars(course).items() if key not in ("lessons", "tests")})
    less.banks, left = {}, count
    for lesson_id, bank in course.banks.items():
        kept = bank.questions[:left]
        left -= len(kept)
        less.banks[lesson_id] = Bank(lesson=lesson_id, questions=kept)
    return less


if __name__ == "__main__":
    main(*sys.argv[1:])
