"""A draft of a Word test with its key and reasons, as a question for `Gather`."""

import re
from collections.abc import Sequence
from decimal import Decimal

from course.importers.exam_key import judgements, letters, order, partners
from course.importers.exam_lines import without_notes
from course.importers.exam_marks import Lettered, marked
from course.importers.exam_sections import Draft
from course.importers.gather import Answer, Gather, Head, Known
from course.model.bank_document import JUDGE
from course.model.fold import fold
from course.model.number import parse_number
from course.model.question import Level, Matching, Numeric, ShortAnswer
from course.model.table import FALSE, TRUE

_LEVELS = {
    "nb": Level.REMEMBER, "nhận biết": Level.REMEMBER, "th": Level.UNDERSTAND, "thông hiểu": Level.UNDERSTAND,
    **dict.fromkeys(("vd", "vdc", "vận dụng", "vận dụng cao"), Level.APPLY),
}  # fmt: skip
_UNIT = re.compile(r"\s*\((?:Đơn vị|ĐVT)\s*:\s*([^()]{1,40})\)\s*$", re.IGNORECASE)
_WITHIN = re.compile(r"\(\s*(?:cho phép lệch|sai số|±)\s*:?\s*([\d.,]+)\s*\)", re.IGNORECASE)
_CHOSEN = re.compile(
    r"(?:=>|→)?\s*(?:ta\s+)?(?:chọn|đáp án(?: đúng)?(?: là)?)\s*:?\s*([A-H](?:[,\s]*[A-H])*)\b\s*[.:]?\s*", re.I
)
_REMARK = re.compile(r"(Chọn [A-H]|Cặp \d+|Hay nhầm [^:]{1,80}|Lời nhắc|Nguồn): (.*)", re.DOTALL)
_JUDGED = re.compile(r"([a-h])\s*[).]\s*(Đúng|Sai|Đ|S)\b\s*[.:,–-]?\s*(.*)", re.DOTALL)
_TAIL = re.compile(r"\s*[(\[–-]\s*(đúng|sai|đ|s)\s*[)\]]?\s*$", re.IGNORECASE)


class Reasons:
    """What the lines of reasons say: the explanation, the answer they name, and remarks by what they are about."""

    def __init__(self, told: Sequence[str], right: str = "") -> None:
        self.answer, self.remarks, self.sources = "", dict[str, str](), list[str]()
        kept: list[str] = []
        for place, text in enumerate(told):
            remark = _REMARK.fullmatch(text)
            chosen = _CHOSEN.match(text) if place == 0 or (place == len(told) - 1 and not self.answer) else None
            if remark and remark[1] == "Nguồn":
                self.sources.append(remark[2])
            elif remark and (place or kept) and remark[1].removeprefix("Chọn ") not in tuple(right):
                self.remarks[remark[1]] = remark[2]
            elif chosen and letters(chosen[1]):
                self.answer = letters(chosen[1])
                kept += [text[chosen.end() :]] if text[chosen.end() :] else []
            else:
                kept.append(text)
        self.explanation = "\n".join(kept)


def take(gather: Gather, draft: Draft, keyed: Sequence[str], told: Sequence[str]) -> None:
    """Give the question of a draft to `gather`; `keyed` are the answers of the key, `told` the lines of reasons."""
    prompt, level = without_notes("\n".join(draft.prompt))
    doubts: list[Known] = [("import.markup", {})] if draft.pictures else []
    if draft.number != draft.after + 1 and draft.after:
        doubts.append(("import.numbering", {"before": draft.after, "after": draft.number}))
    answers = [text for text in (draft.answer, *keyed) if text]
    doubts += _conflict(answers)
    answer = answers[0] if answers else ""
    reasons = Reasons(told, letters(answer))
    head = Head(
        draft.place, prompt, id=_id(draft.names), explanation=reasons.explanation,
        level=_LEVELS[level].value if level else "",
        doubts=(*doubts, *(("import.lost", {"what": f"nguồn “{text}”"}) for text in reasons.sources)),
    )  # fmt: skip
    if draft.options:
        _choice(gather, head, draft.options, answer or reasons.answer, reasons)
    elif draft.statements:
        _statements(gather, head, draft, answer or reasons.answer, told)
    elif draft.lefts:
        _matching(gather, head, draft, answer, reasons)
    elif draft.items:
        _ordering(gather, head, draft, answer)
    elif answer:
        _typed(gather, head, answer, reasons)
    else:
        gather.doubt(draft.place, "import.no-key")


