"""Rows of a table to questions: our own layout (course/model/table.py), every field, and the simple ones of others."""

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from course.importers.gather import Gather, Head, Known
from course.importers.importer import Place
from course.importers.table_header import find_header
from course.model import table
from course.model.fold import fold
from course.model.number import parse_number
from course.model.question import (
    Level,
    Matching,
    MultipleResponse,
    Numeric,
    Ordering,
    Question,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)
from course.questions import KINDS

_KINDS = {fold(kind.label): name for name, kind in KINDS.items()} | {
    **dict.fromkeys(("mot dap an", "trac nghiem", "multiple choice", "single choice", "chon mot"), "single_choice"),
    **dict.fromkeys(("nhieu dap an", "checkbox", "multiple response", "chon nhieu"), "multiple_response"),
    **dict.fromkeys(("dung sai", "dung/sai", "true/false", "true false"), "true_false"),
    **dict.fromkeys(("ghep noi", "noi cot", "noi", "matching"), "matching"),
    **dict.fromkeys(("sap xep", "thu tu", "ordering"), "ordering"),
    **dict.fromkeys(("so", "numeric"), "numeric"),
    **dict.fromkeys(("dien khuyet", "dien tu", "dien chu", "tu luan ngan", "fill-in-the-blank", "short answer"),
                    "short_answer"),
}  # fmt: skip
_LEVELS = {fold(word): level.value for level, word in table.LEVELS.items()} | {
    **{level.value: level.value for level in Level},
    **dict.fromkeys(("nhan biet", "biet", "de"), Level.REMEMBER.value),
    **dict.fromkeys(("thong hieu", "trung binh"), Level.UNDERSTAND.value),
    **dict.fromkeys(("van dung thap", "van dung cao", "kho"), Level.APPLY.value),
}
_RIGHT, _WRONG = ("dung", "d", "true", "t", "yes"), ("sai", "s", "false", "f", "no")


class Cells:
    """One row, asked by the names of our columns."""

    def __init__(self, cells: Sequence[str], columns: Mapping[str, int], place: Place) -> None:
        self.place = place
        self._told = {name: cells[at].strip() if at < len(cells) else "" for name, at in columns.items()}

    def __getitem__(self, column: str) -> str:
        return self._told.get(column, "")

    @property
    def empty(self) -> bool:
        """Tell whether nothing stands in any column we know."""
        return not any(self._told.values())

    def lettered(self, names: Sequence[str] = table.LETTERS) -> list[str]:
        """The cells of the columns A, B, … or of other `names`, up to the last that is filled."""
        texts = [self[name] for name in names]
        while texts and not texts[-1]:
            texts.pop()
        return texts


class _Made(NamedTuple):
    """A kind and its fields, and what is doubtful about them."""

    kind: type[Question]
    fields: dict[str, Any]
    doubts: tuple[Known, ...] = ()


def read_table(gather: Gather, rows: Sequence[Sequence[str]], within: str = "") -> bool:
    """Give every question of a table to `gather`; False when no row names the columns. `within` names the table."""
    found = find_header(rows)
    if found is None:
        return False
    index, columns = found
    every = [Cells(cells, columns, Place("hàng", n, within)) for n, cells in enumerate(rows[index + 1 :], index + 2)]
    filled = [cells for cells in every if not cells.empty]
    cases = {cells[table.ID]: cells for cells in filled if _kind_named(cells) == "case" and cells[table.ID]}
    for cells in filled:
        if gather.full(cells.place):
            break
        if cells[table.CASE] in cases and _kind_named(cells) != "case":
            continue
        if _kind_named(cells) == "case":
            _case(
                gather, cells, [one for one in filled if one[table.CASE] == cells[table.ID] != "" and one is not cells]
            )
        else:
            _question(gather, cells)
    return True


def _case(gather: Gather, cells: Cells, parts: Sequence[Cells]) -> None:
    if not parts:
        gather.doubt(cells.place, "import.case-parts", id=cells[table.ID])
        return

    def fill(inner: Gather) -> None:
        for part in parts:
            _question(inner, part)

    head, fields = _head(cells)
    gather.case(head, fill, fields)


