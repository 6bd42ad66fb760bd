"""Cloze questions of Moodle: gaps like {1:MC:=right~wrong#why} inside a text, found by a scanner that never goes back.

Grammar: Moodle's question/type/multianswer/questiontype.php. A case of ours marks its parts with data-part and comes
back as it was; of others' texts every gap becomes a part, and the text with numbered gaps the story.
"""

import html
import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import NamedTuple

from course.importers.gather import MOST_ANSWERS, Answer, Gather, Head
from course.importers.rich import Rich
from course.importers.typed import Typed, add_number, add_words

_KINDS = "MULTICHOICE(?:_[VH]?S?)?|MC[VH]?S?|MULTIRESPONSE(?:_H?S?)?|MRH?S?|SHORTANSWER(?:_C)?|SAC?|MWC?|NUMERICAL|NM"
_START = re.compile(rf"\{{([0-9]{{0,3}}):({_KINDS}):")
_FRACTION = re.compile(r"(=)|%(-?[0-9]{1,3}(?:[.,][0-9]*)?)%")
_PART = re.compile(r'<div data-part="([^"<>]{1,60})">(.*?)</div>', re.DOTALL)
_EXPLAINED = re.compile(r"^([a-d])\) ")
_PLACE = re.compile(r"Thứ ([0-9]): $")
_UNIT = re.compile(r"\(Đơn vị: (.{1,50})\) $")
_WORDS = ("SHORTANSWER", "SHORTANSWER_C", "SA", "SAC", "MW", "MWC")
_NUMBER = ("NUMERICAL", "NM")
_LONGEST = 50_000
_JUDGED = ["Đúng", "Sai"]


class Gap(NamedTuple):
    """A gap: its kind, its answers, and where it stands in the text."""

    kind: str
    answers: tuple[Typed, ...]
    start: int
    end: int

    @property
    def options(self) -> list[Answer]:
        """The answers as options to choose from."""
        return [Answer(one.text, one.percent, one.feedback) for one in self.answers]


def add_cloze(gather: Gather, head: Head, text: str, explained: str, rich: Rich) -> None:
    """Gather a Cloze question; `text` and `explained` are HTML."""
    if len(text) > _LONGEST:
        gather.doubt(head.place, "import.too-big", limit=_LONGEST, most=MOST_ANSWERS)
        return
    parts = _PART.findall(text)
    if parts and all(_gaps(inner, rich) for _, inner in parts):
        _own(gather, head, text, parts, explained, rich)
        return
    gaps = _gaps(text, rich)
    if not gaps:
        gather.doubt(head.place, "import.syntax", text="{1:…:…}")
        return
    head = head._replace(explanation=rich.text(explained), doubts=(*head.doubts, ("import.gap", {})))
    if len(gaps) == 1:
        one = gaps[0]
        _add(gather, head._replace(prompt=rich.text(f"{text[: one.start]}_____{text[one.end :]}")), one)
        return
    pieces = [text[before.end : gap.start] for before, gap in zip((Gap("", (), 0, 0), *gaps), gaps, strict=False)]
    story = "".join(f"{piece}_____ ({place})" for place, piece in enumerate(pieces, 1)) + text[gaps[-1].end :]

    def fill(inner: Gather) -> None:
        for place, gap in enumerate(gaps, 1):
            _add(inner, Head(head.place, f"Chỗ trống ({place})"), gap)

    gather.case(head._replace(prompt=rich.text(story)), fill)


def _own(gather: Gather, head: Head, text: str, parts: Sequence[tuple[str, str]], explained: str, rich: Rich) -> None:
    """A case that this program wrote: every div is a part, and the explanation has a paragraph for each."""
    said: dict[str, str] = {}
    for paragraph in re.findall(r"<p>(.*?)</p>", explained, re.DOTALL):
        shown = rich.text(paragraph)
        letter = _EXPLAINED.match(shown)
        said[letter[1] if letter else ""] = shown[3:] if letter else shown

    def fill(inner: Gather) -> None:
        for letter, (part_id, body) in zip("abcd", parts, strict=False):
            gaps = _gaps(body, rich)
            start = body.rfind("<p>", 0, gaps[0].start)
            prompt = rich.text(body[: max(start, 0)])
            labels = [rich.text(body[body.rfind("<p>", 0, gap.start) : gap.start]).strip("\n") for gap in gaps]
            of_part = Head(head.place, prompt, part_id, said.get(letter, ""))
            _part(inner, of_part, gaps, labels)

    prompt = rich.text(text[: text.index("<div data-part=")])
    gather.case(head._replace(prompt=prompt, explanation=said.get("", "")), fill)


