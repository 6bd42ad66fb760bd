"""The files of a finished plan, opened by those who read them; what people typed stays text in every one."""

import html as html_text
import io
import re
import runpy
from html.parser import HTMLParser

import docx as python_docx
import markdown as python_markdown
import pypdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from course.builders import plan_makers
from course.builders.plan_data import document_data
from course.builders.plan_docx import NAMES as VARIABLES
from course.builders.plan_docx import plan_docx
from course.builders.plan_dossier import dossier_file, plan_dossier
from course.builders.plan_pdf import plan_pdf
from course.content.located_yaml import parse_yaml
from course.content.records import read_record
from course.errors import UsageFault
from course.model.dossier import Dossier
from course.model.number import format_number
from course.model.plan_blocks import Chart, Table
from course.model.plan_form import Depth
from course.office.archive import steady
from course.office.chart import chart_svg
from course.office.fit import letter_size
from course.office.markdown import plain
from course.office.word_template import variables
from tests.builders.plan_documents import (
    DAY,
    FOLDER,
    HOSTILE,
    INVISIBLE,
    NAMES,
    SEEN,
    document_of,
    kit_of,
    made,
    reckoned,
    templates,
    with_texts,
)
from tests.conftest import run_course
from tests.finance.plans import COMPANY, PLANS, plan_of
from tests.office.libreoffice import all_to_pdf

# One worker makes what these tests share; two would make it twice.
pytestmark = pytest.mark.xdist_group("plan-outputs")


def word_text(data):
    """Every text of a Word file's body, in the order it stands."""
    document = python_docx.Document(io.BytesIO(data))
    tag = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    lines = []
    for paragraph in document.element.body.iter(f"{tag}p"):
        parts = [node.text or "" if node.tag == f"{tag}t" else "\n"
                 for node in paragraph.iter(f"{tag}t", f"{tag}br")]  # fmt: skip
        lines.append("".join(parts))
    return "\n".join(lines)


def pdf_text(data):
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


def packed(text):
    """Letters alone: a line of a page may break anywhere."""
    return re.sub(r"[\s\u200b]+", "", text)


def cells_of(document):
    return [cell for block in document.blocks if isinstance(block, Table) for row in block.rows for cell in row.cells]


def one_file(files, ending):
    (name,) = [name for name in files if name.endswith(ending) and "mot-trang" not in name]
    return files[name]


@pytest.fixture(scope="module")
def hostile(loaded):
    """A worked plan with every hostile text in every field of words."""
    text = "\n".join(HOSTILE)
    return with_texts(loaded.course.plans["htx-nghe-gung"], loaded.course.plan_form, text)


def test_the_template_asks_for_nothing_that_is_not_given():
    assert variables(templates()["plan.docx"]) == set(VARIABLES)


def test_the_template_can_be_begun_anew(loaded):
    script = runpy.run_path(str(FOLDER / "make_template.py"))
    made_anew = io.BytesIO()
    script["make"]().save(made_anew)
    assert variables(made_anew.getvalue()) == set(VARIABLES)
    document = document_of(loaded.course.plans["man-say-suoi-ngan"], loaded.course, Depth.STANDARD)
    assert word_text(plan_docx(document, made_anew.getvalue(), DAY)) == word_text(
        plan_docx(document, templates()["plan.docx"], DAY)
    )


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=PLANS, depth=st.sampled_from(Depth))
def test_any_plan_that_can_be_reckoned_becomes_every_document(loaded, data, depth):
    plan = plan_of(data)
    for maker in (plan_makers.docx, plan_makers.pdf, plan_makers.page, plan_makers.notes):
        assert all(made(maker, plan, loaded.course, depth).values())


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("depth", Depth)
def test_word_says_the_document_in_native_tables_with_pictures(loaded, name, depth):
    plan = loaded.course.plans[name]
    data = one_file(made(plan_makers.docx, plan, loaded.course, depth), ".docx")
    document = document_of(plan, loaded.course, depth)
    opened = python_docx.Document(io.BytesIO(data))
    written = [
        [tuple(cell.text for cell in row.cells) for row in table.rows]
        for table in opened.tables
        if table._tbl.tblPr.find(f"{{{opened.element.nsmap['w']}}}tblDescription") is not None and len(table.rows) != 0
    ]
    for block in document.blocks:
        if isinstance(block, Table):
            assert [block.head, *(row.cells for row in block.rows)] in written
    charts = [block for block in document.blocks if isinstance(block, Chart)]
    assert len(opened.inline_shapes) == len(charts)
    told = [shape._inline.docPr.get("descr") for shape in opened.inline_shapes]
    assert told == [f"{chart.title}. {chart.told}" for chart in charts]
    section = opened.sections[0]
    assert [round(edge.mm) for edge in (section.left_margin, section.right_margin, section.top_margin)] == [30, 20, 20]
    assert "Ví dụ minh họa" in section.header.paragraphs[-1].text
    assert "Ví dụ minh họa" in section.first_page_header.paragraphs[-1].text
    assert "PAGE" in section.header._element.xml
    assert opened.styles["Normal"].font.name == "Times New Roman"
    assert opened.core_properties.title == document.title


