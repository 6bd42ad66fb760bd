"""Everything a workshop needs as files: slides, papers, handouts, lists, sheets to fill in, and what to print."""

import math
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from course.assemble.quizzes import forms_of
from course.model.agenda import Agenda
from course.model.slide import Remark
from course.office.html import html
from course.pages.agenda import day_agenda
from course.papers.bundle import paper_files
from course.papers.candidates import Candidate
from course.papers.compose import compose
from course.papers.desk import Desk as PaperDesk
from course.papers.desk import Wish
from course.slides.outputs import Kit as SlideKit
from course.slides.outputs import workshop_files

SLIDES, TESTS, HANDOUTS = "1-trang-chieu", "2-kiem-tra", "3-phat-tay"
LISTS, CONFIRMED, KEYS = "4-danh-sach", "5-giay-xac-nhan", "9-chi-nguoi-cham"
FIRST = "0-doc-truoc.html"
SPARE = 0.1
"""A tenth more copies than people: paper is torn, people bring a neighbour."""


class Kit(NamedTuple):
    """What a workshop is made with: the slides' kit, the papers' desk, and the templates of this room by name."""

    slides: SlideKit
    papers: PaperDesk
    templates: Mapping[str, str]


class Made(NamedTuple):
    """The files by path in the archive, and what the slides had to say."""

    files: dict[str, bytes]
    remarks: tuple[Remark, ...]


def workshop_kit(agenda: Agenda, people: Sequence[Candidate], kit: Kit) -> Made:
    """Make the whole kit; the same agenda, people and day give the same bytes. Raises what making papers raises."""
    files: dict[str, bytes] = {}
    workshop = agenda.as_workshop()
    remarks: list[Remark] = []
    for number, _ in enumerate(agenda.days, 1):
        made = workshop_files(kit.slides, workshop, number, ("pptx", "html", "pdf", "handout"))
        remarks += made.deck.remarks
        for name, content in made.files.items():
            folder = HANDOUTS if "handout" in name else SLIDES
            files[f"{folder}/{name.replace('day', 'ngay-').replace('-handout', '-phat-tay')}"] = content
    for name, blueprint in (("truoc", agenda.before), ("sau", agenda.after)):
        if blueprint:
            files |= _test(name, blueprint, agenda, people, kit)
    common = {"title": agenda.title, "organiser": agenda.organiser, "place": agenda.place}
    days = [{"title": one.title, "date": one.date} for one in agenda.days]
    named = [{"name": one.name, "seat": one.seat, "group": one.group} for one in people]
    files[f"{LISTS}/diem-danh.pdf"] = _pdf(kit, "attendance", {**common, "days": days, "people": named})
    files[f"{LISTS}/phieu-danh-gia.pdf"] = _pdf(kit, "evaluation", {**common, "days": days})
    if any(one.name for one in people):
        when = [one.date for one in agenda.days if one.date]
        values = {**common, "people": [one.name for one in people if one.name], "dates": when, "days": len(days)}
        files[f"{CONFIRMED}/giay-xac-nhan.pdf"] = _pdf(kit, "confirmation", values)
    files[FIRST] = _read_first(agenda, len(people), sorted(files), kit)
    return Made({path: files[path] for path in sorted(files)}, tuple(remarks))


def _test(name: str, blueprint: str, agenda: Agenda, people: Sequence[Candidate], kit: Kit) -> dict[str, bytes]:
    """A paper test in its folder, its keys apart: what lies on the tables must not hold them."""
    course = kit.slides.course
    source = next(one for one in course.blueprints if one.id == blueprint)
    wish = Wish(source.variants, source.seed, agenda.organiser)
    forms = compose(list(forms_of(source, course)), wish, kit.papers)
    made = paper_files(forms, wish, kit.papers, people, source.title, source.purpose)
    return {
        f"{KEYS}/{name}/{path.removeprefix('keys/')}" if path.startswith("keys/") else f"{TESTS}/{name}/{path}": content
        for path, content in made.items()
    }


def _pdf(kit: Kit, name: str, data: Mapping[str, Any]) -> bytes:
    return kit.papers._replace(templates={"common": kit.papers.templates["common"], **kit.templates}).pdf(name, data)


def _read_first(agenda: Agenda, count: int, paths: Sequence[str], kit: Kit) -> bytes:
    """What is in the archive, how many copies of it to print, and the clock of each day."""
    workshop = agenda.as_workshop()
    course = kit.slides.course
    days = [
        {"title": day.title, "date": day.date, "slots": [(one.start, one.end, one.what) for one in slots]}
        for day, plan in zip(agenda.days, workshop.days, strict=True)
        for slots in [day_agenda(workshop, plan, course)]
    ]
    copies = math.ceil(count * (1 + SPARE))
    folders = sorted({path.split("/")[0] for path in paths})
    values = {"agenda": agenda, "days": days, "count": count, "copies": copies, "folders": folders, "paths": paths}
    return html(kit.templates["read_first"], values)
