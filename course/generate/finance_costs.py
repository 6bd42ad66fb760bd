"""Costs and prices: what a unit costs, what it leaves, a price from a margin, the wear of a machine."""

from collections.abc import Iterator
from fractions import Fraction

from course.finance.costs import depreciation, unit_cost
from course.finance.prices import price_for_margin, price_for_markup
from course.generate.craft import chance
from course.generate.finance_cases import COSTS, GOODS, MAKERS, amount, numbers, numeric, shop, taught
from course.model.course import Course
from course.model.question import Level, Question

MACHINES = (("máy sấy", 8), ("máy nghiền", 10), ("máy đóng gói", 5), ("tủ đông", 8), ("máy ép", 6))


def full_unit_cost(course: Course) -> Iterator[Question]:
    """Full cost of a unit with the owner's pay."""
    for key, number in numbers(course, "unit-cost", COSTS):
        one = shop(key, number)
        quantity = one.quantity // 100 * 100
        fixed, pay = (_whole(part, quantity) for part in (one.fixed, one.pay))
        right = unit_cost(one.variable, fixed + pay, quantity)
        yield numeric(
            key,
            Level.APPLY,
            f"{one.opening}. Biến phí {amount(one.variable)} đ một {one.unit}. Định phí {amount(fixed)} đ một năm, "
            f"công chủ {amount(pay)} đ một năm. Năm nay bán {amount(quantity)} {one.unit}. Giá thành đầy đủ một "
            f"{one.unit}, kể cả công chủ, là bao nhiêu?",
            right,
            "đ",
            {
                one.variable: "Đó mới là biến phí. Định phí và công chủ cũng phải chia cho số bán.",
                unit_cost(one.variable, fixed, quantity): "Bạn quên công chủ.",
                2 * one.variable: "Lấy chi phí nhân đôi là đoán, chưa phải tính.",
            },
            f"{amount(one.variable)} + ({amount(fixed)} + {amount(pay)}) : {amount(quantity)} = {amount(right)} đ.",
            taught(COSTS),
        )


def unit_contribution(course: Course) -> Iterator[Question]:
    """What a unit leaves after its variable costs."""
    for key, number in numbers(course, "contribution", COSTS):
        one, draw = shop(key, number), chance(f"{key}-parts")
        delivery, packing = draw.randrange(2, 7) * 1000, draw.randrange(3, 9) * 1000
        raw = one.variable - delivery - packing
        rent = draw.randrange(2, 7) * 1_000_000
        yield numeric(
            key,
            Level.UNDERSTAND,
            f"{one.opening}, bán {amount(one.price)} đ một {one.unit}. Mỗi {one.unit} mất: nguyên liệu và công "
            f"{amount(raw)} đ, bao bì {amount(packing)} đ, giao hàng {amount(delivery)} đ. Tiền thuê chỗ "
            f"{amount(rent)} đ một tháng. Số dư đảm phí một {one.unit} là bao nhiêu?",
            one.contribution,
            "đ",
            {
                one.price - raw: "Bạn mới trừ nguyên liệu và công. Bao bì và giao hàng cũng mất theo từng đơn vị.",
                one.contribution + delivery: "Bạn quên tiền giao hàng.",
                one.variable: "Đó là biến phí, chưa phải phần còn lại.",
            },
            f"{amount(one.price)} − {amount(raw)} − {amount(packing)} − {amount(delivery)} = "
            f"{amount(one.contribution)} đ. Tiền thuê chỗ là định phí, không trừ ở đây.",
            taught(COSTS),
        )


def margin_price(course: Course) -> Iterator[Question]:
    """The price that leaves a share of the price."""
    for key, number in numbers(course, "price-for-margin", COSTS):
        percent = _percent(key)
        cost = chance(key).randrange(10, 45) * 20 * (100 - percent)
        right = price_for_margin(cost, Fraction(percent, 100))
        yield numeric(
            key,
            Level.APPLY,
            f"{_maker(number)}: giá thành đầy đủ {amount(cost)} đ. Muốn lãi {percent}% tính trên giá bán thì bán giá "
            f"bao nhiêu?",
            right,
            "đ",
            {
                price_for_markup(cost, Fraction(percent, 100)): f"Bạn cộng {percent}% của giá thành. Lãi trên giá bán "
                f"thì lấy giá thành chia cho phần còn lại, {100 - percent}%.",
                Fraction(cost * 100, percent): f"Bạn chia cho {percent}%, phải chia cho {100 - percent}%.",
            },
            f"{amount(cost)} : {100 - percent}% = {amount(right)} đ.",
            taught(COSTS),
        )


def markup_price(course: Course) -> Iterator[Question]:
    """The price that adds a share of cost."""
    for key, number in numbers(course, "price-for-markup", COSTS):
        percent = _percent(key)
        cost = chance(key).randrange(10, 45) * 20 * (100 - percent)
        right = price_for_markup(cost, Fraction(percent, 100))
        yield numeric(
            key,
            Level.APPLY,
            f"{_maker(number)}: giá thành đầy đủ {amount(cost)} đ. Muốn lãi {percent}% tính trên giá thành thì bán giá "
            f"bao nhiêu?",
            right,
            "đ",
            {
                price_for_margin(cost, Fraction(percent, 100)): "Đó là giá để lãi tính trên giá bán. Đề hỏi lãi tính "
                "trên giá thành.",
                Fraction(cost * percent, 100): "Đó mới là tiền lãi, chưa cộng giá thành.",
            },
            f"{amount(cost)} × {100 + percent}% = {amount(right)} đ.",
            taught(COSTS),
        )


def wear_of_month(course: Course) -> Iterator[Question]:
    """Straight-line wear of a month."""
    for key, number in numbers(course, "wear-month", COSTS):
        machine, years = MACHINES[number % len(MACHINES)]
        cost = chance(key).randrange(10, 25) * 50_000 * 12 * years
        right = depreciation(cost, years, 1)
        yield numeric(
            key,
            Level.APPLY,
            f"{MAKERS[number % len(MAKERS)]} (ví dụ minh họa) mua {machine} {amount(cost)} đ, dùng {years} năm, chia "
            f"đều. Mỗi tháng tính khấu hao bao nhiêu?",
            right,
            "đ",
            {
                Fraction(cost, years): "Đó là khấu hao một năm. Một tháng thì chia tiếp cho 12.",
                Fraction(cost, 12): f"Bạn chia hết cho một năm. Máy dùng {years} năm.",
                cost: "Tiền mua máy không phải chi phí của một tháng.",
            },
            f"{amount(cost)} : {years} : 12 = {amount(right)} đ.",
            taught(COSTS),
        )


def _percent(key: str) -> int:
    return chance(f"{key}-percent").choice((20, 25, 30, 40))


def _maker(number: int) -> str:
    return f"{MAKERS[number % len(MAKERS)]} làm {GOODS[number % len(GOODS)][0]} (ví dụ minh họa)"


def _whole(total: int, quantity: int) -> int:
    """The nearest total that comes to whole hundreds of đồng for each unit."""
    return max(total // quantity // 100, 1) * 100 * quantity
