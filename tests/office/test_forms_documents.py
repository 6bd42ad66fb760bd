"""The dossier as Word and PDF: every official label and every value is there, hostile text is only text."""

import io
import zipfile
from xml.etree import ElementTree

import docx
import msgspec
import pypdf
import pytest

from course.builders.dossier import papers
from course.builders.dossier_data import paper_data
from course.model.dossier import Case, Dossier, Producer
from course.office.archive import steady
from course.office.pdf import pdf
from course.office.word import word
from tests.builders.dossiers import DAY, EXAMPLES, TEMPLATE, example, frame

# Every field of Phụ lục III, in its order.
MAU_01 = [
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "PHIẾU ĐĂNG KÝ",
    "Tham gia đánh giá, phân hạng sản phẩm OCOP của",
    "năm",
    "1. Thông tin về đơn vị đăng ký:",
    "- Tên đơn vị:",
    "- Họ tên người đại diện pháp lý:",
    "- Chức vụ:",
    "- Địa chỉ liên hệ:",
    "- Điện thoại:",
    "Email:",
    "2. Tên sản phẩm:",
    "3. Nhóm sản phẩm đăng ký (Ngành, Nhóm, Phân nhóm¹):",
    "4. Lần đăng ký đánh giá:",
    "Lần đầu",
    "Nâng hạng",
    "Đánh giá lại",
    "5. Tài liệu kèm theo:",
    "- Báo cáo đánh giá về sản phẩm theo Bộ tiêu chí (bản gốc, bản điện tử).",
    "- Sản phẩm mẫu (số lượng):",
    "Cam đoan những thông tin",
    "ĐẠI DIỆN",
    "(Ký, đóng dấu, ghi rõ họ tên)",
    "Theo Phụ lục I",
    "PHẦN DÀNH CHO CƠ QUAN QUẢN LÝ",
    "DÀNH CHO ỦY BAN NHÂN DÂN CẤP XÃ",
    "Phiếu số:",
    "Ngày nhận:",
    "Người tiếp nhận:",
    "Chữ ký:",
    "Cơ quan tiếp nhận",
    "DÀNH CHO CƠ QUAN QUẢN LÝ OCOP CẤP TỈNH",
    "Phiếu số:",
    "Ngày nhận:",
    "Người tiếp nhận:",
    "Chữ ký:",
]
MAU_02 = [
    "BÁO CÁO TỰ ĐÁNH GIÁ VỀ SẢN PHẨM",
    "(Dành cho chủ thể có sản phẩm đăng ký)",
    "Phần I",
    "THÔNG TIN CHUNG",
    "1. Tên chủ thể:",
    "2. Loại hình tổ chức:",
    "3. Địa chỉ:",
    "4. Điện thoại:",
    "Email:",
    "5. Tên người đại diện pháp luật:",
    "- Họ tên:",
    "- Giới tính",
    "Dân tộc:",
    "- Địa chỉ thường trú:",
    "6. Ngày thành lập/đăng ký kinh doanh:",
    "Số giấy đăng ký (nếu có):",
    "7. Tên sản phẩm/dịch vụ, mô tả về quy cách sản phẩm, tiêu chuẩn:",
    "Đánh dấu (√) vào mục tương ứng:",
    "a) Giấy đăng ký kinh doanh:",
    "b) Đã công bố chất lượng sản phẩm theo quy định:",
    "c) Đã có các điều kiện sản xuất theo quy định:",
    "Giấy chứng nhận cơ sở đủ điều kiện vệ sinh an toàn thực phẩm",
    "Giấy chứng nhận cơ sở đủ điều kiện sản xuất bắt buộc",
    "d) Đã có đăng ký sở hữu trí tuệ:",
    "Giấy chứng nhận đăng ký nhãn hiệu:",
    "Văn bản ghi nhận quyền sử dụng chỉ dẫn địa lý",
    "Bằng sáng chế",
    "Bằng độc quyền kiểu dáng công nghiệp:",
    "Giấy chứng nhận bản quyền tác giả",
    "Khác (ghi rõ):",
    "8. Lịch sử hình thành của chủ thể",
    "9. Cơ cấu tổ chức của chủ thể:",
    "Phần II",
    "KẾT QUẢ THỰC HIỆN PHƯƠNG ÁN SẢN XUẤT KINH DOANH",
    "Tổ chức vùng nguyên liệu",
    "Sự thay đổi về chất lượng sản phẩm",
    "Thị trường phân phối sản phẩm",
    "Kết quả sản xuất, kinh doanh",
    "Phần III",
    "ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN THEO BỘ TIÊU CHÍ SẢN PHẨM OCOP",
    "Phần IV",
    "KẾ HOẠCH SẢN XUẤT, KINH DOANH",
    "ĐẠI DIỆN THEO PHÁP LUẬT CỦA CƠ SỞ",
    "(Ký, họ tên, đóng dấu)",
]
MAU_03 = [
    "ỦY BAN NHÂN DÂN",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "BÁO CÁO",
    "Đánh giá một số nội dung của hồ sơ đăng ký",
    "I. THÔNG TIN CHUNG VỀ HỒ SƠ SẢN PHẨM",
    "1. Tên chủ thể:",
    "2. Loại hình tổ chức:",
    "3. Địa chỉ:",
    "4. Tên người đại diện pháp luật:",
    "- Họ tên:",
    "- Giới tính",
    "Dân tộc:",
    "- Địa chỉ thường trú:",
    "5. Sản phẩm đăng ký đánh giá:",
    "II. ĐÁNH GIÁ MỘT SỐ NỘI DUNG",
    "1. Về sử dụng nguyên liệu địa phương",
    "2. Về sử dụng lao động địa phương",
    "3. Nguồn gốc ý tưởng sản phẩm",
    "4. Bản sắc/trí tuệ địa phương",
    "đề nghị Ủy ban nhân dân",
    "T.M ỦY BAN NHÂN DÂN",
    "(Ký tên và đóng dấu)",
]
HOSTILE = '<w:p>&amp;</w:p> #eval(read("/etc/passwd")) $x$ *đậm* _nghiêng_ =SUM(A1) {{ 7*7 }} \\u{41} @a `mã`'
CONTROL = "\x00\x07\x1b\u202e\u200b\ufeff"


