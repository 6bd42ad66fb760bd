"""Rules for sources: every one known, whole, and in force where it is taught as law."""

from collections.abc import Iterator
from typing import Any

from course.content.functions import Functions
from course.content.load import Loaded
from course.content.origins import Origin
from course.content.records import TemplateFault, has_marks
from course.content.templating import Templating
from course.model.fault import Finding
from course.model.source import Source

# Kinds of record with a `sources` list, and whether a lapsed document may stand in it.
_SOURCED = {
    "lesson": True,
    "question": False,
    "faq": False,
    "misconception": True,
    "cycle-step": False,
    "statistic": True,
}
# Kinds whose text is rendered by the pages, so its marks are tried here; lapsed law is their subject in the last two.
_TEXTS = {"faq": False, "cycle-step": False, "workshop": False, "misconception": True, "province": True}


def register(loaded: Loaded) -> Iterator[Finding]:
    """The register itself: replacements exist, dates are in order."""
    laws = loaded.course.laws
    for law in laws.values():
        origin = loaded.origins.of("law", law.id)
        for key in ("replaced_by", "amends"):
            for number, other in enumerate(getattr(law, key)):
                if other not in laws:
                    yield origin.finding("law.replaced-by-unknown", f"{key}[{number}]", id=other)
        if law.ended and law.issued and law.ended < law.issued:
            yield origin.finding("law.dates", "ended")
    for fact_id, fact in loaded.course.facts.items():
        yield from _source(loaded, loaded.origins.of("fact", fact_id), "source", fact.source, historical=False)
    for form in loaded.course.forms:
        yield from _source(loaded, loaded.origins.of("form", form.id), "source", form.source, historical=False)


def sources(loaded: Loaded) -> Iterator[Finding]:
    """Every record that teaches something says where it stands."""
    course = loaded.course
    records: list[tuple[str, str, Any]] = [("lesson", one.head.id, one.head) for _, one in course.lessons.values()]
    for question in course.questions():
        records.append(("question", question.id, question))
        records.extend(("question", part.id, part) for part in getattr(question, "parts", ()))
    records.extend(("faq", entry.id, entry) for entry in course.faq)
    records.extend(("misconception", entry.id, entry) for entry in course.misconceptions)
    records.extend(("cycle-step", str(step.no), step) for step in course.cycle)
    records.extend(("statistic", figure.id, figure) for figure in course.statistics.values())
    for kind, record_id, record in records:
        origin = loaded.origins.of(kind, record_id)
        if not record.sources:
            yield origin.finding("source.none", "sources")
        historical = _SOURCED[kind] or getattr(record, "historical", False)
        for number, source in enumerate(record.sources):
            yield from _source(loaded, origin, f"sources[{number}]", source, historical=historical)
        for number, law_id in enumerate(getattr(record, "laws", ())):
            if law_id not in course.laws:
                yield origin.finding("law.unknown", f"laws[{number}]", id=law_id, near="")
            elif course.laws[law_id].standing(course.day) == "lapsed":
                yield origin.finding("law.lapsed-cited", f"laws[{number}]", name=course.laws[law_id].name)
    for province in course.provinces.values():
        origin = loaded.origins.of("province", province.id)
        for key, figures in (("then", province.then), ("later", province.later)):
            for number, figure in enumerate(figures):
                if not figure.sources:
                    yield origin.finding("source.none", f"{key}[{number}].sources")
                for place, source in enumerate(figure.sources):
                    path = f"{key}[{number}].sources[{place}]"
                    yield from _source(loaded, origin, path, source, historical=True)


def _source(loaded: Loaded, origin: Origin, path: str, source: Source, *, historical: bool) -> Iterator[Finding]:
    course = loaded.course
    if sum(map(bool, (source.law, source.url, source.lesson))) != 1 or (source.url and not source.title):
        yield origin.finding("source.shape", path)
    if source.url and not source.url.startswith(("https://", "http://")):
        yield origin.finding("source.insecure", path, url=source.url)
    if source.lesson and source.lesson not in course.lessons:
        yield origin.finding("lesson.unknown", path, id=source.lesson, near="")
    if source.law and source.law not in course.laws:
        yield origin.finding("law.unknown", path, id=source.law, near="")
    elif source.law and not historical and course.laws[source.law].standing(course.day) == "lapsed":
        yield origin.finding("law.lapsed-cited", path, name=course.laws[source.law].name)


def texts(loaded: Loaded) -> Iterator[Finding]:
    """Marks in the knowledge base resolve; questions cite lapsed law only when marked historical."""
    functions = Functions(loaded.course)
    render = Templating(loaded.root, functions).render
    lapsed = {law.id: law.name for law in loaded.course.laws.values() if law.standing(loaded.course.day) == "lapsed"}
    kinds = {**_TEXTS, "question": False}
    for kind, historical in kinds.items():
        for origin in loaded.origins.all(kind).values():
            allowed = historical or bool(origin.data.get("historical"))
            for path, text in _strings(origin.data):
                if not has_marks(text):
                    continue
                functions.cited.clear()
                try:
                    render(text)
                except TemplateFault as fault:
                    if kind != "question":  # reading the bank has reported it
                        yield Finding(origin.file, origin.line(path) + fault.line - 1, fault.rule, fault.values)
                for law_id in sorted(functions.cited & lapsed.keys()) if not allowed else ():
                    yield origin.finding("law.lapsed-cited", path, name=lapsed[law_id])


def _strings(data: Any, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict):
        for key, value in data.items():
            if not (path == "" and key == "parts"):  # a case's parts are records of their own
                yield from _strings(value, f"{path}.{key}" if path else key)
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from _strings(value, f"{path}[{number}]")


CHECKS = (register, sources, texts)
