"""The real limits and holidays."""

import pytest

from course.schedule.deadlines import limits_of
from course.schedule.working_days import WorkingCalendar


@pytest.fixture(scope="session")
def limits(loaded):
    return limits_of(loaded.course.facts)


@pytest.fixture(scope="session")
def working(loaded):
    return WorkingCalendar(loaded.course.holidays, loaded.course.plan_words.refusals)
