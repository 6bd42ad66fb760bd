"""Money as people type it: "1.250.000 đ", "1,5 triệu", "2tr", "2tr5", "1 tỷ 200 triệu", "500k", "nửa triệu"."""

import re
from decimal import Decimal

from course.model.fold import fold
from course.model.number import parse_number

_UNITS = {
    "ty": 10**9, "ti": 10**9, "trieu": 10**6, "tr": 10**6, "nghin": 10**3, "ngan": 10**3, "k": 10**3,
}  # fmt: skip
_LONGEST = 60
_DONG = re.compile(r"\s*(?:dong|vnd|d)$")
_PIECE = re.compile(rf"\s*(nua|[\d., ]*\d)\s*({'|'.join(_UNITS)})(?![a-z])")
_TAIL = re.compile(r"\s*(?:(ruoi)|(\d{1,3}))")


def parse_amount(text: str) -> int | None:
    """Read an amount in whole đồng; None when it is none, has a part of a đồng, or could mean two things.

    After a unit a short number is its decimals ("2tr5" is 2.500.000) and "rưỡi" is half of it. A minus stands before.
    """
    if len(text) > _LONGEST:
        return None
    plain = fold(text).replace("−", "-")
    negative = plain.startswith("-")
    plain = _DONG.sub("", plain.removeprefix("-").strip())
    amount = _pieces(plain) if any(letter.isalpha() for letter in plain) else parse_number(plain)
    if amount is None or amount != amount.to_integral_value() or amount < 0:
        return None
    return -int(amount) if negative else int(amount)


def _pieces(text: str) -> Decimal | None:
    """A number with a unit, perhaps followed by its decimals or by pieces of smaller units."""
    total, last = Decimal(0), 10**12
    while text:
        piece = _PIECE.match(text)
        if piece is None:
            return None
        number = Decimal("0.5") if piece[1] == "nua" else parse_number(piece[1].strip())
        unit = _UNITS[piece[2]]
        if number is None or unit >= last:
            return None
        total, last, text = total + number * unit, unit, text[piece.end() :]
        if not _PIECE.match(text) and (tail := _TAIL.fullmatch(text)):
            part = Decimal("0.5") if tail[1] else Decimal(f"0.{tail[2]}")
            return total + part * unit if number == number.to_integral_value() else None
        text = text.strip()
    return total
