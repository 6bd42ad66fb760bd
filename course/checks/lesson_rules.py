"""Rules for lessons: their parts, their length, their headings, links and pictures."""

import re
from collections.abc import Iterator

from course.content.functions import Functions
from course.content.load import Loaded
from course.content.records import TemplateFault
from course.content.templating import Templating
from course.model.fault import Finding
from course.model.fold import fold
from course.model.lesson import Block, BlockKind, Lesson

LEAST_QUESTIONS = 6
SHORTEST, LONGEST = 500, 1200
_WANTED = {
    BlockKind.WHY: (1, 1),
    BlockKind.TODAY: (1, 1),
    BlockKind.REMEMBER: (1, 1),
    BlockKind.EXAMPLE: (1, 9),
    BlockKind.TRAINER: (1, 9),
    BlockKind.SLIDE: (3, 30),
}
_HEADING = re.compile(r"^(#{1,6})\s+\S", re.MULTILINE)
_LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)\s]+)[^)]*\)")
_HTML = re.compile(r"</?[a-zA-Z][^>]*>")
# Python-Markdown wants an empty line before a list; without it the items run on in the paragraph.
_ITEM = re.compile(r"([-*+]|\d+[.)])\s+\S")
_WORD = re.compile(r"\w[\w.,%/-]*")


def parts(loaded: Loaded) -> Iterator[Finding]:
    """Objectives, marked passages and minutes."""
    for lesson in _lessons(loaded):
        origin = loaded.origins.of("lesson", lesson.head.id)
        if not 2 <= len(lesson.head.objectives) <= 4:
            yield origin.finding("lesson.no-objectives", "objectives", count=len(lesson.head.objectives))
        if not 20 <= lesson.head.minutes <= 60:
            yield origin.finding("lesson.minutes", "minutes", count=lesson.head.minutes)
        for kind, (low, high) in _WANTED.items():
            count = sum(block.kind is kind for block in lesson.blocks)
            if not low <= count <= high:
                wanted = str(low) if low == high else f"{low} đến {high}"
                yield origin.finding("lesson.mark-count", kind=kind.value, count=count, wanted=wanted)
        order = [block for block in lesson.blocks if block.kind not in (BlockKind.TRAINER, BlockKind.SLIDE)]
        for kind, place in ((BlockKind.WHY, 0), (BlockKind.TODAY, -2), (BlockKind.REMEMBER, -1)):
            at = [number for number, block in enumerate(order) if block.kind is kind]
            if len(at) == 1 and at[0] != place % len(order):
                yield Finding(lesson.file, order[at[0]].line, "lesson.mark-order", {"kind": kind.value})
        for block in lesson.blocks:
            if block.kind is BlockKind.EXAMPLE and not _says(block.title, "minh hoa", "nguon", "chuyen that"):
                yield Finding(lesson.file, block.line - 1, "lesson.example-unmarked", {"title": block.title})


def questions(loaded: Loaded) -> Iterator[Finding]:
    """Enough questions, enough of them applied, every objective covered."""
    for lesson in _lessons(loaded):
        origin = loaded.origins.of("lesson", lesson.head.id)
        bank = loaded.course.bank(lesson.head.id)
        if len(bank) < LEAST_QUESTIONS:
            yield origin.finding("lesson.no-questions", "id", count=len(bank), least=LEAST_QUESTIONS)
            continue
        applied = sum(question.level == "apply" for question in bank)
        if applied * 3 < len(bank):
            yield origin.finding("lesson.few-apply", "id", count=applied, all=len(bank))
        covered = {question.objective for question in bank}
        covered |= {part.objective for question in bank for part in getattr(question, "parts", ())}
        for number, objective in enumerate(lesson.head.objectives):
            if objective.id not in covered:
                yield origin.finding("lesson.objective-uncovered", f"objectives[{number}]", id=objective.id)


