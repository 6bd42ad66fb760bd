"""Rules for the worked products: what `course forms` asks of a producer's file, and the mark that they are invented."""

from collections.abc import Iterator

from course.builders.dossier_check import check_dossier, check_set, checked_answers
from course.content.load import Loaded
from course.content.located_yaml import line_of
from course.criteria.sheet import scored_lines
from course.model.fault import Finding


def examples(loaded: Loaded) -> Iterator[Finding]:
    """Every example is a dossier without faults, and says that it is an example."""
    course = loaded.course
    for name, dossier in course.examples.items():
        origin = loaded.origins.of("example", name)
        if not dossier.example:
            yield origin.finding("dossier.example-unmarked", "example")
        faults = check_set(dossier, course.sheets)
        if not faults:
            lines = scored_lines(course.sheets[dossier.set], course.criteria)
            faults = [*checked_answers(dossier, lines)[1], *check_dossier(dossier, lines)]
        for fault in faults:
            yield Finding(origin.file, line_of(origin.data, fault.where), fault.rule, fault.values)


CHECKS = (examples,)
