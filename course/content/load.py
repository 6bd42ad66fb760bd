"""Read the whole course: every file once, every fault kept, nothing written."""

import datetime
import re
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from course.content.files import read_text
from course.content.functions import Functions
from course.content.interface import FOLDER, read_interface
from course.content.lesson_text import split_blocks, split_front_matter
from course.content.located_yaml import LocatedDict, LocatedList, parse_yaml
from course.content.origins import Origin, Origins
from course.content.records import Render, read_record
from course.content.templating import Templating
from course.errors import UsageFault
from course.model.business_plan import BusinessPlan
from course.model.course import Course
from course.model.criteria import Correction, Criterion, Sheet
from course.model.dossier import Dossier
from course.model.fault import Finding
from course.model.form import Builder, DossierForm, Papers
from course.model.history import PastEdition
from course.model.interface import HOME
from course.model.knowledge import CycleStep, FaqEntry, Misconception, Province, Statistic, Term, Workshop
from course.model.law import Edition, Fact, Law
from course.model.lesson import Lesson, LessonHead, Module, ModuleHead
from course.model.official_form import Form
from course.model.plan_form import PlanForm
from course.model.products import Product
from course.model.question import Bank, Blueprint, Case, Question
from course.model.schedule import HolidayYear, PlanWords
from course.model.story import Story
from course.model.story_check import ClaimBook, Craft
from course.model.story_form import StoryForm
from course.model.story_structure import Structures
from course.model.tax import TaxRules

CRITERIA = "editions/criteria/2026"
BUILDERS = "templates/builders"
EDITION = f"{CRITERIA}/edition.yml"
DOSSIER = "templates/builders/dossier"
_SLUG = re.compile(r"\d\d-[a-z0-9]+(-[a-z0-9]+)*")


class Loaded(NamedTuple):
    """A course, where its records stand, and what was wrong while reading."""

    course: Course
    origins: Origins
    findings: list[Finding]
    root: Path


def load_course(root: Path, day: datetime.date, language: str = HOME) -> Loaded:
    """Read everything under `root` for `day`. Faulty records are left out of the course and named in the findings.

    `language` is the interface's (interface/<language>.yml); UsageFault when there is no such file.
    """
    loader = _Loader(root, day)
    loader.interfaces(language)
    loader.editions()
    loader.builders()
    loader.modules()
    loader.knowledge()
    loader.quizzes()
    loader.forms()
    return Loaded(loader.course, loader.origins, loader.findings, root)


