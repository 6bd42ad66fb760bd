"""The worked products on the site: their page, their filled-in forms, and the lessons that show them."""

import html
import io
import re

import pypdf
import pytest

from course.content.functions import Functions
from course.content.worked import plain, worked
from course.criteria.score import assess
from course.criteria.sheet import scored_lines
from course.model.lesson import BlockKind
from course.pages.example_forms import example_forms
from tests.conftest import ROOT

EXAMPLES = ("mat-ong-hoa-ca-phe", "gio-tre-hat-gao", "du-lich-tra-co")


def words(page: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_page_shows_a_product_as_the_command_scores_it(name, built_site, loaded):
    course, page = loaded.course, words((built_site / "vi-du.html").read_text("utf-8"))
    dossier = course.examples[name]
    lines = scored_lines(course.sheets[dossier.set], course.criteria)
    found = assess(lines, dossier.answers, course.edition.bands)
    parts = ", ".join(f"phần {code} {points}/" for code, points in found.parts.items())
    assert re.search(re.escape(dossier.product.name) + r" +\(ví dụ minh họa\)", page)
    assert all(part in page for part in parts.split(", "))
    assert f"{found.total}/100 điểm" in page
    assert all(detail.description in page for detail in dossier.details)
    assert all(paper in page for row in dossier.evidence for paper in row.papers)


def test_the_filled_in_forms_are_those_of_the_builder_and_stay_light(built_site, loaded):
    files = example_forms(ROOT, loaded.course)
    assert {path.split("/")[-1] for path in files} == {f"{name}.pdf" for name in EXAMPLES}
    assert sum(map(len, files.values())) < 400_000
    for path, content in files.items():
        assert (built_site / path).read_bytes() == content
        dossier = loaded.course.examples[path.split("/")[-1].removesuffix(".pdf")]
        said = " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages)
        for text in ("PHIẾU ĐĂNG KÝ", "BÁO CÁO TỰ ĐÁNH GIÁ", "TÀI LIỆU MINH CHỨNG", dossier.producer.name):
            assert text in " ".join(said.split())
        assert said.count("VÍ DỤ MINH HỌA") == 3


def test_the_lessons_on_scoring_and_on_the_forms_show_all_three(loaded):
    told = {
        module: " ".join(
            block.text
            for found, lesson in loaded.course.lessons.values()
            if found.head.id == module
            for block in lesson.blocks
            if block.kind is BlockKind.EXAMPLE
        )
        for module in ("m2", "m3")
    }
    assert all(f"'{name}'" in told["m3"] for name in EXAMPLES)
    assert {"worked_product(", "worked_steps("} <= set(re.findall(r"worked_\w+\(", told["m2"]))
    assert {"worked_forms(", "worked_criteria("} <= set(re.findall(r"worked_\w+\(", told["m3"]))


def test_a_passage_says_that_the_product_is_invented(loaded):
    functions = Functions(loaded.course, tables=True)
    for name in EXAMPLES:
        for said in (functions.worked_product(name), functions.worked_steps(name)):
            assert "(ví dụ minh họa)" in said
        way = worked(loaded.course, loaded.course.edition, name).ways[0]
        assert functions.worked_steps(name).count("\n- ") == len(way.steps)
        assert re.search(r"3\.3 .*, (\d)/\1 điểm", functions.worked_criteria(name, "3.3"))


def test_what_an_example_says_is_never_read_as_markdown():
    assert plain("a|b *c* [d](e) <b>\n x_y `z`") == r"a\|b \*c\* \[d](e) &lt;b> x\_y \`z\`"
