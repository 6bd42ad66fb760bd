"""Word documents of plans in a process of its own: python -m benchmarks.plan_work ours|alone COUNT."""

import datetime
import io
import itertools
import json
import sys
import time
from typing import Any

from docxtpl import DocxTemplate, InlineImage

from course.builders.plan_document import plan_document
from course.builders.plan_docx import template_values
from course.builders.plan_kit import Kit
from course.builders.plan_makers import docx, frame_of
from course.cli_words import ROOT
from course.content.load import load_course
from course.finance.figures import figures
from course.finance.figures_data import figures_data
from course.model.business_plan import BusinessPlan
from course.model.plan_form import Depth
from course.office.word_template import Picture

TEMPLATE = ROOT / "templates/builders/business_plan/plan.docx"
EMU = 36_000  # in a millimetre


def main(what: str, count: int) -> None:
    """Make `count` documents, the worked plans in turn; print the seconds from figures to file."""
    day = datetime.date(2026, 11, 22)
    course = load_course(ROOT, day).course
    kit = Kit(course, day, Depth.STANDARD, {TEMPLATE.name: TEMPLATE.read_bytes()})
    plans = [plan for plan, _ in zip(itertools.cycle(course.plans.values()), range(count), strict=False)]
    ready = {id(plan): _values(plan, kit) for plan in course.plans.values()}
    reckoned = {id(plan): figures(plan, course.taxes) for plan in course.plans.values()}
    data = {id(plan): figures_data(plan, reckoned[id(plan)], course.taxes) for plan in course.plans.values()}
    started = time.perf_counter()
    for plan in plans:
        if what == "ours":
            docx(plan, reckoned[id(plan)], data[id(plan)], kit)
        else:
            document = DocxTemplate(io.BytesIO(kit.files[TEMPLATE.name]))
            document.render(_pictures(ready[id(plan)], document), autoescape=True)
            document.save(io.BytesIO())
    print(json.dumps(time.perf_counter() - started))


def _values(plan: BusinessPlan, kit: Kit) -> dict[str, Any]:
    data = figures_data(plan, figures(plan, kit.course.taxes), kit.course.taxes)
    return template_values(plan_document(frame_of(plan, data, kit)), kit.day)[0]


def _pictures(value: Any, document: DocxTemplate) -> Any:
    """The same values with pictures as the library wants them."""
    if isinstance(value, Picture):
        return InlineImage(document, io.BytesIO(value.png), width=round(value.width * EMU))
    if isinstance(value, dict):
        return {key: _pictures(one, document) for key, one in value.items()}
    return [_pictures(one, document) for one in value] if isinstance(value, list | tuple) else value


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
