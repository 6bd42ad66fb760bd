"""What a learner who knows nothing could go by: the place of right answers, their length, and twisted wording."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

import msgspec

from course.model.course import Course
from course.model.question import MultipleResponse, SingleChoice, TrueFalse
from course.quality.asked import asked

# Upper 5% points of the chi-square distribution by degrees of freedom, from any statistics table.
CRITICAL = {1: 3.841, 2: 5.991, 3: 7.815, 4: 9.488}
LONGER = 1.3
_TURN = r"không|chưa|sai|ngoại trừ|trừ"
_QUOTED = re.compile(r"[\"“][^\"”]*[\"”]")
_NEGATIVE = re.compile(
    # The question itself asks for the exception, or the statement to judge holds two negations.
    rf"\b(?:nào|gì|ai|đâu)\b[^.?!]*(?<!chứ )\b(?:{_TURN})\b[^.?!]*\?|\bngoại trừ\b"
    r"|\bkhông (?:phải|được|có|thể) [^.?!]*\b(?:không|chưa)\b[^.?!]*\.",
    re.IGNORECASE,
)


class Places(msgspec.Struct, frozen=True, kw_only=True):
    """How often the right answer stands at each place, of questions with that many choices.

    `chi_square` compares with equal shares; `critical` is its 5% border for that many places.
    """

    what: str
    counts: tuple[int, ...]
    chi_square: float
    critical: float

    @property
    def expected(self) -> float:
        """How many each place would have if all were alike."""
        return sum(self.counts) / len(self.counts)

    @property
    def uneven(self) -> bool:
        """Chance alone gives counts as uneven as these less often than once in twenty banks."""
        return self.chi_square > self.critical


class Lengths(msgspec.Struct, frozen=True, kw_only=True):
    """Single-choice questions whose right option is the longest, the shortest, neither; `by_chance`: the longest."""

    longest: int
    shortest: int
    between: int
    by_chance: float
    telling: tuple[str, ...]


class Balance(msgspec.Struct, frozen=True, kw_only=True):
    """All of it; `negative` are ids of questions with a negation that turns the question round."""

    places: tuple[Places, ...]
    lengths: Lengths
    negative: tuple[str, ...]


def balance(course: Course) -> Balance:
    """Measure the authored order: formats and papers that shuffle even out the places, none evens out the lengths."""
    parts = [one.part for one in asked(course)]
    singles = [part for part in parts if isinstance(part, SingleChoice)]
    by_size: dict[int, Counter[int]] = defaultdict(Counter)
    for single in singles:
        by_size[len(single.options)].update(at for at, option in enumerate(single.options) if option.right)
    places = [
        places_of(f"Chọn một đáp án, {size} phương án", [counts[at] for at in range(size)])
        for size, counts in sorted(by_size.items())
    ]
    answers = Counter(part.answer for part in parts if isinstance(part, TrueFalse))
    if answers:
        places.append(places_of("Đúng hay sai", [answers[True], answers[False]]))
    negative = tuple(part.id for part in parts if is_negative(part.prompt))
    return Balance(places=tuple(places), lengths=lengths_of(singles, parts), negative=negative)


def places_of(what: str, counts: Sequence[int]) -> Places:
    """The counts with their chi-square against equal shares."""
    expected = sum(counts) / len(counts)
    chi_square = sum((count - expected) ** 2 / expected for count in counts)
    return Places(what=what, counts=tuple(counts), chi_square=round(chi_square, 2), critical=CRITICAL[len(counts) - 1])


def is_negative(prompt: str) -> bool:
    """Whether the prompt asks for what is not so ("Việc nào không …?", "ngoại trừ"), or denies twice."""
    return _NEGATIVE.search(_QUOTED.sub("", prompt)) is not None


def lengths_of(singles: Sequence[SingleChoice], parts: Sequence[object]) -> Lengths:
    """Where the right option stands by length; `telling`: right options on average LONGER times the wrong ones."""
    longest = shortest = 0
    for single in singles:
        right = next(len(option.text) for option in single.options if option.right)
        wrong = [len(option.text) for option in single.options if not option.right]
        longest += right > max(wrong)
        shortest += right < min(wrong)
    chosen = [part for part in parts if isinstance(part, SingleChoice | MultipleResponse)]
    return Lengths(
        longest=longest,
        shortest=shortest,
        between=len(singles) - longest - shortest,
        by_chance=round(sum(1 / len(single.options) for single in singles), 1),
        telling=tuple(part.id for part in chosen if _tells(part)),
    )


def _tells(part: SingleChoice | MultipleResponse) -> bool:
    right = [len(option.text) for option in part.options if option.right]
    wrong = [len(option.text) for option in part.options if not option.right]
    return sum(right) / len(right) > LONGER * sum(wrong) / len(wrong)