def _question(gather: Gather, cells: Cells) -> None:
    name = _kind_named(cells) or _kind_guessed(cells)
    if name is None or (name == "case"):
        gather.doubt(cells.place, "import.no-key")
        return
    head, fields = _head(cells)
    try:
        made = _MAKERS[name](cells)
    except _LeftOut as reason:
        gather.doubt(cells.place, reason.rule, "", **reason.values)
        return
    doubts = (*head.doubts, *made.doubts)
    gather.whole(made.kind, head._replace(doubts=doubts), {**fields, **made.fields})


def _head(cells: Cells) -> tuple[Head, dict[str, Any]]:
    sources, others = table.read_sources(cells[table.SOURCES])
    doubts: list[Known] = [("import.lost", {"what": f"nguồn “{text}”"}) for text in others]
    level = _LEVELS.get(fold(cells[table.LEVEL]), "")
    if cells[table.LEVEL] and not level:
        doubts.append(("import.lost", {"what": f"mức độ “{cells[table.LEVEL]}”"}))
    head = Head(
        cells.place, cells[table.PROMPT], cells[table.ID], cells[table.EXPLANATION], level, cells[table.OBJECTIVE],
        sources, doubts=tuple(doubts),
    )  # fmt: skip
    return head, {"short": cells[table.SHORT], "historical": fold(cells[table.HISTORICAL]) == fold(table.YES)}


class _LeftOut(Exception):
    """A question that cannot come along: the rule and its values."""

    def __init__(self, rule: str, **values: str | int) -> None:
        super().__init__(rule)
        self.rule, self.values = rule, values


def _kind_named(cells: Cells) -> str | None:
    return _KINDS.get(fold(cells[table.KIND]))


def _kind_guessed(cells: Cells) -> str | None:
    """What a row without a kind must be, by its options and its answer."""
    options, answer = cells.lettered(), fold(cells[table.ANSWER])
    if [fold(text) for text in options] in (["dung", "sai"], ["true", "false"]) or (
        not options and answer in (*_RIGHT, *_WRONG)
    ):
        return "true_false"
    if len(options) > 1:
        return "single_choice"
    if not answer or options:
        return None
    return "short_answer" if parse_number(cells[table.ANSWER]) is None else "numeric"


def _choice(cells: Cells) -> _Made:
    texts = cells.lettered()
    remarks, shorts = cells.lettered(tuple(table.REMARKS.values())), cells.lettered(tuple(table.SHORTS.values()))
    right, doubts = _right_places(texts, cells[table.ANSWER])
    several = _kind_named(cells) == "multiple_response"
    if sum(bool(text) for text in texts) < 2:
        raise _LeftOut("import.no-answers", count=sum(map(bool, texts)))
    if not right:
        doubts.append(("import.no-right-answer", {}))
    elif _kind_named(cells) == "single_choice" and len(right) > 1:
        doubts.append(("import.several-right", {"count": len(right)}))
    elif several and len(right) == 1:
        doubts.append(("import.one-of-several", {}))
    options = tuple(
        {"text": text, "right": place in right, "feedback": _at(remarks, place), "short": _at(shorts, place)}
        for place, text in enumerate(texts)
        if text
    )
    shuffle = fold(cells[table.SHUFFLE]) != fold(table.NO)
    kind = MultipleResponse if len(right) > 1 else SingleChoice
    return _Made(kind, {"options": options, "shuffle": shuffle}, tuple(doubts))


def _right_places(texts: Sequence[str], answer: str) -> tuple[set[int], list[Known]]:
    """The places that "A", "A, C", "AC", "1,3" or the words of an option mean; a doubt for what means none."""
    same = {place for place, text in enumerate(texts) if text and fold(text) == fold(answer)}
    if same and len(answer) > 1:
        return same, []
    signs = re.sub(r"(?:\s|[,;./&+-]|và|and)+", " ", answer).split()
    signs = [sign for group in signs for sign in ([group] if group.isdigit() else group)]
    if not answer or not all(re.fullmatch("[A-Za-z]|[0-9]{1,2}", sign) for sign in signs):
        return same, [("import.unknown-answer", {"text": answer})] if answer and not same else []
    places = {int(sign) - 1 if sign.isdigit() else ord(sign.upper()) - ord("A") for sign in signs}
    known = {place for place in places if place < len(texts) and place >= 0 and texts[place]}
    wrong = sorted(places - known)
    return known, [("import.unknown-answer", {"text": answer})] if wrong else []


