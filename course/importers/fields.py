"""The fields of a question on their way into a bank: texts cleaned, numbers read, dicts as the records of a kind."""

import itertools
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from course.importers.plain import plain, without_template_marks
from course.model.question import NumberTrap, Numeric, Option, Pair, TextTrap, TrueFalse

_NUMBER = re.compile(r"[+-]?[0-9]{1,15}(?:\.[0-9]{1,10})?")
_INNER = {"options": Option, "pairs": Pair}


def number(text: str) -> Decimal | None:
    """A number as files of questions write it (12.5, -3, +1e-7 is none); None when a bank could not hold it."""
    text = text.strip().replace("−", "-")
    return Decimal(text) if _NUMBER.fullmatch(text) else None


def letters() -> Iterator[str]:
    """Names for the parts of a case: a to z, then aa to az, …"""
    for length in itertools.count(1):
        yield from map("".join, itertools.product("abcdefghijklmnopqrstuvwxyz", repeat=length))


def texts(value: Any) -> Iterator[str]:
    """Every text inside dicts and tuples."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from texts(one)
    elif isinstance(value, tuple):
        for one in value:
            yield from texts(one)


def cleaned(value: Any) -> Any:
    """The value with every text inside it as a bank may hold it."""
    if isinstance(value, str):
        return without_template_marks(plain(value))
    if isinstance(value, dict):
        return {key: cleaned(one) for key, one in value.items()}
    return tuple(map(cleaned, value)) if isinstance(value, tuple) else value


def records(kind: Any, fields: dict[str, Any]) -> dict[str, Any]:
    """The dicts inside `fields` as the records that this kind holds."""
    inner = {**_INNER, "traps": NumberTrap if kind is Numeric else TextTrap}
    return {key: tuple(inner[key](**one) for one in value) if key in inner else value for key, value in fields.items()}


def without_feedback(question: Any) -> bool:
    """Tell whether a wrong choice has no word for the learner who made it."""
    silent = [one for one in getattr(question, "options", ()) if not one.right and not one.feedback]
    silent += [one for one in getattr(question, "traps", ()) if not one.feedback]
    return bool(silent) or (isinstance(question, TrueFalse) and not question.feedback)
