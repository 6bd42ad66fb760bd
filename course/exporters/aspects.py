"""What a question carries besides its words and its right answer: the things that formats keep or lose."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from course.model.question import Case, Question


class Aspect(StrEnum):
    """The name of an aspect as passport.json writes it; LABELS says it in Vietnamese."""

    PROMPT = "prompt"
    OPTIONS = "options"
    ID = "id"
    LEVEL = "level"
    OBJECTIVE = "objective"
    SOURCES = "sources"
    EXPLANATION = "explanation"
    FEEDBACK = "feedback"
    TOLERANCE = "tolerance"
    UNIT = "unit"
    TRAPS = "traps"
    EXTRA = "extra"
    FORMS = "forms"
    FIXED_ORDER = "fixed_order"
    PARTIAL = "partial"
    STORY = "story"


LABELS = {
    Aspect.PROMPT: "lời câu hỏi",
    Aspect.OPTIONS: "các phương án",
    Aspect.ID: "mã câu hỏi",
    Aspect.LEVEL: "mức độ",
    Aspect.OBJECTIVE: "mục tiêu của bài",
    Aspect.SOURCES: "nguồn",
    Aspect.EXPLANATION: "lời giải thích",
    Aspect.FEEDBACK: "lời nhắc cho từng phương án",
    Aspect.TOLERANCE: "sai số cho phép",
    Aspect.UNIT: "đơn vị",
    Aspect.TRAPS: "lời nhắc cho lỗi hay gặp",
    Aspect.EXTRA: "vế thừa",
    Aspect.FORMS: "các cách viết khác của đáp án",
    Aspect.FIXED_ORDER: "thứ tự phương án do người soạn giữ",
    Aspect.PARTIAL: "điểm từng phần",
    Aspect.STORY: "lời dẫn chung của tình huống",
}


def aspects_of(question: Any, authored: Question) -> Iterator[Aspect]:
    """What this question has; `authored` is the case when the question is a part of one, else the question."""
    yield from (Aspect.ID, Aspect.LEVEL, Aspect.OBJECTIVE)
    if question.sources:
        yield Aspect.SOURCES
    if question.explanation:
        yield Aspect.EXPLANATION
    if _feedback(question):
        yield Aspect.FEEDBACK
    if getattr(question, "tolerance", 0):
        yield Aspect.TOLERANCE
    for name, aspect in (("unit", Aspect.UNIT), ("traps", Aspect.TRAPS), ("extra", Aspect.EXTRA)):
        if getattr(question, name, None):
            yield aspect
    if len(getattr(question, "accept", ())) > 1:
        yield Aspect.FORMS
    if not getattr(question, "shuffle", True):
        yield Aspect.FIXED_ORDER
    if any(hasattr(question, name) for name in ("pairs", "items", "parts")):
        yield Aspect.PARTIAL
    if isinstance(authored, Case):
        yield Aspect.STORY


def _feedback(question: Any) -> bool:
    answers = (*getattr(question, "options", ()), *getattr(question, "pairs", ()))
    return bool(getattr(question, "feedback", "")) or any(one.feedback for one in answers)
