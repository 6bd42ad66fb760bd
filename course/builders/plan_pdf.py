"""A finished plan as PDF: the document, and the one-page business model as a poster."""

import datetime

from course.builders.plan_data import document_data
from course.model.plan_blocks import Canvas, PlanDocument, Table
from course.office.fit import letter_size
from course.office.pdf import pdf

_WIDTH = 160  # mm between the margins
_LETTERS = 10.5


def plan_pdf(document: PlanDocument, template: str, day: datetime.date) -> bytes:
    """The document by templates/builders/business_plan/plan.typ; each table gets the size of its letters."""
    data = document_data(document)
    for block, values in zip(document.blocks, data["blocks"], strict=True):
        if isinstance(block, Table):
            values["size"] = letter_size(block, _WIDTH, _LETTERS)
    return pdf(template, data, day)


def canvas_pdf(document: PlanDocument, canvas: Canvas, template: str, day: datetime.date) -> bytes:
    """The poster by templates/builders/business_plan/canvas.typ; the document gives title, maker and mark."""
    data = {**document_data(document._replace(blocks=(canvas,)))}
    (values,) = data.pop("blocks")
    return pdf(template, {**data, "boxes": values["boxes"], "numbers": values["numbers"]}, day)