def text(loaded: Loaded) -> Iterator[Finding]:
    """Template marks, laws cited, length, headings, links and pictures."""
    functions = Functions(loaded.course, tables=True)
    render = Templating(loaded.root, functions).render
    lapsed = {law.id: law.name for law in loaded.course.laws.values() if law.standing(loaded.course.day) == "lapsed"}
    for lesson in _lessons(loaded):
        words, level, whole = 0, 1, True
        for block in lesson.blocks:
            functions.cited.clear()
            try:
                rendered = render(block.text)
            except TemplateFault as fault:
                yield Finding(lesson.file, block.line + fault.line - 1, fault.rule, fault.values)
                rendered, whole = "", False
            if block.kind is not BlockKind.HISTORY:
                for law_id in sorted(functions.cited & lapsed.keys()):
                    line = _line_of(block, law_id)
                    yield Finding(lesson.file, line, "law.lapsed-cited", {"name": lapsed[law_id]})
            yield from _links(loaded, lesson, block)
            for found in _HTML.finditer(block.text):
                yield _at(lesson, block, found.start(), "text.html", text=found[0])
            for found in _HEADING.finditer(block.text):
                deeper = len(found[1])
                if deeper == 1 or deeper > level + 1:
                    yield _at(lesson, block, found.start(), "lesson.heading-order", level=deeper, before=level)
                level = deeper
            yield from _list_gaps(lesson, block)
            if block.kind is not BlockKind.TRAINER:
                words += len(_WORD.findall(rendered))
        if whole and not SHORTEST <= words <= LONGEST:
            yield Finding(lesson.file, 1, "lesson.length", {"count": words, "low": SHORTEST, "high": LONGEST})


def _list_gaps(lesson: Lesson, block: Block) -> Iterator[Finding]:
    before, inside = "", False
    for number, line in enumerate(block.text.split("\n")):
        if _ITEM.match(line.strip()):
            if before.strip() and not inside and not before.startswith("#"):
                yield Finding(lesson.file, block.line + number, "lesson.list-gap")
            inside = True
        elif not line.strip() or line.startswith(("#", "|")):
            inside = False
        before = line


def _links(loaded: Loaded, lesson: Lesson, block: Block) -> Iterator[Finding]:
    pictures = _pictures(loaded, lesson.file)
    for found in _LINK.finditer(block.text):
        picture, label, target = found[1] == "!", found[2], found[3]
        if picture and not label.strip():
            yield _at(lesson, block, found.start(), "link.alt-missing", target=target)
        if picture and target not in pictures:
            yield _at(lesson, block, found.start(), "link.image-missing", target=target)
        if not picture and not target.startswith(("https://", "http://", "{{")):
            yield _at(lesson, block, found.start(), "link.by-path", target=target)


def pictures(loaded: Loaded) -> Iterator[Finding]:
    """A module's own picture exists and has words."""
    for module in loaded.course.modules:
        origin = loaded.origins.of("module", module.head.id)
        if module.head.picture not in _pictures(loaded, module.file):
            yield origin.finding("link.image-missing", "picture", target=module.head.picture)
        if not module.head.picture_alt.strip():
            yield origin.finding("link.alt-missing", "picture_alt", target=module.head.picture)


def _pictures(loaded: Loaded, file: str) -> set[str]:
    """What a file of a module may show, as it writes it."""
    folder = (loaded.root / file).parent
    return {f"images/{path.name}" for path in folder.glob("images/*") if path.is_file()}


def _says(title: str, *words: str) -> bool:
    return any(word in fold(title) for word in words)


def _lessons(loaded: Loaded) -> list[Lesson]:
    return [lesson for module in loaded.course.modules for lesson in module.lessons]


def _at(lesson: Lesson, block: Block, offset: int, rule: str, **values: str | int) -> Finding:
    return Finding(lesson.file, block.line + block.text.count("\n", 0, offset), rule, values)


def _line_of(block: Block, wanted: str) -> int:
    place = block.text.find(wanted)
    return block.line + (block.text.count("\n", 0, place) if place >= 0 else 0)


CHECKS = (parts, questions, text, pictures)
