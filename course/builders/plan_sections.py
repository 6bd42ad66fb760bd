"""The sections of a finished plan that are mostly words."""

from collections.abc import Iterator

from course.builders.plan_canvas import canvas, five_numbers
from course.builders.plan_frame import PlanFrame, facts, group_table, said, table_or_mark, text
from course.builders.plan_text import TEXT, amount, number
from course.finance.figures_data import month_label
from course.model.plan_blocks import Block, Bullets, Facts, Heading, Paragraph, Row, Table
from course.model.plan_form import Depth


def summary(frame: PlanFrame) -> Iterator[Block]:
    """The plan in a sentence; beyond one page also why now, how long, and the five numbers."""
    plan = frame.plan
    if said(frame, "one_sentence"):
        yield Paragraph(said(frame, "one_sentence"))
    months = text("period_value", months=plan.months, first=month_label(plan, 1), last=month_label(plan, plan.months))
    lines = [(text("period"), months)]
    if frame.depth is not Depth.ONE_PAGE:
        lines += [*facts(frame, "summary", skip=("title", "months", "one_sentence")).lines, *five_numbers(frame)]
    yield Facts(tuple(lines))


def owner(frame: PlanFrame) -> Iterator[Block]:
    """Who plans, and the unit's history."""
    # On one page the title has said who and where.
    skip = ("owner.name", "owner.commune", "owner.province") if frame.depth is Depth.ONE_PAGE else ()
    yield facts(frame, "owner", skip=skip)
    if frame.full:
        yield group_table(frame, "owner.history", ("year", "event"), (15, 85), _name(frame, "owner.history"))


def one_page(frame: PlanFrame) -> Iterator[Block]:
    """The nine boxes."""
    yield canvas(frame, numbers=False)


def product(frame: PlanFrame) -> Iterator[Block]:
    """Products with price and yearly sales, then each in words."""
    plan = frame.plan
    years = max((len(one.yearly) for one in plan.products), default=1) or 1
    names = [_name(frame, f"products[].{key}") for key in ("name", "unit", "price")]
    head = (*names[:2], text("table_in_dong", title=names[2]), *(text("year", number=at + 1) for at in range(years)))
    rows = [
        Row((
            one.name, one.unit or TEXT["empty"], amount(one.price),
            *(number(one.yearly[at]) if at < len(one.yearly) else TEXT["empty"] for at in range(years)),
        ))
        for one in plan.products
    ]  # fmt: skip
    yield Table(text("products"), head, tuple(rows), (34, 12, 18, *[36 // years] * years), 2)
    if plan.ocop_set is not None and frame.course.edition is not None:
        sets = {one.no: one.name for branch in frame.course.edition.branches for one in branch.sets}
        value = text("set_value", number=plan.ocop_set, name=sets.get(plan.ocop_set, ""))
        yield Facts(((text("set"), value),))
    yield from _each_product(frame, "product", ("name", "unit", "price", "yearly"))


def _each_product(frame: PlanFrame, section: str, skip: tuple[str, ...] = ()) -> Iterator[Block]:
    for at, one in enumerate(frame.plan.products):
        found = facts(frame, section, f"products[{at}].", tuple(f"products[].{key}" for key in skip))
        if found.lines:
            yield Heading(one.name, 2)
            yield found


def market(frame: PlanFrame) -> Iterator[Block]:
    """Customers, competitors, channels, then the rest in words."""
    yield group_table(frame, "market.groups", ("who", "need", "size", "season"), (30, 27, 25, 18), text("groups"))
    rivals = ("name", "price", "strength", "weakness")
    yield group_table(frame, "market.competitors", rivals, (28, 16, 28, 28), text("competitors"))
    keys = ("name", "partner", "contract", "share_percent", "commission_percent", "days")
    yield group_table(frame, "market.channels", keys, (24, 24, 12, 14, 14, 12), text("channels"), 3)
    yield facts(frame, "market")


def swot(frame: PlanFrame) -> Iterator[Block]:
    """The four lists, inside above and outside below."""
    for pair in (("strengths", "weaknesses"), ("opportunities", "threats")):
        head = tuple(_name(frame, f"swot.{key}") for key in pair)
        cells = tuple(_points(getattr(frame.plan.swot, key)) for key in pair)
        yield Table("", head, (Row(cells),), (50, 50), 2)


def _points(lines: tuple[str, ...]) -> str:
    return "\n".join(f"• {line}" for line in lines) or TEXT["empty"]


def production(frame: PlanFrame) -> Iterator[Block]:
    """How it is made, as a whole and for each product."""
    yield facts(frame, "production")
    yield from _each_product(frame, "production")


def people(frame: PlanFrame) -> Iterator[Block]:
    """Who does what."""
    yield facts(frame, "people")
    yield group_table(frame, "roles", ("title", "person", "pay"), (42, 34, 24), text("roles"), 2)


def risks(frame: PlanFrame) -> Iterator[Block]:
    """Every risk with its score; in full also where each stands in likelihood and impact."""
    found = frame.plan.risks
    rows = [
        Row((
            f"{at}. {one.event}", str(one.likelihood), str(one.impact), str(one.likelihood * one.impact),
            one.action or TEXT["empty"], one.who or TEXT["empty"],
        ))
        for at, one in enumerate(found, 1)
    ]  # fmt: skip
    head = tuple(text("risks_head").split("|"))
    yield table_or_mark(Table(text("risks"), head, tuple(rows), (28, 9, 9, 9, 29, 16), 6))
    if frame.full and found:
        cells = [
            Row((str(impact), *(_there(frame, impact, likelihood) for likelihood in range(1, 6))))
            for impact in range(5, 0, -1)
        ]
        head = (text("risk_corner"), *map(str, range(1, 6)))
        yield Table(text("risk_matrix"), head, tuple(cells), (25, 15, 15, 15, 15, 15), 1)


def _there(frame: PlanFrame, impact: int, likelihood: int) -> str:
    found = enumerate(frame.plan.risks, 1)
    return ", ".join(str(at) for at, one in found if (one.impact, one.likelihood) == (impact, likelihood))


def steps(frame: PlanFrame) -> Iterator[Block]:
    """The steps in the order of their months, those without a month last."""
    plan = frame.plan
    ordered = sorted(plan.steps, key=lambda one: (one.start or one.end or 999, one.end or 999))
    rows = [
        Row((
            one.what, one.who or TEXT["empty"],
            *(month_label(plan, at) if at else TEXT["empty"] for at in (one.start, one.end)),
            amount(one.cost), one.result or TEXT["empty"],
        ))
        for one in ordered
    ]  # fmt: skip
    head = tuple(text("steps_head").split("|"))
    yield table_or_mark(Table(text("steps"), head, tuple(rows), (28, 14, 11, 11, 14, 22), 6))


def done(frame: PlanFrame) -> Iterator[Block]:
    """What was done since the plan before."""
    yield facts(frame, "done")


def appendix(_frame: PlanFrame) -> Iterator[Block]:
    """The papers to put behind the plan, with boxes to tick."""
    yield Heading(text("appendix"))
    yield Paragraph(text("appendix_note"))
    yield Bullets(tuple(f"☐ {item}" for item in text("appendix_items").split("|")))


def _name(frame: PlanFrame, key: str) -> str:
    return next(field.name for field in frame.form.fields if field.key == key)
