"""One measured piece of work in a process of its own: python -m benchmarks.work check|gift FOLDER."""

import datetime
import sys
from pathlib import Path

from course.checks.report import check
from course.cli_quiz_export import quiz_kit
from course.cli_words import ROOT
from course.content.load import load_course
from course.exporters import EXPORTERS
from course.model.quiz import Quiz


def main(what: str, folder: str) -> None:
    """Do the work once; a course with faults would measure something else, so it ends the run."""
    loaded = load_course(Path(folder), datetime.date(2026, 11, 22))
    if what == "check":
        faults = check(loaded)
        if faults:
            sys.exit("\n".join(map(str, faults[:5])))
    else:
        quiz = Quiz("all", "Tất cả", tuple(loaded.course.questions()), loaded.course.day)
        EXPORTERS[what].export(quiz, quiz_kit(ROOT))


if __name__ == "__main__":
    main(*sys.argv[1:])
