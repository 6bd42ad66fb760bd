"""The whole way on a phone: from a name over its score to a Word report that opens, with every official field."""

import re

import docx
import pypdf
import pytest
from playwright.sync_api import expect

from course.criteria.sheet import scored_lines
from course.model.form import Kind
from tests.browser.dossier_page import PAGE, file_of, step
from tests.office.libreoffice import to_pdf

SET = 4
# The labels of Mẫu số 02 as Phụ lục III of Quyết định 26/2026/QĐ-TTg prints them, in its order.
OFFICIAL = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
    "BÁO CÁO TỰ ĐÁNH GIÁ VỀ SẢN PHẨM", "(Dành cho chủ thể có sản phẩm đăng ký)",
    "Phần I", "THÔNG TIN CHUNG",
    "1. Tên chủ thể:", "2. Loại hình tổ chức:", "3. Địa chỉ:", "4. Điện thoại:", "Email:",
    "5. Tên người đại diện pháp luật:", "- Họ tên:", "- Giới tính", "(Nam/nữ)", "Dân tộc:", "- Địa chỉ thường trú:",
    "6. Ngày thành lập/đăng ký kinh doanh:", "Số giấy đăng ký (nếu có):",
    "7. Tên sản phẩm/dịch vụ, mô tả về quy cách sản phẩm, tiêu chuẩn:",
    "Đánh dấu (√) vào mục tương ứng:",
    "a) Giấy đăng ký kinh doanh:", "b) Đã công bố chất lượng sản phẩm theo quy định:",
    "c) Đã có các điều kiện sản xuất theo quy định:",
    "- Giấy chứng nhận cơ sở đủ điều kiện vệ sinh an toàn thực phẩm theo quy định của pháp luật cho sản xuất sản phẩm:",
    "- Giấy chứng nhận cơ sở đủ điều kiện sản xuất bắt buộc theo quy định cho sản phẩm (đối với các sản phẩm bắt buộc "
    "theo quy định)",
    "d) Đã có đăng ký sở hữu trí tuệ:", "+ Giấy chứng nhận đăng ký nhãn hiệu:",
    "+ Văn bản ghi nhận quyền sử dụng chỉ dẫn địa lý, nhãn hiệu tập thể, nhãn hiệu chứng nhận:",
    "+ Bằng sáng chế", "+ Bằng độc quyền kiểu dáng công nghiệp:", "+ Giấy chứng nhận bản quyền tác giả",
    "+ Khác (ghi rõ):",
    "8. Lịch sử hình thành của chủ thể (nêu các giai đoạn hình thành và phát triển):",
    "9. Cơ cấu tổ chức của chủ thể:",
    "Phần II", "KẾT QUẢ THỰC HIỆN PHƯƠNG ÁN SẢN XUẤT KINH DOANH",
    "Nội dung yêu cầu: Đánh giá kết quả triển khai phương án sản xuất, kinh doanh của chủ thể",
    "- Tổ chức vùng nguyên liệu, công nghệ sản xuất, sơ chế, chế biến, đóng gói sản phẩm của chủ thể",
    "- Sự thay đổi về chất lượng sản phẩm", "chất lượng, tiêu chuẩn chất lượng, bao bì, nhãn mác, hình thức đóng gói",
    "- Thị trường phân phối sản phẩm", "- Kết quả sản xuất, kinh doanh", "doanh thu, lợi nhuận",
    "Phần III", "ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN THEO BỘ TIÊU CHÍ SẢN PHẨM OCOP",
    "Phần IV", "KẾ HOẠCH SẢN XUẤT, KINH DOANH", "ngày", "tháng", "năm",
    "ĐẠI DIỆN THEO PHÁP LUẬT CỦA CƠ SỞ", "(Ký, họ tên, đóng dấu)",
)  # fmt: skip


@pytest.fixture(scope="module")
def address(serve, built_site):
    return serve(built_site)


def typed_for(field) -> str:
    """What the phone user types into a field; hostile, and told apart by its key."""
    if field.kind is Kind.NUMBER:
        return str(field.high)
    return "2027-10-05" if field.kind is Kind.DATE else f"<{field.key}> & “ạ” =1+1"[: field.max]