def test_libreoffice_prints_what_word_was_given(loaded, tmp_path):
    course, paths = loaded.course, []
    for name in NAMES:
        data = one_file(made(plan_makers.docx, course.plans[name], course), ".docx")
        (tmp_path / f"{name}.docx").write_bytes(steady(data))
        paths.append(tmp_path / f"{name}.docx")
    for name, path in zip(NAMES, all_to_pdf(paths, tmp_path), strict=True):
        reader = pypdf.PdfReader(path)
        pages = [page.extract_text() for page in reader.pages]
        assert all("Ví dụ minh họa" in page for page in pages)
        text = packed("\n".join(pages))
        missing = [cell for cell in cells_of(document_of(course.plans[name], course)) if packed(cell) not in text]
        assert not missing


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("depth", Depth)
def test_pdf_says_the_document_and_marks_every_page(loaded, name, depth):
    plan, course = loaded.course.plans[name], loaded.course
    files = made(plan_makers.pdf, plan, course, depth)
    data = one_file(files, ".pdf")
    reader = pypdf.PdfReader(io.BytesIO(data))
    assert all("Ví dụ minh họa" in page.extract_text() for page in reader.pages)
    text = packed(pdf_text(data))
    assert not [cell for cell in cells_of(document_of(plan, course, depth)) if packed(cell) not in text]
    if depth is Depth.ONE_PAGE:
        assert len(reader.pages) == 1
    poster = next(data for name, data in files.items() if name.endswith("-mot-trang.pdf"))
    (page,) = pypdf.PdfReader(io.BytesIO(poster)).pages
    assert page.mediabox.width > page.mediabox.height
    said = packed(page.extract_text())
    for box in next(block for block in document_of(plan, course).blocks if type(block).__name__ == "Canvas").boxes:
        assert packed(box.title) in said
        assert all(packed(line) in said for line in box.lines)


class Elements(HTMLParser):
    """Names of elements, attributes and the text of a page."""

    def __init__(self):
        super().__init__()
        self.tags, self.attributes, self.text, self.inside = set(), set(), [], ""

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.inside = tag

    def handle_data(self, data):
        if self.inside != "style":
            self.text.append(data)


def parsed(page):
    found = Elements()
    found.feed(page.decode())
    return found


@pytest.mark.parametrize("name", NAMES)
def test_html_is_one_page_without_script_or_request(loaded, name):
    plan, course = loaded.course.plans[name], loaded.course
    page = one_file(made(plan_makers.page, plan, course), ".html")
    found = parsed(page)
    assert not found.tags & {"script", "link", "img", "iframe", "form", "object"}
    assert not {"style", "onclick", "onload", "href", "src"} & found.attributes
    assert b"default-src &#39;none&#39;" in page or b"default-src 'none'" in page
    text = packed("".join(found.text))
    assert not [cell for cell in cells_of(document_of(plan, course)) if packed(cell) not in text]


@pytest.mark.parametrize("name", NAMES)
def test_notes_carry_every_figure(loaded, name):
    plan, course = loaded.course.plans[name], loaded.course
    text = packed(one_file(made(plan_makers.notes, plan, course), ".md").decode())
    numbers = [cell for cell in cells_of(document_of(plan, course)) if cell.replace(".", "").isdigit()]
    assert not [number for number in numbers if number not in text]


def test_hostile_texts_stay_text_in_word(loaded, hostile):
    data = one_file(made(plan_makers.docx, hostile, loaded.course), ".docx")
    text = word_text(data)
    for one in HOSTILE:
        assert text.count(one) > 20, one
    assert "49" not in [line.strip() for line in text.split("\n")]
    opened = python_docx.Document(io.BytesIO(data))
    assert HOSTILE[0] in opened.core_properties.title


