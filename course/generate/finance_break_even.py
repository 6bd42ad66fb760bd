"""Break-even: units, revenue, how far sales may fall, and what a lower price asks for."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from course.finance.break_even import break_even, safety_margin, units_after_change
from course.finance.rounding import units_up
from course.generate.craft import chance
from course.generate.finance_cases import BREAK_EVEN, Shop, amount, numbers, numeric, shop, taught
from course.model.course import Course
from course.model.question import Level, Question

TENTH = Decimal("0.1")


def break_even_units(course: Course) -> Iterator[Question]:
    """Units that carry all costs and the owner's pay."""
    for key, number in numbers(course, "break-even-units", BREAK_EVEN):
        one = shop(key, number)
        point = break_even(one.price, one.variable, one.fixed + one.pay)
        without = break_even(one.price, one.variable, one.fixed)
        if point is None or without is None:
            continue
        right, carried = units_up(point.units), one.fixed + one.pay
        yield numeric(
            key,
            Level.APPLY,
            f"{_story(one)} Phải bán ít nhất bao nhiêu {one.unit} một năm để đủ cả công chủ?",
            right,
            one.unit,
            {
                units_up(without.units): "Đây là hòa vốn chưa có công chủ.",
                units_up(Fraction(carried, one.price)): "Bạn chia cho giá bán. Giá bán còn phải trả biến phí.",
                right - 1: "Còn thiếu một chút mới đủ. Số bán phải làm tròn lên.",
                units_up(Fraction(carried, one.variable)): "Bạn chia cho biến phí. Phải chia cho phần còn lại.",
            },
            f"({amount(one.fixed)} + {amount(one.pay)}) : {amount(one.contribution)} = {amount(point.units)}; làm tròn "
            f"lên {amount(right)} {one.unit}.",
            taught(BREAK_EVEN),
        )


def break_even_revenue(course: Course) -> Iterator[Question]:
    """Revenue at the break-even point, where it comes out in whole units."""
    for key, number in numbers(course, "break-even-revenue", BREAK_EVEN):
        one = shop(key, number)
        units = one.quantity * 3 // 5
        fixed = units * one.contribution
        point = break_even(one.price, one.variable, fixed)
        if point is None:
            continue
        yield numeric(
            key,
            Level.APPLY,
            f"{one.opening}, bán {amount(one.price)} đ một {one.unit}, biến phí {amount(one.variable)} đ. Định phí "
            f"và công chủ cộng lại {amount(fixed)} đ một năm. Doanh thu hòa vốn là bao nhiêu?",
            point.revenue,
            "đ",
            {
                fixed: "Bán bằng định phí thì chưa có tiền trả biến phí.",
                point.units: f"Đó là số {one.unit}. Nhân với giá bán mới ra doanh thu.",
                point.units * one.variable: "Bạn nhân với biến phí. Doanh thu là số bán nhân giá bán.",
            },
            f"{amount(fixed)} : {amount(one.contribution)} = {amount(units)} {one.unit}; × {amount(one.price)} = "
            f"{amount(point.revenue)} đ.",
            taught(BREAK_EVEN),
        )


def safety(course: Course) -> Iterator[Question]:
    """By how many percent sales may fall."""
    for key, number in numbers(course, "safety-margin", BREAK_EVEN):
        one = shop(key, number)
        point = one.quantity * chance(f"{key}-point").randrange(45, 88) // 100
        right = safety_margin(one.quantity, Fraction(point)) * 100
        yield numeric(
            key,
            Level.APPLY,
            f"{one.opening}, định bán {amount(one.quantity)} {one.unit}; hòa vốn ở {amount(point)} {one.unit}. Biên an "
            f"toàn là bao nhiêu phần trăm? (Lấy một số lẻ.)",
            right,
            "%",
            {
                Fraction(point, one.quantity) * 100: "Đó là phần phải bán để hòa vốn. Biên an toàn là phần còn lại.",
                Fraction(one.quantity - point, point) * 100: "Bạn chia cho điểm hòa vốn. Phải chia cho số định bán.",
            },
            f"({amount(one.quantity)} − {amount(point)}) : {amount(one.quantity)} = {amount(right)}%.",
            taught(BREAK_EVEN),
            TENTH,
        )


def after_price_cut(course: Course) -> Iterator[Question]:
    """Units that bring the same contribution after a price cut."""
    for key, number in numbers(course, "price-cut-units", BREAK_EVEN):
        one = shop(key, number)
        cut = chance(f"{key}-cut").choice((5, 10))
        lower = one.price * (100 - cut) // 100
        after = lower - one.variable
        exact = units_after_change(one.quantity, one.contribution, after)
        if exact is None:
            continue
        right = units_up(exact)
        yield numeric(
            key,
            Level.APPLY,
            f"{one.opening}, bán {amount(one.price)} đ một {one.unit}, biến phí {amount(one.variable)} đ, mỗi năm "
            f"{amount(one.quantity)} {one.unit}. Giảm giá còn {amount(lower)} đ. Phải bán ít nhất bao nhiêu {one.unit} "
            f"để tổng số dư đảm phí không giảm?",
            right,
            one.unit,
            {
                units_up(Fraction(one.quantity * (100 + cut), 100)): f"Giảm giá {cut}% không phải chỉ bán thêm {cut}%.",
                units_up(Fraction(one.quantity * one.price, lower)): "Số ấy chỉ giữ doanh thu. Phần còn lại sau biến "
                "phí vẫn giảm.",
                right - 1: "Còn thiếu một chút mới đủ. Số bán phải làm tròn lên.",
            },
            f"Trước: {amount(one.contribution)} × {amount(one.quantity)}. Sau: mỗi {one.unit} còn {amount(after)} đ. "
            f"Chia ra {amount(exact)}, làm tròn lên {amount(right)} {one.unit}.",
            taught(BREAK_EVEN),
        )


def _story(one: Shop) -> str:
    return (
        f"{one.opening}, bán {amount(one.price)} đ một {one.unit}, biến phí {amount(one.variable)} đ. Định phí "
        f"{amount(one.fixed)} đ một năm, công chủ {amount(one.pay)} đ một năm."
    )
