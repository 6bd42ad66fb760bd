"""A quiz ready to leave: questions under a title, with what a paper or a learning platform must know about them."""

import datetime
from typing import NamedTuple

from course.model.question import Purpose, Question


class Quiz(NamedTuple):
    """Questions to export; `id` names files and never changes, `day` is the day of the edition.

    `minutes` is the time allowed (0: as long as one likes), `pass_percent` the share of points that passes (0: none).
    """

    id: str
    title: str
    questions: tuple[Question, ...]
    day: datetime.date
    minutes: int = 0
    pass_percent: int = 0
    purpose: Purpose = Purpose.PRACTICE
