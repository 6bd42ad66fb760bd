"""The browser plans as Python does: thousands of random wishes, every date, note and refusal, in real Chromium."""

import calendar
import datetime
import hashlib
import random

import pytest
from icalendar import Calendar

from course.errors import CourseError
from course.office.ical import Entry, calendar_file
from course.pages.calendar_data import SCRIPTS, calendar_data
from course.pages.script import data_script
from course.schedule.deadlines import ROUNDS, certificate_end, limits_of, renewal_window
from course.schedule.plan import make_plan
from course.schedule.wish import Wish
from course.schedule.words import clean_name, named
from course.schedule.working_days import WorkingCalendar
from tests.browser.scripts import add_scripts

BATCH = 5000
FILES = 120
EPOCH = datetime.date(1970, 1, 1)
FIRST, LAST = datetime.date(2025, 1, 1), datetime.date(2031, 12, 31)
NAMES = (
    "",
    "Mật ong",
    "Chè, mứt; kẹo",
    "a\\n<b>\\N\r\nEND:VCALENDAR",
    "\u202eđảo\u200b",
    "dài " * 60,
    "🍯" * 130,
    "x" * 73,
)


def number(day):
    return None if day is None else (day - EPOCH).days


def ours(wish, day, course):
    """The plan as data, or the refusal's words."""
    working = WorkingCalendar(course.holidays, course.plan_words.refusals)
    try:
        plan = make_plan(wish, day, limits_of(course.facts), working, course.plan_words)
    except CourseError as refusal:
        return {"refusal": str(refusal)}
    milestones = [{**one._asdict(), "day": number(one.day), "remind": list(one.remind)} for one in plan.milestones]
    return {"milestones": milestones, "notes": list(plan.notes)}


def special_days(course):
    """Ends of years and months, leap days, holidays, the rounds' days and the ends of what is known, each ± 1."""
    days = [datetime.date(year, month, 1) for year in range(2025, 2033) for month in (1, 3, 5, 7, 10, 12)]
    days += [datetime.date(2028, 2, 29), *(datetime.date(year, 12, 31) for year in range(2025, 2032))]
    for year in course.holidays:
        days += [one.day for one in (*year.off, *year.unsure)] + list(year.worked)
        days += [one for span in year.known for one in (span.first, span.last)]
    return [day + datetime.timedelta(days=by) for day in days for by in (-1, 0, 1)]


@pytest.fixture(scope="module")
def cases(loaded):
    """Wishes and the day they are made on; the same every time."""
    chance, special = random.Random(2026), special_days(loaded.course)

    def a_day():
        if chance.random() < 0.4:
            return chance.choice(special)
        return FIRST + datetime.timedelta(days=chance.randrange((LAST - FIRST).days + 1))

    def a_filing():
        # Half of them where the holidays are known, or nearly everything would be a refusal.
        known = datetime.date(2026, 5, 15) + datetime.timedelta(days=chance.randrange(600))
        return known if chance.random() < 0.6 else a_day()

    made = []
    for at in range(BATCH):
        parts = at % 8  # every combination of the three, the empty one too
        issued = a_day() - datetime.timedelta(days=chance.choice([0, 0, 365, 1000, 3000])) if parts & 1 else None
        filed = a_filing() if parts & 2 else None
        if issued and filed and chance.random() < 0.4:  # a renewal that is filed about in time
            issued = datetime.date(filed.year - 3, filed.month, min(filed.day, 28)) + datetime.timedelta(days=150)
        chosen = (chance.choice(ROUNDS), chance.randint(2025, 2031)) if parts & 4 else None
        made.append((Wish(issued, filed, chosen), a_day()))
    window = renewal_window(certificate_end(datetime.date(2025, 3, 15), 36), limits_of(loaded.course.facts))
    for edge in (*window, datetime.date(2028, 3, 15)):
        made += [(Wish(datetime.date(2025, 3, 15)), edge + datetime.timedelta(days=by)) for by in (-1, 0, 1)]
    far = datetime.date(2100, 1, 1)
    made += [(Wish(far), FIRST), (Wish(None, far), FIRST), (Wish(None, None, (1, 2100)), FIRST)]
    return made


@pytest.fixture(scope="module")
def results(cases, loaded):
    return [ours(wish, day, loaded.course) for wish, day in cases]


@pytest.fixture(scope="module")
def page(browser, loaded):
    page = browser.new_page()
    page.add_script_tag(content=data_script("calendar", calendar_data(loaded.course)).decode())
    add_scripts(page, [name.removesuffix(".js") for name in SCRIPTS[:4]])
    yield page
    page.close()


PLAN = """cases => cases.map(([certificate, filing, round, today]) => {
  try {
    const { milestones, notes } = ocop.makePlan({ certificate, filing, round }, today);
    return { milestones, notes };
  } catch (error) {
    if (!(error instanceof ocop.Refusal)) throw error;
    return { refusal: error.message };
  }
})"""


