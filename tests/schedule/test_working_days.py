"""Working days, and the holidays they rest on."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.schedule.working_days import UnknownDays, WorkingCalendar

KNOWN = st.dates(datetime.date(2026, 1, 1), datetime.date(2026, 11, 1))
DAY = datetime.timedelta(days=1)


@given(day=KNOWN, count=st.integers(1, 15))
def test_a_working_day_is_no_weekend_and_no_holiday(day, count, working):
    found = working.after(day, count)

    assert found.weekday() < 5 or found in working.worked
    assert found not in working.off
    assert sum(working.is_working(day + DAY * n) for n in range(1, (found - day).days + 1)) == count


@given(day=KNOWN, count=st.integers(1, 15))
def test_counting_is_monotone(day, count, working):
    assert working.after(day, count) <= working.after(day + DAY, count)
    assert working.after(day, count) < working.after(day, count + 1)


@given(day=KNOWN, count=st.integers(1, 15))
def test_there_and_back(day, count, working):
    start = working.on_or_after(day)

    assert working.before(working.after(start, count), count) == start


def test_a_saturday_worked_to_make_up_counts(working):
    assert working.is_working(datetime.date(2026, 1, 10))
    assert working.after(datetime.date(2026, 1, 9), 1) == datetime.date(2026, 1, 10)


def test_without_years_everything_is_refused(loaded):
    with pytest.raises(UnknownDays, match="chưa có năm nào"):
        WorkingCalendar((), loaded.course.plan_words.refusals).is_working(datetime.date(2026, 6, 1))


def test_the_data_is_in_order(loaded):
    """Fixed days of the labour law, made up when they fall on a rest day; every day in its year and known."""
    for year in loaded.course.holidays:
        off = {one.day for one in (*year.off, *year.unsure)}
        days = [one.day for one in (*year.off, *year.unsure)] + list(year.worked)
        assert len(days) == len(set(days))
        assert all(day.year == year.year for day in days)
        assert all(day.weekday() >= 5 for day in year.worked)
        assert all(one.first <= one.last and one.first.year == one.last.year == year.year for one in year.known)
        assert year.sources
        known = [day for day in days if any(span.first <= day <= span.last for span in year.known)]
        assert sorted(known) == sorted(days)
        for month, number in ((1, 1), (4, 30), (5, 1), (9, 2)):
            day = datetime.date(year.year, month, number)
            assert day in off or not any(span.first <= day <= span.last for span in year.known)
        complete = [(span.first, span.last) for span in year.known] == [
            (datetime.date(year.year, 1, 1), datetime.date(year.year, 12, 31))
        ]
        assert complete or year.open
