"""What lessons, questions and knowledge files may call between {{ and }}."""

import difflib
from collections.abc import Callable
from typing import NamedTuple, TypeVar

from course.content.records import TemplateFault
from course.content.samples import finished, levels_passage, remarks_passage, short_path, size_words, text_passage
from course.content.worked import Worked, criteria_passage, plain, score_passage, steps_passage, table, worked
from course.criteria.sheet import scored_lines
from course.model.course import Course
from course.model.interface import HOME
from course.model.law import Edition
from course.model.site_paths import EXAMPLE_FORMS, example_forms_path, lesson_path, province_path, sheet_path
from course.model.sitemap import PAGES
from course.model.story import Length, Story
from course.model.story_check import StoryRules
from course.model.story_form import StoryForm
from course.story.levels import levels

# What authors may call; each is a method of Functions.
NAMES = (
    "law",
    "fact",
    "stat",
    "lesson",
    "page",
    "province",
    "star_bands",
    "rounds_table",
    "parts_table",
    "groups_table",
    "cycle_picture",
    "worked_product",
    "worked_steps",
    "worked_criteria",
    "worked_forms",
    "story_short",
    "story_size",
    "story_text",
    "story_remarks",
    "story_levels",
)


class Target(NamedTuple):
    """Where a link leads: a page path (Markdown source) and an anchor on it ("" for its top)."""

    path: str
    anchor: str = ""


T = TypeVar("T")
Link = Callable[[Target, str], str]


def plain_link(_target: Target, text: str) -> str:
    """Give the text alone: for questions, papers and word counts."""
    return text