def score(page, lines) -> None:
    """The self-assessment: the product by its name, the best level and a note for each criterion."""
    page.get_by_role("searchbox", name="Sản phẩm của bạn là gì").fill("mat ong")
    page.locator(".sa-hit").filter(has_text=re.compile("^Mật ongBộ")).first.tap()
    page.get_by_role("button", name="Tiếp").tap()
    for line in lines:
        expect(page.locator("legend")).to_contain_text(f"{line.code}. ")
        page.locator("fieldset input[type=radio]").last.check()
        page.locator("textarea").fill(f"Giấy <{line.code}>")
        page.locator(".sa-walk .sa-button--main").tap()
    page.get_by_role("link", name="Lập hồ sơ từ bài chấm này").tap()


def write(page, lines, form) -> dict[str, str]:
    """Every field of every step; returns what was typed by key."""
    page.wait_for_url(f"**/{PAGE}*")
    expect(page.locator(".sa-alert")).to_contain_text("Chọn loại hồ sơ")
    page.get_by_role("button", name="Lập hồ sơ: Mật ong").tap()
    typed = {}
    for name in ("producer", "product", "results", "plan", "commune"):
        step(page, name)
        for field in (one for one in form.builder.fields if one.step == name):
            place = page.locator(f"[id='ds-{field.key.replace('.', '-')}']")
            if field.kind is Kind.TICK:
                place.check()
            elif field.kind is Kind.CHOICE:
                place.select_option(field.choices[0].value)
            else:
                typed[field.key] = typed_for(field)
                place.fill(typed[field.key])
    step(page, "scores")
    for line in lines:
        expect(page.locator("fieldset input[type=radio]").last).to_be_checked()  # taken over
        expect(page.get_by_label("Tài liệu minh chứng")).to_have_value(f"Giấy <{line.code}>")
        typed[line.code] = f"Đạt mức cao nhất của {line.code}"
        page.get_by_label("Kết quả đạt được").fill(typed[line.code])
        page.get_by_role("button", name="Tiếp").tap()
    expect(page.get_by_role("heading", name="Minh chứng", exact=True)).to_be_visible()
    for row in range(1, 16):
        page.locator(f"#ds-evidence-papers-{row}").fill(f"Giấy số {row}")
    step(page, "finish")
    expect(page.get_by_text("Mọi ô của chủ thể đều đã có nội dung.")).to_be_visible()
    expect(page.locator(".sa-total")).to_contain_text("Đủ mọi ô")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    return typed


def word_text(path) -> str:
    """All text in the order of the document, tables too."""
    body = docx.Document(path).element.body
    return "\n".join("".join(node.text or "" for node in one.iter("{*}t")) for one in body.iter("{*}p"))


def test_a_phone_user_goes_from_a_name_over_the_score_to_the_official_report(page_at, loaded, tmp_path):
    lines = scored_lines(loaded.course.sheets[SET], loaded.course.criteria)
    page = page_at("tu-cham.html", has_touch=True, is_mobile=True, accept_downloads=True)
    score(page, lines)
    typed = write(page, lines, loaded.course.dossier_form)
    name, content = file_of(page, "Tải Word: Mẫu số 02")
    assert name == "mau-02-bao-cao-tu-danh-gia-product-name-a-1-1.docx"
    path = tmp_path / "bao-cao.docx"
    path.write_bytes(content)

    said = word_text(path)
    at = 0
    for label in OFFICIAL:
        at = said.find(label, at)
        assert at >= 0, label
    on_report = {key: text for key, text in typed.items() if key.split(".")[0] not in ("local", "province", "year")}
    on_report = {
        key: text for key, text in on_report.items() if key not in ("product.samples", "representative.position")
    }
    on_report["signed"] = "ngày 05 tháng 10 năm 2027"
    assert [key for key, text in on_report.items() if text not in said] == []
    assert said.count("☑") == 11
    table = next(one for one in docx.Document(path).tables if len(one.columns) == 6)
    rows = {row.cells[0].text: [cell.text for cell in row.cells] for row in table.rows}
    for line in lines:
        best = line.criterion.options[-1]
        assert rows[line.code][1:4] == [line.criterion.title, str(line.criterion.max), str(best.points)]
        assert rows[line.code][4].startswith(f"Mức {len(line.criterion.options)}: {best.text}")
        assert rows[line.code][5] == f"Giấy <{line.code}>"

    printed = pypdf.PdfReader(to_pdf(path, tmp_path))
    assert [round(float(side) / 72 * 25.4) for side in printed.pages[0].mediabox[2:]] == [210, 297]
    words = " ".join(" ".join(sheet.extract_text() for sheet in printed.pages).split())
    assert [label for label in OFFICIAL if label not in words] == []
    assert typed["producer.name"] in words
    assert f"Đạt mức cao nhất của {lines[-1].code}" in words
