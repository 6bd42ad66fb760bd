"""Markdown taken apart: what is read, and that nothing typed is lost or becomes markup."""

import re

from hypothesis import given
from hypothesis import strategies as st

from course.model.passage import Heading, Listing, Paragraph, Picture, Run, Table, plain
from course.office.markdown_reader import passages


def test_blocks_and_looks():
    text = (
        "## Mục **đậm**\n\nMột *nghiêng*,\n**đậm và *cả hai***.  \nDòng hai [bài](hoc/a.md#b \"nghĩa\"){ .term }\n\n"
        "3. ba\n4. bốn\n\n    - trong\n\n|A|B|\n|---|--:|\n|1|`2`|\n|3|\n\n![Hình](images/x.svg)\n\n> lời dẫn\n\n---\n"
    )  # fmt: skip
    heading, words, numbers, table, picture, quoted = passages(text)
    assert heading == Heading(2, (Run("Mục "), Run("đậm", bold=True)))
    assert words == Paragraph((
        Run("Một "), Run("nghiêng", italic=True), Run(", "), Run("đậm và ", bold=True),
        Run("cả hai", bold=True, italic=True), Run(".\nDòng hai "), Run("bài", link="hoc/a.md#b"),
    ))  # fmt: skip
    assert isinstance(numbers, Listing)
    assert (numbers.ordered, numbers.start, len(numbers.items)) == (True, 3, 2)
    assert isinstance(numbers.items[1][-1], Listing)
    assert table == Table(((Run("A"),), (Run("B"),)), (((Run("1"),), (Run("2"),)), ((Run("3"),), ())))
    assert picture == Picture("images/x.svg", "Hình")
    assert quoted == Paragraph((Run("lời dẫn"),))


def test_html_and_entities_are_words():
    text = '<script>alert(1)</script> a < b &lt;i> &amp; \\*sao\\* <b onclick="x">đậm</b>'
    (only,) = passages(text)
    assert isinstance(only, Paragraph)
    assert plain(only.runs) == '<script>alert(1)</script> a < b <i> & *sao* <b onclick="x">đậm</b>'
    (block,) = passages("<div>\nmột\n\n</div>\n")[:1]
    assert plain(block.runs) == "<div> một"


def test_lessons_lose_no_word(loaded):
    for _, lesson in loaded.course.lessons.values():
        for block in lesson.blocks:
            said = " ".join(_texts(passages(block.text)))
            for word in re.findall(r"[^\W\d_]{3,}", re.sub(r"\{[{%].*?[%}]\}|!?\[|\]\([^)]*\)", " ", block.text)):
                assert word in said, (lesson.file, block.line, word)


def _texts(every):
    for one in every:
        if isinstance(one, Listing):
            for item in one.items:
                yield from _texts(item)
        elif isinstance(one, Table):
            yield from (plain(cell) for row in (one.head, *one.rows) for cell in row)
        elif isinstance(one, Picture):
            yield one.alt
        else:
            yield plain(one.runs)


@given(st.text(alphabet='ab*_[]()!|<>&#-+1. \n\\`{}"~:ắ', max_size=80))
def test_whatever_is_typed_is_read(text):
    for one in _texts(passages(text)):
        assert "\x02" not in one
        assert "\x03" not in one
