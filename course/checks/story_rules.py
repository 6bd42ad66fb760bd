"""The rules for product stories, in words: storyform and storycheck for the builder's data, storyfile for producers."""

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
    Rule(
        "storyform.opening",
        "kiểu kể “{id}” chưa chắc nêu được tên sản phẩm",
        "Phần đầu cần frames có {{{{ product }}}} cho mọi độ dài; khung cuối chỉ dùng {{{{ product }}}}.",
    ),
    Rule(
        "storyform.manner",
        "cách trích lời chưa đủ",
        "Mỗi cách cần one và several; cách cuối cùng không dùng {{{{ }}}} để lúc nào cũng trích được.",
    ),
    Rule("storyform.empty-beat", "phần “{id}” không có gì để kể", "Thêm answers hoặc frames; lead cần answers."),
    Rule(
        "storyform.example-unmarked",
        "câu chuyện mẫu chưa đánh dấu là ví dụ",
        "Thêm example: true để mọi bản in ghi “ví dụ minh họa”.",
    ),
    # The check of a story
    Rule("storycheck.id", "mã “{id}” đã dùng, hoặc không bắt đầu bằng story.", "Đặt mã khác, như story.claim-age."),
    Rule("storycheck.unknown-group", "không có nhóm từ “{name}”", "Thêm nhóm vào groups, hoặc sửa tên trong dấu < >."),
    Rule(
        "storycheck.empty-pattern",
        "mẫu “{pattern}” không bắt buộc chữ nào",
        "Bỏ dấu ngoặc của ít nhất một chữ, hoặc xóa mẫu này.",
    ),
    Rule(
        "storycheck.no-evidence",
        "“{id}” có thể chứng minh nhưng không nói cần giấy gì",
        "Thêm evidence, hoặc ghi provable: false.",
    ),
    Rule(
        "storycheck.words",
        "{key} thiếu hoặc thừa “{name}”",
        "So với PATTERNS và REMARKS trong course/story/craft.py, WORDS trong course/story/levels.py.",
    ),
    Rule("storycheck.placeholder", "không có gì để điền vào “{name}”", "Bỏ chỗ trong ngoặc nhọn, hoặc sửa tên."),
    Rule("storycheck.limits", "mức của phép kiểm phải từ 1 trở lên", "Sửa số ở limits."),
    # A producer's story
    Rule("storyfile.no-product", "chưa có tên sản phẩm", "Ghi tên sản phẩm vào facts, khóa product."),
    Rule("storyfile.long", "“{name}” dài {count} ký tự", "Viết gọn trong {limit} ký tự."),
    Rule("storyfile.words", "“{name}” có {count} tiếng", "Giữ nhiều nhất {limit} tiếng; phần còn lại để ở tệp khác."),
    Rule("storyfile.many", "“{name}” có {count} mục", "Giữ nhiều nhất {limit} mục."),
    Rule("storyfile.control", "có ký tự ẩn trong “{got}”", "Xóa đoạn này và gõ lại, đừng dán từ phần mềm khác."),
    Rule("storyfile.year", "“{name}”: “{got}” không phải một năm", "Ghi năm bốn chữ số như 1998, hoặc để trống."),
    Rule("storyfile.set", "“{name}”: “{got}” không phải số của bộ tiêu chí", "Ghi số như 7, hoặc để trống."),
    Rule("storyfile.unknown-set", "không có bộ tiêu chí số {got}", "Chọn từ {low} đến {high}, hoặc để trống."),
    Rule(
        "storyfile.amount",
        "“{name}”: không đọc được số tiền “{got}”",
        "Viết như 85.000 hoặc 1,5 triệu; không muốn in giá thì để trống.",
    ),
    Rule(
        "storyfile.dotted",
        "“{name}”: số có dấu chấm không có ngoặc kép, máy đọc thành {got}",
        'Viết liền như 85000, hoặc đặt trong ngoặc kép: "85.000".',
    ),
    Rule(
        "storyfile.url",
        "“{name}”: “{got}” không phải địa chỉ trang web",
        "Chép đủ địa chỉ bắt đầu bằng https:// hoặc http://, không có dấu cách.",
    ),
    Rule("storyfile.choice", "“{name}”: không có “{got}” để chọn", "Chọn một trong: {known}."),
    Rule("storyfile.unknown-question", "không có câu hỏi “{got}”", "Sửa mã (gần giống: {near})."),
    Rule("storyfile.length", "không có độ dài “{got}”", "Chọn một trong: {known}."),
    Rule("storyfile.structure", "không có kiểu kể “{got}”", "Chọn một trong: {known}."),
    Rule(
        "storyfile.photo-path",
        "ảnh “{got}” không nằm trong thư mục của câu chuyện",
        "Chép ảnh vào cùng thư mục, ghi như anh/vuon.jpg, không có .. và không bắt đầu bằng /.",
    ),
    Rule(
        "storyfile.version",
        "tệp thuộc bản {got} của biểu câu chuyện, máy này đọc bản {wanted}",
        "Giữ tệp cũ, nhập lại bằng bản hiện nay, hoặc dùng bản phần mềm đã lưu tệp.",
    ),
)
