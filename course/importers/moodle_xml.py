"""Moodle XML, as Moodle itself and this program write it; HTML in it becomes plain text.

Source: Moodle's question/format/xml/format.php and import_from_xml of each type.
"""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from course.importers.cloze import add_cloze
from course.importers.fields import number
from course.importers.gather import Answer, Gather, Head, Known
from course.importers.importer import Imported, Importer, line, unreadable
from course.importers.rich import Rich
from course.importers.typed import Typed, add_number, add_words
from course.office.xml_reader import XmlRefused, read_xml

# What Moodle writes when nobody wrote anything.
_USUAL = {
    "", "Đúng rồi.", "Đúng một phần.", "Chưa đúng.", "Your answer is correct.", "Your answer is partially correct.",
    "Your answer is incorrect.", "Câu trả lời của bạn đúng.", "Câu trả lời của bạn đúng một phần.",
    "Câu trả lời của bạn sai.",
}  # fmt: skip
_COMBINED = ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback")
_FORMS = {"plain_text": "plain", "html": "html", "markdown": "markdown"}
_NO_QUESTION = ("category",)
_LABELS = {"essay": "tự luận", "description": "đoạn giới thiệu"}


def looks(content: bytes) -> bool:
    """Tell whether this is XML with a quiz in it."""
    return re.search(rb"<quiz[\s>]", content[:5_000]) is not None


def read(content: bytes, _name: str) -> Imported:
    """Every question of a type that we have; a doubt for each other."""
    try:
        root = read_xml(content)
    except XmlRefused as why:
        return unreadable("import.unreadable", line(why.line), format="Moodle XML", reason=str(why))
    if root.tag != "quiz":
        return unreadable("import.unreadable", format="Moodle XML", reason="không có thẻ quiz")
    gather = Gather()
    for element in root.iterfind("question"):
        if gather.full(line(element.sourceline or 1)):
            break
        kind = element.get("type", "")
        if kind in _NO_QUESTION:
            continue
        if kind in _TYPES:
            _TYPES[kind](gather, _Question(element))
        else:
            gather.doubt(line(element.sourceline or 1), "import.kind", kind=_LABELS.get(kind, kind or "không ghi"))
    return gather.result(line(1))


class _Question:
    """A question element, with its texts as plain text."""

    def __init__(self, element: Any) -> None:
        self.element, self.rich = element, Rich()
        self.place = line(element.sourceline or 1)

    def text(self, element: Any) -> str:
        """The text inside an element that has a format."""
        if element is None:
            return ""
        self.rich.lost = self.rich.lost or element.find("file") is not None
        written = element.findtext("text") or ""
        return self.rich.text(written, _FORMS.get(element.get("format", "html"), "moodle")).strip()

    def raw(self, path: str) -> str:
        """The text at a path as it is written."""
        return str(self.element.findtext(path) or "")

    def answers(self, typed: bool = False) -> list[Typed]:
        """Every answer with its share, feedback and tolerance; what a learner types is plain text, whatever it says."""
        return [
            Typed(
                (one.findtext("text") or "").strip() if typed else self.text(one),
                number(one.get("fraction", "0")) or Decimal(0),
                self.text(one.find("feedback")),
                (one.findtext("tolerance") or "0").strip() or "0",
            )
            for one in self.element.iterfind("answer")
        ]

    def head(self) -> Head:
        """What every kind shares. Ask last: it tells what was lost of all texts that were read."""
        prompt, explained = (
            self.text(self.element.find("questiontext")),
            self.text(self.element.find("generalfeedback")),
        )
        tags = [one.findtext("text") or "" for one in self.element.iterfind("tags/tag")]
        told = dict(tag.split(":", 1) for tag in tags if ":" in tag)
        name = self.raw("idnumber") or self.raw("name/text")
        shuffle = self.raw("shuffleanswers").strip() not in ("false", "0")
        return Head(
            self.place, prompt, name, explained, told.get("level", ""), told.get("objective", ""), (), shuffle,
            self._doubts(),
        )  # fmt: skip

    def _doubts(self) -> tuple[Known, ...]:
        said = {self.text(self.element.find(name)) for name in _COMBINED}
        hints = [self.text(one) for one in self.element.iterfind("hint")]
        grade = number(self.raw("defaultgrade") or "1")
        lost = [
            "lời nhắc chung khi đúng, khi sai" if said - _USUAL else "",
            "gợi ý cho lần làm sau" if any(hints) else "",
            "điểm riêng của câu" if grade not in (Decimal(1), None) and self.element.get("type") != "cloze" else "",
        ]
        doubts: list[Known] = [("import.lost", {"what": one}) for one in lost if one]
        return (*doubts, ("import.markup", {})) if self.rich.lost else tuple(doubts)


def _choice(gather: Gather, question: _Question) -> None:
    answers = [Answer(one.text, one.percent, one.feedback) for one in question.answers()]
    gather.choice(question.head(), answers, several=question.raw("single").strip() in ("false", "0"))


def _true_false(gather: Gather, question: _Question) -> None:
    answers = {one.text.strip().casefold(): one for one in question.answers()}
    if answers.keys() != {"true", "false"}:
        gather.doubt(question.place, "import.no-answers", count=len(answers))
        return
    right = answers["true"].percent >= answers["false"].percent
    wrong, praised = answers["false" if right else "true"], answers["true" if right else "false"]
    head = question.head()
    if praised.feedback:
        head = head._replace(doubts=(*head.doubts, ("import.lost", {"what": "lời khen khi đúng"})))
    gather.true_false(head, right, wrong.feedback)


def _words(gather: Gather, question: _Question) -> None:
    answers = question.answers(typed=True)
    add_words(gather, question.head(), answers)


def _number(gather: Gather, question: _Question) -> None:
    answers = question.answers(typed=True)
    add_number(gather, question.head(), answers, question.raw("units/unit/unit_name").strip())


def _matching(gather: Gather, question: _Question) -> None:
    sides = [
        (question.text(one), one.findtext("answer/text") or "") for one in question.element.iterfind("subquestion")
    ]
    pairs, extra = [side for side in sides if side[0]], [right for left, right in sides if not left]
    gather.matching(question.head(), pairs, extra)


def _ordering(gather: Gather, question: _Question) -> None:
    items = [one.text for one in question.answers()]
    gather.ordering(question.head(), items)


def _cloze(gather: Gather, question: _Question) -> None:
    text, explained = question.raw("questiontext/text"), question.raw("generalfeedback/text")
    add_cloze(gather, question.head()._replace(doubts=()), text, explained, question.rich)


_TYPES: Mapping[str, Callable[[Gather, _Question], None]] = {
    "multichoice": _choice,
    "truefalse": _true_false,
    "shortanswer": _words,
    "numerical": _number,
    "matching": _matching,
    "match": _matching,
    "ordering": _ordering,
    "cloze": _cloze,
    "multianswer": _cloze,
}

IMPORTER = Importer(name="moodle-xml", label="Moodle XML", endings=(".moodle.xml", ".xml"), looks=looks, read=read)
