"""LibreOffice opens every Word file of this course; what it prints holds the key fields on a sane number of pages."""

from pathlib import Path

import pypdf
import pytest

from course.builders.assessment_report import assessment_report, score
from course.builders.dossier import papers
from course.builders.dossier_data import paper_data
from course.criteria.answers import Assessed
from course.model.paper import Field, Grid, Paper, Role, Row, Signature, Text
from course.office.pdf import pdf
from course.office.word import word
from tests.builders.dossiers import DAY, EXAMPLES, TEMPLATE, example, frame
from tests.office.libreoffice import all_to_pdf, to_pdf

# The most pages a form of an example may take; fonts differ from machine to machine.
MOST_PAGES = {
    "mau-01-phieu-dang-ky": 3,
    "mau-02-bao-cao-tu-danh-gia": 11,
    "phu-luc-tai-lieu-minh-chung": 4,
    "mau-03-giup-can-bo-xa": 3,
    "danh-muc-kiem-tra": 3,
}
SIGNED = "(Ký"


def printed(path: Path) -> list[str]:
    """The text of each page on one line."""
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(path).pages]


@pytest.fixture(scope="module", params=EXAMPLES, ids=lambda path: path.stem)
def dossier(request, loaded, tmp_path_factory):
    """A worked product, and the pages of its forms as LibreOffice prints them, by the form's name."""
    folder = tmp_path_factory.mktemp("libreoffice")
    given = example(request.param)
    paths = []
    for paper in papers(frame(given, loaded.course)):
        paths.append(folder / f"{paper.name}.docx")
        paths[-1].write_bytes(word(paper, DAY))
    return given, {path.stem: printed(path) for path in all_to_pdf(paths, folder)}


@pytest.mark.xdist_group("libreoffice")
def test_every_form_opens_and_has_a_sane_length(dossier):
    _, forms = dossier
    assert forms.keys() == MOST_PAGES.keys()
    assert not {name: len(pages) for name, pages in forms.items() if len(pages) > MOST_PAGES[name]}
    assert not [name for name, pages in forms.items() if any(len(text) < 40 for text in pages)], "an empty page"


@pytest.mark.xdist_group("libreoffice")
def test_the_printed_forms_hold_what_the_producer_wrote(dossier):
    given, forms = dossier
    said = {name: " ".join(pages) for name, pages in forms.items()}
    for name in ("mau-01-phieu-dang-ky", "mau-02-bao-cao-tu-danh-gia", "mau-03-giup-can-bo-xa"):
        for value in (given.producer.name, given.product.name, given.representative.name):
            assert value in said[name], (name, value)
        assert "VÍ DỤ MINH HỌA" in said[name]
    report = said["mau-02-bao-cao-tu-danh-gia"].replace(" ", "")
    for detail in given.details:
        assert detail.description.replace(" ", "") in report
    annex = said["phu-luc-tai-lieu-minh-chung"].replace(" ", "")
    for row in given.evidence:
        assert all(paper.replace(" ", "") in annex for paper in row.papers)


@pytest.mark.xdist_group("libreoffice")
def test_no_signature_stands_alone_on_its_page(dossier):
    _, forms = dossier
    signed = [(name, text) for name, pages in forms.items() for text in pages if SIGNED in text]
    assert {name for name, _ in signed} >= {"mau-01-phieu-dang-ky", "mau-02-bao-cao-tu-danh-gia"}
    for name, text in signed:
        # The number of the page and the place stand before a lone signature; a sentence makes it more.
        before = text.split(SIGNED)[0]
        assert len(before) > 110, (name, before)


FILLED = range(26, 46)


def ending(lines: int, last: Field | Grid | Text) -> Paper:
    """A paper whose signature comes after so many lines, so that some of them end at the foot of a page."""
    filling = tuple(Text(Role.LINE, f"Dòng {number}") for number in range(lines))
    signature = Signature("xã Ba Tri, ngày 05 tháng 10 năm 2027", "ĐẠI DIỆN", "(Ký, ghi rõ họ tên)", "Ka Hương")
    return Paper(f"giay-{lines}", "Giấy thử", (*filling, last, signature))


LASTS = {
    "text": Text(Role.BODY, "Câu cuối cùng. " * 12),
    "dots": Field("Câu cuối cùng:", "", "x", 3),
    "table": Grid(("Câu cuối cùng", "Số"), (Row(("hàng", "1")), Row(("Câu cuối cùng", "2"))), (50, 50)),
}


@pytest.mark.xdist_group("libreoffice")
@pytest.mark.parametrize("last", LASTS)
def test_wherever_a_page_ends_the_signature_keeps_some_words_with_it(last, tmp_path):
    made = [ending(lines, LASTS[last]) for lines in FILLED]
    paths = [tmp_path / f"{paper.name}.docx" for paper in made]
    for path, paper in zip(paths, made, strict=True):
        path.write_bytes(word(paper, DAY))
    typst = tmp_path / "typst"
    typst.mkdir()
    for paper in made:
        (typst / f"{paper.name}.pdf").write_bytes(pdf(TEMPLATE, paper_data(paper), DAY))
    for printer in (all_to_pdf(paths, tmp_path), sorted(typst.glob("*.pdf"))):
        pages = [printed(path) for path in printer]
        assert {len(one) for one in pages} == {1, 2}, "the filling does not reach over the foot of a page"
        for one in pages:
            (text,) = [text for text in one if SIGNED in text]
            before = text.split("xã Ba Tri")[0]
            assert "cuối cùng" in before or "....." in before or "hàng" in before, text


@pytest.mark.xdist_group("libreoffice")
def test_the_report_on_a_self_assessment_opens_too(loaded, tmp_path):
    answers = {"1.1": 3, "5.1": 1, "5.2": 3}
    assessed = Assessed("Mật ong <b>Bản Mù</b> & con", answers, {"1.1": "Sổ ghi nơi lấy mật"}, (1,))
    paper = assessment_report(score(assessed, 4, loaded.course, loaded.course.edition), DAY)
    path = tmp_path / "bao-cao.docx"
    path.write_bytes(word(paper, DAY))
    pages = printed(to_pdf(path, tmp_path))
    said = " ".join(pages)
    assert 4 <= len(pages) <= 20
    for text in ("Sản phẩm: Mật ong <b>Bản Mù</b> & con", "Hồ sơ này bị loại", "Kết quả", "Lên 5 sao", "Ngày lập:"):
        assert text in said
    assert "Sổghinơilấymật" in said.replace(" ", "")
