"""The labels that Word counts by itself ("Câu 1.", "A.", "b)"): they stand in no text, only in the numbering part."""

import re
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LEVELS = 9


class _Level:
    """One level of a list: how it counts and what stands around the number."""

    def __init__(self, element: Any) -> None:
        self.format = _value(element, "numFmt") or "decimal"
        self.text = _value(element, "lvlText") or ""
        start = _value(element, "start") or "1"
        self.start = int(start) if re.fullmatch(r"[0-9]{1,6}", start) else 1


class Numbering:
    """Counts the lists of one document; ask for the labels in the order of the page."""

    def __init__(self, numbering: Any, styles: Any) -> None:
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, str] = {}
        self._styles: dict[str, tuple[str, int]] = {}
        self._counts: dict[str, list[int | None]] = {}
        for one in numbering.findall(f"{W}abstractNum") if numbering is not None else ():
            levels = {_number(level.get(f"{W}ilvl")): _Level(level) for level in one.findall(f"{W}lvl")}
            self._abstract[str(one.get(f"{W}abstractNumId"))] = levels
        for one in numbering.findall(f"{W}num") if numbering is not None else ():
            self._lists[str(one.get(f"{W}numId"))] = _value(one, "abstractNumId") or ""
        for style in styles.findall(f"{W}style") if styles is not None else ():
            properties = style.find(f"{W}pPr/{W}numPr")
            if properties is not None:
                number = (_value(properties, "numId") or "", _number(_value(properties, "ilvl")))
                self._styles[str(style.get(f"{W}styleId"))] = number

    def label(self, properties: Any) -> str:
        """The label of the paragraph with these properties, "" when it has none or only a bullet."""
        place = self._place(properties)
        if place is None:
            return ""
        list_id, level = place
        levels = self._abstract.get(self._lists.get(list_id, ""), {})
        if level not in levels:
            return ""
        counts = self._counts.setdefault(list_id, [None] * LEVELS)
        before = counts[level]
        counts[level] = levels[level].start if before is None else before + 1
        counts[level + 1 :] = [None] * (LEVELS - level - 1)
        if levels[level].format in ("bullet", "none"):
            return ""

        def counted(sign: re.Match[str]) -> str:
            at = int(sign[1]) - 1
            number = counts[at] if counts[at] is not None else 1
            return _counted(number or 0, levels[at].format if at in levels else "decimal")

        return re.sub(r"%([1-9])", counted, levels[level].text).strip()

    def _place(self, properties: Any) -> tuple[str, int] | None:
        if properties is None:
            return None
        own = properties.find(f"{W}numPr")
        if own is not None:
            list_id, level = _value(own, "numId") or "", _number(_value(own, "ilvl"))
        else:
            list_id, level = self._styles.get(_value(properties, "pStyle") or "", ("", 0))
        return (list_id, level) if list_id not in ("", "0") and level < LEVELS else None


def _value(element: Any, name: str) -> str | None:
    child = element.find(f"{W}{name}")
    return None if child is None else str(child.get(f"{W}val", ""))


def _number(text: str | None) -> int:
    return int(text) if text and re.fullmatch(r"[0-9]", text) else 0


def _counted(number: int, how: str) -> str:
    if how in ("upperLetter", "lowerLetter"):
        letters = chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1) if 0 < number <= 260 else "?"
        return letters if how == "upperLetter" else letters.casefold()
    if how in ("upperRoman", "lowerRoman"):
        roman = _roman(number)
        return roman if how == "upperRoman" else roman.casefold()
    return str(number)


def _roman(number: int) -> str:
    if not 0 < number < 400:
        return "?"
    signs = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    text = ""
    for value, sign in signs:
        text += sign * (number // value)
        number %= value
    return text
