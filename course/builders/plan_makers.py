"""The formats of a finished plan as makers: plan, figures, their data and a kit in; file name and bytes out."""

from collections.abc import Mapping
from typing import Any

from course.builders.plan_canvas import canvas
from course.builders.plan_data import document_data
from course.builders.plan_document import plan_document
from course.builders.plan_docx import plan_docx
from course.builders.plan_dossier import dossier_file, plan_dossier
from course.builders.plan_frame import PlanFrame
from course.builders.plan_kit import NAME, Kit
from course.builders.plan_pdf import canvas_pdf, plan_pdf
from course.finance.figures import Figures
from course.model.business_plan import BusinessPlan
from course.office.html import html
from course.office.markdown import markdown


def frame_of(plan: BusinessPlan, data: Mapping[str, Any], kit: Kit) -> PlanFrame:
    """The plan with everything its document needs. A course without builder.yml raises ValueError."""
    if kit.course.plan_form is None:
        raise ValueError("no description of the plan's form")
    return PlanFrame(plan, data, kit.course.plan_form, kit.depth, kit.day, kit.course)


def docx(plan: BusinessPlan, _figures: Figures, data: Mapping[str, Any], kit: Kit) -> dict[str, bytes]:
    """The plan for Word. The zip inside still carries the times of its making: pack it with output.archive.steady."""
    document = plan_document(frame_of(plan, data, kit))
    return {f"{NAME}.docx": plan_docx(document, kit.files["plan.docx"], kit.day)}


def pdf(plan: BusinessPlan, _figures: Figures, data: Mapping[str, Any], kit: Kit) -> dict[str, bytes]:
    """The plan for printing, and the one-page business model as a poster."""
    frame = frame_of(plan, data, kit)
    document = plan_document(frame)
    poster = canvas_pdf(document, canvas(frame, numbers=True), kit.files["canvas.typ"].decode(), kit.day)
    return {
        f"{NAME}.pdf": plan_pdf(document, kit.files["plan.typ"].decode(), kit.day),
        f"{NAME}-mot-trang.pdf": poster,
    }


def page(plan: BusinessPlan, _figures: Figures, data: Mapping[str, Any], kit: Kit) -> dict[str, bytes]:
    """The plan as one HTML file."""
    document = plan_document(frame_of(plan, data, kit))
    return {f"{NAME}.html": html(kit.files["plan.html.j2"].decode(), document_data(document))}


def notes(plan: BusinessPlan, _figures: Figures, data: Mapping[str, Any], kit: Kit) -> dict[str, bytes]:
    """The plan as plain Markdown."""
    document = plan_document(frame_of(plan, data, kit))
    return {f"{NAME}.md": markdown(document)}


def dossier(plan: BusinessPlan, _figures: Figures, data: Mapping[str, Any], kit: Kit) -> dict[str, bytes]:
    """The beginning of the product's dossier, which `course forms` reads. UsageFault for a plan without a set."""
    return {"ho-so.yml": dossier_file(plan_dossier(frame_of(plan, data, kit)))}
