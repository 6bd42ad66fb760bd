"""Questions without faults, made at random."""

from decimal import Decimal

from hypothesis import strategies as st

from course.model.fold import fold
from course.model.question import (
    Case,
    Level,
    Matching,
    MultipleResponse,
    NumberTrap,
    Numeric,
    Option,
    Ordering,
    Pair,
    ShortAnswer,
    SingleChoice,
    TextTrap,
    TrueFalse,
)

WORDS = st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạ ", min_size=3, max_size=25).filter(lambda text: len(fold(text)) > 2)
BASE = {"level": st.just(Level.APPLY), "objective": st.just("o1"), "explanation": WORDS, "sources": st.just(())}


def different(count):
    """`count` texts that stay different when folded."""
    return st.lists(WORDS, min_size=count, max_size=count, unique_by=fold)


def sized(low, high):
    return st.integers(low, high).flatmap(different)


def make(record, **fields):
    return st.builds(record, id=st.just("m1-l1-q01"), **BASE, prompt=WORDS, **fields)


def options(texts, right):
    return tuple(
        Option(text=t, right=i in right, feedback="" if i in right else "Vì " + t) for i, t in enumerate(texts)
    )


def choices(low, high, most_right):
    def build(texts):
        rights = st.sets(
            st.integers(0, len(texts) - 1), min_size=min(2, most_right), max_size=min(most_right, len(texts) - 1)
        )
        return rights.map(lambda right: options(texts, right))

    return sized(low, high).flatmap(build)


NUMBERS = st.decimals(-(10**9), 10**9, places=2)
PARTS = {
    "single_choice": make(SingleChoice, options=choices(3, 5, 1)),
    "multiple_response": make(MultipleResponse, options=choices(4, 6, 5)),
    "true_false": make(TrueFalse, answer=st.booleans(), feedback=WORDS),
    "matching": make(
        Matching,
        pairs=sized(6, 8).map(lambda t: tuple(Pair(left=a, right=b) for a, b in zip(t[::2], t[1::2], strict=False))),
        extra=st.just(()),
    ),
    "ordering": make(Ordering, items=sized(3, 7).map(tuple)),
    "numeric": NUMBERS.flatmap(
        lambda answer: make(
            Numeric,
            answer=st.just(answer),
            unit=st.sampled_from(["túi", "đ", "", "kg"]),
            tolerance=st.sampled_from([Decimal(0), Decimal("0.5")]),
            traps=st.just((NumberTrap(value=answer + 7, feedback="Bạn cộng nhầm 7."),)),
        )
    ),
    "short_answer": different(2).flatmap(
        lambda t: make(
            ShortAnswer, accept=st.just((t[0],)), traps=st.just((TextTrap(text=t[1], feedback="Không phải."),))
        )
    ),
}


def case(parts):
    named = [type(part)(**{f: getattr(part, f) for f in part.__struct_fields__} | {"id": f"m1-l1-q01{'abcd'[i]}"})
             for i, part in enumerate(parts)]  # fmt: skip
    return make(Case, parts=st.just(tuple(named)))


QUESTIONS = st.one_of(*PARTS.values(), st.lists(st.one_of(*PARTS.values()), min_size=2, max_size=4).flatmap(case))
