"""Every passage of a lesson knows the line it starts at, template marks before it or not."""

from hypothesis import given
from hypothesis import strategies as st

from course.content.functions import Functions
from course.content.lesson_parts import lesson_parts
from course.content.passage_lines import lined
from course.content.templating import Templating
from course.model.lesson import Block, BlockKind
from course.model.passage import Heading, Listing, Paragraph
from course.office.markdown_reader import passages
from tests.conftest import ROOT


def lines_in(every):
    for one in every:
        yield one.line
        if isinstance(one, Listing):
            for item in one.items:
                yield from lines_in(item)


def read(text, said, line=1):
    return lined(passages(said), Block(BlockKind.TEXT, "", text, line), said)


def test_lines_are_those_of_the_file():
    text = "## Đầu\n\nMột\nhai.\n\n- a\n- **b**\n  tiếp\n\n3. ba\n\n|x|y|\n|---|---|\n|1|2|\n\n![hình](images/a.svg)\n"
    found = read(text, text, 10)
    assert [one.line for one in found] == [10, 12, 15, 19, 21, 25]
    assert list(lines_in(found[2:3])) == [15, 15, 16]


def test_a_mark_that_became_a_table_is_one_line():
    text = "trước\n\n{{ star_bands() }}\n\nHai: {{ fact('x') }}\n\nsau\n"
    said = text.replace("{{ star_bands() }}", "|A|B|\n|---|---|\n|1|2|\n|3|4|").replace("{{ fact('x') }}", "36")
    assert [one.line for one in read(text, said)] == [1, 3, 5, 7]


def test_the_same_words_are_found_where_they_come_again():
    text = "Làm gì\n\nmột\n\nLàm gì\n\n- một\n- một\n"
    assert list(lines_in(read(text, text))) == [1, 3, 5, 7, 7, 8]


def test_all_lessons_find_all_their_lines(loaded):
    """The line of a paragraph or heading holds its first word as it was typed, or a mark that makes it."""
    say = Templating(ROOT, Functions(loaded.course, tables=True)).render
    looked = 0
    for _, lesson in loaded.course.lessons.values():
        lines = (ROOT / lesson.file).read_text("utf-8").split("\n")
        for part in lesson_parts(lesson, say):
            assert list(lines_in(part.passages)) == sorted(lines_in(part.passages))
            for one in part.passages:
                if isinstance(one, Heading | Paragraph):
                    line = lines[one.line - 1]
                    assert one.runs[0].text.split()[0] in line or "{{" in line, (lesson.file, one.line)
                    looked += 1
    assert looked > 500


@given(st.text(max_size=60), st.text(max_size=60))
def test_whatever_is_typed_has_lines_of_its_block(text, said):
    for line in lines_in(lined(passages(said), Block(BlockKind.TEXT, "", text, 5), said)):
        assert 5 <= line <= 5 + text.count("\n")
