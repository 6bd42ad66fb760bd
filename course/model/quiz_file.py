"""A quiz as a JSON file: everything of every question. docs/contributing/quiz.schema.json describes it."""

import datetime

from course.model.question import Purpose, Question
from course.model.record import Record

FORMAT = "hoc-ocop-quiz"
VERSION = 1


class QuizFile(Record, kw_only=True):
    """`format` and `version` say what the file is; numbers with decimals are texts ("12.5"), so none is rounded."""

    format: str
    version: int
    id: str
    title: str
    day: datetime.date
    minutes: int
    pass_percent: int
    purpose: Purpose
    questions: tuple[Question, ...]
