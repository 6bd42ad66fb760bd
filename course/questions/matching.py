"""Pairs to bring together. A response maps the index of a left side to the text of the chosen right side."""

from collections.abc import Iterator, Mapping

from course.model.fault import Problem
from course.model.question import Matching
from course.questions.kind import Grade, Kind, share
from course.questions.wording import empty, repeated


def check(question: Matching) -> Iterator[Problem]:
    """Yield every broken rule of one question."""
    lefts = {f"pairs[{i}].left": pair.left for i, pair in enumerate(question.pairs)}
    rights = {f"pairs[{i}].right": pair.right for i, pair in enumerate(question.pairs)}
    rights |= {f"extra[{i}]": text for i, text in enumerate(question.extra)}
    yield from empty({"prompt": question.prompt, "explanation": question.explanation} | lefts | rights)
    if not 3 <= len(question.pairs) <= 6:
        yield Problem("question.pair-count", "pairs", {"count": len(question.pairs), "low": 3, "high": 6})
    for side in (lefts, rights):
        for path in repeated(side.items()):
            yield Problem("question.duplicate-pair", path)


def grade(question: Matching, response: Mapping[int, str]) -> Grade:
    """Grade the pairs; each wrong one answers with its feedback, if it has any."""
    missed = [pair for i, pair in enumerate(question.pairs) if response.get(i) != pair.right]
    good = len(question.pairs) - len(missed)
    return Grade(share(good, len(question.pairs)), not missed, tuple(p.feedback for p in missed if p.feedback))


KIND = Kind(label="Ghép cặp", check=check, grade=grade)
