"""The rules of a workshop's agenda (course/workshop/agenda_file.py), and of the folder of own papers it may name."""

from course.checks.own_paper_rules import OWN_PAPER_RULES
from course.checks.rule import Rule

AGENDA_RULES = (
    Rule("agenda.empty", "“{key}” đang trống", "Điền vào; xem templates/workshop/agenda.yml."),
    Rule("agenda.text", "“{key}” dài quá {limit} chữ hoặc có dấu xuống dòng", "Viết gọn trên một dòng."),
    Rule("agenda.time", "“{got}” không phải giờ", 'Ghi giờ và phút, trong ngoặc kép: "08:00".'),
    Rule("agenda.minutes", "“{key}” là {got} phút", "Ghi từ 0 đến 240."),
    Rule("agenda.unknown-lesson", "không có bài “{got}”", "Gần giống: {near}. Mã bài ở đầu mỗi tệp trong modules/."),
    Rule("agenda.unknown-test", "không có đề mẫu “{got}”", "Gần giống: {near}. Xem `course quiz list`."),
    Rule("agenda.too-long", "“{title}” kéo tới {end}", "Bớt bài, hoặc chia thêm một ngày."),
    *OWN_PAPER_RULES,
)
