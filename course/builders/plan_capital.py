"""The sections of a finished plan about money from outside and whether it comes back: loans and the investment."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from course.builders.plan_frame import PlanFrame, facts, group_table, text
from course.builders.plan_money import figure_table, month_table, year_label
from course.builders.plan_text import amount, decimals, money, percent
from course.model.plan_blocks import Block, Chart, ChartKind, Facts, Note, Paragraph, Row, Series, Table, Weight

_REPAYMENT = ("drawn", "principal", "interest", "balance")


def loans(frame: PlanFrame) -> Iterator[Block]:
    """Where the money comes from, and how loans are paid back."""
    yield _sources(frame)
    found = facts(frame, "loans", skip=("money.own_capital",))
    if found.lines:
        yield found
    if not frame.plan.money.loans:
        yield Paragraph(text("no_loan"))
        return
    keys = ("lender", "amount", "month", "rate", "months", "method")
    yield group_table(frame, "money.loans", keys, (22, 20, 13, 11, 12, 22), text("loans"), 6)
    rows = [
        Row((one["lender"], *(amount(one[key]) for key in ("interest", "largest_payment", "left"))))
        for one in frame.data["loans"]
    ]
    head = tuple(frame.words(f"loans.{key}") for key in ("lender", "interest", "largest_payment", "left"))
    yield Table(text("table_in_dong", title=text("loan_sums")), head, tuple(rows), (31, 23, 23, 23))
    if frame.full:
        for at, loan in enumerate(frame.plan.money.loans):
            for key in ("draws", "repayments"):
                if getattr(loan, key):
                    title = f"{loan.lender}: {_group_name(frame, key)}"
                    yield group_table(frame, f"money.loans[{at}].{key}", ("month", "amount"), (50, 50), title, 1)
        yield month_table(frame, _REPAYMENT, text("repayment"))
        yield from _cover(frame)


def _group_name(frame: PlanFrame, key: str) -> str:
    return next(field.name for field in frame.form.fields if field.key == f"money.loans[].{key}")


def _sources(frame: PlanFrame) -> Table:
    """What is there, what is added, what is lent and given, as written."""
    own = frame.plan.money
    lines = [(text("own_cash"), own.opening_cash), (text("own_capital"), own.own_capital)]
    lines += [
        (text("loan", lender=one.lender), one.amount or sum(draw.amount for draw in one.draws) or None)
        for one in own.loans
        if one.month  # one from before the plan brings no money into it
    ]
    lines += [(text("grant", name=one.name), one.amount) for one in own.grants]
    whole = sum(value or 0 for _, value in lines)
    rows = [Row((name, amount(value), _share(value, whole))) for name, value in lines]
    rows.append(Row((frame.words("phrase.total"), amount(whole), _share(whole, whole)), strong=True))
    return Table(
        text("table_in_dong", title=text("sources_of_money")),
        tuple(text("sources_of_money_head").split("|")), tuple(rows), (56, 26, 18),
    )  # fmt: skip


def _share(value: int | None, whole: int) -> str:
    return percent(str(Decimal(value or 0) / whole)) if whole else percent(None)


def _cover(frame: PlanFrame) -> Iterator[Block]:
    years = frame.data["years"]
    labels = tuple(year_label(frame, year) for year in years)
    table = figure_table(frame, "years", ("operating", "vat", "income_tax", "principal", "interest"), years, labels,
                         text("cover"))  # fmt: skip
    cover = tuple(text("times", times=decimals(year["debt_cover"])) if year["debt_cover"] else text("empty")
                  for year in years)  # fmt: skip
    yield table._replace(rows=(*table.rows, Row((frame.words("years.debt_cover"), *cover), strong=True)))
    yield Note(Weight.PLAIN, "", text("cover_note"))


def appraisal(frame: PlanFrame) -> Iterator[Block]:
    """What the investment is worth today, when it comes back, and how far things may move."""
    yield facts(frame, "appraisal")
    project = frame.data["project"]
    if project is None:
        yield Paragraph(text("no_project"))
        return
    yield Facts((
        (frame.words("project.value"), money(project["value"])),
        (frame.words("project.returns"), "; ".join(map(percent, project["returns"])) or frame.words("phrase.none")),
        (frame.words("project.payback"), _payback(frame, project["payback"])),
        (frame.words("project.discounted_payback"), _payback(frame, project["discounted_payback"])),
        (frame.words("project.per_dong"), decimals(project["per_dong"]) if project["per_dong"] else text("empty")),
    ))  # fmt: skip
    flows = tuple(Row((text("flow_year", number=at), amount(flow))) for at, flow in enumerate(project["flows"]))
    yield Table(
        text("table_in_dong", title=text("flows")), (text("line"), frame.words("project.flows")), flows, (50, 50)
    )
    yield from _sensitivity(frame, project)


def _payback(frame: PlanFrame, years: str | None) -> str:
    return text("years_unit", years=decimals(years)) if years is not None else frame.words("phrase.no_payback")


def _sensitivity(frame: PlanFrame, project: Mapping[str, Any]) -> Iterator[Block]:
    moved = project["sensitivity"]
    rows = tuple(
        Row((frame.words(f"inputs.{key}"), *(amount(value) for value in moved[key]["values"]), _move(moved[key])))
        for key in project["inputs"]
    )
    head = (frame.words("project.inputs"), *map(_signed, project["steps"]), frame.words("inputs.switching"))
    yield Table(text("table_in_dong", title=text("sensitivity")), head, rows, (22, 16, 16, 16, 16, 14))
    labels = tuple(frame.words(f"inputs.{key}") for key in project["inputs"])
    ends = ((text("down"), 0), (text("up"), -1))
    series = tuple(Series(name, tuple(moved[key]["values"][at] for key in project["inputs"])) for name, at in ends)
    yield Chart(text("sensitivity_chart"), ChartKind.BARS, labels, series, text("sensitivity_told"))


def _move(one: Mapping[str, Any]) -> str:
    return _signed(one["switching"]) if one["switching"] is not None else text("empty")


def _signed(ratio: str) -> str:
    return percent(ratio) if Decimal(ratio) < 0 else f"+{percent(ratio)}"
