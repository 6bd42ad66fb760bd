"""What the page "Lịch của tôi" loads: the law's limits, the known holidays and the words of a plan; and its tool."""

from pathlib import Path
from typing import Any

import msgspec

from course.model.course import Course
from course.pages.assets import parts_joined
from course.pages.script import data_script
from course.schedule.deadlines import ROUNDS, STEPS, limits_of
from course.schedule.wish import FIRST_YEAR, LAST_YEAR

SCRIPTS = (
    "calendar-days.js",
    "calendar-working-days.js",
    "calendar-plan.js",
    "calendar-file.js",
    "calendar-shelf.js",
    "calendar-view.js",
    "calendar-form.js",
    "ocop-calendar.js",
)


def calendar_files(root: Path, course: Course) -> dict[str, bytes]:
    """The page's scripts by site path; none for a course without words for a plan (the page then has no counter)."""
    if course.plan_words is None:
        return {}
    return {
        "assets/calendar-data.js": data_script("calendar", calendar_data(course)),
        "assets/js/calendar.js": parts_joined(root, SCRIPTS, course.interface),
    }


def calendar_data(course: Course) -> dict[str, Any]:
    """Numbers as in the facts, days as 2026-05-22, `rounds` by number and step as [day, month].

    `articles` are by fact. `years` hold `known` spans, days `off` and `unsure` with names, `worked` days and `open`.
    """
    limits = limits_of(course.facts)
    facts = (
        [one.fact for one in msgspec.structs.asdict(course.plan_words.milestones).values()] if course.plan_words else []
    )
    used = {fact.replace("{number}", str(number)) for fact in facts for number in ROUNDS} - {""}
    return {
        "law": course.laws[course.edition.law].name if course.edition else "",
        "certificateMonths": limits.certificate_months,
        "earliestDays": limits.earliest_days,
        "latestDays": limits.latest_days,
        "communeWorkingDays": limits.commune_working_days,
        "decisionDays": limits.decision_days,
        "lawDay": limits.law_day.isoformat(),
        "firstYear": FIRST_YEAR,
        "lastYear": LAST_YEAR,
        "rounds": {str(number): {step: list(limits.rounds[number][step]) for step in STEPS} for number in ROUNDS},
        "articles": {fact: limits.articles[fact] for fact in sorted(used & limits.articles.keys())},
        "years": [
            {
                "year": one.year,
                "known": [[span.first.isoformat(), span.last.isoformat()] for span in one.known],
                "off": [[day.day.isoformat(), day.name] for day in one.off],
                "unsure": [[day.day.isoformat(), day.name] for day in one.unsure],
                "worked": [day.isoformat() for day in one.worked],
                "open": one.open,
            }
            for one in sorted(course.holidays, key=lambda one: one.year)
        ],
        "words": msgspec.to_builtins(course.plan_words),
    }
