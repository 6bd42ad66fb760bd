"""Everything a workshop needs as files: slides, papers, handouts, lists, sheets to fill in, and what to print."""

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from course.assemble.quizzes import forms_of
from course.model.agenda import Agenda
from course.model.fault import Finding
from course.model.own_papers import OwnPapers, PaperWords
from course.model.slide import Remark
from course.office.html import html
from course.office.pdf import TemplateError, pdf
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
    """What a workshop is made with: the slides' kit, the papers' desk, this room's templates by name and its words.

    `own` is what a province puts in their place.
    """

    slides: SlideKit
    papers: PaperDesk
    templates: Mapping[str, str]
    words: PaperWords
    own: OwnPapers


class BrokenPapers(Exception):
    """Templates of a province that Typst cannot set, each as a finding."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__(len(findings))
        self.findings = tuple(findings)


class Made(NamedTuple):
    """The files by path in the archive, and what the slides had to say."""

    files: dict[str, bytes]
    remarks: tuple[Remark, ...]


def workshop_kit(agenda: Agenda, people: Sequence[Candidate], kit: Kit) -> Made:
    """Make the whole kit; the same agenda, people and day give the same bytes.

    Raises BrokenPapers, and what making papers raises.
    """
    files = forms(agenda, people, kit)
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
    files[FIRST] = _read_first(agenda, len(people), sorted(files), kit)
    return Made({path: files[path] for path in sorted(files)}, tuple(remarks))


def forms(agenda: Agenda, people: Sequence[Candidate], kit: Kit) -> dict[str, bytes]:
    """What is signed or filled in, by the province's templates where it has some. Made first: they may fail."""
    words = kit.own.words.over(kit.words)
    logo = kit.own.logo and {"content": list(kit.own.logo.content), "format": kit.own.logo.format}
    common = {
        "title": agenda.title, "organiser": agenda.organiser, "place": agenda.place, "logo": logo,
        **{key: getattr(words, key) for key in ("heading", "signer", "colour", "asked", "written")},
        "days": [{"title": one.title, "date": one.date} for one in agenda.days],
        "people": [{"name": one.name, "seat": one.seat, "group": one.group} for one in people],
    }  # fmt: skip
    wanted = {f"{LISTS}/diem-danh.pdf": "attendance", f"{LISTS}/phieu-danh-gia.pdf": "evaluation"}
    if any(one.name for one in people):
        wanted[f"{CONFIRMED}/giay-xac-nhan.pdf"] = "confirmation"
    files, findings = dict[str, bytes](), list[Finding]()
    for path, form in wanted.items():
        before = kit.papers.templates["common"] + kit.templates["shared"]
        own = kit.own.templates.get(form)
        try:
            files[path] = pdf(
                before + (own or kit.templates[form]),
                common,
                kit.papers.day,
                root=Path(kit.own.folder) if own else None,
            )
        except TemplateError as fault:
            if own is None:
                raise
            lines = [line - before.count("\n") for line in fault.lines]
            place = next((line for line in lines if line > 0), 1)
            values = {"message": fault.message.split("\n")[0][:200]}
            findings.append(Finding(f"{kit.own.folder}/{form}.typ", place, "papers.typst", values))
    if findings:
        raise BrokenPapers(findings)
    return files


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