def _part(gather: Gather, head: Head, gaps: Sequence[Gap], labels: Sequence[str]) -> None:
    """A part with one gap, or with one for each pair or step."""
    places = [_PLACE.match(label) for label in labels]
    if len(gaps) == 1:
        unit = _UNIT.match(labels[0])
        _add(gather, head, gaps[0], unit[1] if unit else "")
        return
    rights = [next((one.text for one in gap.answers if one.percent >= 100), "") for gap in gaps]
    if all(places):
        gather.ordering(head, rights)
        return
    pairs = [(label.removesuffix(": "), right) for label, right in zip(labels, rights, strict=True)]
    feedback = [next((one.feedback for one in gap.answers if one.feedback), "") for gap in gaps]
    gather.matching(head, pairs, [one.text for one in gaps[0].answers if one.text not in rights], feedback)


def _add(gather: Gather, head: Head, gap: Gap, unit: str = "") -> None:
    """One gap as the question it is."""
    shuffled = gap.kind.endswith("S")
    if gap.kind in _WORDS:
        add_words(gather, head, gap.answers)
    elif gap.kind in _NUMBER:
        add_number(gather, head, [_margin(one) for one in gap.answers], unit)
    elif gap.kind.startswith(("MULTIRESPONSE", "MR")):
        gather.choice(head._replace(shuffle=shuffled), gap.options, several=True)
    elif [one.text for one in gap.answers] == _JUDGED:
        right = gap.answers[0].percent > 0
        gather.true_false(head, right, gap.answers[1 if right else 0].feedback)
    else:
        gather.choice(head._replace(shuffle=shuffled), gap.options, several=False)


def _margin(one: Typed) -> Typed:
    text, _, tolerance = one.text.partition(":")
    return one._replace(text=text.strip(), tolerance=tolerance.strip() or "0")


def _gaps(text: str, rich: Rich) -> list[Gap]:
    """Every gap of a text, in order."""
    found = []
    at = 0
    while start := _START.search(text, at):
        end = _end(text, start.end())
        if end < 0:
            break
        typed = start[2] in _WORDS or start[2] in _NUMBER
        shown: Callable[[str], str] = html.unescape if typed else lambda escaped: rich.text(html.unescape(escaped))
        answers = tuple(_answer(piece, shown, rich) for piece in _split(text[start.end() : end], "~"))
        found.append(Gap(start[2], answers, start.start(), end + 1))
        at = end + 1
    return found


def _end(text: str, start: int) -> int:
    """The place of the } that closes a gap, -1 when there is none."""
    for place in range(start, min(len(text), start + 20_000)):
        if text[place] == "}" and text[place - 1] != "\\":
            return place
    return -1


def _split(text: str, sign: str, most: int = -1) -> list[str]:
    r"""Pieces between signs that no \ or & stands before (&#126; is a sign's own entity)."""
    pieces: list[str] = []
    last = 0
    for place, letter in enumerate(text):
        if (
            letter == sign
            and (place == 0 or text[place - 1] not in "\\&")
            and text[max(0, place - 5) : place] != "&amp;"
        ):
            if most == len(pieces):
                break
            pieces.append(text[last:place])
            last = place + 1
    return [*pieces, text[last:]]


def _answer(written: str, shown: Callable[[str], str], rich: Rich) -> Typed:
    """One alternative: =right, %50%half or wrong, and its feedback behind #."""
    percent = Decimal(0)
    written = written.strip()
    if mark := _FRACTION.match(written):
        percent = Decimal(100) if mark[1] else Decimal(mark[2].replace(",", ".").rstrip("."))
        written = written[mark.end() :]
    text, *why = _split(written, "#", 1)
    feedback = rich.text(html.unescape(_bare(why[0]))) if why else ""
    return Typed(shown(_bare(text)).strip(), percent, feedback.strip())


def _bare(text: str) -> str:
    return re.sub(r'\\([}#~/"])', r"\1", text)
