"""The three worked products as lessons show them: scored anew from their files at every build.

They are invented (`example: true`), which every passage here says.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from course.criteria.evidence import EFFORT_WORDS
from course.criteria.roadmap import Roadmap, roadmaps
from course.criteria.score import Assessment, assess
from course.criteria.sheet import Line, scored_lines
from course.criteria.words import ESTIMATE, level, rank_lines, short_name, way_line
from course.model.course import Course
from course.model.dossier import Dossier
from course.model.law import CriteriaSet, Edition

INVENTED = "ví dụ minh họa"


class Worked(NamedTuple):
    """A worked product beside its sheet. `ways` lead to the ranks above, nearest first."""

    id: str
    dossier: Dossier
    set: CriteriaSet
    lines: tuple[Line, ...]
    maxima: dict[str, int]
    found: Assessment
    ways: tuple[Roadmap, ...]

    @property
    def by_code(self) -> dict[str, Line]:
        """The scored lines by code."""
        return {line.code: line for line in self.lines}


def worked(course: Course, edition: Edition, example_id: str) -> Worked:
    """Look up and score an example, which `course check` has found in order."""
    dossier = course.examples[example_id]
    one = next(one for branch in edition.branches for one in branch.sets if one.no == dossier.set)
    lines = tuple(scored_lines(course.sheets[dossier.set], course.criteria))
    maxima = dict.fromkeys((line.section for line in lines), 0)
    for line in lines:
        maxima[line.section] += line.criterion.max
    found = assess(lines, dossier.answers, edition.bands)
    return Worked(
        example_id, dossier, one, lines, maxima, found, tuple(roadmaps(lines, dossier.answers, edition.bands))
    )


def score_passage(one: Worked, set_link: str, edition: Edition) -> str:
    """The product, its points by part, and its rank."""
    parts = ", ".join(f"phần {code} {one.found.parts[code]}/{most}" for code, most in one.maxima.items())
    said = " ".join(rank_lines(one.found, edition.bands))
    return f"{_intro(one)}, chấm theo {set_link}: {parts}; cộng lại **{one.found.total}/100 điểm**. {said}"


def steps_passage(one: Worked) -> str:
    """The way to the next rank: which criteria, how many points, how long; floors first."""
    if not one.ways:
        return f"{_intro(one)} đã ở hạng cao nhất."
    items = []
    for step in sorted(one.ways[0].steps, key=lambda step: not step.floor):
        floor = " (mức sàn)" if step.floor else ""
        name = short_name(one.by_code[step.criterion])
        items.append(f"- **{name}**{floor}: thêm {step.gain} điểm, {EFFORT_WORDS[step.effort]}")
    return f"{_intro(one)}. {way_line(one.ways[0])}\n\n" + "\n".join(items) + f"\n\n{ESTIMATE}\n"


def criteria_passage(one: Worked, codes: Sequence[str]) -> str:
    """The chosen level, the points, the description and the evidence of criteria that exist."""
    details = {detail.code: detail for detail in one.dossier.details}
    items = []
    for code in codes:
        line, chosen, said = one.by_code[code], one.dossier.answers.get(code), details.get(code)
        points = f", {line.criterion.options[chosen - 1].points}/{line.criterion.max} điểm" if chosen else ""
        item = f"- **{short_name(line)}**{points}: “{level(line, chosen)}”."
        if said and said.description:
            item += f" {plain(said.description)}"
        if said and said.evidence:
            item += f" *Minh chứng:* {plain(said.evidence)}."
        items.append(item)
    return "\n".join(items) + "\n"


def _intro(one: Worked) -> str:
    return f"**{plain(one.dossier.product.name)}** ({INVENTED})"


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A Markdown table between empty lines."""
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n" + "\n".join("| " + " | ".join(row) + " |" for row in lines) + "\n"


def plain(text: str) -> str:
    """A text of the file on one line: nothing in it is Markdown or HTML."""
    text = " ".join(text.split())
    for mark in "\\|*_`<[":
        text = text.replace(mark, f"\\{mark}" if mark != "<" else "&lt;")
    return text
