"""The rules for the pictures beside lessons, in words, and the check: each picture that is shown can be shown."""

import re
from collections.abc import Iterator
from pathlib import Path

from course.checks.rule import Rule
from course.content.lesson_pictures import page_picture
from course.content.load import Loaded
from course.model.fault import Finding
from course.office.picture import PictureFault

PICTURE_RULES = (
    Rule("link.image-missing", "không có ảnh “{target}”", "Đặt ảnh vào thư mục images/ của chuyên đề."),
    Rule("link.alt-missing", "ảnh “{target}” thiếu lời mô tả", "Viết điều người xem thấy trong ảnh giữa hai dấu [ ]."),
    Rule("picture.heavy", "ảnh “{target}” nặng {size} MB", "Thu nhỏ ảnh; nhiều nhất {limit} MB."),
    Rule(
        "picture.many-pixels",
        "ảnh “{target}” quá lớn, trên {limit} triệu điểm ảnh",
        "Thu nhỏ ảnh; chiều ngang 1600 điểm ảnh là đủ.",
    ),
    Rule(
        "picture.tiny", "ảnh “{target}” chỉ có {width} × {height} điểm ảnh", "Dùng ảnh gốc, mỗi cạnh từ {least} điểm."
    ),
    Rule("picture.heic", "ảnh “{target}” thuộc kiểu HEIC hay AVIF", "Lưu lại thành JPEG, rồi sửa tên trong bài."),
    Rule("picture.kind", "“{target}” thuộc kiểu {got}, không dùng được", "Ảnh: JPEG, PNG, WebP; hình vẽ: SVG."),
    Rule(
        "picture.disguised",
        "“{target}” đặt tên như {named} nhưng bên trong là {got}",
        "Đổi đuôi tên tệp thành {wanted}, rồi sửa tên trong bài.",
    ),
    Rule("picture.unreadable", "ảnh “{target}” bị hỏng hoặc tải về chưa hết", "Chép lại ảnh gốc mở xem được."),
    Rule("picture.moving", "ảnh “{target}” là ảnh động", "Lưu lại một khung hình đứng yên."),
    Rule("picture.drawing", "hình vẽ “{target}” không dùng được: {why}", "Lưu lại từ chương trình vẽ."),
)
_SHOWN = re.compile(r"!\[[^\]]*\]\((images/[^)\s]+)[^)]*\)")


def shown(loaded: Loaded) -> Iterator[Finding]:
    """Every picture that modules and lessons show; one that is not there is told by link.image-missing."""
    for module in loaded.course.modules:
        folder = (loaded.root / module.file).parent
        if fault := _fault(folder, module.head.picture):
            origin = loaded.origins.of("module", module.head.id)
            yield origin.finding(fault.rule, "picture", target=module.head.picture, **fault.values)
        for lesson in module.lessons:
            for block in lesson.blocks:
                for found in _SHOWN.finditer(block.text):
                    if fault := _fault(folder, found[1]):
                        line = block.line + block.text.count("\n", 0, found.start())
                        yield Finding(lesson.file, line, fault.rule, {"target": found[1], **fault.values})


def _fault(folder: Path, target: str) -> PictureFault | None:
    try:
        page_picture(folder, target)
    except PictureFault as fault:
        return fault if fault.rule != "picture.missing" else None
    return None


CHECKS = (shown,)
