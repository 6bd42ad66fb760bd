"""Answers on dates, recomputed with plain calendar arithmetic and the numbers that the decision prints."""

import datetime
import re

DAYS = datetime.timedelta


def test_round_of_proposal(made, right, dates):
    for question in made["round-of-proposal"]:
        (day,) = dates(question.prompt)
        if (day.month, day.day) < (4, 30):
            expected = f"Đợt 1 năm {day.year}"
        elif (day.month, day.day) < (10, 30):
            expected = f"Đợt 2 năm {day.year}"
        else:
            expected = f"Đợt 1 năm {day.year + 1}"
        assert right(question) == expected


def test_province_done(made, right, dates):
    for question in made["province-done"]:
        (day,) = dates(question.prompt)
        if (day.month, day.day) < (4, 30):
            expected = f"30/6/{day.year}"
        elif (day.month, day.day) < (10, 30):
            expected = f"30/12/{day.year}"
        else:
            expected = f"30/6/{day.year + 1}"
        assert right(question) == expected


def test_ministry_done(made, right, dates):
    for question in made["ministry-done"]:
        (day,) = dates(question.prompt)
        if (day.month, day.day) < (1, 30):
            expected = f"30/3/{day.year}"
        elif (day.month, day.day) < (7, 30):
            expected = f"30/9/{day.year}"
        else:
            expected = f"30/3/{day.year + 1}"
        assert right(question) == expected


def test_certificate_end(made, right, dates):
    for question in made["certificate-end"]:
        (issued,) = dates(question.prompt)
        assert dates(right(question)) == [issued.replace(year=issued.year + 3)]


def test_renewal_first(made, right, dates):
    for question in made["renewal-first"]:
        (end,) = dates(question.prompt)
        assert dates(right(question)) == [end - DAYS(180)]


def test_renewal_last(made, right, dates):
    for question in made["renewal-last"]:
        (issued,) = dates(question.prompt)
        assert dates(right(question)) == [issued.replace(year=issued.year + 3) - DAYS(120)]


def test_renewal_day(made, dates):
    answers = set()
    for question in made["renewal-day"]:
        end, filed = dates(question.prompt)
        assert question.answer == (120 <= (end - filed).days <= 180)
        answers.add((question.answer, (end - filed).days))
    assert {(False, 181), (True, 180), (True, 120), (False, 119)} <= answers


def test_working_days(made, right, dates):
    names = ["thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu"]
    for question in made["working-days"]:
        (received,) = dates(question.prompt)
        assert f"{names[received.weekday()]} ngày" in question.prompt
        after = [received + DAYS(step) for step in range(1, 60)]
        (done,) = dates(right(question))
        assert done == [day for day in after if day.weekday() < 5][14]
        # The public holidays of fixed date, and the months in which the lunar ones can fall.
        stretch = [received + DAYS(step) for step in range((done - received).days + 1)]
        assert not [
            day for day in stretch if (day.month, day.day) in {(4, 30), (5, 1), (9, 1), (9, 2), (9, 3), (11, 24)}
        ]
        assert not [day for day in stretch if day.month in (1, 2, 3, 4, 12)]


def test_decision_days(made, right, dates):
    for question in made["decision-days"]:
        (received,) = dates(question.prompt)
        assert dates(right(question)) == [received + DAYS(45)]


def test_weekday_names_are_those_of_the_calendar(made, dates):
    for question in made["working-days"]:
        assert re.search("thứ (hai|ba|tư|năm|sáu) ngày", question.prompt)
