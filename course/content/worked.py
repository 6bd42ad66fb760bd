"""The three worked products as lessons show them: scored anew from their files at every build.

They are invented (`example: true`), which every passage here says.
"""

from typing import NamedTuple

from course.criteria.evidence import EFFORT_WORDS
from course.criteria.roadmap import Roadmap, roadmaps
from course.criteria.score import Assessment, assess
from course.criteria.sheet import Line, scored_lines
from course.criteria.words import level, rank_lines, short_name, way_line
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
    head = [f"Phần {code}" for code in one.maxima]
    points = [f"{one.found.parts[code]}/{most}" for code, most in one.maxima.items()]
    intro = f"**{plain(one.dossier.product.name)}** ({INVENTED}), chấm theo {set_link}:"
    said = " ".join(rank_lines(one.found, edition.bands))
    return f"{intro}\n{table((*head, 'Tổng'), [(*points, f'**{one.found.total}/100**')])}\n{said}\n"


def steps_passage(one: Worked) -> str:
    """The way to the next rank: which criteria, how many points, how long; floors first."""
    if not one.ways:
        return f"**{plain(one.dossier.product.name)}** ({INVENTED}) đã ở hạng cao nhất.\n"
    way = one.ways[0]
    rows = [
        (
            short_name(one.by_code[step.criterion]),
            f"{step.gain}",
            EFFORT_WORDS[step.effort],
            "có" if step.floor else "",
        )
        for step in sorted(way.steps, key=lambda step: not step.floor)
    ]
    intro = f"**{plain(one.dossier.product.name)}** ({INVENTED}). {way_line(way)}"
    return f"{intro}\n{table(('Tiêu chí', 'Thêm điểm', 'Công sức (ước lượng)', 'Mức sàn'), rows)}"


def criteria_passage(one: Worked, codes: list[str]) -> str:
    """The chosen level, the points, the description and the evidence of some criteria. KeyError for an unknown one."""
    details = {detail.code: detail for detail in one.dossier.details}
    rows = []
    for code in codes:
        line, chosen = one.by_code[code], one.dossier.answers.get(code)
        points = str(line.criterion.options[chosen - 1].points) if chosen else "–"
        said = details.get(code)
        rows.append(
            (
                short_name(line),
                level(line, chosen),
                f"{points}/{line.criterion.max}",
                plain(said.description if said else ""),
                plain(said.evidence if said else ""),
            )
        )
    intro = f"**{plain(one.dossier.product.name)}** ({INVENTED}):"
    return f"{intro}\n{table(('Tiêu chí', 'Mức chọn', 'Điểm', 'Mô tả', 'Minh chứng'), rows)}"


def table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """A Markdown table between empty lines."""
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n" + "\n".join("| " + " | ".join(row) + " |" for row in lines) + "\n"


def plain(text: str) -> str:
    """A text of the file as one cell of a table: nothing in it is Markdown or HTML."""
    text = " ".join(text.split())
    for mark in "\\|*_`<[":
        text = text.replace(mark, f"\\{mark}" if mark != "<" else "&lt;")
    return text
