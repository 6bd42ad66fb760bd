"""A business plan as one document: the sections of builder.yml in their order, as blocks for every format."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from course.builders.dossier_text import clean
from course.builders.plan_capital import appraisal, loans
from course.builders.plan_check import Where, values_at
from course.builders.plan_frame import MAY_REST, PlanFrame, asked, in_depth, path_label, text
from course.builders.plan_money import cash, costs, results, tax
from course.builders.plan_ocop import ahead, ocop_dates
from course.builders.plan_sections import (
    appendix,
    done,
    market,
    one_page,
    owner,
    people,
    product,
    production,
    risks,
    steps,
    summary,
    swot,
)
from course.builders.plan_words import concern_said
from course.finance.concerns import Concern
from course.model.plan_blocks import Block, Bullets, Heading, Note, Paragraph, PlanDocument, Weight
from course.model.plan_form import Depth, Kind
from course.schedule.words import in_words

_ON_ONE_PAGE = ("canvas", "concerns", "unknown")
"""The sections that keep their heading when all must fit on a page; those never have opening words there."""
_MAY_REST = ("money.loans", "money.grants", "owner.email")


def plan_document(frame: PlanFrame) -> PlanDocument:
    """The whole document in the frame's depth, every text made harmless."""
    plan = frame.plan
    title = plan.title or frame.words("phrase.plan")
    found = PlanDocument(
        title=title,
        owner=plan.owner.name,
        lines=(
            ", ".join(part for part in (plan.owner.commune, plan.owner.province) if part),
            text("day", day=in_words(frame.day)),
        ),
        mark=frame.words("phrase.example") if plan.example else "",
        blocks=tuple(_blocks(frame)),
        signed="" if frame.depth is Depth.ONE_PAGE else frame.words("phrase.signed"),
        signer=plan.owner.representative,
    )
    cleaned: PlanDocument = _cleaned(found)
    return cleaned


def _blocks(frame: PlanFrame) -> Iterator[Block]:
    for section in frame.form.sections:
        intro = section.intro(frame.depth)
        if not intro or (frame.depth is Depth.ONE_PAGE and not frame.data.get(section.id, True)):
            continue  # on one page nothing is said of having no concerns and nothing unknown
        if frame.depth is not Depth.ONE_PAGE:
            yield Heading(section.title)
            yield Paragraph(intro, opening=True)
        elif section.id in _ON_ONE_PAGE:
            yield Heading(section.title, 2)
        yield from SECTIONS[section.id](frame)
    if frame.full:
        yield from appendix(frame)
    yield from _end(frame)


def _steps(frame: PlanFrame) -> Iterator[Block]:
    yield from steps(frame)
    yield from ocop_dates(frame)


def _tax(frame: PlanFrame) -> Iterator[Block]:
    yield Note(Weight.WARNING, frame.words("phrase.notice"), frame.words("phrase.tax_check"))
    yield from tax(frame)


def _concerns(frame: PlanFrame) -> Iterator[Block]:
    if not frame.data["concerns"]:
        yield Paragraph(text("no_concerns"))
    for one in frame.data["concerns"]:
        words = concern_said(Concern(**one), frame.plan, frame.form)
        lead = frame.words(f"phrase.{words.level}")
        said = words.message if frame.depth is Depth.ONE_PAGE else f"{words.message} {words.advice}"
        yield Note(Weight(words.level.value), lead, said)


def _unknown(frame: PlanFrame) -> Iterator[Block]:
    """The one place that lists every empty field: those that figures rest on, then the others of this depth."""
    figures = [path_label(frame, path) for path in frame.data["unknown"]]
    if frame.depth is Depth.ONE_PAGE:
        yield Paragraph("; ".join(figures) + ".")
        return
    others = list(_empty(frame))
    if not figures and not others:
        yield Paragraph(text("nothing_unknown"))
    for heading, items in (("unknown_figures", figures), ("unknown_others", others)):
        if items:
            yield Heading(text(heading), 2)
            yield Bullets(tuple(items))


def _empty(frame: PlanFrame) -> Iterator[str]:
    """Every other empty field; what may rest (a season, a loan one does not take) is no gap."""
    known = set(frame.data["unknown"])
    for field in frame.form.fields:
        if not in_depth(frame, field) or field.kind in (*MAY_REST, Kind.TICK) or field.key.startswith(_MAY_REST):
            continue
        empty = [where for where, value in values_at(frame.plan, field.key) if value in (None, "", ())]
        paths = [path for path in map(_path, empty) if path not in known]
        if len(paths) > 1:
            group = asked(frame, field.key[: field.key.rindex("[]")])
            numbers = ", ".join(str(one + 1) for where in empty for one in where if isinstance(one, int))
            yield text("items", name=f"{group.name}, {field.name}", numbers=numbers)
        yield from (path_label(frame, path) for path in paths[:1] if len(paths) == 1)


def _path(where: Where) -> str:
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in where)[1:]


def _end(frame: PlanFrame) -> Iterator[Block]:
    """Where facts come from, and what this paper is not."""
    if frame.depth is Depth.ONE_PAGE:
        yield Note(Weight.PLAIN, "", frame.words("phrase.no_advice"))
        return
    yield Heading(text("sources"))
    lines = [text("sources_own")]
    taxes, laws = frame.course.taxes, frame.course.laws
    if taxes is not None and frame.plan.tax.on:
        cited = dict.fromkeys(
            source.law for part in (taxes.household, taxes.firm, taxes.cut) for source in part.sources
        )
        names = ", ".join(laws[law].name for law in cited if law in laws)
        lines.append(text("sources_tax", day=in_words(taxes.as_of), laws=names))
    if frame.course.edition is not None and frame.course.edition.law in laws:
        lines.append(text("sources_ocop", laws=laws[frame.course.edition.law].name))
    yield Bullets(tuple(lines))
    for key in ("phrase.no_advice", "phrase.no_form"):
        yield Note(Weight.PLAIN, "", frame.words(key))


# The content of each section by its id in builder.yml.
SECTIONS: Mapping[str, Callable[[PlanFrame], Iterable[Block]]] = {
    "summary": summary,
    "owner": owner,
    "canvas": one_page,
    "product": product,
    "market": market,
    "swot": swot,
    "production": production,
    "people": people,
    "costs": costs,
    "results": results,
    "cash": cash,
    "loans": loans,
    "tax": _tax,
    "appraisal": appraisal,
    "risks": risks,
    "steps": _steps,
    "done": done,
    "ahead": ahead,
    "concerns": _concerns,
    "unknown": _unknown,
}


def _cleaned(value: Any) -> Any:
    """The same with every text cleaned, however deep it stands; enumerations and numbers stay as they are."""
    if type(value) is str:
        return clean(value)
    if isinstance(value, tuple):
        items = [_cleaned(item) for item in value]
        return type(value)(*items) if hasattr(value, "_fields") else tuple(items)
    return value