def test_five_thousand_wishes_give_the_same_dates_notes_and_refusals(page, cases, results, loaded):
    asked = [[number(one.certificate), number(one.filing), one.round, number(day)] for one, day in cases]
    found = page.evaluate(PLAN, asked)
    for case, theirs, mine in zip(cases, found, results, strict=True):
        assert theirs == mine, case
    planned = [one for one in results if "milestones" in one]
    assert len(planned) >= 2000
    assert len(results) - len(planned) >= 500
    said = {milestone["key"] for one in planned for milestone in one["milestones"]}
    assert said == set(loaded.course.plan_words.milestones.__struct_fields__)


def test_every_note_and_every_refusal_was_reached(results, loaded):
    """The batch would prove little if a sentence never came up in it."""
    words = loaded.course.plan_words
    notes = {note for one in results for note in one.get("notes", ())}
    refusals = {one["refusal"] for one in results if "refusal" in one}
    for sentence in (getattr(words.notes, key) for key in words.notes.__struct_fields__):
        assert any(note.startswith(sentence.split("{")[0]) for note in notes), sentence
    for key in ("nothing", "certificate_year", "filing_before_law", "filing_year", "round_year", "unknown_days"):
        start = getattr(words.refusals, key).split("{")[0]
        assert any(one.startswith(start) for one in refusals), key


def test_the_calendar_file_is_the_same_byte_for_byte(page, cases, results, loaded):
    law = loaded.course.laws[loaded.course.edition.law].name
    planned = [(*case, one) for case, one in zip(cases, results, strict=True) if "milestones" in one][:FILES]
    asked = [
        [number(wish.certificate), number(wish.filing), wish.round, number(day), NAMES[at % len(NAMES)]]
        for at, (wish, day, _) in enumerate(planned)
    ]
    made = page.evaluate(
        """cases => cases.map(([certificate, filing, round, today, typed]) => {
          const name = ocop.cleanName(typed);
          return ocop.calendarFile([{ name, plan: ocop.makePlan({ certificate, filing, round }, today) }], today);
        })""",
        asked,
    )
    for (_, day, plan), text, (*_, typed) in zip(planned, made, asked, strict=True):
        name = clean_name(typed)
        entries = [
            Entry(
                one["key"], EPOCH + datetime.timedelta(days=one["day"]), named(name, one["title"]),
                f"{one['basis']} {law}" if one["basis"] else "", tuple(one["remind"]),
            )
            for one in plan["milestones"]
        ]  # fmt: skip
        content = text.encode()
        assert content == calendar_file("Lịch OCOP", entries, day)
        assert all(len(line) <= 75 for line in content.split(b"\r\n"))
        events = Calendar.from_ical(content).walk("VEVENT")
        assert [str(one["SUMMARY"]) for one in events] == [one.title for one in entries]
        assert all(one.walk("VALARM") or not entry.remind for one, entry in zip(events, entries, strict=True))


def test_several_products_share_a_file_and_the_same_entry_stands_once(page):
    text = page.evaluate(
        """() => {
          const today = ocop.days.fromIso("2026-11-24");
          const plan = ocop.makePlan({ certificate: ocop.days.fromIso("2025-03-15") }, today);
          return ocop.calendarFile([{ name: "A", plan }, { name: "B", plan }, { name: "A", plan }], today);
        }"""
    )
    events = Calendar.from_ical(text).walk("VEVENT")
    assert len(events) == len({str(one["UID"]) for one in events}) == 8


def test_the_hash_is_sha_256(page):
    texts = ["", "abc", *("ế" * length for length in range(0, 140, 3)), "x" * 1000]
    assert page.evaluate("texts => texts.map(ocop.sha256)", texts) == [
        hashlib.sha256(one.encode()).hexdigest() for one in texts
    ]


def test_days_typed_by_people_are_read_and_what_is_none_is_not(page):
    right = ["15/3/2025", " 15 / 03 / 2025 ", "15-3-2025", "15.3.2025", "15 3 2025"]
    wrong = [
        "",
        "15/3",
        "31/4/2026",
        "29/2/2027",
        "0/1/2026",
        "15/13/2026",
        "15/3/25",
        "2025-03-15x",
        "15/3/20255",
        "<b>",
    ]
    assert page.evaluate("all => all.map(ocop.days.fromTyped)", right) == [number(datetime.date(2025, 3, 15))] * 5
    assert page.evaluate("all => all.map(ocop.days.fromTyped)", wrong) == [None] * len(wrong)
    every = [
        datetime.date(year, month, calendar.monthrange(year, month)[1])
        for year in (2024, 2026, 2100)
        for month in range(1, 13)
    ]
    theirs = page.evaluate(
        "all => all.map((one) => [ocop.days.fromIso(one), ocop.days.weekday(ocop.days.fromIso(one))])",
        [one.isoformat() for one in every],
    )
    assert theirs == [[number(one), one.weekday()] for one in every]
