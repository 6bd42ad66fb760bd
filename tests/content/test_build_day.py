"""The one date of a build comes from the command, the environment or the clock, in this order."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.content.build_day import build_day, epoch_of
from course.errors import UsageFault
from tests.conftest import DAY


@given(st.dates(min_value=datetime.date(1, 1, 1)))
def test_the_first_moment_of_a_day_names_that_day(day):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", str(epoch_of(day)))

        assert build_day() == day


@pytest.mark.parametrize(("seconds", "day"), [(86399, "1970-01-01"), (86400, "1970-01-02"), (-1, "1969-12-31")])
def test_days_turn_at_midnight_of_greenwich(monkeypatch, seconds, day):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(seconds))

    assert build_day().isoformat() == day


def test_a_day_on_the_command_line_wins(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "rubbish")

    assert build_day(DAY) == DAY


def test_without_a_word_it_is_today(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    before = datetime.datetime.now(datetime.UTC).date()

    assert before <= build_day() <= datetime.datetime.now(datetime.UTC).date()


@pytest.mark.parametrize("given_text", ["", "yesterday", "1.5", "9" * 30, "-" + "9" * 30, "0x10"])
def test_no_number_of_seconds_is_wrong_use_that_quotes_it(monkeypatch, given_text):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", given_text)

    with pytest.raises(UsageFault, match="giây") as fault:
        build_day()
    assert f"“{given_text}”" in str(fault.value)
