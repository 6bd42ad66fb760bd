"""Who gets what: neighbours differ, halves cross over, nobody meets a form twice."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from course.assemble.quizzes import forms_of
from course.assemble.versions import Version
from course.model.question import Purpose
from course.model.quiz import Quiz
from course.papers.bundle import paper_files
from course.papers.candidates import Candidate
from course.papers.compose import compose
from course.papers.desk import Wish
from course.papers.plan import places, seats
from tests.conftest import DAY
from tests.papers.conftest import page_texts, squeezed

QUIZ = Quiz("thu", "Thử", (), DAY)


def forms_with(forms, versions):
    return [[Version(f"{form + 1}{at:02}", QUIZ, ()) for at in range(versions)] for form in range(forms)]


@given(
    st.lists(st.sampled_from(["", "Lớp 1", "Lớp 2", "Lớp 3"]), min_size=1, max_size=60),
    st.integers(2, 3),
    st.integers(1, 5),
)
def test_halves_cross_over_and_nobody_meets_a_form_twice(groups, forms, versions):
    people = [Candidate(f"Người {n}", f"{n:06}", group) for n, group in enumerate(groups)]
    before = places(people, forms_with(forms, versions), Purpose.PRE)
    after = places(people, forms_with(forms, versions), Purpose.POST)
    for one, two in zip(before, after, strict=True):
        assert (one.group, one.before, one.after) == (two.group, two.before, two.after)
        assert one.form != two.form
        assert "ABC"[one.form] == one.before
        assert "ABC"[two.form] == two.after
    by_group = {}
    for one in before:
        if one.candidate.group:
            by_group.setdefault(one.candidate.group, set()).add(one.form)
    assert all(len(found) == 1 for found in by_group.values())


@given(st.integers(2, 500), st.integers(1, 3), st.integers(2, 8))
def test_neighbours_have_different_papers_and_versions_are_used_evenly(count, forms, versions):
    made = places(seats(count, 6), forms_with(forms, versions), Purpose.PRE)
    assert all(one.code != two.code for one, two in itertools.pairwise(made))
    used = [sum(one.code == version.code for one in made) for form in forms_with(forms, versions) for version in form]
    assert max(used) - min(used) <= 2


def test_the_plan_and_the_attendance_list_name_everybody(crossed):
    _, files = crossed
    plan = "".join(page_texts(files["lists/ke-hoach-doi-cheo.pdf"]))
    signed = "".join(page_texts(files["lists/danh-sach-phat-de.pdf"]))
    assert "Nhóm1ĐềAĐềB" in plan
    assert "Nhóm2ĐềBĐềA" in plan
    for number in range(1, 8):
        assert f"NguyễnThịThử{number}" in plan
        assert squeezed(f"00000{number} Nguyễn Thị Thử {number}") in signed


def test_the_post_test_turns_the_groups_round(loaded, desk):
    source = next(one for one in loaded.course.blueprints if one.id == "m1-post")
    wish = Wish(versions=2, seed=2026)
    forms = compose(list(forms_of(source, loaded.course)), wish, desk)
    files = paper_files(forms, wish, desk, seats(4, 6), source.title, source.purpose)
    plan = "".join(page_texts(files["lists/ke-hoach-doi-cheo.pdf"]))
    assert "Nhóm1:hômnaylàmđềB" in plan
    assert "Nhóm2:hômnaylàmđềA" in plan
