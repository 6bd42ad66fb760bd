"""Word: tests as teachers in Vietnam write them ("Câu 1. … A. … B. …"), and tables whose columns are named."""

from collections.abc import Sequence

from course.importers.exam_lines import grids, lines_of
from course.importers.exam_questions import Reasons, take
from course.importers.exam_sections import Draft, Sections, Story
from course.importers.gather import Gather, Head
from course.importers.importer import Imported, Importer, line, unreadable
from course.importers.table import read_table
from course.importers.table_header import find_header
from course.office.bounded_zip import BadArchive
from course.office.word_reader import is_word, read_word


def read(content: bytes, _name: str) -> Imported:
    """Every question with what the document tells of it; a doubt for what is missing, differs or has no question."""
    try:
        document = list(lines_of(read_word(content)))
    except BadArchive as reason:
        return unreadable("import.unreadable", format="word", reason=str(reason))
    gather = Gather()
    tables = {number: rows for number, rows in grids(document).items() if find_header(rows) is not None}
    sections = Sections([one for one in document if one.cell is None or one.cell.table not in tables])
    _questions(gather, sections)
    for number, rows in tables.items():
        read_table(gather, rows, f"bảng {number}")
    for _, number, _, place in sections.key_left():
        gather.doubt(place, "import.key-left", number=number)
    return gather.result(line(1))


def _questions(gather: Gather, sections: Sections) -> None:
    """The drafts in their order, those about a story under it."""
    told: set[int] = set()
    for draft in sections.drafts:
        if gather.full(draft.place):
            return
        story = _story_of(draft, sections.stories)
        if story is None:
            _take(gather, sections, draft)
        elif id(story) not in told:
            told.add(id(story))
            _case(gather, sections, story)


def _take(gather: Gather, sections: Sections, draft: Draft) -> None:
    take(gather, draft, sections.keyed(draft), sections.explained(draft))


def _story_of(draft: Draft, stories: Sequence[Story]) -> Story | None:
    return next(
        (one for one in stories if one.part == draft.part and one.first <= draft.number <= one.last and one.text), None
    )


def _case(gather: Gather, sections: Sections, story: Story) -> None:
    mine = [draft for draft in sections.drafts if _story_of(draft, sections.stories) is story]

    def fill(inner: Gather) -> None:
        for draft in mine:
            _take(inner, sections, draft)

    reasons = Reasons(story.reasons)
    named = next((name[2:].replace("_", "-") for name in story.names if name.startswith("q_")), "")
    lost = tuple(("import.lost", {"what": f"nguồn “{text}”"}) for text in reasons.sources)
    head = Head(story.place, "\n".join(story.text), named, reasons.explanation, doubts=lost)
    gather.case(head, fill)


IMPORTER = Importer(
    name="word", label="Word (Câu 1, A. B. C. D.)", endings=(".docx", ".docm"), looks=is_word, read=read
)