class _Loader:
    def __init__(self, root: Path, day: datetime.date) -> None:
        self.root, self.course = root, Course(day)
        self.findings: list[Finding] = []
        self.origins = Origins(self.findings)
        self.render = Templating(root, Functions(self.course)).render

    def interfaces(self, language: str) -> None:
        """The words around the content, in every language that there is."""
        files = self.files(FOLDER, "*.yml")
        for file in files:
            data = self.yaml(file)
            interface = read_interface(data, file, self.findings) if data is not None else None
            if interface and self.origins.add("interface", interface.code, Origin(file, data)):
                self.course.languages[interface.code] = interface
        if HOME not in self.course.languages and not (self.root / FOLDER / f"{HOME}.yml").exists():
            self.findings.append(Finding(f"{FOLDER}/{HOME}.yml", 1, "file.missing"))
        codes = [PurePosixPath(file).stem for file in files]  # a faulty file is told as a finding, not as missing
        if language not in (HOME, *codes):
            raise UsageFault(f"Không có ngôn ngữ “{language}”. Chọn: {', '.join(codes)}.")
        self.course.language = language

    def editions(self) -> None:
        laws = self.listed("editions/laws.yml", "laws", Law, "law")
        self.course.laws = {law.id: law for law in laws}
        facts = self.listed("editions/facts.yml", "facts", Fact, "fact")
        self.course.facts = {fact.id: fact for fact in facts}
        self.course.edition = self.single(EDITION, Edition, "edition")
        self.criteria()
        self.past_editions()
        for file in self.files("editions", "holidays.yml"):  # a course without them counts no working days
            self.course.holidays = self.listed(file, "years", HolidayYear, "holiday-year", key_field="year")
        for file in self.files("editions", "calendar.yml"):
            self.course.plan_words = self.single(file, PlanWords, "plan-words")
        for file in self.files("editions", "taxes.yml"):  # a course without them reckons no taxes
            self.course.taxes = self.single(file, TaxRules, "taxes", key_field="as_of")
        statistics = self.listed("knowledge/statistics.yml", "figures", Statistic, "statistic")
        self.course.statistics = {figure.id: figure for figure in statistics}

    def criteria(self) -> None:
        """The scoring sheets; an edition without them still makes a course."""
        for file in self.files(CRITERIA, "criteria.yml"):
            criteria = self.listed(file, "criteria", Criterion, "criterion")
            self.course.criteria = {criterion.id: criterion for criterion in criteria}
        for file in self.files(CRITERIA, "corrections.yml"):
            self.course.corrections = self.listed(file, "corrections", Correction, "correction", key_field="place")
        sheets = [self.single(file, Sheet, "sheet", key_field="no") for file in self.files(f"{CRITERIA}/sets", "*.yml")]
        self.course.sheets = {sheet.no: sheet for sheet in sheets if sheet}

    def past_editions(self) -> None:
        """The editions before, oldest first; one that rests on an unknown document is left out."""
        for file in self.files("editions/criteria", "*/edition.yml"):
            past = self.single(file, PastEdition, "past-edition") if file != EDITION else None
            if past is None:
                continue
            named = {"law": past.law} | {f"amended_by[{number}]": law for number, law in enumerate(past.amended_by)}
            unknown = {path: law for path, law in named.items() if law not in self.course.laws}
            origin = self.origins.of("past-edition", past.id)
            self.findings += [origin.finding("law.unknown", path, id=law, near="") for path, law in unknown.items()]
            self.course.past_editions += () if unknown else (past,)

    def knowledge(self) -> None:
        course = self.course
        course.terms = self.listed("knowledge/glossary.yml", "terms", Term, "term")
        course.faq = self.listed("knowledge/faq.yml", "entries", FaqEntry, "faq")
        course.misconceptions = self.listed("knowledge/misconceptions.yml", "entries", Misconception, "misconception")
        course.cycle = self.listed("knowledge/cycle.yml", "steps", CycleStep, "cycle-step", key_field="no")
        course.workshop = self.single("knowledge/workshop.yml", Workshop, "workshop")
        for file in self.files("knowledge", "products.yml"):
            course.products = self.listed(file, "products", Product, "product", key_field="name")
        provinces = [self.single(file, Province, "province") for file in self.files("knowledge/provinces", "*.yml")]
        course.provinces = {province.id: province for province in provinces if province}

    def builders(self) -> None:
        """The forms, and the worked products, plans and stories by the name of their file."""
        for file in self.files(BUILDERS, "dossier/forms.yml"):
            self.course.forms = self.listed(file, "forms", Form, "form")
        self.course.examples = self.examples("dossier", Dossier, "example")
        for file in self.files(BUILDERS, "business_plan/builder.yml"):
            self.course.plan_form = self.single(file, PlanForm, "plan-form", key_field="version")
        self.course.plans = self.examples("business_plan", BusinessPlan, "plan")
        for file in self.files(BUILDERS, "product_story/builder.yml"):
            self.course.story_form = self.single(file, StoryForm, "story-form", key_field="version")
        for file in self.files(BUILDERS, "product_story/structures.yml"):
            self.course.story_structures = self.single(file, Structures, "story-structures", key_field="version")
        for file in self.files(BUILDERS, "product_story/claims.yml"):
            self.course.story_claims = self.single(file, ClaimBook, "story-claims", key_field="version")
        for file in self.files(BUILDERS, "product_story/craft.yml"):
            self.course.story_craft = self.single(file, Craft, "story-craft", key_field="version")
        self.course.stories = self.examples("product_story", Story, "story")

    def examples(self, builder: str, record: type, kind: str) -> dict[str, Any]:
        found = {}
        for file in self.files(BUILDERS, f"{builder}/examples/*.yml"):
            name = PurePosixPath(file).stem
            data = self.yaml(file)
            one = read_record(data, record, file, self.findings) if data is not None else None
            if one and self.origins.add(kind, name, Origin(file, data)):
                found[name] = one
        return found

    def modules(self) -> None:
        for file in self.files("modules/_shared", "*.md"):
            read_text(self.root, file, self.findings)  # lessons include these through the template engine
        folders = [folder for folder in self.files("modules", "*") if folder != "modules/_shared"]
        modules = [self.module(folder) for folder in folders]
        self.course.modules = tuple(module for module in modules if module)

    def module(self, folder: str) -> Module | None:
        slug = folder.rsplit("/", 1)[1]
        if not (self.root / folder).is_dir() or not _SLUG.fullmatch(slug):
            self.findings.append(Finding(folder, 1, "module.bad-name", {"name": slug}))
            return None
        file = f"{folder}/module.yml"
        head = self.single(file, ModuleHead, "module")
        lessons = [self.lesson(path) for path in self.files(folder, "*.md")]
        kept = tuple(lesson for lesson in lessons if lesson)
        return Module(head, kept, slug, file) if head else None

    def lesson(self, file: str) -> Lesson | None:
        slug = file.rsplit("/", 1)[1].removesuffix(".md")
        if not _SLUG.fullmatch(slug):
            self.findings.append(Finding(file, 1, "lesson.bad-name", {"name": slug}))
        text = read_text(self.root, file, self.findings)
        parts = split_front_matter(text, file, self.findings) if text is not None else None
        if parts is None:
            return None
        data = self.parsed(parts[0], file, first_line=2)
        blocks = split_blocks(parts[1], parts[2], file, self.findings)
        if data is None:
            return None
        head: LessonHead | None = read_record(data, LessonHead, file, self.findings, self.render)
        if head is None or not self.origins.add("lesson", head.id, Origin(file, data)):
            return None
        return Lesson(head, blocks, file, slug)

    def quizzes(self) -> None:
        for file in self.files("quizzes", "*/*.yml"):
            if file.startswith("quizzes/blueprints/"):
                blueprint = self.single(file, Blueprint, "blueprint")
                self.course.blueprints += (blueprint,) if blueprint else ()
            else:
                self.bank(file)

    def forms(self) -> None:
        """The forms of the dossier; a course without them has no builder."""
        if not self.files(DOSSIER, "papers.yml"):
            return
        builder: Builder | None = self.single(f"{DOSSIER}/builder.yml", Builder, "builder")
        papers: Papers | None = self.single(f"{DOSSIER}/papers.yml", Papers, "papers")
        if builder and papers:
            fields = {field.key: field for field in builder.fields}
            self.course.dossier_form = DossierForm(builder, papers, fields)

    def bank(self, file: str) -> None:
        """Read a bank question by question, so one faulty question hides no other."""
        data = self.yaml(file)
        if not isinstance(data, LocatedDict) or not isinstance(data.get("questions"), LocatedList):
            if data is not None:
                read_record(data, Bank, file, self.findings)
            return
        shell = LocatedDict(data.line)
        shell.update({**data, "questions": LocatedList(data["questions"].line)})
        shell.lines = data.lines
        read_record(shell, Bank, file, self.findings)
        lesson_id = data.get("lesson")
        known = isinstance(lesson_id, str) and self.origins.add("bank", lesson_id, Origin(file, data))
        kept = []
        for item, line in zip(data["questions"], data["questions"].lines, strict=True):
            question: Question | None = read_record(item, Question, file, self.findings, self.render, line)
            if question and self.register(question, item, file):
                kept.append(question)
        if known:
            self.course.banks[str(lesson_id)] = Bank(lesson=str(lesson_id), questions=tuple(kept))

    def register(self, question: Question, data: Any, file: str) -> bool:
        taken = self.origins.add("question", question.id, Origin(file, data))
        if isinstance(question, Case):
            for part, item in zip(question.parts, data["parts"], strict=True):
                taken = self.origins.add("question", part.id, Origin(file, item)) and taken
        return taken

    def listed(self, file: str, key: str, record: type, kind: str, *, key_field: str = "id") -> Any:
        """Read the records under `key` of a file; what is faulty or doubled is left out."""
        data = self.yaml(file)
        if data is None:
            return ()
        if not isinstance(data, LocatedDict) or not isinstance(data.get(key), LocatedList) or len(data) != 1:
            line = data.line if isinstance(data, LocatedDict) else 1
            self.findings.append(Finding(file, line, "schema.not-a-list", {"key": key}))
            return ()
        kept = []
        for item, line in zip(data[key], data[key].lines, strict=True):
            one = read_record(item, record, file, self.findings, self.renderer(record), line)
            if one and self.origins.add(kind, str(getattr(one, key_field)), Origin(file, item)):
                kept.append(one)
        return tuple(kept)

    def single(self, file: str, record: type, kind: str, *, key_field: str = "id") -> Any:
        """Read a file that holds one record."""
        data = self.yaml(file)
        if data is None:
            return None
        one = read_record(data, record, file, self.findings, self.renderer(record))
        return one if one and self.origins.add(kind, str(getattr(one, key_field, kind)), Origin(file, data)) else None

    def renderer(self, record: type) -> Render | None:
        """Pages render these with links, frames and patterns take their facts later, so their marks are kept here."""
        kept = (FaqEntry, Misconception, Province, CycleStep, Workshop, Structures, ClaimBook, Craft)
        return None if record in kept else self.render

    def yaml(self, file: str) -> Any:
        text = read_text(self.root, file, self.findings)
        return None if text is None else self.parsed(text, file)

    def parsed(self, text: str, file: str, first_line: int = 1) -> Any:
        before = len(self.findings)
        data = parse_yaml(text, file, self.findings, first_line)
        if data is None and len(self.findings) == before:
            self.findings.append(Finding(file, first_line, "yaml.empty"))
        return data

    def files(self, folder: str, pattern: str) -> list[str]:
        """Paths in order; what systems hide beside them (.DS_Store) is not content."""
        found = (self.root / folder).glob(pattern)
        return sorted(path.relative_to(self.root).as_posix() for path in found if not path.name.startswith("."))
