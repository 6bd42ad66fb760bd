"""Questions with little around them, and courses that hold just these."""

from course.model.course import Course
from course.model.lesson import Block, BlockKind, Lesson, LessonHead, Module, ModuleHead, Objective
from course.model.question import Bank, Case, Level, Option, SingleChoice, TrueFalse
from tests.conftest import DAY

ABOUT = {"level": Level.APPLY, "objective": "o1", "explanation": "Vì thế.", "sources": ()}


def single(name, prompt, *options, right=0, **more):
    """A single-choice question; `right` is the place of the right option."""
    made = tuple(Option(text=text, right=at == right, feedback="Chưa.") for at, text in enumerate(options))
    return SingleChoice(id=f"m1-l1-{name}", prompt=prompt, options=made, **{**ABOUT, **more})


def statement(name, prompt, answer=True, **more):
    return TrueFalse(id=f"m1-l1-{name}", prompt=prompt, answer=answer, feedback="Chưa.", **{**ABOUT, **more})


def case(name, story, *parts):
    return Case(id=f"m1-l1-{name}", prompt=story, parts=parts, **ABOUT)


def course_of(*questions, lesson_text="", objectives=("o1",), blueprints=()):
    """A course with one module, one lesson and these questions."""
    head = LessonHead(
        id="m1-l1", title="Bài", summary="", minutes=30, laws=(), sources=(),
        objectives=tuple(Objective(id=one, text=f"Làm được {one}") for one in objectives),
    )  # fmt: skip
    lesson = Lesson(head, (Block(BlockKind.TEXT, "", lesson_text, 1),), "modules/01-thu/01-bai.md", "01-bai")
    module = ModuleHead(id="m1", title="Chuyên đề", summary="", for_whom="", picture="", picture_alt="")
    course = Course(DAY)
    course.modules = (Module(module, (lesson,), "01-thu", "modules/01-thu/module.yml"),)
    course.banks = {"m1-l1": Bank(lesson="m1-l1", questions=questions)}
    course.blueprints = blueprints
    return course