def word_text(made: bytes) -> str:
    """All text in the order of the document, tables too."""
    document = docx.Document(io.BytesIO(made))
    return "\n".join(
        "".join(node.text or "" for node in paragraph.iter() if node.tag.endswith("}t"))
        for paragraph in document.element.body.iter()
        if paragraph.tag.endswith("}p")
    )


def pdf_text(made: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(made)).pages).split())


def in_order(labels, text):
    at = 0
    for label in labels:
        at = text.find(label, at)
        assert at >= 0, label


@pytest.fixture(scope="module", params=["trống", *EXAMPLES], ids=lambda one: getattr(one, "stem", "blank"))
def forms(request, loaded):
    dossier = Dossier(case=Case.FIRST, set=21) if request.param == "trống" else example(request.param)
    return dossier, papers(frame(dossier, loaded.course))


def test_word_has_every_official_field_in_order(forms):
    _, made = forms
    for labels, paper in ((MAU_01, made[0]), (MAU_02, made[1]), (MAU_03, made[3])):
        in_order(labels, word_text(word(paper, DAY)))


def test_pdf_has_every_official_field(forms):
    _, made = forms
    for labels, paper in ((MAU_01, made[0]), (MAU_02, made[1]), (MAU_03, made[3])):
        said = pdf_text(pdf(TEMPLATE, paper_data(paper), DAY))
        assert not [label for label in labels if label not in said]


def test_what_the_producer_wrote_is_on_the_forms(forms):
    dossier, made = forms
    first, second = (word_text(steady(word(paper, DAY))) for paper in made[:2])
    for value in (dossier.producer.name, dossier.representative.name, dossier.product.name, dossier.producer.email):
        assert value in first
        assert value in second
    for detail in dossier.details:
        assert detail.description in second
        assert detail.evidence in second


def test_the_sheet_is_a4_times_new_roman_13_with_the_margins_of_state_documents(forms):
    _, made = forms
    document = docx.Document(io.BytesIO(word(made[1], DAY)))
    section = document.sections[0]
    sizes = (section.page_width, section.page_height, section.left_margin, section.right_margin)
    assert [round(size.mm) for size in sizes] == [210, 297, 30, 20]
    assert [round(size.mm) for size in (section.top_margin, section.bottom_margin)] == [20, 20]
    assert document.styles["Normal"].font.name == "Times New Roman"
    assert document.styles["Normal"].font.size.pt == 13
    assert document.tables


def test_the_same_paper_has_the_same_bytes(forms):
    _, made = forms
    for paper in made:
        assert steady(word(paper, DAY)) == steady(word(paper, DAY))
        assert pdf(TEMPLATE, paper_data(paper), DAY) == pdf(TEMPLATE, paper_data(paper), DAY)
    packed = zipfile.ZipFile(io.BytesIO(steady(word(made[0], DAY))))
    assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_pdf_carries_its_fonts_and_its_language(forms):
    _, made = forms
    reader = pypdf.PdfReader(io.BytesIO(pdf(TEMPLATE, paper_data(made[0]), DAY)))
    fonts = [font.get_object()["/BaseFont"] for font in reader.pages[0]["/Resources"]["/Font"].values()]
    assert any("LibertinusSerif" in font for font in fonts)
    assert all("+" in font for font in fonts)
    assert str(reader.trailer["/Root"]["/Lang"]).startswith("vi")


def _hostile(value):
    """The same data with every text replaced; what is not free text stays."""
    if isinstance(value, dict):
        fixed = (
            "case",
            "set",
            "signed",
            "year",
            "samples",
            "gender",
            "answers",
            "code",
            "row",
            "stars",
            "date",
            "example",
        )
        return {key: one if key in fixed or isinstance(one, bool) else _hostile(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_hostile(one) for one in value]
    return CONTROL + HOSTILE + CONTROL if isinstance(value, str) else value


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_hostile_text_in_every_field_is_only_text(path, loaded):
    plain = msgspec.to_builtins(example(path))
    not_its_own = {"upgrade": ("updates",), "renewal": (), "first": ("updates", "recognised")}[plain["case"]]
    data = _hostile({key: value for key, value in plain.items() if key not in not_its_own})
    dossier = msgspec.convert(data, Dossier)
    for paper in papers(frame(dossier, loaded.course)):
        made = steady(word(paper, DAY))
        for name in zipfile.ZipFile(io.BytesIO(made)).namelist():
            if name.endswith((".xml", ".rels")):
                ElementTree.fromstring(zipfile.ZipFile(io.BytesIO(made)).read(name))
        said = word_text(made)
        printed = pdf_text(pdf(TEMPLATE, paper_data(paper), DAY))
        if paper.name != "danh-muc-kiem-tra":
            assert HOSTILE in said
            assert "#eval(read(" in printed
            assert "{{ 7*7 }}" in printed
        assert not set(CONTROL) & set(said)
        assert "root:" not in printed


def test_words_longer_than_a_line_stay_on_the_page(loaded):
    dossier = Dossier(case=Case.FIRST, set=4, producer=Producer(address="W" * 5000))
    made = pdf(TEMPLATE, paper_data(papers(frame(dossier, loaded.course))[0]), DAY)
    assert len(pypdf.PdfReader(io.BytesIO(made)).pages) > 3