def _at(texts: Sequence[str], place: int) -> str:
    return texts[place] if place < len(texts) else ""


def _true_false(cells: Cells) -> _Made:
    options, answer = [fold(text) for text in cells.lettered()], fold(cells[table.ANSWER])
    if options and len(answer) == 1 and answer in "ab12":
        answer = _at(options, "ab".find(answer) if answer in "ab" else int(answer) - 1)
    doubts: tuple[Known, ...] = ()
    if answer not in (*_RIGHT, *_WRONG):
        rule = ("import.unknown-answer", {"text": cells[table.ANSWER]}) if answer else ("import.no-right-answer", {})
        doubts = (rule,)
    return _Made(TrueFalse, {"answer": answer in _RIGHT, "feedback": cells[table.REMARK]}, doubts)


def _matching(cells: Cells) -> _Made:
    remarks = cells.lettered(tuple(table.REMARKS.values()))
    pairs, extra = [], []
    for place, text in enumerate(cells.lettered()):
        found = table.read_pair(text)
        if found is None and text:
            raise _LeftOut("import.syntax", text=text)
        if found and found[0]:
            pairs.append({"left": found[0], "right": found[1], "feedback": _at(remarks, place)})
        elif found:
            extra.append(found[1])
    if len(pairs) < 2:
        raise _LeftOut("import.no-answers", count=len(pairs))
    doubts = (("import.too-few-pairs", {"count": len(pairs)}),) if len(pairs) < 3 else ()
    return _Made(Matching, {"pairs": tuple(pairs), "extra": tuple(extra)}, doubts)


def _ordering(cells: Cells) -> _Made:
    items = [text for text in cells.lettered() if text]
    if len(items) < 2:
        raise _LeftOut("import.no-answers", count=len(items))
    order = [ord(letter) - ord("A") for letter in re.findall("[A-Z]", cells[table.ANSWER].upper())]
    doubts: list[Known] = [("import.too-few-pairs", {"count": len(items)})] if len(items) < 3 else []
    if order and sorted(order) != list(range(len(items))):
        doubts.append(("import.unknown-answer", {"text": cells[table.ANSWER]}))
    elif order:
        items = [items[place] for place in order]
    return _Made(Ordering, {"items": tuple(items)}, tuple(doubts))


def _numeric(cells: Cells) -> _Made:
    remarks = cells.lettered(tuple(table.REMARKS.values()))
    unit = cells[table.UNIT]
    traps = tuple(
        {"value": _number(text, unit), "feedback": _at(remarks, place)}
        for place, text in enumerate(cells.lettered())
        if text
    )
    fields = {
        "answer": _number(cells[table.ANSWER], unit),
        "tolerance": _number(cells[table.TOLERANCE] or "0", unit),
        "unit": unit,
        "traps": traps,
    }
    return _Made(Numeric, fields)


def _number(text: str, unit: str) -> Decimal:
    number = parse_number(text, unit)
    if number is None or not re.fullmatch(r"-?[0-9]{1,15}(\.[0-9]{1,10})?", f"{number:f}"):
        raise _LeftOut("import.bad-number", text=text)
    return number


def _short_answer(cells: Cells) -> _Made:
    remarks = cells.lettered(tuple(table.REMARKS.values()))
    options = cells.lettered()
    answer = cells[table.ANSWER]
    forms = [form.strip() for form in re.split(r"\n" if "\n" in answer else r"\s*\|\s*", answer) if form.strip()]
    if not answer:  # games put the accepted spellings where options stand
        forms, options = [text for text in options if text], []
    traps = tuple({"text": text, "feedback": _at(remarks, place)} for place, text in enumerate(options) if text)
    doubts: tuple[Known, ...] = () if forms else (("import.no-right-answer", {}),)
    return _Made(ShortAnswer, {"accept": tuple(forms), "traps": traps}, doubts)


_MAKERS: Mapping[str, Callable[[Cells], _Made]] = {
    "single_choice": _choice,
    "multiple_response": _choice,
    "true_false": _true_false,
    "matching": _matching,
    "ordering": _ordering,
    "numeric": _numeric,
    "short_answer": _short_answer,
}
