"""The rules of a province's own workshop papers (course/content/own_papers.py)."""

from course.checks.rule import Rule

OWN_PAPER_RULES = (
    Rule(
        "papers.folder",
        "không dùng được thư mục mẫu “{got}”: {why}",
        "Để thư mục mẫu cạnh tệp lịch và chỉ ghi tên của nó; xem templates/workshop/mau-tinh.",
    ),
    Rule(
        "papers.file",
        "“{name}”: {why}",
        "Trong thư mục mẫu chỉ để: {known}.",
    ),
    Rule("papers.text", "“{key}” để trống, có dấu xuống dòng hoặc dài quá {limit} ký tự", "Viết gọn trên một dòng."),
    Rule("papers.lines", "“{key}” có {got} dòng", "Ghi từ 1 đến {limit} dòng để phiếu vừa một trang."),
    Rule("papers.colour", "“{got}” không phải màu", 'Ghi như "#2f6b2f"; chép mã màu từ chương trình vẽ.'),
    Rule("papers.logo", "không dùng được hình “{got}”: {why}", "Lưu lại dạng PNG, JPEG hoặc SVG, cạnh words.yml."),
    Rule(
        "papers.certificate",
        "giấy xác nhận dự lớp {why}",
        "Giấy này chỉ xác nhận có dự lớp, không thay văn bằng, chứng chỉ của Nhà nước; xem mẫu trong mau-tinh.",
    ),
    Rule("papers.package", "mẫu gọi gói ngoài “{got}”", "Bỏ dòng #import ấy; máy lớp học không có mạng."),
    Rule("papers.typst", "Typst không hiểu mẫu: {message}", "Sửa dòng này; xem cách viết trong mau-tinh."),
)
