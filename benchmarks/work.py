"""One measured piece of work in a process of its own: python -m benchmarks.work check|FORMAT FOLDER [FILE]."""

import datetime
import sys
from pathlib import Path

from course.checks.report import check
from course.cli_quiz_export import quiz_kit
from course.cli_words import ROOT
from course.content.load import load_course
from course.exporters import EXPORTERS
from course.model.quiz import Quiz
from course.output.write import write_file


def main(what: str, folder: str, file: str = "") -> None:
    """Do the work once, with the export written to `file` if named.

    A course with faults would measure something else, so it ends the run.
    """
    loaded = load_course(Path(folder), datetime.date(2026, 11, 22))
    if what == "check":
        faults = check(loaded)
        if faults:
            sys.exit("\n".join(map(str, faults[:5])))
    else:
        quiz = Quiz("all", "Tất cả", tuple(loaded.course.questions()), loaded.course.day)
        content = EXPORTERS[what].export(quiz, quiz_kit(ROOT)).content
        if file:
            write_file(Path(file), content)


if __name__ == "__main__":
    main(*sys.argv[1:])
