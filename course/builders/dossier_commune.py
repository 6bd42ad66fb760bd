"""A helper for the commune's Mẫu số 03: its form with what the producer says; what the commune finds stays open."""

from collections.abc import Iterator

from course.builders.dossier_frame import DOTS, Frame, commune, province
from course.model.paper import Block, Field, National, Pair, Paper, Role, Signature, Text

# The content, its heading, what the commune judges, and how the titles of the criteria about it begin.
CONTENTS = (
    (
        "materials",
        "1. Về sử dụng nguyên liệu địa phương",
        "Tình hình sử dụng nguyên liệu thực tế của chủ thể trên địa bàn xã:",
        ("Nguồn gốc sản phẩm", "Nguồn nguyên liệu", "Nguồn gốc nguyên liệu", "Sử dụng nguyên liệu"),
    ),
    (
        "labour",
        "2. Về sử dụng lao động địa phương",
        "Tình hình sử dụng thực tế về lao động địa phương của chủ thể trên địa bàn xã:",
        ("Sử dụng lao động",),
    ),
    (
        "idea",
        "3. Nguồn gốc ý tưởng sản phẩm",
        "Nhận xét về nguồn gốc sản phẩm (truyền thống, sản phẩm mới) dựa trên thực tế của địa phương:",
        ("Nguồn gốc ý tưởng",),
    ),
    (
        "identity",
        "4. Bản sắc/trí tuệ địa phương",
        "Đánh giá các giá trị văn hóa, tri thức bản địa (giống, nguyên liệu, điều kiện sản xuất), kinh nghiệm sản xuất "
        "của cộng đồng và phương thức sản xuất đặc trưng của địa phương, tạo nên sự khác biệt của sản phẩm:",
        ("Trí tuệ/bản sắc",),
    ),
)


def commune_helper(frame: Frame) -> Paper:
    """Mẫu số 03, prepared; the commune writes its own findings and signs."""
    given = frame.dossier
    producer, person = given.producer, given.representative
    gender = person.gender.value.capitalize() if person.gender else ""
    place = commune(given.commune)
    blocks: tuple[Block, ...] = (
        Text(Role.NOTE, "Tờ giúp việc cho cán bộ xã: phần mô tả lấy từ chủ thể; dòng chấm để xã kiểm tra và nhận xét."),
        National(("ỦY BAN NHÂN DÂN", place.upper())),
        Text(Role.TITLE, "BÁO CÁO"),
        Text(
            Role.SUBTITLE,
            "Đánh giá một số nội dung của hồ sơ đăng ký tham gia đánh giá, phân hạng sản phẩm OCOP",
        ),
        Text(Role.HEAD, "I. THÔNG TIN CHUNG VỀ HỒ SƠ SẢN PHẨM"),
        Field("1. Tên chủ thể:", producer.name, "producer.name"),
        Field("2. Loại hình tổ chức:", producer.kind, "producer.kind"),
        Field("3. Địa chỉ:", producer.address, "producer.address"),
        Text(Role.LINE, "4. Tên người đại diện pháp luật:"),
        Field("- Họ tên:", person.name, "representative.name"),
        Pair(
            Field("- Giới tính (Nam/nữ):", gender, "representative.gender"),
            Field("Dân tộc:", person.ethnicity, "representative.ethnicity"),
        ),
        Field("- Địa chỉ thường trú:", person.address, "representative.address"),
        Field("5. Sản phẩm đăng ký đánh giá:", given.product.name, "product.name"),
        Text(Role.HEAD, "II. ĐÁNH GIÁ MỘT SỐ NỘI DUNG CỦA HỒ SƠ SẢN PHẨM"),
        *(block for content in CONTENTS for block in _content(frame, *content)),
        Text(
            Role.BODY,
            f"Ủy ban nhân dân {place} đề nghị Ủy ban nhân dân {province(given.province)} đánh giá, phân hạng sản phẩm "
            f"OCOP cho sản phẩm {given.product.name.strip() or DOTS} của {producer.name.strip() or DOTS}.",
        ),
        Signature("", f"T.M ỦY BAN NHÂN DÂN {place}".upper(), "(Ký tên và đóng dấu)"),
    )
    return Paper("mau-03-giup-can-bo-xa", "Mẫu số 03: tờ giúp việc cho cán bộ xã", blocks)


def _content(frame: Frame, key: str, heading: str, judged: str, starts: tuple[str, ...]) -> Iterator[Block]:
    said = getattr(frame.dossier.local, key).strip() or _described(frame, starts)
    yield Text(Role.HEAD, heading)
    yield Field("- Chủ thể mô tả:", said, f"local.{key}", 2)
    yield Field(f"- {judged}", lines=3)


def _described(frame: Frame, starts: tuple[str, ...]) -> str:
    """What the producer wrote for the criterion on this content."""
    for line in frame.lines:
        if line.criterion.title.startswith(starts) and line.code in frame.details:
            return frame.details[line.code].description.strip()
    return ""
