"""What a plan tells the programme: its dates on the way, and the texts of Mẫu số 02 (Phần II and Phần IV)."""

from collections.abc import Iterator
from contextlib import suppress

from course.builders.plan_frame import PlanFrame, text
from course.builders.plan_text import money, number
from course.finance.figures_data import month_label
from course.model.plan_blocks import Block, Facts, Note, Row, Table, Weight
from course.schedule.deadlines import ROUNDS, latest_filing, limits_of, round_dates
from course.schedule.words import fill, in_words
from course.schedule.working_days import UnknownDays, WorkingCalendar

_DATES = ("commune", "province")


def ocop_dates(frame: PlanFrame) -> Iterator[Block]:
    """The rounds that fall into the plan, when it aims at a criteria set: the dates of the law in force."""
    course, plan = frame.course, frame.plan
    if plan.ocop_set is None or course.plan_words is None:
        return
    first, last = (_month(frame, number) for number in (1, plan.months))
    limits, working = limits_of(course.facts), WorkingCalendar(course.holidays, course.plan_words.refusals)
    found = []
    for year in range(first[0], last[0] + 1):
        for round_number in ROUNDS:
            dates = round_dates(round_number, year, limits)
            days = {f"round_{step}": dates[step] for step in _DATES}
            with suppress(UnknownDays):  # then the law's own dates alone
                days["round_file_by"] = latest_filing(dates["commune"], working, limits)
            found += [(day, key, round_number, year) for key, day in days.items()]
    rows = []
    for day, key, round_number, year in sorted(found):
        if first <= (day.year, day.month) <= last:
            words = getattr(course.plan_words.milestones, key)
            basis = limits.articles.get(fill(words.fact, number=round_number), "")
            rows.append(Row((in_words(day), fill(words.title, number=round_number, year=year), basis)))
    if rows:
        head = tuple(text("ocop_dates_head").split("|"))
        yield Table(text("ocop_dates"), head, tuple(rows), (18, 56, 26), 3)
        yield Note(Weight.PLAIN, "", text("ocop_note"))


def _month(frame: PlanFrame, month: int) -> tuple[int, int]:
    at, year = map(int, month_label(frame.plan, month).split("/"))
    return year, at


def ahead(frame: PlanFrame) -> Iterator[Block]:
    """Phần IV as it will stand in the report."""
    texts = plan_texts(frame)
    yield Facts(tuple((text(f"ahead_{key}"), texts[key] or text("empty")) for key in texts))


def plan_texts(frame: PlanFrame) -> dict[str, str]:
    """Phần IV: `product`, `organisation` and `market`, each from what the plan says; "" when it says nothing."""
    plan = frame.plan
    return {
        "product": _sentences(
            *(f"{one.name}: {_yearly(one.yearly)}" for one in plan.products if one.yearly),
        ),
        "organisation": _sentences(
            text("note_capacity", capacity=number(plan.production.capacity)) if plan.production.capacity else "",
            plan.production.suppliers, plan.owner.organisation, plan.training, *_steps(frame),
        ),
        "market": _sentences(
            "; ".join(one.who for one in plan.market.groups if one.who),
            "; ".join(_channel(one.name, number(one.share_percent)) for one in plan.market.channels if one.name),
            plan.market.promotion,
        ),
    }  # fmt: skip


def _yearly(units: tuple[int, ...]) -> str:
    return ", ".join(text("units_in_year", number=at, units=number(one)) for at, one in enumerate(units, 1))


def _steps(frame: PlanFrame) -> Iterator[str]:
    for one in frame.plan.steps:
        months = [month_label(frame.plan, at) for at in (one.start, one.end) if at]
        when = f" ({' – '.join(dict.fromkeys(months))})" if months else ""
        result = f": {one.result}" if one.result else ""
        yield f"{one.what}{when}{result}"


def _channel(name: str, share: str) -> str:
    return text("share_of_sales", name=name, share=share) if share else name


def _sentences(*parts: str) -> str:
    """The parts that say something, a line each, every line ended."""
    said = [part.strip() for part in parts if part.strip()]
    return "\n".join(part if part.endswith((".", "!", "?", "…")) else f"{part}." for part in said)


def growth(frame: PlanFrame) -> str:
    """The planned revenue and profit of each year, as the plan's figures say."""
    years = "; ".join(
        text("note_year", number=one["number"], revenue=money(one["revenue"]), profit=money(one["profit"]))
        for one in frame.data["years"]
    )
    return text("note_growth", figures=years)
