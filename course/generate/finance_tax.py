"""The income tax of a household business by percent of revenue: nothing up to the line, then on what is above it.

VAT is not asked: that it falls on the whole revenue is our reading of the text, not its words.
"""

from collections.abc import Iterator
from fractions import Fraction

from course.finance.taxes import year_tax
from course.generate.finance_cases import PEOPLE, TAX, amount, numbers, numeric
from course.model.business_plan import Activity, LegalForm, Tax
from course.model.course import Course
from course.model.number import format_number
from course.model.question import Level, Question
from course.model.source import Source

SAYS = {Activity.PRODUCTION: "tự làm hàng để bán", Activity.DISTRIBUTION: "mua hàng về bán lại"}
MILLION = 1_000_000


def household_income_tax(course: Course) -> Iterator[Question]:
    """The tax on income of a year's revenue, below and above the line."""
    rules = course.taxes
    if rules is None:
        return
    line = rules.household.line
    rates = {rate.activity: rate.pit for rate in rules.household.rates}
    top = next(step.to for step in rules.household.profit_steps if step.percent_of_revenue) or 0
    sources = tuple(Source(law=one.law, at=one.at) for one in rules.household.sources[:3] if one.law in course.laws)
    for key, number in numbers(course, "household-income-tax", TAX):
        activity = list(SAYS)[number % 2]
        revenue = (400 + 53 * number) * MILLION if number % 3 == 0 else line + (30 + 67 * number) * MILLION
        if revenue > top:
            continue
        right = year_tax(rules, LegalForm.HOUSEHOLD, Tax(activity=activity), revenue, 0, rules.as_of.year).income
        over, rate, other = (
            max(revenue - line, 0),
            Fraction(rates[activity]),
            Fraction(rates[list(SAYS)[1 - number % 2]]),
        )
        shown = format_number(rates[activity])
        yield numeric(
            key,
            Level.APPLY,
            f"{PEOPLE[number % len(PEOPLE)]} (ví dụ minh họa) là hộ kinh doanh {SAYS[activity]}, doanh thu năm "
            f"{rules.as_of.year} là {amount(revenue)} đ, chọn tính thuế thu nhập cá nhân theo phần trăm doanh thu, "
            f"không được miễn, giảm. Thuế thu nhập cá nhân là bao nhiêu?",
            right,
            "đ",
            {
                revenue * rate / 100: f"Bạn tính trên cả doanh thu. Chỉ phần vượt {amount(line)} đ phải tính."
                if over
                else f"Doanh thu chưa vượt {amount(line)} đ thì chưa phải nộp.",
                over * other / 100: "Bạn lấy tỷ lệ của ngành khác.",
            },
            f"({amount(revenue)} − {amount(line)}) × {shown}% = {amount(right)} đ. Hãy kiểm tra lại với cơ quan thuế."
            if over
            else f"Doanh thu không quá {amount(line)} đ một năm thì chưa phải nộp thuế này.",
            sources,
        )
