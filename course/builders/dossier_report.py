"""Mẫu số 02 of Phụ lục III: the self-assessment report, its four parts. Labels are the form's own words."""

from course.builders.dossier_cases import case_blocks
from course.builders.dossier_frame import Frame, place_and_day, place_and_day_empty
from course.builders.dossier_scores import score_blocks
from course.model.paper import Block, Field, National, Pair, Paper, Role, Signature, Text, Ticks


def report(frame: Frame) -> Paper:
    """The report; its evidence goes into the annex, which is a paper of its own."""
    given = frame.dossier
    blocks: tuple[Block, ...] = (
        National(),
        Text(Role.TITLE, "BÁO CÁO TỰ ĐÁNH GIÁ VỀ SẢN PHẨM"),
        Text(Role.CENTRE, "(Dành cho chủ thể có sản phẩm đăng ký)"),
        *_general(frame),
        *_part("Phần II", "KẾT QUẢ THỰC HIỆN PHƯƠNG ÁN SẢN XUẤT KINH DOANH"),
        Text(
            Role.NOTE,
            "Nội dung yêu cầu: Đánh giá kết quả triển khai phương án sản xuất, kinh doanh của chủ thể theo Phương án "
            "sản xuất, kinh doanh khi tham gia OCOP.",
        ),
        Field(
            "- Tổ chức vùng nguyên liệu, công nghệ sản xuất, sơ chế, chế biến, đóng gói sản phẩm của chủ thể:",
            given.results.production,
            "results.production",
            3,
        ),
        Field(
            "- Sự thay đổi về chất lượng sản phẩm (chất lượng, tiêu chuẩn chất lượng, bao bì, nhãn mác, hình thức "
            "đóng gói):",
            given.results.quality,
            "results.quality",
            3,
        ),
        Field("- Thị trường phân phối sản phẩm:", given.results.market, "results.market", 3),
        Field("- Kết quả sản xuất, kinh doanh (doanh thu, lợi nhuận):", given.results.finance, "results.finance", 3),
        *_part("Phần III", "ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN THEO BỘ TIÊU CHÍ SẢN PHẨM OCOP"),
        *score_blocks(frame),
        *case_blocks(given),
        *_part("Phần IV", "KẾ HOẠCH SẢN XUẤT, KINH DOANH"),
        Field("- Phát triển sản phẩm:", given.plan.product, "plan.product", 3),
        Field("- Tổ chức sản xuất:", given.plan.organisation, "plan.organisation", 3),
        Field("- Thị trường:", given.plan.market, "plan.market", 3),
        Signature(
            place_and_day(given),
            "ĐẠI DIỆN THEO PHÁP LUẬT CỦA CƠ SỞ",
            "(Ký, họ tên, đóng dấu)",
            given.representative.name,
            place_and_day_empty(given),
        ),
    )
    return Paper("mau-02-bao-cao-tu-danh-gia", "Mẫu số 02: Báo cáo tự đánh giá về sản phẩm", blocks)


def _part(number: str, title: str) -> tuple[Block, ...]:
    return Text(Role.SUBTITLE, number), Text(Role.SUBTITLE, title)


def _general(frame: Frame) -> tuple[Block, ...]:
    producer, person, product = frame.dossier.producer, frame.dossier.representative, frame.dossier.product
    has = product.has
    gender = person.gender.value.capitalize() if person.gender else ""
    return (
        *_part("Phần I", "THÔNG TIN CHUNG"),
        Field("1. Tên chủ thể:", producer.name, "producer.name"),
        Field("2. Loại hình tổ chức:", producer.kind, "producer.kind"),
        Field("3. Địa chỉ:", producer.address, "producer.address"),
        Pair(
            Field("4. Điện thoại:", producer.phone, "producer.phone"), Field("Email:", producer.email, "producer.email")
        ),
        Text(Role.LINE, "5. Tên người đại diện pháp luật:"),
        Field("- Họ tên:", person.name, "representative.name"),
        Pair(
            Field("- Giới tính (Nam/nữ):", gender, "representative.gender"),
            Field("Dân tộc:", person.ethnicity, "representative.ethnicity"),
        ),
        Field("- Địa chỉ thường trú:", person.address, "representative.address"),
        Field("6. Ngày thành lập/đăng ký kinh doanh:", producer.founded, "producer.founded"),
        Field("Số giấy đăng ký (nếu có):", producer.registration, "producer.registration"),
        Field("7. Tên sản phẩm/dịch vụ, mô tả về quy cách sản phẩm, tiêu chuẩn:", product.name, "product.name"),
        Field("- Quy cách, tiêu chuẩn:", product.description, "product.description", 2),
        Text(Role.NOTE, "Đánh dấu (√) vào mục tương ứng:"),
        Ticks("a)", (("Giấy đăng ký kinh doanh:", has.business_registration),)),
        Ticks("b)", (("Đã công bố chất lượng sản phẩm theo quy định:", has.quality_declared),)),
        Text(Role.LINE, "c) Đã có các điều kiện sản xuất theo quy định:"),
        Ticks(
            "-",
            (
                (
                    "Giấy chứng nhận cơ sở đủ điều kiện vệ sinh an toàn thực phẩm theo quy định của pháp luật cho sản "
                    "xuất sản phẩm:",
                    has.food_safety,
                ),
            ),
        ),
        Ticks(
            "-",
            (
                (
                    "Giấy chứng nhận cơ sở đủ điều kiện sản xuất bắt buộc theo quy định cho sản phẩm (đối với các sản "
                    "phẩm bắt buộc theo quy định):",
                    has.mandatory_production,
                ),
            ),
        ),
        *_property(frame),
        Field(
            "8. Lịch sử hình thành của chủ thể (nêu các giai đoạn hình thành và phát triển):",
            producer.history,
            "producer.history",
            2,
        ),
        Field("9. Cơ cấu tổ chức của chủ thể:", producer.structure, "producer.structure", 2),
    )


def _property(frame: Frame) -> tuple[Block, ...]:
    has = frame.dossier.product.has
    other = has.other.strip()
    papers = (
        ("Giấy chứng nhận đăng ký nhãn hiệu:", has.trademark),
        (
            "Văn bản ghi nhận quyền sử dụng chỉ dẫn địa lý, nhãn hiệu tập thể, nhãn hiệu chứng nhận:",
            has.collective_mark,
        ),
        ("Bằng sáng chế:", has.patent),
        ("Bằng độc quyền kiểu dáng công nghiệp:", has.design),
        ("Giấy chứng nhận bản quyền tác giả:", has.copyright),
        (f"Khác (ghi rõ): {other}" if other else "Khác (ghi rõ):", bool(other)),
    )
    any_of_them = any(on for _, on in papers)
    return (
        Ticks("d)", (("Đã có đăng ký sở hữu trí tuệ:", any_of_them),)),
        *(Ticks("+", (paper,)) for paper in papers),
    )