class Functions:
    """The template functions over one course.

    `link` turns a target and a text into what the output needs (Markdown, or the text alone). `tables` says whether
    the table functions may be called: only a page has room for them. `cited` collects the laws named since it was
    last cleared.
    """

    def __init__(self, course: Course, link: Link = plain_link, *, tables: bool = False) -> None:
        self._course, self._link, self._tables = course, link, tables
        self.cited: set[str] = set()

    def names(self) -> dict[str, Callable[..., str]]:
        """The functions by the name authors write."""
        return {name: getattr(self, name) for name in NAMES}

    def law(self, law_id: str, at: str = "") -> str:
        """Name a document, with the article in front when `at` gives it."""
        law = _find(self._course.laws, law_id, "law.unknown")
        self.cited.add(law_id)
        name = self._link(Target(PAGES["laws"].path, law_id), law.name)
        return f"{at} {name}" if at else name

    def fact(self, fact_id: str) -> str:
        """Print a value of editions/facts.yml."""
        return _find(self._course.facts, fact_id, "fact.unknown").value

    def stat(self, stat_id: str) -> str:
        """Print a national figure with its date."""
        figure = _find(self._course.statistics, stat_id, "stat.unknown")
        return f"{figure.value} ({figure.day})"

    def lesson(self, lesson_id: str, text: str = "") -> str:
        """Link a lesson by id."""
        module, lesson = _find(self._course.lessons, lesson_id, "lesson.unknown")
        return self._link(Target(lesson_path(module.slug, lesson.slug)), text or f"bài “{lesson.head.title}”")

    def page(self, name: str, text: str = "") -> str:
        """Link a page of the site by its name in course/model/sitemap.py."""
        place = _find(PAGES, name, "page.unknown")
        return self._link(Target(place.path), text or f"trang “{self._title(name)}”")

    def _title(self, name: str) -> str:
        """A page's title in the language of the content, which its text is in."""
        home = self._course.languages.get(HOME)
        titles = {page: str(said["title"]) for page, said in home.pages.items()} if home else {}
        return _find(titles, name, "page.unknown")

    def province(self, province_id: str) -> str:
        """Link a province's page."""
        province = _find(self._course.provinces, province_id, "province.unknown")
        return self._link(Target(province_path(province_id)), province.name)

    def star_bands(self) -> str:
        """A table of the five ranks: points and who recognises."""
        rows = []
        for band in self._edition("star_bands").bands:
            points = f"{band.start} đến {band.end}" if band.end == 100 else f"{band.start} đến dưới {band.end}"
            rows.append((f"{band.stars} sao", points, band.recognised_by or "Không công nhận, không cấp giấy"))
        return table(("Hạng", "Điểm", "Ai công nhận"), rows)

    def rounds_table(self) -> str:
        """A table of the yearly rounds and their dates."""
        return table(
            ("Đợt", "Xã đề nghị lên tỉnh trước", "Tỉnh đánh giá xong trước", "Tỉnh đề nghị lên Bộ trước",
             "Bộ đánh giá xong trước"),
            [(str(one.number), one.commune, one.province, one.to_ministry, one.ministry)
             for one in self._edition("rounds_table").rounds],
        )  # fmt: skip

    def parts_table(self) -> str:
        """A table of parts A, B, C and their points."""
        return table(
            ("Phần", "Nội dung", "Điểm tối đa"),
            [(part.code, f"**{part.name}**: {part.content}", str(part.points))
             for part in self._edition("parts_table").parts],
        )  # fmt: skip

    def groups_table(self) -> str:
        """A table of the six groups with their sets."""
        rows = []
        for branch in self._edition("groups_table").branches:
            numbers = [one.no for one in branch.sets]
            span = f"Bộ {numbers[0]}" if len(numbers) == 1 else f"Bộ {numbers[0]} đến {numbers[-1]}"
            rows.append((str(branch.no), branch.name, f"{span} ({len(numbers)} bộ)"))
        return table(("Nhóm", "Tên nhóm", "Các bộ tiêu chí"), rows)

    def cycle_picture(self) -> str:
        """The picture of the yearly cycle, drawn from knowledge/cycle.yml."""
        self._edition("cycle_picture")
        names = "; ".join(f"{step.no}. {step.name}" for step in self._course.cycle)
        return f"![Chu trình OCOP thường niên gồm {len(self._course.cycle)} bước: {names}](asset:images/chu-trinh.svg)"

    def worked_product(self, example_id: str) -> str:
        """A worked product's points by part and its rank, scored now."""
        one, edition = self._worked("worked_product", example_id)
        set_link = self._link(Target(sheet_path(one.set.no)), f"bộ {one.set.no}: {one.set.name}")
        return score_passage(one, set_link, edition)

    def worked_steps(self, example_id: str) -> str:
        """A worked product's way to the next rank."""
        return steps_passage(self._worked("worked_steps", example_id)[0])

    def worked_criteria(self, example_id: str, codes: str) -> str:
        """What a worked product says at some criteria ("1.1 3.3")."""
        one, _ = self._worked("worked_criteria", example_id)
        for code in codes.split():
            _find(one.by_code, code, "example.unknown-criterion")
        return criteria_passage(one, codes.split())

    def worked_forms(self, example_id: str) -> str:
        """A link to a worked product's filled-in forms."""
        one, _ = self._worked("worked_forms", example_id)
        names = ", ".join(form.name for form in self._course.forms if form.id in EXAMPLE_FORMS)
        return self._link(Target(example_forms_path(one.id)), f"{names} của {plain(one.dossier.product.name)} (PDF)")

    def story_size(self, length: str) -> str:
        """How many words a story's text of this length should have, by the builder."""
        return size_words(self._story_form(), _length(length))

    def story_short(self) -> str:
        """The questions of the short path, by theme."""
        if not self._tables:
            raise TemplateFault("template.table-outside-lesson", name="story_short")
        return short_path(self._story_form())

    def story_text(self, sample_id: str, length: str) -> str:
        """A text of a sample story, in quotation marks."""
        return text_passage(self._sample("story_text", sample_id), _length(length))

    def story_remarks(self, sample_id: str, length: str) -> str:
        """What the check says of a text of a sample story."""
        story = self._sample("story_remarks", sample_id)
        return remarks_passage(story, _length(length), self._story_form(), self._story_rules())

    def story_levels(self, sample_id: str) -> str:
        """The points of 5.1, 5.2 and 5.3 that a sample story would support, by the check."""
        story, course = self._sample("story_levels", sample_id), self._course
        lines = (
            scored_lines(course.sheets[story.facts.set], course.criteria) if story.facts.set in course.sheets else ()
        )
        form, structures = self._story_form(), course.story_structures
        texts = finished(story, form, structures) if structures else story.texts
        return levels_passage(levels(story, texts, lines, form, self._story_rules()))

    def _story_rules(self) -> StoryRules:
        if self._course.story_rules is None:
            raise TemplateFault("template.failed", reason="product_story/claims.yml, craft.yml")
        return self._course.story_rules

    def _story_form(self) -> StoryForm:
        if self._course.story_form is None:
            raise TemplateFault("template.failed", reason="product_story/builder.yml")
        return self._course.story_form

    def _sample(self, name: str, sample_id: str) -> Story:
        if not self._tables:
            raise TemplateFault("template.table-outside-lesson", name=name)
        return _find(self._course.stories, sample_id, "sample.unknown")

    def _worked(self, name: str, example_id: str) -> tuple[Worked, Edition]:
        edition = self._edition(name)
        _find(self._course.examples, example_id, "example.unknown")
        return worked(self._course, edition, example_id), edition

    def _edition(self, name: str) -> Edition:
        if not self._tables:
            raise TemplateFault("template.table-outside-lesson", name=name)
        if self._course.edition is None:
            raise TemplateFault("template.failed", reason="edition.yml")
        return self._course.edition


def _length(name: str) -> Length:
    return _find({one.value: one for one in Length}, name, "sample.unknown-length")


def _find(known: dict[str, T], wanted: str, rule: str) -> T:
    try:
        return known[wanted]
    except KeyError:
        near = difflib.get_close_matches(wanted, known, 1)
        raise TemplateFault(rule, id=wanted, near=near[0] if near else "") from None
