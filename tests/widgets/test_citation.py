"""A source in words, with its course and without."""

from course.model.source import Source
from course.widgets.citation import cite_by_id, citing


def test_a_law_has_its_name_and_place(loaded):
    cite = citing(loaded.course)
    name = loaded.course.laws["qd-26-2026"].name
    assert cite(Source(law="qd-26-2026", at="Điều 2")) == f"Điều 2, {name}"
    assert cite(Source(law="qd-26-2026")) == name


def test_a_lesson_has_its_title_and_a_page_its_own(loaded):
    cite = citing(loaded.course)
    assert cite(Source(lesson="m1-l1")) == f"bài “{loaded.course.lessons['m1-l1'][1].head.title}”"
    assert cite(Source(url="https://example.org", title="Trang mẫu")) == "Trang mẫu"


def test_without_a_course_ids_stand_in():
    assert cite_by_id(Source(law="qd-1", at="Điều 3")) == "Điều 3, qd-1"
    assert cite_by_id(Source(lesson="m1-l1")) == "bài m1-l1"
