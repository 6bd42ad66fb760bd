"""A course, or one of its modules, as a handbook: lessons in order, and at the back what they use."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from course.assemble.asked import asked, wrong
from course.assemble.key import answer, numbered
from course.assemble.versions import base
from course.content.functions import Functions, Target
from course.content.lesson_parts import lesson_parts
from course.content.templating import Templating
from course.handbook.pictures import read_picture
from course.model.course import Course, parts_of
from course.model.exam import Asked
from course.model.handbook import Answer, Chapter, Cited, Handbook, HandbookLesson, Image, Word
from course.model.lesson import BlockKind, Lesson, Module
from course.model.passage import Listing, Paragraph, Part, Passage, Picture, Run, Runs, Table
from course.model.question import Question
from course.model.quiz import Quiz
from course.model.site_paths import lesson_path
from course.model.sitemap import PAGES
from course.model.source import Source
from course.office.markdown_reader import passages
from course.widgets.citation import citing
from course.widgets.cycle_svg import draw_cycle
from course.widgets.terms import TermMarker

COURSE = "course"
_TITLE, _WHOLE, _MODULE = "Sổ tay học OCOP", "Toàn khóa, {} chuyên đề", "Chuyên đề {}. {}"
_CYCLE = "asset:images/chu-trinh.svg"
_FOLLOWED = ("#lesson-", "#term-", "#law-", "https://", "http://")
_HIDDEN = (BlockKind.TRAINER, BlockKind.SLIDE)


def compose(root: Path, course: Course, wanted: str, address: str = "") -> Handbook:
    """The handbook of a module (its id) or of the whole course (COURSE); `address` is that of the website, "" for none.

    Raises ContentFaults for a picture that cannot be shown.
    """
    return _Composer(root, course, wanted, address.rstrip("/")).book()


class _Composer:
    """Collects, while lessons are taken apart, which documents, terms and pictures they use."""

    def __init__(self, root: Path, course: Course, wanted: str, address: str) -> None:
        self.root, self.course, self.address = root, course, address
        self.id = wanted
        self.modules = [
            (number, module) for number, module in enumerate(course.modules, 1) if wanted in (COURSE, module.head.id)
        ]
        self.inside = {
            lesson_path(module.slug, lesson.slug): f"#lesson-{lesson.head.id}"
            for _, module in self.modules
            for lesson in module.lessons
        }
        self.functions = Functions(course, self.link, tables=True)
        self.say = Templating(root, self.functions).render
        self.cite = citing(course)
        self.pictures: dict[str, Image] = {}
        self.laws: dict[str, list[tuple[str, str]]] = {}
        self.terms: dict[str, list[tuple[str, str]]] = {}

    def link(self, target: Target, text: str) -> str:
        """A link of a lesson as Markdown: into the book, to the site, or the text alone."""
        if target.path in self.inside:
            return f"[{text}]({self.inside[target.path]})"
        if target.path == PAGES["laws"].path and target.anchor:
            return f"[{text}](#law-{target.anchor})"
        return f"[{text}]({self.page(target)})" if self.address else text

    def page(self, target: Target) -> str:
        """The address of a page on the site."""
        path = target.path.removesuffix(".md") + ".html" if target.path.endswith(".md") else target.path
        return f"{self.address}/{path}" + (f"#{target.anchor}" if target.anchor else "")

    def book(self) -> Handbook:
        chapters = tuple(self.chapter(number, module) for number, module in self.modules)
        words = tuple(self.words())
        laws = tuple(self.documents())
        first = self.modules[0]
        return Handbook(
            id=self.id,
            title=_TITLE,
            subtitle=_WHOLE.format(len(chapters))
            if self.id == COURSE
            else _MODULE.format(first[0], first[1].head.title),
            rests_on=self.course.laws[self.course.edition.law].name if self.course.edition else "",
            day=self.course.day,
            address=self.address,
            chapters=chapters,
            words=words,
            laws=laws,
            pictures=self.pictures,
        )

    def chapter(self, number: int, module: Module) -> Chapter:
        head = module.head
        picture = self.picture(module, head.picture, module.file)
        lessons = tuple(self.lesson(module, one, f"{number}.{at}") for at, one in enumerate(module.lessons, 1))
        summary, for_whom = self.say(head.summary), self.say(head.for_whom)
        return Chapter(head.id, number, head.title, summary, for_whom, picture, head.picture_alt, lessons)

    def lesson(self, module: Module, lesson: Lesson, number: str) -> HandbookLesson:
        head, place = lesson.head, (number, lesson.head.id)
        self.functions.cited.clear()
        marker = TermMarker(self.course.terms, lambda term: f"#term-{term}")
        parts = lesson_parts(lesson, lambda text: marker.mark(self.say(text)))
        parts = tuple(self.owned(part, module, lesson) for part in parts if part.kind not in _HIDDEN)
        for run in (run for part in parts for run in _runs(part.passages)):
            if run.link.startswith("#term-"):
                _note(self.terms, run.link.removeprefix("#term-"), place)
        bank = self.course.bank(head.id)
        questions, answers = self.asked(head.id, head.title, bank)
        cited = {*self.functions.cited, *head.laws, *(source.law for source in _sources(lesson, bank) if source.law)}
        for law in cited:
            _note(self.laws, law, place)
        return HandbookLesson(
            id=head.id,
            number=number,
            title=head.title,
            summary=head.summary,
            minutes=head.minutes,
            objectives=tuple(one.text for one in head.objectives),
            parts=parts,
            questions=questions,
            answers=answers,
            sources=tuple(self.sources(head.sources)),
            address=self.page(Target(lesson_path(module.slug, lesson.slug))) if self.address else "",
        )

    def asked(self, quiz_id: str, title: str, bank: Sequence[Question]) -> tuple[tuple[Asked, ...], tuple[Answer, ...]]:
        """The questions without their answers, and the answers."""
        version = base(Quiz(quiz_id, title, tuple(bank), self.course.day))
        answers = [
            Answer(
                one.number,
                answer(one.item),
                one.item.question.explanation,
                tuple((wrong_one, said) for wrong_one, said in wrong(one.item)),
                "; ".join(dict.fromkeys(self.cite(source) for source in one.item.question.sources)),
            )
            for one in numbered(version)
        ]
        for at, item in enumerate(version.items, 1):
            if item.parts:  # what a case teaches as a whole stands after its parts
                last = max(place for place, one in enumerate(answers) if one.number.startswith(f"{at}a"))
                answers.insert(last + len(item.parts), Answer(str(at), "", item.question.explanation, (), ""))
        return tuple(asked(item, str(at)) for at, item in enumerate(version.items, 1)), tuple(answers)

    def owned(self, part: Part, module: Module, lesson: Lesson) -> Part:
        """The part with its pictures under addresses that are the book's."""
        return part._replace(passages=tuple(self.placed(one, module, lesson) for one in part.passages))

    def placed(self, passage: Passage, module: Module, lesson: Lesson) -> Passage:
        if isinstance(passage, Picture):
            return passage._replace(address=self.picture(module, passage.address, lesson.file))
        if isinstance(passage, Listing):
            items = tuple(tuple(self.placed(one, module, lesson) for one in item) for item in passage.items)
            return passage._replace(items=items)
        if isinstance(passage, Table):
            rows = tuple(tuple(map(_followed, row)) for row in passage.rows)
            return Table(tuple(map(_followed, passage.head)), rows)
        return passage._replace(runs=_followed(passage.runs))

    def picture(self, module: Module, address: str, file: str) -> str:
        """Read a picture once and give its name in the book."""
        if address == _CYCLE:
            self.pictures.setdefault(address, Image(draw_cycle(self.course.cycle), "svg"))
            return address
        name = f"{module.slug}/{address}"
        if name not in self.pictures:
            self.pictures[name] = read_picture(self.root / "modules" / module.slug, address, file)
        return name

    def sources(self, sources: Sequence[Source]) -> Iterator[Runs]:
        """Sources in words, the places of one document together; a page on the net with its host, for paper."""
        by_law: dict[str, list[str]] = {}
        others: list[Runs] = []
        for source in sources:
            note = f" ({source.note.rstrip('.')})" if source.note else ""
            if source.law:
                by_law.setdefault(source.law, []).append(source.at + note)
            elif source.url:
                host = urlsplit(source.url).hostname or source.url
                others.append((Run(source.title, link=source.url), Run(f" – {host}{note}")))
            else:
                others.append((Run(self.cite(source) + note),))
        for law, places in by_law.items():
            told = "; ".join(place for place in places if place)
            name = Run(self.course.laws[law].name, link=f"#law-{law}")
            yield (name, Run(f": {told}")) if told else (name,)
        yield from others

    def words(self) -> Iterator[Word]:
        """The glossary of the terms that were marked."""
        for term in self.course.terms:
            if term.id in self.terms:
                meaning = [one for one in passages(self.say(term.plain)) if isinstance(one, Paragraph)]
                runs = tuple(run for one in meaning for run in one.runs)
                yield Word(term.id, term.term, term.english, runs, tuple(self.terms[term.id]))

    def documents(self) -> Iterator[Cited]:
        """The register of the documents that were cited, those that the glossary names included."""
        for law_id in self.functions.cited:
            self.laws.setdefault(law_id, [])
        for law in self.course.laws.values():
            if law.id in self.laws:
                yield Cited(law, law.standing(self.course.day), tuple(self.laws[law.id]))


def _followed(runs: Runs) -> Runs:
    """The runs with only those links that a reader may follow: inside the book, or to a page on the net."""
    return tuple(run if run.link.startswith(_FOLLOWED) else run._replace(link="") for run in runs)


def _note(found: dict[str, list[tuple[str, str]]], key: str, place: tuple[str, str]) -> None:
    places = found.setdefault(key, [])
    if place not in places:
        places.append(place)


def _sources(lesson: Lesson, bank: Sequence[Question]) -> Iterator[Source]:
    yield from lesson.head.sources
    for question in bank:
        for part in (question, *parts_of(question)):
            yield from part.sources


def _runs(every: Sequence[Passage]) -> Iterator[Run]:
    for one in every:
        if isinstance(one, Listing):
            for item in one.items:
                yield from _runs(item)
        elif isinstance(one, Table):
            yield from (run for row in (one.head, *one.rows) for cell in row for run in cell)
        elif not isinstance(one, Picture):
            yield from one.runs
