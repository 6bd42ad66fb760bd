"""The guides to the business plan: their figures are those of the plans, their sample file can be read."""

import html
import re

from course.builders.plan_file import read_plan
from course.content.located_yaml import parse_yaml
from course.finance.figures import figures
from course.finance.gaps import gaps
from course.generate import FAMILIES
from course.pages.plan_guide import plan_rows
from tests.conftest import ROOT


def words(page):
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def test_the_worked_plans_stand_with_their_figures_the_lessons_first(loaded):
    household, cooperative, group = plan_rows(loaded.course)
    assert (household.revenue, household.profit) == ("510.000.000", "89.400.000")
    assert household.break_even == "3.708 túi Mận sấy dẻo 250 g"
    assert (cooperative.lowest, cooperative.month) == ("36.536.000", "tháng 1/2027")
    assert [row.taxed for row in (household, cooperative, group)] == [True, False, False]


def test_the_guide_shows_them_marked_as_invented(built_site, loaded):
    page = words((built_site / "huong-dan-ke-hoach.html").read_text("utf-8"))
    for row in plan_rows(loaded.course):
        assert f"{row.name} (ví dụ minh họa)" in page
        assert f"{row.profit} đ" in page
    assert all(step.title in page for step in loaded.course.plan_form.steps)


def test_both_guides_are_in_the_menu_of_their_readers(built_site):
    for page, guide in (("chu-the.html", "huong-dan-ke-hoach.html"), ("giang-vien/index.html", "ke-hoach-ca-lop.html")):
        menu = (built_site / page).read_text("utf-8").split("<article")[0]
        assert guide in menu


def test_the_sample_file_of_the_trainers_guide_is_read_and_reckoned(loaded):
    guide = (ROOT / "templates" / "pages" / "planclass.md.j2").read_text("utf-8")
    (sample,) = re.findall(r"```yaml\n(.*?)```", guide, re.DOTALL)
    course, findings = loaded.course, []
    data = parse_yaml(sample, "mau.yml", findings)
    plan = read_plan(data, "mau.yml", findings, course.plan_form, course.sheets)
    assert not findings
    assert not gaps(plan)
    year = figures(plan, course.taxes).years[0]
    assert (year.revenue, year.contribution) == (225_000_000, 81_000_000)


def test_every_family_the_guide_names_exists():
    guide = (ROOT / "templates" / "pages" / "planclass.md.j2").read_text("utf-8")
    named = re.findall(r"--family ([a-z-]+)", guide)
    assert named
    assert set(named) <= FAMILIES.keys()
