"""The rules for product stories, in words: the builder's data (storyform) and what producers write (storyfile)."""

from course.checks.rule import Rule

_MODEL = "Xem các khóa trong course/model/story.py."

STORY_RULES = (
    # The product-story builder
    Rule("storyform.unknown-fact", "câu chuyện không có khóa “{key}”", _MODEL),
    Rule("storyform.fact-kind", "kiểu của khóa “{key}” không hợp với câu chuyện", "Chọn một trong: {wanted}."),
    Rule("storyform.not-asked", "khóa “{key}” của câu chuyện không ai hỏi", "Thêm một dòng hỏi vào facts."),
    Rule(
        "storyform.limits",
        "giới hạn của “{key}” không đúng",
        "Chữ và địa chỉ cần max, lựa chọn cần choices; khóa khác thì không.",
    ),
    Rule("storyform.twice", "mã “{id}” dùng hai lần trong {key}", "Giữ một, hoặc đặt mã khác."),
    Rule("storyform.unknown-theme", "không có chủ đề “{name}”", "Chọn một chủ đề ở phần themes."),
    Rule("storyform.short-path", "lối ngắn có {count} câu", "Đánh dấu short: true cho đúng {wanted} câu."),
    Rule(
        "storyform.feeds",
        "không tiêu chí nào bắt đầu bằng “{name}”",
        "Chép phần đầu tên tiêu chí trong editions/criteria/.",
    ),
    Rule(
        "storyform.sizes",
        "độ dài “{name}” không đúng",
        "Ghi đủ label, leaflet, website; mỗi cái một dòng, least nhỏ hơn most.",
    ),
    Rule("storyform.structures", "danh sách kiểu kể không đúng", "Ghi đủ và theo thứ tự: {wanted}."),
    Rule("storyform.unknown-question", "không có câu hỏi “{name}”", "Sửa mã (gần giống: {near})."),
    Rule("storyform.slot", "câu khung không đúng ở “{name}”", "Chỉ dùng {{{{ tên }}}} với tên một khóa ở facts."),
    Rule(
        "storyform.neutral",
        "câu nối có tên riêng, con số hoặc chỗ điền: “{name}”",
        "Câu nối chỉ viết hoa chữ đầu, không có số và không có {{{{ }}}}.",
    ),
    Rule("storyform.empty-beat", "phần “{id}” không có gì để kể", "Thêm answers hoặc frames; lead cần answers."),
    Rule(
        "storyform.example-unmarked",
        "câu chuyện mẫu chưa đánh dấu là ví dụ",
        "Thêm example: true để mọi bản in ghi “ví dụ minh họa”.",
    ),
)
