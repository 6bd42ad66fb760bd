"""The reading of lessons: what counts as a sentence of a lesson, and the promise the real ones keep."""

from course.quality.lessons import lesson_reading, passages
from tests.conftest import ROOT, run_course


def test_broken_lines_are_one_passage_and_lists_and_headings_part_them():
    text = "## Đầu đề\nMột dòng\nbị ngắt.\n\n- Mục một\n  còn tiếp\n- Mục hai\n\n| a | b |\n|---|---|\n1. Đếm"
    assert list(passages(text, 10)) == [
        (11, "Một dòng bị ngắt."),
        (14, "Mục một còn tiếp"),
        (16, "Mục hai"),
        (20, "Đếm"),
    ]


def test_the_lessons_are_read_easily(loaded):
    found = lesson_reading(loaded.course, ROOT)
    assert len(found) == len(loaded.course.lessons)
    assert min(one.sentences for one in found) > 40
    assert max(one.syllables for one in found) < 14
    assert max(one.long_share for one in found) < 0.15


def test_a_long_sentence_is_named_with_its_line(loaded):
    found = [(one.file, sentence) for one in lesson_reading(loaded.course, ROOT) for sentence in one.longest]
    assert found
    for file, sentence in found[:10]:
        lines = (ROOT / file).read_text("utf-8").split("\n")
        first = sentence.text.split()[0]
        assert first in " ".join(lines[sentence.line - 1 : sentence.line + 12]), sentence
        assert "{{" not in sentence.text


def test_the_command_prints_every_lesson(loaded):
    shown = run_course("check", "--as-of", "2026-11-22", "--reading").stdout
    assert all(lesson in shown for lesson in loaded.course.lessons)
    assert f"{len(loaded.course.lessons)} bài" in shown
