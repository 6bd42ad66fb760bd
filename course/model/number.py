"""Numbers as people in Vietnam type and read them: a dot between thousands, a comma before decimals."""

import re
from decimal import Decimal

from course.model.fold import fold

_LONGEST = 40
_DOTTED = re.compile(r"[1-9][0-9]{0,2}([. ])[0-9]{3}(?:\1[0-9]{3})*(?:,[0-9]+)?")
_ENGLISH = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3}){2,}(?:\.[0-9]+)?")
_PLAIN = re.compile(r"[0-9]+(?:[.,][0-9]+)?")


def parse_number(text: str, unit: str = "") -> Decimal | None:
    """Read a typed number, `unit` behind it allowed; None when it is none.

    "1.250.000", "1 250 000", "1250000" and "1,250,000" are one number; "1,5" and "1.5" are one and a half;
    "1.250" is a thousand and more, "1,250" and "0.125" are decimals.
    """
    if len(text) > _LONGEST:
        return None
    digits = fold(text).removesuffix(fold(unit)).strip().replace("−", "-")
    negative = digits.startswith("-")
    if digits.startswith(("+", "-")):
        digits = digits[1:].lstrip()
    if _DOTTED.fullmatch(digits):
        digits = digits.replace(".", "").replace(" ", "").replace(",", ".")
    elif _ENGLISH.fullmatch(digits):
        digits = digits.replace(",", "")
    elif _PLAIN.fullmatch(digits):
        digits = digits.replace(",", ".")
    else:
        return None
    return Decimal(("-" if negative else "") + digits)


def format_number(value: Decimal, grouped: bool = True) -> str:
    """Print a number the Vietnamese way, without idle zeros; `grouped` puts dots between thousands."""
    whole, _, part = f"{value:{',' if grouped else ''}f}".partition(".")
    part = part.rstrip("0")
    return whole.replace(",", ".") + ("," + part if part else "")


def format_quantity(value: Decimal, unit: str) -> str:
    """Print a number of a question with its unit; a year keeps its four digits together."""
    plain = fold(unit) in ("", "nam") and abs(value) < 10_000
    return f"{format_number(value, grouped=not plain)} {unit}".strip()
