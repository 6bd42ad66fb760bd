"""A story with two to four questions under it. A response maps the id of a part to the response to it.

The fraction is the mean of the parts'; the case is right when every part is. A part not answered counts 0.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from course.model.fault import Problem
from course.model.question import Case, Part
from course.questions.kind import Grade, Kind, all_or_nothing, share
from course.questions.parts import PARTS
from course.questions.wording import empty


def check(question: Case) -> Iterator[Problem]:
    """Yield every broken rule of the story and of its parts, theirs under "parts[i]."."""
    yield from empty({"prompt": question.prompt, "explanation": question.explanation})
    if not 2 <= len(question.parts) <= 4:
        yield Problem("question.part-count", "parts", {"count": len(question.parts), "low": 2, "high": 4})
    for i, part in enumerate(question.parts):
        for problem in _kind(part).check(part):
            yield msgspec.structs.replace(problem, path=f"parts[{i}].{problem.path}")


def grade(question: Case, response: Mapping[str, Any]) -> Grade:
    """Grade every part; the feedback is theirs in order."""
    grades = [
        _kind(part).grade(part, response[part.id]) if part.id in response else all_or_nothing(False)
        for part in question.parts
    ]
    return Grade(
        share(sum((g.fraction for g in grades), start=all_or_nothing(False).fraction), len(grades)),
        all(g.right for g in grades),
        tuple(text for g in grades for text in g.feedback),
    )


def _kind(part: Part) -> Kind[Any, Any]:
    return PARTS[str(part.__struct_config__.tag)]


KIND = Kind(label="Tình huống", check=check, grade=grade)
