"""Rules for the knowledge base and the page templates: what they name exists, what they call a time is one."""

import re
from collections.abc import Iterator

from course.content.files import read_text
from course.content.functions import Functions
from course.content.load import Loaded
from course.content.records import TemplateFault
from course.model.fault import Finding

PAGE_TEMPLATES = "templates/pages"
_CALL = re.compile(r"""\b(law|fact|stat|lesson|page|province)\((["'])([\w.-]+)\2""")
_TIME = re.compile(r"([01]?\d|2[0-3]):[0-5]\d")


def names(loaded: Loaded) -> Iterator[Finding]:
    """Terms, lessons and laws named by key."""
    course = loaded.course
    terms = {term.id for term in course.terms}
    for term in course.terms:
        if term.see and term.see not in terms:
            yield loaded.origins.of("term", term.id).finding("term.unknown", "see", id=term.see)
    for kind, entries in (("faq", course.faq), ("misconception", course.misconceptions)):
        for entry in entries:
            if entry.lesson and entry.lesson not in course.lessons:
                yield loaded.origins.of(kind, entry.id).finding("lesson.unknown", "lesson", id=entry.lesson, near="")
    edition = course.edition
    if edition and edition.law not in course.laws:
        yield loaded.origins.of("edition", edition.id).finding("law.unknown", "law", id=edition.law, near="")


def workshop(loaded: Loaded) -> Iterator[Finding]:
    """The class starts and eats at times of the day and teaches lessons of the course."""
    plan = loaded.course.workshop
    if plan is None:
        return
    origin = loaded.origins.of("workshop", "workshop")
    times = {"lunch": plan.lunch} | {f"days[{number}].start": day.start for number, day in enumerate(plan.days)}
    for path, time in times.items():
        if not _TIME.fullmatch(time):
            yield origin.finding("workshop.time", path, text=time)
    for number, day in enumerate(plan.days):
        for place, lesson_id in enumerate(day.lessons):
            if lesson_id not in loaded.course.lessons:
                yield origin.finding("lesson.unknown", f"days[{number}].lessons[{place}]", id=lesson_id, near="")


def templates(loaded: Loaded) -> Iterator[Finding]:
    """What page templates name exists; a page does not teach a lapsed document."""
    functions = Functions(loaded.course)
    lapsed = {law.id: law.name for law in loaded.course.laws.values() if law.standing(loaded.course.day) == "lapsed"}
    findings: list[Finding] = []
    for path in sorted((loaded.root / PAGE_TEMPLATES).rglob("*.j2")):
        file = path.relative_to(loaded.root).as_posix()
        text = read_text(loaded.root, file, findings) or ""
        for call in _CALL.finditer(text):
            line = text.count("\n", 0, call.start()) + 1
            try:
                functions.names()[call[1]](call[3])
            except TemplateFault as fault:
                yield Finding(file, line, fault.rule, fault.values)
            if call[1] == "law" and call[3] in lapsed:
                yield Finding(file, line, "law.lapsed-cited", {"name": lapsed[call[3]]})
    yield from findings


CHECKS = (names, workshop, templates)
