"""The law's dates: worked examples of the reference, and what holds for every day."""

import datetime
import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.schedule.deadlines import (
    ROUNDS,
    STEPS,
    FactFaults,
    certificate_end,
    commune_done,
    latest_filing,
    limits_of,
    next_round,
    renewal_window,
    round_dates,
)
from course.schedule.working_days import UnknownDays
from tests.conftest import ROOT

CASES = json.loads((ROOT / "tests/cases/schedule/dates.json").read_text("utf-8"))
DAYS = st.dates(datetime.date(2018, 1, 1), datetime.date(2099, 12, 31))
DAY = datetime.timedelta(days=1)
iso = datetime.date.fromisoformat


@pytest.mark.parametrize("case", CASES["certificates"], ids=lambda case: case["issued"])
def test_certificates(case, limits):
    end = certificate_end(iso(case["issued"]), limits.certificate_months)

    assert end == iso(case["end"])
    assert renewal_window(end, limits) == (iso(case["first"]), iso(case["last"]))


@pytest.mark.parametrize("case", CASES["filings"], ids=lambda case: case["filed"])
def test_filings(case, limits, working):
    assert commune_done(iso(case["filed"]), working, limits) == iso(case["done"])


@pytest.mark.parametrize("case", CASES["rounds"], ids=lambda case: f"{case['number']}-{case['year']}")
def test_rounds(case, limits, working):
    dates = round_dates(case["number"], case["year"], limits)

    assert dates == {step: iso(case[step]) for step in STEPS}
    assert latest_filing(dates["commune"], working, limits) == iso(case["file_by"])


@pytest.mark.parametrize("filed", CASES["refused"])
def test_a_count_over_unknown_days_is_refused(filed, limits, working):
    with pytest.raises(UnknownDays, match="Chưa biết đủ ngày nghỉ lễ"):
        commune_done(iso(filed), working, limits)


@given(issued=DAYS)
def test_the_window_is_61_days_and_before_the_end(issued, limits):
    end = certificate_end(issued, limits.certificate_months)
    first, last = renewal_window(end, limits)

    assert (last - first).days + 1 == 61
    assert issued < first < last < end
    assert (end.year, end.month) == (issued.year + 3, issued.month)


@given(issued=DAYS)
def test_a_later_certificate_never_ends_earlier(issued, limits):
    assert certificate_end(issued, 36) <= certificate_end(issued + DAY, 36)


@given(number=st.sampled_from(ROUNDS), year=st.integers(2026, 2099))
def test_the_steps_of_a_round_follow_each_other_and_lie_before_the_laws_day(number, year, limits):
    dates = round_dates(number, year, limits)

    assert list(dates.values()) == sorted(dates.values())
    for step, day in dates.items():
        assert (day + DAY).timetuple()[1:3] == tuple(reversed(limits.rounds[number][step]))


@given(proposed=st.dates(datetime.date(2026, 6, 1), datetime.date(2098, 12, 31)))
def test_the_next_round_is_the_first_that_is_still_open(proposed, limits):
    number, year = next_round(proposed, limits)
    before = (1, year) if number == 2 else (2, year - 1)

    assert round_dates(*before, limits)["commune"] < proposed <= round_dates(number, year, limits)["commune"]


@given(filed=st.dates(datetime.date(2026, 5, 22), datetime.date(2026, 12, 31)))
def test_filing_by_the_last_day_is_in_time_and_a_day_later_is_not(filed, limits, working):
    number, year = next_round(filed, limits)
    proposal = round_dates(number, year, limits)["commune"]
    file_by = latest_filing(proposal, working, limits)

    assert working.is_working(file_by)
    assert commune_done(file_by, working, limits) <= proposal
    assert commune_done(file_by + DAY, working, limits) > proposal


@pytest.mark.parametrize(
    ("fact", "value"), [("certificate_months", "ba mươi sáu"), ("certificate_months", "0"), ("round1_commune", "31/4")]
)
def test_a_fact_that_is_no_number_or_day_is_named(fact, value, loaded):
    facts = loaded.course.facts
    wrong = {**facts, fact: msgspec.structs.replace(facts[fact], value=value)}

    with pytest.raises(FactFaults, match=fact):
        limits_of(wrong)


def test_a_missing_fact_is_named(loaded):
    with pytest.raises(FactFaults, match="law_day"):
        limits_of({key: fact for key, fact in loaded.course.facts.items() if key != "law_day"})