def _conflict(answers: Sequence[str]) -> list[Known]:
    """A doubt when the line under a question and the key, or two lines of the key, differ."""
    plain = list(dict.fromkeys(letters(text) or fold(text) for text in answers))
    return [("import.conflict", {"one": f"đáp án {answers[0]}", "two": f"đáp án {answers[-1]}"})] if plain[1:] else []


def _id(names: Sequence[str]) -> str:
    """The id that our exporter hid in a bookmark ("q_m1_l1_q01")."""
    return next((name[2:].replace("_", "-") for name in names if name.startswith("q_")), "")


def _right(options: Sequence[Lettered], answer: str) -> tuple[frozenset[int], list[Known]]:
    """The places of the right options: what the key says before how they are marked; a doubt where the two differ."""
    ways = marked(options)
    named = letters(answer)
    if not named:
        return (ways[0] if ways else frozenset()), _differ(ways)
    places = frozenset(ord(letter) - ord("A") for letter in named)
    known = frozenset(place for place in places if place < len(options))
    doubts: list[Known] = [("import.unknown-answer", {"text": answer})] if known != places else []
    if ways and known not in ways and known:
        doubts.append(("import.conflict", {"one": f"đáp án {named}", "two": f"đánh dấu {_named(ways[0])}"}))
    return known, doubts


def _differ(ways: Sequence[frozenset[int]]) -> list[Known]:
    return (
        [("import.conflict", {"one": f"đánh dấu {_named(ways[0])}", "two": f"đánh dấu {_named(ways[1])}"})]
        if ways[1:]
        else []
    )


def _named(places: frozenset[int]) -> str:
    return ", ".join(chr(ord("A") + place) for place in sorted(places))


def _choice(gather: Gather, head: Head, options: Sequence[Lettered], answer: str, reasons: Reasons) -> None:
    right, doubts = _right(options, answer)
    head = head._replace(doubts=(*head.doubts, *doubts))
    if [fold(one.words) for one in options] == [fold(TRUE), fold(FALSE)] and len(right) == 1:
        gather.true_false(head, right == {0}, reasons.remarks.get("Lời nhắc", ""))
        return
    answers = [
        Answer(one.words, Decimal(100 * (place in right)), reasons.remarks.get(f"Chọn {one.letter.upper()}", ""))
        for place, one in enumerate(options)
    ]
    gather.choice(head, answers)


