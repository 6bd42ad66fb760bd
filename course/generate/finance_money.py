"""Cash and loans: payments and interest, the month with the least cash, working capital, payback."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate

from course.finance.cash import Month, cash_flow, lowest, working_capital
from course.finance.loans import flat_instalment, schedule, total_interest
from course.finance.worth import payback
from course.generate.craft import chance
from course.generate.finance_cases import CASH, MAKERS, amount, numbers, numeric, taught
from course.model.course import Course
from course.model.question import Level, Question

MILLION = 1_000_000


def first_payment(course: Course) -> Iterator[Question]:
    """The first month of a loan repaid in equal principal."""
    for key, number in numbers(course, "loan-first-payment", CASH):
        borrowed, percent, months = _loan(key)
        first = schedule(borrowed, (Fraction(percent, 100),), months)[0]
        yield numeric(
            key,
            Level.APPLY,
            f"{_who(number)} vay {amount(borrowed)} đ, {months} tháng, lãi {percent}% một năm tính trên số còn nợ, "
            f"trả gốc đều. Tháng đầu trả cả gốc và lãi bao nhiêu?",
            first.total,
            "đ",
            {
                first.principal: "Đó mới là gốc. Tháng nào cũng trả thêm lãi.",
                first.interest: "Đó mới là lãi. Tháng nào cũng trả thêm gốc.",
                first.principal + first.interest * 12: "Bạn lấy lãi cả năm cho một tháng.",
            },
            f"Gốc {amount(borrowed)} : {months} = {amount(first.principal)}; lãi {amount(borrowed)} × {percent}% : "
            f"12 = {amount(first.interest)}. Cộng lại {amount(first.total)} đ.",
            taught(CASH),
        )


def loan_interest(course: Course) -> Iterator[Question]:
    """All interest of a loan repaid in equal principal."""
    for key, number in numbers(course, "loan-total-interest", CASH):
        borrowed, percent, months = _loan(key)
        right = total_interest(schedule(borrowed, (Fraction(percent, 100),), months))
        month = Fraction(borrowed * percent, 1200)
        yield numeric(
            key,
            Level.APPLY,
            f"{_who(number)} vay {amount(borrowed)} đ, {months} tháng, lãi {percent}% một năm tính trên số còn nợ, "
            f"trả gốc đều. Tổng tiền lãi là bao nhiêu?",
            right,
            "đ",
            {
                month * months: "Đó là lãi tính mãi trên số vay ban đầu. Ở đây nợ giảm dần nên lãi giảm dần.",
                month: "Đó mới là lãi tháng đầu.",
                month * months / 2: "Gần đúng nhưng thiếu: tháng đầu còn nợ đủ, nên nhân với số tháng cộng một rồi "
                "chia đôi.",
            },
            f"Lãi tháng đầu {amount(month)}, giảm đều về gần không: {amount(month)} × ({months} + 1) : 2 = "
            f"{amount(right)} đ.",
            taught(CASH),
        )


def flat_interest(course: Course) -> Iterator[Question]:
    """All interest when it is charged on the first balance to the end."""
    for key, number in numbers(course, "loan-flat-interest", CASH):
        draw = chance(key)
        months, tenths = draw.choice((10, 12, 20)), draw.choice((6, 8, 10))
        borrowed = draw.randrange(3, 12) * months * MILLION
        right = flat_instalment(borrowed, Fraction(tenths, 1000), months) * months - borrowed
        rate = amount(Fraction(tenths, 10))
        reducing = total_interest(schedule(borrowed, (Fraction(tenths * 12, 1000),), months))
        yield numeric(
            key,
            Level.APPLY,
            f"{_who(number)} vay {amount(borrowed)} đ, {months} tháng, lãi {rate}% một tháng tính trên số vay ban đầu. "
            f"Tổng tiền lãi là bao nhiêu?",
            right,
            "đ",
            {
                reducing: "Đó là lãi tính trên số còn nợ. Ở đây lãi tính mãi trên số vay ban đầu.",
                Fraction(borrowed * tenths, 1000): "Đó mới là lãi một tháng.",
            },
            f"{amount(borrowed)} × {rate}% × {months} = {amount(right)} đ. Trả bớt gốc mà lãi không giảm, nên cách "
            f"này đắt hơn con số nghe thấy.",
            taught(CASH),
        )


def cash_hole(course: Course) -> Iterator[Question]:
    """How much is missing in the worst month."""
    for key, number in numbers(course, "lowest-cash", CASH):
        draw = chance(key)
        nets = [-draw.randrange(15, 45), -draw.randrange(20, 60), draw.randrange(5, 15), -draw.randrange(20, 50),
                draw.randrange(40, 90), draw.randrange(50, 110)]  # fmt: skip
        opening = draw.randrange(10, -nets[0] - nets[1])
        flow = cash_flow(opening, [Month(sales=net) if net > 0 else Month(expenses=-net) for net in nets])
        worst = lowest(flow)
        if worst.closing >= 0:
            continue
        told = "; ".join(f"tháng {at} {'+' if net > 0 else '−'}{abs(net)}" for at, net in enumerate(nets, 1))
        yield numeric(
            key,
            Level.APPLY,
            f"{_who(number)} đầu năm có {opening} triệu đồng. Tiền thu trừ tiền chi từng tháng (triệu đồng): {told}. "
            f"Lúc thiếu nhất, thiếu bao nhiêu triệu đồng?",
            -worst.closing,
            "triệu đồng",
            {
                opening - worst.closing: "Bạn quên tiền có từ đầu năm.",
                max(-net for net in nets): "Đó là tháng chi nhiều nhất. Phải cộng dồn từng tháng.",
                sum(-net for net in nets if net < 0) - opening: "Bạn chỉ cộng các tháng âm. Tháng dương cũng bù vào.",
            },
            "Cộng dồn: " + ", ".join(_signed(one) for one in list(accumulate(nets, initial=opening))[1:]) + " triệu "
            f"đồng. Thấp nhất ở tháng {worst.number}: thiếu {amount(-worst.closing)} triệu đồng.",
            taught(CASH),
        )  # fmt: skip


def capital_need(course: Course) -> Iterator[Question]:
    """Working capital as banks reckon it."""
    for key, number in numbers(course, "working-capital", CASH):
        draw = chance(key)
        cost = draw.randrange(2, 9) * 365
        collected, stocked, owed = draw.randrange(15, 40), draw.randrange(50, 110), draw.randrange(10, 40)
        need = working_capital(cost, collected, stocked, owed).need
        yield numeric(
            key,
            Level.APPLY,
            f"{_who(number)} chi {amount(cost)} triệu đồng tiền mặt một năm (365 ngày). Hàng nằm kho {stocked} ngày, "
            f"khách trả sau {collected} ngày, nhà cung cấp cho trả chậm {owed} ngày. Vốn lưu động cần có là bao "
            f"nhiêu triệu đồng?",
            need,
            "triệu đồng",
            {
                Fraction(cost * (collected + stocked), 365): "Bạn quên trừ số ngày được trả chậm.",
                Fraction(cost * (collected + stocked + owed), 365): "Ngày được trả chậm thì trừ, không cộng.",
                Fraction(cost * stocked, 365): "Bạn mới tính ngày hàng nằm kho.",
            },
            f"Vòng vốn {stocked} + {collected} − {owed} = {stocked + collected - owed} ngày; {amount(cost)} : 365 × "
            f"{stocked + collected - owed} = {amount(need)} triệu đồng.",
            taught(CASH),
        )


def payback_years(course: Course) -> Iterator[Question]:
    """When an investment is back."""
    for key, number in numbers(course, "payback", CASH):
        draw = chance(key)
        first, second = draw.randrange(20, 40), draw.randrange(40, 60)
        third = draw.choice((60, 80, 100))
        put = first + second + third * draw.choice((1, 2, 3)) // 4
        right = payback([-put, first, second, third])
        if right is None:
            continue
        rest = put - first - second
        yield numeric(
            key,
            Level.APPLY,
            f"{_who(number)} bỏ {put} triệu đồng mua máy. Máy đem về {first} triệu đồng năm thứ nhất, {second} triệu "
            f"đồng năm thứ hai, {third} triệu đồng năm thứ ba, chia đều trong năm. Sau bao nhiêu năm thì hoàn vốn?",
            right,
            "năm",
            {
                Fraction(put, first): "Bạn coi năm nào cũng như năm thứ nhất.",
                Fraction(put * 3, first + second + third): "Bạn lấy bình quân ba năm. Tiền về không đều.",
                3: "Không cần hết năm thứ ba.",
            },
            f"Hai năm đầu về {first + second}, còn thiếu {rest}. {rest} : {third} = {amount(Fraction(rest, third))} "
            f"năm. Cộng lại {amount(right)} năm.",
            taught(CASH),
            Decimal("0.01"),
        )


def _loan(key: str) -> tuple[int, int, int]:
    """An amount that splits evenly, a yearly rate and months."""
    draw = chance(key)
    months = draw.choice((10, 12, 20, 24, 36))
    return draw.randrange(2, 9) * months * MILLION, draw.choice((6, 9, 12)), months


def _who(number: int) -> str:
    return f"{MAKERS[number % len(MAKERS)]} (ví dụ minh họa)"


def _signed(value: int) -> str:
    return f"−{-value}" if value < 0 else str(value)
