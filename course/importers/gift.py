r"""GIFT, Moodle's text format, also as people write it: weights, ranges, missing words, marks of format, feedback.

Grammar: Moodle's question/format/gift/format.php. A text and its `bare` twin of the same length go together: in the
twin every escaped sign (\{ \~ …) is blank, so a sign found there means something.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from course.importers.fields import number
from course.importers.gather import MOST_ANSWERS, Answer, Gather, Head, Known
from course.importers.importer import Imported, Importer, Place, line, unreadable
from course.importers.plain import decoded
from course.importers.rich import Rich
from course.importers.typed import Typed, add_number, add_words

_ESCAPED = re.compile(r"\\([\\:#={}~n])")
_FORMAT = re.compile(r"\[(html|markdown|moodle|plain)\]")
_WEIGHT = re.compile(r"%(-?[0-9]{1,3}(?:\.[0-9]*)?)%")
_ID = re.compile(r"\[id:([^\]]{1,100})\]")
_TAG = re.compile(r"\[tag:([^\]]{1,100})\]")
_UNIT = re.compile(r"\(Đơn vị: ([^()]{1,50})\)\s*$")
_JUDGED = {"T": True, "TRUE": True, "F": False, "FALSE": False}
_ORDERING = re.compile(r">\s*[0-9]*[A-Z_0-9 \t]*\n")
_GAP = "_____"
# A question with its answers is a page at most; what is longer is not one, or not meant well.
_LONGEST = 50_000
_MOST_LINES = 60


class Text(NamedTuple):
    """A piece of the file and its bare twin."""

    written: str
    bare: str

    @classmethod
    def of(cls, written: str) -> "Text":
        """The piece with its twin made."""
        return cls(written, _ESCAPED.sub("\0\0", written))

    def part(self, start: int | None, end: int | None = None) -> "Text":
        """A slice of both."""
        return Text(self.written[start:end], self.bare[start:end])

    def stripped(self) -> "Text":
        """Without spaces around."""
        start = len(self.bare) - len(self.bare.lstrip())
        return self.part(start, max(start, len(self.bare.rstrip())))

    def cut(self, sign: str) -> "tuple[Text, Text | None]":
        """What stands before and behind the first `sign`; None when there is none."""
        place = self.bare.find(sign)
        return (self, None) if place < 0 else (self.part(0, place), self.part(place + len(sign)))

    def split(self, signs: str) -> "list[tuple[str, Text]]":
        """(sign, piece) for every piece that one of `signs` begins; what stands before the first has the sign ""."""
        places = [place for place, letter in enumerate(self.bare) if letter in signs]
        starts = [(("", self.part(0, places[0] if places else None)))]
        ends = [*places[1:], None]
        starts += [(self.bare[at], self.part(at + 1, end)) for at, end in zip(places, ends, strict=False)]
        return [(sign, piece.stripped()) for sign, piece in starts if sign or piece.bare.strip()]


class Block(NamedTuple):
    """The lines of one question without comments, the line it starts at, and what its comments say."""

    place: Place
    text: Text
    id: str
    tags: tuple[str, ...]


def looks(content: bytes) -> bool:
    """Tell whether there is an answer block; JSON and XML have braces of their own."""
    text = (decoded(content) or "")[:200_000].lstrip()
    return not text.startswith(("{", "[", "<")) and re.search(r"\{[^{}]*\}", text) is not None


def read(content: bytes, _name: str) -> Imported:
    """Every question; a doubt for each block that is none."""
    text = decoded(content)
    if text is None:
        return unreadable("import.encoding")
    gather = Gather()
    for block in _blocks(text):
        if gather.full(block.place):
            break
        if len(block.text.written) > _LONGEST:
            gather.doubt(block.place, "import.too-big", limit=_LONGEST, most=MOST_ANSWERS)
        else:
            _question(gather, block)
    return gather.result(line(1))


def _blocks(text: str) -> Iterator[Block]:
    """Pieces between empty lines; an answer block that goes on behind one is put together again."""
    waiting: list[str] = []
    comments: list[str] = []
    start = 1
    for number_, written in enumerate([*text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), ""], 1):
        shown = written.strip()
        if shown.startswith("//"):
            comments.append(shown)
        elif shown.startswith("$CATEGORY:") and not waiting:
            continue
        elif shown:
            start = start if waiting else number_
            waiting.append(shown)
        elif waiting and not _open("\n".join(waiting)):
            yield _block(start, waiting, comments)
            waiting, comments = [], []
    if waiting:
        yield _block(start, waiting, comments)


def _open(text: str) -> bool:
    bare = Text.of(text).bare
    return "{" in bare and "}" not in bare[bare.index("{") :] and bare.count("\n") < _MOST_LINES


def _block(start: int, lines: Sequence[str], comments: Sequence[str]) -> Block:
    said = " ".join(comments)
    name = _ID.search(said)
    return Block(line(start), Text.of("\n".join(lines)), name[1].strip() if name else "", tuple(_TAG.findall(said)))


def _question(gather: Gather, block: Block) -> None:
    text, name = block.text, ""
    if text.bare.startswith("::") and (end := text.bare.find("::", 2)) > 0:
        name, text = _unescaped(text.part(2, end).written), text.part(end + 2).stripped()
    start = text.bare.find("{")
    end = text.bare.find("}", start)
    if start < 0 and "}" not in text.bare:
        gather.doubt(block.place, "import.kind", kind="đoạn giới thiệu")
        return
    if start < 0 or end < 0 or "{" in text.bare[end:] or "}" in text.bare[:start]:
        gather.doubt(block.place, "import.syntax", text=text.written[:80])
        return
    reader = _Reader(text.part(0, start), text.part(end + 1))
    answers, explained = text.part(start + 1, end).stripped(), ""
    if (general := answers.bare.rfind("####")) >= 0:
        explained = reader.text(answers.part(general + 4))
        answers = answers.part(0, general).stripped()
    tags = dict(tag.split(":", 1) for tag in block.tags if ":" in tag)
    head = Head(
        block.place, reader.prompt, block.id or name, explained, tags.get("level", ""), tags.get("objective", "")
    )
    _answered(gather, head, reader, answers)


class _Reader:
    """Texts of one question: they inherit the format of its prompt."""

    def __init__(self, before: Text, after: Text) -> None:
        self.rich, self.form = Rich(), "moodle"
        before, self.gap = before.stripped(), bool(after.bare.strip())
        if found := _FORMAT.match(before.written):
            self.form, before = found[1], before.part(found.end())
        around = [before.written, _GAP, after.stripped().written] if self.gap else [before.written]
        self.prompt = self._shown(" ".join(filter(None, around)), self.form)

    def text(self, piece: Text) -> str:
        """A text of an answer or a feedback."""
        piece = piece.stripped()
        found = _FORMAT.match(piece.written)
        return self._shown(piece.written[found.end() :] if found else piece.written, found[1] if found else self.form)

    def _shown(self, written: str, form: str) -> str:
        return self.rich.text(_unescaped(written), form).strip()

    def doubts(self) -> tuple[Known, ...]:
        """What a person must look at because of the texts; to be asked when all of them are read."""
        said = (("import.markup", self.rich.lost), ("import.gap", self.gap))
        return tuple((rule, {}) for rule, true in said if true)

    def answer(self, piece: Text, usual: int, weighed: bool = True) -> Typed:
        """One answer with its weight (`usual` when it has none, or can have none) and its feedback."""
        share, piece = Decimal(usual), piece.stripped()
        if weighed and (found := _WEIGHT.match(piece.bare)):
            share, piece = Decimal(found[1].rstrip(".")), piece.part(found.end())
        shown, why = piece.cut("#")
        return Typed(self.text(shown), share, self.text(why) if why else "")


def _answered(gather: Gather, head: Head, reader: _Reader, answers: Text) -> None:
    """Tell the kind as Moodle does, in its order, and gather the question."""
    bare = answers.bare
    if not bare:
        gather.doubt(head.place, "import.kind", kind="tự luận")
    elif bare.startswith(">") and (first := _ORDERING.match(bare + "\n")):
        items = [reader.text(Text.of(one)) for one in answers.written[first.end() :].split("\n") if one.strip()]
        gather.ordering(head._replace(doubts=reader.doubts()), items)
    elif bare.startswith("#"):
        _number(gather, head, reader, answers.part(1))
    elif "~" in bare:
        pieces = [(sign, piece) for sign, piece in answers.split("~=") if piece.bare or sign == "="]
        # Moodle takes a weight behind ~ only; behind = it is text.
        found = [
            reader.answer(piece, 100, weighed=False) if sign == "=" else reader.answer(piece, 0)
            for sign, piece in pieces
        ]
        options = [Answer(one.text, one.percent, one.feedback) for one in found]
        gather.choice(head._replace(doubts=reader.doubts()), options, several="=" not in bare)
    elif "=" in bare and "->" in bare:
        _matching(gather, head, reader, answers)
    elif (judged := _JUDGED.get(bare.split("#", 1)[0].strip().upper())) is not None:
        _, why = answers.cut("#")
        wrong, praise = why.cut("#") if why else (Text("", ""), None)
        said = reader.text(wrong), reader.text(praise) if praise else ""
        lost: tuple[Known, ...] = (("import.lost", {"what": "lời khen khi đúng"}),) if said[1] else ()
        gather.true_false(head._replace(doubts=(*reader.doubts(), *lost)), judged, said[0])
    else:
        words = [reader.answer(piece, 100) for _, piece in answers.split("=") if piece.bare]
        add_words(gather, head._replace(doubts=reader.doubts()), words)


def _matching(gather: Gather, head: Head, reader: _Reader, answers: Text) -> None:
    pairs: list[tuple[str, str]] = []
    extra: list[str] = []
    for _, piece in answers.split("="):
        left, right = piece.cut("->")
        if right is None:
            gather.doubt(head.place, "import.syntax", text=piece.written)
            return
        shown = reader.text(left)
        if shown:
            pairs.append((shown, _unescaped(right.stripped().written)))
        else:
            extra.append(_unescaped(right.stripped().written))
    gather.matching(head._replace(doubts=reader.doubts()), pairs, extra)


def _number(gather: Gather, head: Head, reader: _Reader, answers: Text) -> None:
    right, others = answers.cut("~")
    found = [_ranged(reader.answer(piece, 100)) for _, piece in right.split("=") if piece.bare]
    if others is not None:
        _, why = others.cut("#")
        found.append(Typed("*", Decimal(0), reader.text(why) if why else ""))
    unit = _UNIT.search(head.prompt)
    add_number(gather, head._replace(doubts=reader.doubts()), found, unit[1] if unit else "")


def _ranged(one: Typed) -> Typed:
    """A range (3.5..4.5) or a number with its margin (4:0.5) as a number with its tolerance."""
    low, dots, high = one.text.partition("..")
    least, most = number(low), number(high)
    if dots and least is not None and most is not None:
        middle = (least + most) / 2
        return one._replace(text=f"{middle:f}", tolerance=f"{abs(most - middle):f}")
    text, colon, tolerance = one.text.partition(":")
    return one._replace(text=text.strip(), tolerance=tolerance.strip() if colon else "0")


def _unescaped(written: str) -> str:
    return _ESCAPED.sub(lambda sign: "\n" if sign[1] == "n" else sign[1], written)


IMPORTER = Importer(name="gift", label="GIFT (Moodle)", endings=(".gift.txt", ".gift", ".txt"), looks=looks, read=read)
