"""A dossier of Điều 6 as papers, in the order and the words of templates/builders/dossier/papers.yml."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from course.builders.dossier_blocks import block
from course.builders.dossier_changes import changes
from course.builders.dossier_checklist import Done, missing_papers, open_fields, ranks, rejections
from course.builders.dossier_evidence import evidence
from course.builders.dossier_frame import Frame
from course.builders.dossier_names import words
from course.builders.dossier_scores import scores
from course.builders.dossier_text import clean_paper
from course.model.form import ComputedLine, PaperForm
from course.model.paper import Block, Paper, Role, Text

# The blocks that no description can hold, by their name in papers.yml; `Done` are the papers before this one.
COMPUTED: Mapping[str, Callable[[Frame, Done], Iterable[Block]]] = {
    "scores": scores,
    "evidence": evidence,
    "changes": changes,
    "open_fields": open_fields,
    "missing_papers": missing_papers,
    "ranks": ranks,
    "rejections": rejections,
}


def papers(frame: Frame) -> list[Paper]:
    """All papers of one dossier, every text made harmless."""
    found: list[Paper] = []
    for form in frame.form.papers.papers:
        found.append(Paper(form.name, form.title, tuple(_blocks(frame, form, found))))
    if frame.dossier.example:
        mark = Text(Role.MARK, words(frame, "example"))
        found = [paper._replace(blocks=(mark, *paper.blocks)) for paper in found]
    return [clean_paper(paper) for paper in found]


def _blocks(frame: Frame, form: PaperForm, done: Done) -> Iterator[Block]:
    for line in form.blocks:
        if line.cases and frame.dossier.case not in line.cases:
            continue
        if isinstance(line, ComputedLine):
            yield from COMPUTED[line.name](frame, done)
        else:
            yield block(frame, line)