def test_hostile_texts_stay_text_in_libreoffice(loaded, hostile, tmp_path):
    path = tmp_path / "ke-hoach.docx"
    path.write_bytes(steady(one_file(made(plan_makers.docx, hostile, loaded.course, Depth.STANDARD), ".docx")))
    text = packed(pdf_text(all_to_pdf([path], tmp_path)[0].read_bytes()))
    for one in HOSTILE:
        assert packed(one) in text, one


def test_hostile_texts_stay_text_in_pdf(loaded, hostile):
    files = made(plan_makers.pdf, hostile, loaded.course)
    text = packed(pdf_text(one_file(files, ".pdf")))
    for one in HOSTILE:
        assert text.count(packed(one)) > 20, one
    poster = next(data for name, data in files.items() if name.endswith("-mot-trang.pdf"))
    assert packed("#panic[Typst]") in packed(pdf_text(poster))


def test_hostile_texts_stay_text_in_html(loaded, hostile):
    found = parsed(one_file(made(plan_makers.page, hostile, loaded.course), ".html"))
    assert not found.tags & {"script", "img", "x"}
    assert not [name for name in found.attributes if name.startswith("on")]
    text = "".join(found.text)
    for one in HOSTILE:
        assert text.count(one) > 20, one


def test_hostile_texts_stay_text_in_notes(loaded, hostile):
    notes = one_file(made(plan_makers.notes, hostile, loaded.course), ".md").decode()
    page = python_markdown.markdown(notes)
    found = Elements()
    found.feed(page)
    assert found.tags <= {"h1", "h2", "h3", "p", "ul", "li", "strong", "br"}
    text = packed("".join(found.text))
    for one in HOSTILE:
        assert packed(one) in text, one
    # Only our own headings, and bold for the mark of an example alone.
    heads = set(re.findall(r"<h2>(.*?)</h2>", page))
    assert heads <= {html_text.escape(head, quote=False) for head in _titles(loaded.course.plan_form)}
    assert set(re.findall(r"<strong>(.*?)</strong>", page)) == {"Ví dụ minh họa"}


def _titles(form):
    return {section.title for section in form.sections} | {"Phụ lục kèm theo", "Nguồn"}


@pytest.mark.parametrize("text", ["1. một", "- gạch", "---", "===", "> trích", "+ cộng", "    thụt", "a  \nb", "~~x~~"])
def test_lines_that_begin_like_marks_stay_lines(text):
    found = Elements()
    found.feed(python_markdown.markdown(f"Trước\n\n{plain(text)}\n\nSau"))
    assert packed("".join(found.text)) == packed(f"Trước{text}Sau")
    assert found.tags <= {"p", "br"}


def test_hostile_texts_stay_text_in_the_dossier(loaded, hostile):
    data = dossier_file(plan_dossier(plan_makers.frame_of(hostile, reckoned(hostile, loaded.course)[1],
                                                          kit_of(loaded.course, Depth.FULL))))  # fmt: skip
    findings = []
    record = read_record(parse_yaml(data.decode(), "ho-so.yml", findings), Dossier, "ho-so.yml", findings)
    assert not findings
    assert record.results.market == "\n".join(HOSTILE)


@pytest.mark.parametrize("maker", [plan_makers.docx, plan_makers.pdf, plan_makers.page, plan_makers.notes])
def test_what_nobody_sees_is_taken_out_everywhere(loaded, maker):
    plan = with_texts(loaded.course.plans["man-say-suoi-ngan"], loaded.course.plan_form, INVISIBLE)
    (data, *_) = made(maker, plan, loaded.course).values()
    text = {"docx": word_text, "pdf": pdf_text}.get(maker.__name__, bytes.decode)(data)
    assert SEEN in text
    assert not set(text) & set("\u202e\u200f\x07\ufeff")


@pytest.mark.parametrize("maker", [plan_makers.docx, plan_makers.pdf, plan_makers.page, plan_makers.notes])
def test_the_same_plan_and_day_give_the_same_bytes(loaded, maker):
    plan = loaded.course.plans["htx-nghe-gung"]
    first, second = (made(maker, plan, loaded.course) for _ in range(2))
    assert [(name, steady(data) if maker is plan_makers.docx else data) for name, data in first.items()] == [
        (name, steady(data) if maker is plan_makers.docx else data) for name, data in second.items()
    ]


