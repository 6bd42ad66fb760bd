"""Splitting a lesson loses no line and knows where every line stood."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.content.lesson_text import split_blocks, split_front_matter
from course.model.lesson import BlockKind

LINES = st.sampled_from(
    [
        "::: why", "::: example Mận khô (ví dụ)", ":::today", "::: nope", "::::", ":::", "  ::: ", "::: history",
        "<!-- slide: Một -->", "<!--slide:Hai-->", "<!-- slide: -->", "", "Chữ.", "  thụt vào", "## Mục",
    ]
)  # fmt: skip


@given(st.lists(LINES, max_size=25), st.integers(1, 40))
def test_every_line_is_kept_once_and_at_its_line(lines, first):
    blocks = split_blocks("\n".join(lines), first, "f.md", [])

    kept = {}
    for block in blocks:
        rows = [lines[block.line - first]] if block.kind is BlockKind.SLIDE else block.text.split("\n")
        for number, row in enumerate(rows, block.line):
            if row.strip():
                assert number not in kept
                kept[number] = row
    assert kept == {
        number: line for number, line in enumerate(lines, first) if line.strip() and not line.strip().startswith(":::")
    }


@given(st.lists(LINES, max_size=25))
def test_marks_that_pair_up_give_no_finding_and_others_do(lines):
    findings = []
    split_blocks("\n".join(lines), 1, "f.md", findings)

    open_since = False
    broken = False
    for line in (line.strip() for line in lines):
        if line == ":::":
            broken |= not open_since
            open_since = False
        elif line.startswith(":::"):
            broken |= open_since or line in ("::: nope", "::::")
            open_since = True
    assert bool(findings) == (broken or open_since)


def test_titles_and_slides_are_read():
    blocks = split_blocks("::: example Mận khô (ví dụ)\nChữ.\n:::\n<!-- slide: Hai lượt -->", 1, "f.md", [])

    assert [(block.kind, block.title) for block in blocks] == [("example", "Mận khô (ví dụ)"), ("slide", "Hai lượt")]


def test_a_slide_mark_inside_a_passage_does_not_end_it():
    (block,) = split_blocks("::: trainer\n<!-- slide: A -->\nNói.\n:::", 1, "f.md", [])

    assert block.text == "<!-- slide: A -->\nNói."


def test_an_unknown_passage_is_one_fault_and_its_text_stays():
    findings = []

    (block,) = split_blocks("::: teacher\nNói.\n:::", 1, "f.md", findings)

    assert (block.kind, block.text) == (BlockKind.TEXT, "Nói.")
    assert [(finding.line, finding.rule) for finding in findings] == [(1, "lesson.unknown-mark")]


@given(st.lists(st.sampled_from(["id: a", "", "# x"])), st.lists(st.sampled_from(["---", "Chữ", ""])))
def test_front_matter_and_text_come_apart_at_the_second_line_of_dashes(head, body):
    text = "\n".join(["---", *head, "---", *body])

    assert split_front_matter(text, "f.md", []) == ("\n".join(head), "\n".join(body), len(head) + 3)


@pytest.mark.parametrize("text", ["", "\n---\nid: a\n---\n", "--- \nid: a", "id: a\n---\n", "----\n---"])
def test_a_lesson_without_front_matter_is_a_finding_at_line_one(text):
    findings = []

    assert split_front_matter(text, "f.md", findings) is None
    assert [(finding.line, finding.rule) for finding in findings] == [(1, "lesson.no-front-matter")]