def _statements(gather: Gather, head: Head, draft: Draft, answer: str, told: Sequence[str]) -> None:
    """Statements to judge, each a question of its own; small letters with a letter as their key are a choice."""
    judged = judgements(answer)
    told_of, general = _by_statement(told)
    tails = [_TAIL.search(one.words) for one in draft.statements]
    ways = marked(draft.statements)
    if not judged and all(tails):
        judged = {
            one.letter: tail[1].casefold()[0] == "đ" for one, tail in zip(draft.statements, tails, strict=True) if tail
        }
    judged = judged or {letter: right for letter, (right, _) in told_of.items()}
    about = fold(f"{draft.part_title} {head.prompt}")
    if not judged and not ("dung" in about and "sai" in about):
        upper = [one._replace(letter=one.letter.upper()) for one in draft.statements]
        _choice(gather, head, upper, answer, Reasons(general, letters(answer)))
        return
    if not judged and ways:
        judged = {one.letter: place in ways[0] for place, one in enumerate(draft.statements)}
    prompt = "" if fold(head.prompt) in (fold(JUDGE), "") else head.prompt + "\n"
    for place, one in enumerate(draft.statements):
        words = one.words[: tail.start()] if (tail := tails[place]) and all(tails) else one.words
        reasons = Reasons(told_of[one.letter][1] if one.letter in told_of else general)
        doubts = [known for known in head.doubts if known[0] != "import.lost"]
        doubts += [("import.lost", {"what": f"nguồn “{text}”"}) for text in reasons.sources]
        if one.letter not in judged:
            doubts.append(("import.no-right-answer", {}))
        mine = head._replace(
            prompt=prompt + words, id=_id(draft.statement_names[place]), explanation=reasons.explanation,
            doubts=tuple(doubts),
        )  # fmt: skip
        gather.true_false(mine, judged.get(one.letter, False), reasons.remarks.get("Lời nhắc", ""))


def _by_statement(told: Sequence[str]) -> tuple[dict[str, tuple[bool, list[str]]], list[str]]:
    """The judgement and the reasons of each statement, and the lines that belong to all."""
    found: dict[str, tuple[bool, list[str]]] = {}
    general: list[str] = []
    into = general
    for text in told:
        if judged := _JUDGED.fullmatch(text):
            into = [judged[3]] if judged[3] else []
            found[judged[1]] = (judged[2].casefold()[0] == "đ", into)
        else:
            into.append(text)
    return found, general


def _matching(gather: Gather, head: Head, draft: Draft, answer: str, reasons: Reasons) -> None:
    told, rights = partners(answer), dict(draft.rights)
    pairs = [
        {"left": left, "right": rights[told[place]], "feedback": reasons.remarks.get(f"Cặp {place}", "")}
        for place, left in enumerate(draft.lefts, 1)
        if told.get(place) in rights
    ]
    if len(pairs) < len(draft.lefts):
        gather.doubt(head.place, "import.no-right-answer")
        return
    extra = tuple(text for letter, text in draft.rights if letter not in told.values())
    gather.whole(Matching, head, {"pairs": tuple(pairs), "extra": extra})


def _ordering(gather: Gather, head: Head, draft: Draft, answer: str) -> None:
    numbers = order(answer)
    if sorted(numbers) == list(range(1, len(draft.items) + 1)):
        gather.ordering(head, [draft.items[number - 1] for number in numbers])
    else:
        head = head._replace(doubts=(*head.doubts, ("import.unknown-answer", {"text": answer})))
        gather.ordering(head, draft.items)


def _typed(gather: Gather, head: Head, answer: str, reasons: Reasons) -> None:
    """A number with its unit and tolerance, or words; words in quotes are never a number."""
    unit = found[1].strip() if (found := _UNIT.search(head.prompt)) else ""
    within = _WITHIN.search(answer)
    number = parse_number(_WITHIN.sub("", answer).strip().rstrip("."), unit)
    caught = {name.removeprefix("Hay nhầm "): text for name, text in reasons.remarks.items() if name.startswith("Hay")}
    if number is None:
        forms = tuple(form.strip().strip('“”"').strip() for form in answer.split("|"))
        traps = tuple({"text": text, "feedback": remark} for text, remark in caught.items())
        gather.whole(ShortAnswer, head, {"accept": tuple(filter(None, forms)), "traps": traps})
        return
    head = head._replace(prompt=_UNIT.sub("", head.prompt))
    wrong = [(parse_number(text, unit), remark) for text, remark in caught.items()]
    fields = {
        "answer": number,
        "tolerance": (parse_number(within[1]) if within else None) or Decimal(0),
        "unit": unit,
        "traps": tuple({"value": value, "feedback": remark} for value, remark in wrong if value is not None),
    }
    gather.whole(Numeric, head, fields)