@pytest.mark.parametrize("name", NAMES)
def test_a_plan_begins_a_dossier_that_forms_can_read(loaded, tmp_path, name):
    course, plan = loaded.course, loaded.course.plans[name]
    frame = plan_makers.frame_of(plan, reckoned(plan, course)[1], kit_of(course, Depth.FULL))
    dossier = plan_dossier(frame)
    assert dossier.results.finance == plan.done.finance
    assert plan.products[0].name in dossier.plan.product
    told = "\n".join(one.description for one in dossier.details)
    assert format_number(plan.production.capacity) in dossier.plan.organisation
    assert plan.market.promotion in told
    (tmp_path / "ho-so.yml").write_bytes(dossier_file(dossier))
    run_course("forms", str(tmp_path / "ho-so.yml"), "--out", str(tmp_path / "out"), "--format", "docx")
    made_forms = sorted((tmp_path / "out" / "ho-so").glob("*02*.docx")) or sorted((tmp_path / "out").rglob("*.docx"))
    text = "".join(word_text(path.read_bytes()) for path in made_forms)
    assert plan.done.production.split("\n")[0] in text


def test_the_command_writes_every_format_and_the_same_bytes_again(tmp_path):
    source = FOLDER / "examples" / "man-say-suoi-ngan.yml"
    for folder in ("one", "two"):
        words = ("--out", str(tmp_path / folder), "--depth", "full", "--dossier", "--date", DAY.isoformat())
        run_course("plan", str(source), *words)
    first, second = (tmp_path / folder / "man-say-suoi-ngan" for folder in ("one", "two"))
    names = sorted(path.name for path in first.glob("[!.]*"))
    assert names == ["ho-so.yml", "ke-hoach-mot-trang.pdf", "ke-hoach.docx", "ke-hoach.html", "ke-hoach.json",
                     "ke-hoach.md", "ke-hoach.pdf", "ke-hoach.xlsx"]  # fmt: skip
    assert all((first / name).read_bytes() == (second / name).read_bytes() for name in names)


def test_the_command_begins_no_dossier_without_a_set_and_writes_nothing(tmp_path):
    (tmp_path / "mot.yml").write_text("title: Thử\n", encoding="utf-8")
    words = ("--out", str(tmp_path / "out"), "--format", "md", "--dossier")
    done = run_course("plan", str(tmp_path / "mot.yml"), *words, code=2)
    assert "mot: Kế hoạch chưa ghi bộ tiêu chí OCOP" in done.stdout + done.stderr
    assert not (tmp_path / "out").exists()


def test_a_plan_without_a_criteria_set_begins_no_dossier(loaded):
    plan = plan_of(COMPANY)
    frame = plan_makers.frame_of(plan, reckoned(plan, loaded.course)[1], kit_of(loaded.course, Depth.FULL))
    with pytest.raises(UsageFault, match="bộ tiêu chí"):
        plan_dossier(frame)


def test_numbers_never_break_within_a_cell(loaded):
    dear = {"name": "rất đắt", "price": 10**9, "yearly": [14_000], "costs": [{"name": "x", "amount": 60_000}]}
    plan = plan_of({**COMPANY, "products": [dear]})
    document = document_of(plan, loaded.course)
    for block in document.blocks:
        if isinstance(block, Table):
            assert 6 <= letter_size(block, 160, 10) <= 10
    lines = pdf_text(plan_pdf(document, (FOLDER / "plan.typ").read_text(encoding="utf-8"), DAY)).split()
    assert all(cell in lines for cell in cells_of(document) if cell.replace(".", "").replace("-", "").isdigit())


def test_charts_are_pictures_without_markup_from_people(loaded, hostile):
    for block in document_of(hostile, loaded.course).blocks:
        if isinstance(block, Chart):
            found = Elements()
            found.feed(chart_svg(block))
            assert found.tags <= {"svg", "title", "desc", "rect", "line", "text", "polyline", "circle"}


def test_a_chart_of_nothing_is_still_a_picture(loaded):
    empty = document_of(plan_of({}), loaded.course)
    assert all("<svg" in block["svg"] for block in document_data(empty)["blocks"] if block["kind"] == "Chart")
    assert one_file(made(plan_makers.docx, plan_of({}), loaded.course), ".docx")
    assert one_file(made(plan_makers.pdf, plan_of({}), loaded.course), ".pdf")
