"""Marks in authored text: what they give, and which rule and line a wrong one gets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.content.functions import Functions
from course.content.load import load_course
from course.content.records import TemplateFault, has_marks
from course.content.templating import Templating
from tests.conftest import DAY, ROOT

BASE = ROOT / "tests" / "cases" / "base"
COURSE = load_course(BASE, DAY).course
TEXT = st.text(st.characters(codec="utf-8", exclude_characters="{}%\r"))


@pytest.fixture
def shared(tmp_path):
    """A renderer over shared passages of a test's own: shared(name, text) writes one."""
    folder = tmp_path / "modules" / "_shared"
    folder.mkdir(parents=True)

    def write(name: str, text: str) -> Templating:
        (folder / name).write_text(text, encoding="utf-8")
        return Templating(tmp_path, Functions(COURSE))

    return write


def render(text: str) -> str:
    return Templating(BASE, Functions(COURSE)).render(text)


def fault_of(text: str, templating: Templating | None = None) -> tuple[str, int]:
    with pytest.raises(TemplateFault) as fault:
        (templating.render if templating else render)(text)
    return fault.value.rule, fault.value.line


@given(TEXT, TEXT)
def test_text_around_a_mark_stays_as_it_is(before, after):
    assert render(before) == before
    assert render(f"{before}{{{{ fact('certificate_months') }}}}{after}") == f"{before}36{after}"


@given(TEXT, TEXT)
def test_a_wrong_name_is_found_at_its_line(before, after):
    assert fault_of(f"{before}{{{{ nope }}}}{after}") == ("template.undefined", before.count("\n") + 1)


@given(st.text("{}%# \na'()", max_size=20))
def test_any_heap_of_braces_is_rendered_or_refused(text):
    done, line = text, 1
    try:
        done = render(text)
    except TemplateFault as fault:
        line = fault.line

    assert 1 <= line <= text.count("\n") + 1
    assert has_marks(text) or done == text


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        ("\n{{ facts('x') }}", "template.undefined", 2),
        ("{{ fact.nothing }}", "template.undefined", 1),
        ("\n\n{{ fact('x' }}", "template.syntax", 3),
        ("{{ }}", "template.syntax", 1),
        ("a\n{{ fact('x') }", "template.syntax", 2),
        ("a\n{ fact('x') }}", "template.syntax", 2),
        ("{{ fact('law_day') }}\n{{ fact('x') }\nb", "template.syntax", 2),
        ("a\n{% for %}", "template.syntax", 2),
        ("a\n{% if 1 %}\na", "template.syntax", 2),
        ("{# no end", "template.syntax", 1),
        ("{{ law() }}", "template.failed", 1),
        ("{{ law(7) }}", "template.failed", 1),
        ("{{ law(['qd-26-2026']) }}", "template.failed", 1),
        ("{{ 1 / 0 }}", "template.failed", 1),
        ("a\n{{ fact('x') }}", "fact.unknown", 2),
        ("{{ star_bands() }}", "template.table-outside-lesson", 1),
        ("a\nb\n{% include 'no.md' %}", "template.include-missing", 3),
        ("{% include '../01-thu/module.yml' %}", "template.include-missing", 1),
        ("{{ ''.__class__.__mro__ }}", "template.failed", 1),
        ("{{ fact.__globals__ }}", "template.failed", 1),
    ],
)
def test_a_wrong_mark_gets_its_rule_and_line(text, rule, line):
    assert fault_of(text) == (rule, line)


def test_a_fault_in_a_shared_passage_points_at_its_include(shared):
    shared("syntax.md", "a\nb\nc\n{{ fact( }}")
    templating = shared("name.md", "a\nb\nc\n{{ nope }}")

    assert fault_of("a\n{% include 'syntax.md' %}", templating) == ("template.syntax", 2)
    assert fault_of("a\n\n{% include 'name.md' %}", templating) == ("template.undefined", 3)


def test_passages_that_include_each_other_are_refused(shared):
    shared("a.md", "{% include 'b.md' %}")
    templating = shared("b.md", "{% include 'a.md' %}")

    assert fault_of("\n\n{% include 'a.md' %}", templating) == ("template.include-cycle", 3)


def test_a_passage_knows_the_functions(shared):
    assert shared("a.md", "{{ fact('law_day') }}").render("Từ {% include 'a.md' %}.") == "Từ 22/5/2026."


def test_cited_laws_are_remembered():
    functions = Functions(COURSE)

    Templating(BASE, functions).render("{{ law('qd-26-2026') }} {{ law('qd-148-2023', 'Điều 1') }}")

    assert functions.cited == {"qd-26-2026", "qd-148-2023"}
