"""Points and ranks: the bands of Điều 3 and the parts added up."""

from collections.abc import Iterator
from decimal import Decimal

from course.generate.craft import OBJECTIVE, Wrong, chance, first_number, single
from course.generate.edition import source
from course.generate.places import sets
from course.model.course import Course
from course.model.law import Band
from course.model.number import format_number
from course.model.question import Level, NumberTrap, Numeric, Question

PARTS = {"A": (16, 22, 28, 34, 40), "B": (9, 13, 17, 21, 25), "C": (14, 20, 26, 32, 35)}
HALF = Decimal("0.5")


def star_by_points(course: Course) -> Iterator[Question]:
    """The rank of every total, and of the halves just below each border."""
    bands = _bands(course)
    halves = [band.start - HALF for band in bands if band.start]
    for total in sorted([*map(Decimal, range(101 if bands else 0)), *halves]):
        shown = format_number(total)
        band = _band(bands, total)
        yield from single(
            f"gen-star-by-points-{shown.replace(',', '.')}",
            Level.UNDERSTAND,
            f"Một sản phẩm được {shown} điểm. Xét riêng điểm thì ở hạng nào?",
            f"{band.stars} sao",
            _others(bands, band),
            f"Hạng {band.stars} sao là {_range(band)}.",
            (source(course, "Điều 3 khoản 3"),),
            order=first_number,
        )


def points_to_next(course: Course) -> Iterator[Question]:
    """How many points are missing to a rank."""
    for band in _bands(course):
        if band.stars < 3:
            continue
        for total in range(band.start - 30, band.start):
            gap = band.start - total
            traps = {gap + 1: f"Đúng {band.start} điểm đã ở khoảng {band.stars} sao, không cần hơn."}
            traps[band.end - total] = "Bạn tính tới điểm cuối của hạng, không phải điểm đầu."
            yield Numeric(
                id=f"gen-points-to-next-{band.stars}-{total}",
                level=Level.APPLY,
                objective=OBJECTIVE,
                prompt=f"Sản phẩm đang được {total} điểm. Cần thêm ít nhất bao nhiêu điểm tròn để vào khoảng điểm của "
                f"hạng {band.stars} sao?",
                answer=Decimal(gap),
                unit="điểm",
                traps=tuple(NumberTrap(value=Decimal(value), feedback=why) for value, why in traps.items()),
                explanation=f"Hạng {band.stars} sao bắt đầu từ {band.start} điểm: {band.start} - {total} = {gap}.",
                sources=(source(course, "Điều 3 khoản 3"),),
            )


def parts_total(course: Course) -> Iterator[Question]:
    """The rank from the points of parts A, B and C."""
    bands, products = _bands(course), _products(course)
    for a in PARTS["A"] if bands else ():
        for b in PARTS["B"]:
            for c in PARTS["C"]:
                key = f"gen-parts-total-{a}-{b}-{c}"
                band = _band(bands, Decimal(a + b + c))
                yield from single(
                    key,
                    Level.APPLY,
                    f"{chance(key).choice(products)} (ví dụ minh họa) được {a} điểm phần A, {b} điểm phần B, "
                    f"{c} điểm phần C. Xét riêng điểm thì ở hạng nào?",
                    f"{band.stars} sao",
                    _others(bands, band),
                    f"Tổng là {a} + {b} + {c} = {a + b + c} điểm. Hạng {band.stars} sao là {_range(band)}.",
                    (source(course, "Điều 3"),),
                    order=first_number,
                )


def _bands(course: Course) -> list[Band]:
    return list(course.edition.bands) if course.edition else []


def _band(bands: list[Band], total: Decimal) -> Band:
    return max((band for band in bands if band.start <= total), key=lambda band: band.start)


def _range(band: Band) -> str:
    return f"từ {band.start} đến {'' if band.end == 100 else 'dưới '}{band.end} điểm"


def _others(bands: list[Band], band: Band) -> list[Wrong]:
    """The other ranks, the nearest first."""
    found = []
    for other in sorted(bands, key=lambda other: abs(other.stars - band.stars)):
        side = "cao" if other.stars > band.stars else "thấp"
        found.append(Wrong(f"{other.stars} sao", f"Hạng này {side} hơn: {_range(other)}."))
    return found


def _products(course: Course) -> list[str]:
    return [example for _, one in sets(course) for example in one.examples]
