"""Gathers the questions of a file while it is read: one place for ids, bounds, gaps and doubts of all formats.

A reader calls one method for each question, with texts as they stand in the file; what comes out is clean.
"""

import itertools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

import msgspec

from course.importers.fields import cleaned, letters, number, records, texts, without_feedback
from course.importers.importer import LESSON, Doubt, Imported, Place
from course.importers.plain import LONGEST_TEXT, has_template_mark
from course.model.question import (
    Case,
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
from course.model.source import Source

MOST_QUESTIONS = 2_000
MOST_ANSWERS = 50
MOST_DOUBTS = 5_000

_ID = re.compile(r"[a-z0-9]{1,20}(?:-[a-z0-9]{1,20}){0,4}-q[0-9]{2,4}[a-d]?")
# What a bank wants of a question and other people's files seldom say. The level has to be something: the lowest.
_GAPS = {
    "level": "mức độ (tạm ghi remember)",
    "objective": "mục tiêu",
    "explanation": "lời giải thích",
    "sources": "nguồn",
}

# A rule with its values: a doubt that has no question yet.
Known = tuple[str, Mapping[str, str | int]]


class Head(NamedTuple):
    """What every kind shares, as far as the file says it; `id` is only a wish."""

    place: Place
    prompt: str
    id: str = ""
    explanation: str = ""
    level: str = ""
    objective: str = ""
    sources: tuple[Source, ...] = ()
    shuffle: bool = True
    doubts: tuple[Known, ...] = ()
    """Rules (with their values) that the reader already knows of."""


class Answer(NamedTuple):
    """One option with its share of the points in percent: 100 is right, 0 or less is wrong."""

    text: str
    percent: Decimal = Decimal(0)
    feedback: str = ""


class Gather:
    """The questions and doubts of one file."""

    def __init__(self, names: Iterator[str] | None = None, taken: set[str] | None = None) -> None:
        self.questions: list[Question] = []
        self.places: list[Place] = []
        self.doubts: list[Doubt] = []
        self._taken: set[str] = set() if taken is None else taken
        self._names = names or (f"{LESSON}-q{number:02}" for number in itertools.count(1))

    def result(self, place: Place) -> Imported:
        """Everything gathered; an empty file is a doubt at `place`."""
        if not self.questions and not self.doubts:
            self.doubt(place, "import.nothing")
        return Imported(tuple(self.questions), tuple(self.doubts), tuple(self.places))

    def doubt(self, place: Place, rule: str, question: str = "", **values: str | int) -> None:
        """Remember a doubt; `question` is the id of the question it is about, "" when it is not in the bank."""
        if len(self.doubts) < MOST_DOUBTS:
            self.doubts.append(Doubt(place, rule, question, tuple(values.items())))
        elif len(self.doubts) == MOST_DOUBTS:
            self.doubts.append(Doubt(place, "import.more-doubts"))

    def full(self, place: Place) -> bool:
        """Tell whether a reader must stop before the question at `place`: there are enough questions, or doubts."""
        if len(self.questions) < MOST_QUESTIONS and len(self.doubts) <= MOST_DOUBTS:
            return False
        if len(self.doubts) <= MOST_DOUBTS:
            self.doubt(place, "import.too-many", limit=MOST_QUESTIONS)
        return True

    # --- One method for each kind

    def choice(self, head: Head, answers: Sequence[Answer], several: bool | None = None) -> None:
        """A choice question; `several` is what the file says about the number of right options (None: nothing)."""
        if len(answers) < 2:
            self.doubt(head.place, "import.no-answers", count=len(answers))
            return
        best = Decimal(100)
        right = [one for one in answers if (one.percent > 0 if several else one.percent >= best)]
        doubts: list[Known] = list(head.doubts)
        if not right:
            doubts.append(("import.no-right-answer", {}))
        elif several is False and len(right) > 1:
            doubts.append(("import.several-right", {"count": len(right)}))
        elif several and len(right) == 1:
            doubts.append(("import.one-of-several", {}))
        if several and len({one.percent for one in right}) > 1:
            doubts.append(("import.uneven-weights", {}))
        if not several:
            doubts += [
                ("import.partial-credit", {"text": one.text, "percent": f"{one.percent:f}"})
                for one in answers
                if 0 < one.percent < best
            ]
        options = tuple(
            {"text": one.text, "right": one.percent > 0 if several else one.percent >= best, "feedback": one.feedback}
            for one in answers
        )
        fields = {"options": options, "shuffle": head.shuffle}
        self._take(MultipleResponse if len(right) > 1 else SingleChoice, head, fields, doubts)

    def true_false(self, head: Head, answer: bool, feedback: str = "") -> None:
        """A statement; `feedback` is for those who judged it wrongly."""
        self._take(TrueFalse, head, {"answer": answer, "feedback": feedback}, head.doubts)

    def matching(
        self,
        head: Head,
        pairs: Sequence[tuple[str, str]],
        extra: Sequence[str] = (),
        feedback: Sequence[str] = (),
    ) -> None:
        """Pairs (left, right), right-hand sides without a partner, and what each pair says to those who missed it."""
        if len(pairs) < 2:
            self.doubt(head.place, "import.no-answers", count=len(pairs))
            return
        doubts: list[Known] = [
            *head.doubts,
            *([("import.too-few-pairs", {"count": len(pairs)})] if len(pairs) < 3 else []),
        ]
        said = [*feedback, *[""] * (len(pairs) - len(feedback))]
        both = tuple({"left": one[0], "right": one[1], "feedback": why} for one, why in zip(pairs, said, strict=True))
        self._take(Matching, head, {"pairs": both, "extra": tuple(extra)}, doubts)

    def ordering(self, head: Head, items: Sequence[str]) -> None:
        """Steps in their right order."""
        if len(items) < 2:
            self.doubt(head.place, "import.no-answers", count=len(items))
            return
        doubts: list[Known] = [
            *head.doubts,
            *([("import.too-few-pairs", {"count": len(items)})] if len(items) < 3 else []),
        ]
        self._take(Ordering, head, {"items": tuple(items)}, doubts)

    def numeric(
        self, head: Head, answer: str, tolerance: str = "0", unit: str = "", traps: Sequence[tuple[str, str]] = ()
    ) -> None:
        """A number with its tolerance, both as written (12.5); `traps` are wrong numbers with their feedback."""
        numbers = [number(text) for text in (answer, tolerance, *(text for text, _ in traps))]
        if None in numbers:
            wrong = (answer, tolerance, *(text for text, _ in traps))[numbers.index(None)]
            self.doubt(head.place, "import.bad-number", text=wrong)
            return
        caught = tuple({"value": one, "feedback": text} for one, (_, text) in zip(numbers[2:], traps, strict=True))
        fields = {"answer": numbers[0], "tolerance": numbers[1], "unit": unit, "traps": caught}
        self._take(Numeric, head, fields, head.doubts)

    def short_answer(self, head: Head, accept: Sequence[str], traps: Sequence[tuple[str, str]] = ()) -> None:
        """Words that are right, and wrong ones with their feedback."""
        doubts: list[Known] = [*head.doubts, *([] if accept else [("import.no-words", {})])]
        caught = tuple({"text": text, "feedback": feedback} for text, feedback in traps)
        self._take(ShortAnswer, head, {"accept": tuple(accept), "traps": caught}, doubts)

    def whole(self, kind: Any, head: Head, fields: Mapping[str, Any]) -> None:
        """A question of a file that knows every field: `fields` are the record's beyond the head, options as dicts."""
        self._take(kind, head, dict(fields), head.doubts)

    def case(self, head: Head, fill: Callable[["Gather"], None], fields: Mapping[str, Any] = {}) -> None:
        """A story; `fill` is given a Gather of its own for the questions under it. `fields`: see `whole`."""
        name = self._name(head)
        inner = Gather((f"{name}{letter}" for letter in letters()), self._taken)
        fill(inner)
        before = len(self.questions)
        if inner.questions:
            self._take(Case, head, {"parts": tuple(inner.questions), **fields}, head.doubts, name)
        else:
            self.doubt(head.place, "import.no-answers", count=0)
        taken = len(self.questions) > before
        for one in inner.doubts:
            if taken or not one.question:
                self.doubt(one.place, one.rule, one.question, **dict(one.values))

    # --- What they share

    def _take(self, kind: Any, head: Head, fields: dict[str, Any], doubts: Sequence[Known], name: str = "") -> None:
        """Clean and bound every text, name the question, tell what is missing; the doubts go to it."""
        shared = {"prompt": head.prompt, "explanation": head.explanation, "objective": head.objective}
        told = {**shared, **fields, "sources": tuple(map(msgspec.structs.asdict, head.sources))}
        written = list(texts(told))
        most = max((len(value) for value in fields.values() if isinstance(value, tuple)), default=0)
        if any(len(text) > LONGEST_TEXT for text in written) or most > MOST_ANSWERS:
            self.doubt(head.place, "import.too-big", limit=LONGEST_TEXT, most=MOST_ANSWERS)
            return
        clean = {key: cleaned(value) for key, value in told.items()}
        if not clean["prompt"]:
            self.doubt(head.place, "import.no-prompt")
            return
        level = head.level if head.level in list(Level) else ""
        name = name or self._name(head)
        clean["sources"] = tuple(Source(**one) for one in clean["sources"])
        question = kind(id=name, level=Level(level or Level.REMEMBER), **records(kind, clean))
        self.questions.append(question)
        self.places.append(head.place)
        for rule, values in doubts:
            self.doubt(head.place, rule, name, **values)
        if any(has_template_mark(text) for text in written):
            self.doubt(head.place, "import.template-mark", name)
        gaps = [word for key, word in _GAPS.items() if not (level if key == "level" else getattr(question, key))]
        if without_feedback(question):
            gaps.append("lời nhắc cho phương án sai")
        if gaps:
            self.doubt(head.place, "import.gaps", name, fields=", ".join(gaps))

    def _name(self, head: Head) -> str:
        """The id of the file when it is valid and free, else the next of ours."""
        wish = head.id.strip()
        valid = _ID.fullmatch(wish) is not None
        if valid and wish not in self._taken:
            self._taken.add(wish)
            return wish
        name = next(one for one in self._names if one not in self._taken)
        self._taken.add(name)
        if valid:
            self.doubt(head.place, "import.id-taken", name, id=wish)
        return name
