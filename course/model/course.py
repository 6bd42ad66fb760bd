"""The whole course in one record: what the loaders give and every other room takes."""

import datetime
from functools import cached_property

from course.model.business_plan import BusinessPlan
from course.model.criteria import Correction, Criterion, Sheet
from course.model.dossier import Dossier
from course.model.form import DossierForm
from course.model.history import PastEdition
from course.model.interface import HOME, Interface, completed
from course.model.knowledge import CycleStep, FaqEntry, Misconception, Province, Statistic, Term, Workshop
from course.model.law import Edition, Fact, Law
from course.model.lesson import Lesson, Module
from course.model.official_form import Form
from course.model.plan_form import PlanForm
from course.model.products import Product
from course.model.question import Bank, Blueprint, Case, Part, Purpose, Question
from course.model.schedule import HolidayYear, PlanWords
from course.model.story import Story
from course.model.story_check import ClaimBook, Craft, StoryRules
from course.model.story_form import StoryForm
from course.model.story_structure import Structures
from course.model.tax import TaxRules


class Course:
    """Everything that was read, complete and linked by id; `day` is the date the course is built for."""

    def __init__(self, day: datetime.date) -> None:
        self.day = day
        self.languages: dict[str, Interface] = {}
        self.language = HOME
        self.laws: dict[str, Law] = {}
        self.facts: dict[str, Fact] = {}
        self.statistics: dict[str, Statistic] = {}
        self.edition: Edition | None = None
        self.past_editions: tuple[PastEdition, ...] = ()
        self.criteria: dict[str, Criterion] = {}
        self.sheets: dict[int, Sheet] = {}
        self.corrections: tuple[Correction, ...] = ()
        self.taxes: TaxRules | None = None
        self.holidays: tuple[HolidayYear, ...] = ()
        self.plan_words: PlanWords | None = None
        self.modules: tuple[Module, ...] = ()
        self.banks: dict[str, Bank] = {}
        self.blueprints: tuple[Blueprint, ...] = ()
        self.terms: tuple[Term, ...] = ()
        self.faq: tuple[FaqEntry, ...] = ()
        self.misconceptions: tuple[Misconception, ...] = ()
        self.provinces: dict[str, Province] = {}
        self.cycle: tuple[CycleStep, ...] = ()
        self.workshop: Workshop | None = None
        self.products: tuple[Product, ...] = ()
        self.forms: tuple[Form, ...] = ()
        self.examples: dict[str, Dossier] = {}
        self.dossier_form: DossierForm | None = None
        self.plan_form: PlanForm | None = None
        self.plans: dict[str, BusinessPlan] = {}
        self.story_form: StoryForm | None = None
        self.story_structures: Structures | None = None
        self.story_claims: ClaimBook | None = None
        self.story_craft: Craft | None = None
        self.stories: dict[str, Story] = {}

    @cached_property
    def interface(self) -> Interface:
        """The words around the content in the language that is built, completed from Vietnamese."""
        home = self.languages[HOME]
        return home if self.language == HOME else completed(self.languages[self.language], home)

    @cached_property
    def lessons(self) -> dict[str, tuple[Module, Lesson]]:
        """Every lesson by id, with its module."""
        return {lesson.head.id: (module, lesson) for module in self.modules for lesson in module.lessons}

    def questions(self, module_id: str | None = None) -> list[Question]:
        """The authored questions in teaching order, of one module or of all; a case counts as one."""
        wanted = [lesson for module in self.modules if module_id in (None, module.head.id) for lesson in module.lessons]
        return [question for lesson in wanted for question in self.bank(lesson.head.id)]

    @property
    def story_rules(self) -> StoryRules | None:
        """What the check of a story works from, when both of its files are there."""
        claims, craft = self.story_claims, self.story_craft
        return StoryRules(claims=claims, craft=craft) if claims and craft else None

    @cached_property
    def tests(self) -> tuple[Blueprint, ...]:
        """The blueprints of final tests: the ones that the website shows, with their answers."""
        return tuple(one for one in self.blueprints if one.purpose is Purpose.FINAL)

    def bank(self, lesson_id: str) -> tuple[Question, ...]:
        """The questions of a lesson; empty when it has no bank."""
        bank = self.banks.get(lesson_id)
        return bank.questions if bank else ()


def parts_of(question: Question) -> tuple[Part, ...]:
    """The gradable questions inside a question: itself, or a case's parts."""
    return question.parts if isinstance(question, Case) else (question,)
