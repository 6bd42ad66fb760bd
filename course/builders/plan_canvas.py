"""The one-page business model of a plan: nine boxes, and five numbers that a busy reader looks for."""

from course.builders.plan_frame import PlanFrame, said, text, total
from course.builders.plan_text import TEXT, money, number, percent
from course.model.plan_blocks import Box, Canvas


def five_numbers(frame: PlanFrame) -> tuple[tuple[str, str], ...]:
    """First year's revenue and profit, break-even, the month with the least cash, and money asked for."""
    year, low, point = frame.data["years"][0], frame.data["lowest"], frame.data["break_even"]["with_pay"]
    label = frame.data["months"][low["month"] - 1]["label"]
    asked = total([month["drawn"] + month["grants"] for month in frame.data["months"]])
    return (
        (text("revenue"), money(year["revenue"])),
        (text("profit"), money(year["profit"])),
        (text("break_even"), money(point["revenue"]) if point else frame.words("phrase.never")),
        (text("lowest"), text("lowest_value", amount=money(low["closing"]), month=label)),
        (text("needed"), money(asked) if asked else frame.words("phrase.none")),
    )


def canvas(frame: PlanFrame, *, numbers: bool) -> Canvas:
    """The nine boxes in the order they are filled in; `numbers` adds the five numbers."""
    plan = frame.plan
    lines = {
        "customers": [one.who for one in plan.market.groups],
        "channels": [_share(one.name, number(one.share_percent)) for one in plan.market.channels],
        "revenue": [
            f"{one['name']}: {money(one['revenue'])} ({percent(one['share'])})" for one in frame.data["products"]
        ],
        "costs": [
            *(f"{one['name']}: {money(one['variable'])}" for one in frame.data["products"]),
            f"{frame.words('years.fixed')}: {money(frame.data['years'][0]['fixed'])}",
            f"{frame.words('years.owner_pay')}: {money(frame.data['years'][0]['owner_pay'])}",
        ],
        **{
            key: [said(frame, f"canvas.{key}")] for key in ("value", "relations", "resources", "activities", "partners")
        },
    }
    order = ("customers", "value", "channels", "relations", "revenue", "resources", "activities", "partners", "costs")
    boxes = []
    for key in order:
        said_lines = tuple(line for line in lines[key] if line) or (TEXT["empty"],)
        boxes.append(Box(key, frame.words(f"canvas.{key}"), said_lines))
    return Canvas(tuple(boxes), five_numbers(frame) if numbers else ())


def _share(name: str, share: str) -> str:
    return text("share_of_sales", name=name, share=share) if share else name
