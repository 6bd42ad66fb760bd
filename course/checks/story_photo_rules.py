"""The rules for the photos of a product story, in words. Found when a photo is read: course/content/photo_file.py."""

from course.checks.rule import Rule

STORY_PHOTO_RULES = (
    Rule(
        "storyphoto.missing", "không có ảnh “{got}”", "Chép ảnh vào thư mục của câu chuyện, hoặc sửa tên ở khóa file."
    ),
    Rule("storyphoto.many", "câu chuyện có {count} ảnh", "Giữ nhiều nhất {limit} ảnh; tờ rơi dùng bốn ảnh đầu."),
    Rule("storyphoto.heavy", "ảnh nặng {size} MB", "Gửi qua Zalo rồi tải về cho nhẹ; nhiều nhất {limit} MB."),
    Rule(
        "storyphoto.many-pixels",
        "ảnh quá lớn, trên {limit} triệu điểm ảnh",
        "Lưu lại nhỏ hơn bằng điện thoại, hoặc gửi qua Zalo rồi tải về.",
    ),
    Rule("storyphoto.tiny", "ảnh chỉ có {width} × {height} điểm ảnh", "Dùng ảnh gốc, mỗi cạnh từ {least} điểm ảnh."),
    Rule(
        "storyphoto.heic",
        "ảnh thuộc kiểu HEIC của iPhone",
        "Lưu lại thành JPEG: Cài đặt, Camera, Định dạng, Tương thích nhất.",
    ),
    Rule("storyphoto.unreadable", "tệp không phải ảnh, hoặc ảnh bị hỏng", "Dùng ảnh JPEG, PNG hay WebP mở xem được."),
)
