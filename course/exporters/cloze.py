r"""A case as a Cloze question of Moodle: the story, and under it every part with its gaps ({1:MCVS:=right~wrong#why}).

Grammar: Moodle's question/type/multianswer/questiontype.php. It finds gaps in the HTML of the text and then decodes
entities once inside them, so every sign that means something in a gap is written as an entity.
"""

import html
import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from course.exporters.moodle import accepted, caught, digits, rich, weight
from course.model.question import (
    Case,
    Matching,
    MultipleResponse,
    Numeric,
    Ordering,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)
from course.questions import kind_of

# A line of a part: what stands before its gap, and the gap without its points ("MC:=a~b").
Line = tuple[str, str]

# By number: Moodle takes no ~ or # behind "&amp;" for the end of an answer.
_SIGNS = str.maketrans({sign: f"&#{ord(sign)};" for sign in "&{}~#=%<>\\"})


def story(case: Case) -> str:
    """The HTML of the whole question; the id of a part stands in data-part."""
    lines = {part.id: list(_LINES[kind_of(part)](part)) for part in case.parts}
    points = _points(case)
    return _shown(case.prompt) + "".join(
        f'<div data-part="{part.id}">{_shown(part.prompt)}'
        + "".join(f"<p>{before}{{{points[part.id]}:{gap}}}</p>" for before, gap in lines[part.id])
        + "</div>"
        for part in case.parts
    )


def points(case: Case) -> int:
    """The points of all gaps together."""
    return sum(_points(case)[part.id] * _gaps(part) for part in case.parts)


def explanations(case: Case) -> str:
    """The explanation of the case and of each part, as HTML."""
    parts = (f"{letter}) {part.explanation}" for letter, part in zip("abcd", case.parts, strict=False))
    return "".join(map(rich, (case.explanation, *parts)))


def _points(case: Case) -> Mapping[str, int]:
    """Points for each gap by part, whole as Cloze wants them: every part counts the same, however many gaps it has."""
    common = math.lcm(*map(_gaps, case.parts))
    return {part.id: common // _gaps(part) for part in case.parts}


def _gaps(part: Any) -> int:
    return len(getattr(part, "pairs", ()) or getattr(part, "items", ()) or (part,))


def _shown(text: str) -> str:
    """Text as HTML in which Moodle finds no gap."""
    return rich(text).replace("{", "&#123;").replace("}", "&#125;")


def _sign(text: str) -> str:
    """Text of a typed answer inside a gap."""
    return text.translate(_SIGNS)


def _html(text: str) -> str:
    """Text inside a gap that Moodle shows as HTML: escaped as HTML, then for the gap."""
    return _sign(html.escape(text, quote=False).replace("\n", "<br>"))


def _answers(answers: Iterable[tuple[str, str, str]]) -> str:
    """(mark, text, feedback) as the answers of a gap; texts are escaped already."""
    return "~".join(f"{mark}{text}{'#' + _html(feedback) if feedback else ''}" for mark, text, feedback in answers)


def _single_choice(part: SingleChoice) -> Iterator[Line]:
    marked = (("=" if one.right else "", _html(one.text), one.feedback) for one in part.options)
    yield "", f"{'MCVS' if part.shuffle else 'MCV'}:{_answers(marked)}"


def _multiple_response(part: MultipleResponse) -> Iterator[Line]:
    share = weight(sum(option.right for option in part.options))
    marked = ((f"%{share}%" if one.right else "%-100%", _html(one.text), one.feedback) for one in part.options)
    yield "", f"{'MRS' if part.shuffle else 'MR'}:{_answers(marked)}"


def _true_false(part: TrueFalse) -> Iterator[Line]:
    said = ((True, "Đúng"), (False, "Sai"))
    marked = (("=", text, "") if value == part.answer else ("", text, part.feedback) for value, text in said)
    yield "", f"MCV:{_answers(marked)}"


def _one_of(right: str, texts: Sequence[str], feedback: str) -> str:
    """A list to choose from; the order is that of the alphabet, so it gives nothing away."""
    marked = (("=", _html(one), "") if one == right else ("", _html(one), feedback) for one in sorted(set(texts)))
    return f"MC:{_answers(marked)}"


def _matching(part: Matching) -> Iterator[Line]:
    rights = [*(pair.right for pair in part.pairs), *part.extra]
    for pair in part.pairs:
        yield (
            f"{_shown(pair.left).removeprefix('<p>').removesuffix('</p>')}: ",
            _one_of(pair.right, rights, pair.feedback),
        )


def _ordering(part: Ordering) -> Iterator[Line]:
    for place, item in enumerate(part.items, 1):
        yield f"Thứ {place}: ", _one_of(item, part.items, "")


def _numeric(part: Numeric) -> Iterator[Line]:
    within = f":{digits(part.tolerance)}"
    answers = [("=", digits(part.answer) + within, "")]
    answers += [("%0%", digits(trap.value) + within, trap.feedback) for trap in part.traps]
    yield (f"(Đơn vị: {_shown(part.unit)[3:-4]}) " if part.unit else ""), f"NM:{_answers(answers)}"


def _short_answer(part: ShortAnswer) -> Iterator[Line]:
    answers = [("=", _sign(form), "") for form in accepted(part)]
    answers += [("%0%", _sign(trap.text), trap.feedback) for trap in caught(part)]
    yield "", f"SA:{_answers(answers)}"


_LINES: Mapping[str, Callable[[Any], Iterator[Line]]] = {
    "single_choice": _single_choice,
    "multiple_response": _multiple_response,
    "true_false": _true_false,
    "matching": _matching,
    "ordering": _ordering,
    "numeric": _numeric,
    "short_answer": _short_answer,
}
