"""The pages of the site that content may name. Paths are Markdown sources; those of records are in site_paths.py."""

from course.model.record import Record


class Place(Record, kw_only=True):
    """A page with a name.

    `title` and `summary` are what menus, search and link previews show; `source` is the file a person edits to change
    it; `kind`, `keywords` and `weight` serve the search (a weight of 0 keeps the page out); `alone` drops the menus.
    """

    path: str
    title: str
    summary: str
    source: str
    kind: str = "Trang"
    keywords: tuple[str, ...] = ()
    weight: float = 1.0
    alone: bool = False


PAGES = {
    "home": Place(
        path="index.md",
        title="Trang đầu",
        summary="Khóa học và tra cứu về Chương trình Mỗi xã một sản phẩm",
        source="templates/pages/home.md.j2",
        alone=True,
    ),
    "producers": Place(
        path="chu-the.md",
        title="Tôi là chủ thể",
        summary="Đường học cho hợp tác xã, hộ và doanh nghiệp làm sản phẩm OCOP",
        source="templates/pages/producers.md.j2",
    ),
    "trainers": Place(
        path="giang-vien/index.md",
        title="Tôi là giảng viên",
        summary="Tài liệu và cách đứng lớp cho giảng viên OCOP",
        source="templates/pages/trainers.md.j2",
    ),
    "workshop": Place(
        path="giang-vien/lop-3-ngay.md",
        title="Lớp tập huấn 3 ngày",
        summary="Lịch từng giờ cho lớp 40 đến 100 người",
        source="knowledge/workshop.yml",
        kind="Giảng viên",
    ),
    "testing": Place(
        path="giang-vien/de-kiem-tra.md",
        title="Từ ngân hàng câu hỏi đến buổi tập huấn",
        summary="Chọn đề, in nhiều mã, đưa lên Moodle hay trò chơi, chấm và nhập câu hỏi, từng bước một",
        source="templates/pages/testing.md.j2",
        kind="Giảng viên",
        keywords=(
            "đề kiểm tra",
            "in đề",
            "mã đề",
            "phiếu trả lời",
            "chấm bài",
            "moodle",
            "kahoot",
            "anki",
            "xuất câu hỏi",
        ),
    ),
    "officers": Place(
        path="can-bo.md",
        title="Tôi là cán bộ",
        summary="Điểm cần nhớ và chỗ tra cứu cho cán bộ OCOP cấp xã, cấp tỉnh",
        source="templates/pages/officers.md.j2",
    ),
    "knowledge": Place(
        path="tra-cuu/index.md",
        title="Tra cứu",
        summary="Văn bản, thuật ngữ, hỏi đáp, số liệu",
        source="templates/pages/knowledge.md.j2",
    ),
    "faq": Place(
        path="tra-cuu/hoi-dap.md",
        title="Hỏi đáp",
        summary="Câu hỏi của chủ thể và câu trả lời có nguồn",
        source="knowledge/faq.yml",
        kind="Hỏi đáp",
        weight=1.25,
    ),
    "glossary": Place(
        path="tra-cuu/thuat-ngu.md",
        title="Thuật ngữ",
        summary="Giải thích dễ hiểu các từ hay gặp",
        source="knowledge/glossary.yml",
        kind="Thuật ngữ",
        weight=0.9,
    ),
    "sets": Place(
        path="tra-cuu/bo-tieu-chi.md",
        title="26 bộ tiêu chí",
        summary="Sáu nhóm, 26 bộ tiêu chí và sản phẩm thường gặp",
        source="editions/criteria/2026/edition.yml",
        kind="Tra cứu",
        keywords=(
            "bộ sản phẩm",
            "nhóm sản phẩm",
            "phân nhóm",
            "thực phẩm",
            "đồ uống",
            "dược liệu",
            "thủ công mỹ nghệ",
            "sinh vật cảnh",
            "du lịch cộng đồng",
        ),
    ),
    "compare": Place(
        path="tra-cuu/so-sanh-bo.md",
        title="So sánh hai bộ",
        summary="Số tiêu chí và mức tối thiểu của từng bộ; đặt hai bộ cạnh nhau",
        source="templates/pages/compare.md.j2",
        kind="Tra cứu",
        keywords=("so sánh bộ tiêu chí", "khác nhau giữa hai bộ"),
        weight=0.8,
    ),
    "editions": Place(
        path="tra-cuu/cac-thoi-ky.md",
        title="Ba thời kỳ tiêu chí",
        summary="Nhóm sản phẩm, điểm, hạng sao và ai công nhận: 2019, 2023 và 2026",
        source="editions/criteria",
        kind="Tra cứu",
        keywords=("bộ tiêu chí cũ", "quyết định 1048", "quyết định 148", "35/25/40"),
        weight=0.8,
    ),
    "assess": Place(
        path="tu-cham.md",
        title="Tự chấm điểm sản phẩm",
        summary="Chấm thử sản phẩm theo đúng bộ, xem hạng sao, mức còn thiếu và đường lên hạng",
        source="templates/pages/assess.md.j2",
        kind="Công cụ",
        keywords=("tự chấm điểm", "chấm điểm sản phẩm", "sản phẩm được mấy sao", "tự đánh giá", "tính điểm ocop"),
        weight=1.3,
    ),
    "dossier": Place(
        path="lap-ho-so.md",
        title="Lập hồ sơ OCOP",
        summary="Điền Mẫu 01, Mẫu 02 từng bước trên điện thoại, tải về tệp Word để in và ký",
        source="templates/builders/dossier/builder.yml",
        kind="Công cụ",
        keywords=(
            "lập hồ sơ",
            "làm hồ sơ ocop",
            "mẫu 01",
            "mẫu 02",
            "phiếu đăng ký",
            "báo cáo tự đánh giá",
            "biểu mẫu",
        ),
        weight=1.2,
    ),
    "plan": Place(
        path="ke-hoach.md",
        title="Lập kế hoạch kinh doanh",
        summary="Trả lời từng câu trên điện thoại, thấy ngay lãi lỗ, hòa vốn, tháng hụt tiền; tải Word và bảng tính",
        source="templates/builders/business_plan/builder.yml",
        kind="Công cụ",
        keywords=(
            "kế hoạch kinh doanh",
            "phương án kinh doanh",
            "phương án vay vốn",
            "hòa vốn",
            "dòng tiền",
            "giá thành",
            "tính lãi lỗ",
            "vay vốn",
        ),
        weight=1.2,
    ),
    "story": Place(
        path="cau-chuyen.md",
        title="Viết câu chuyện sản phẩm",
        summary="Trả lời phỏng vấn trên điện thoại, có năm bản nháp, sửa và soát, tải tờ rơi có mã QR và tệp Word",
        source="templates/builders/product_story/builder.yml",
        kind="Công cụ",
        keywords=(
            "câu chuyện sản phẩm",
            "viết câu chuyện",
            "tờ rơi",
            "mã qr",
            "phỏng vấn",
            "tiêu chí 5.1",
            "kể chuyện",
        ),
        weight=1.2,
    ),
    "examples": Place(
        path="vi-du.md",
        title="Ba sản phẩm mẫu",
        summary="Món ăn, hàng thủ công, điểm du lịch (ví dụ minh họa): điểm, đường lên hạng, hồ sơ đã điền",
        source="templates/pages/examples.md.j2",
        keywords=("hồ sơ mẫu", "ví dụ hồ sơ ocop", "mẫu 01 đã điền", "mẫu 02 đã điền", "bảng tự chấm mẫu"),
    ),
    "calendar": Place(
        path="lich-cua-toi.md",
        title="Lịch của tôi",
        summary="Tính ngày nộp hồ sơ, khoảng phân hạng lại, hạn của giấy chứng nhận; tải lịch có nhắc việc",
        source="templates/pages/calendar.md.j2",
        kind="Công cụ",
        keywords=("hạn nộp", "ngày nộp hồ sơ", "giấy chứng nhận hết hạn", "nhắc lịch", "ngày làm việc", "lịch ocop"),
        weight=1.1,
    ),
    "planguide": Place(
        path="huong-dan-ke-hoach.md",
        title="Lập kế hoạch kinh doanh: hướng dẫn cho chủ thể",
        summary="Gom giấy tờ gì, điền từng bước, đọc kết quả, ba kế hoạch mẫu (ví dụ minh họa), chỗ hay sai",
        source="templates/pages/planguide.md.j2",
        keywords=("kế hoạch kinh doanh", "phương án sản xuất kinh doanh", "phương án vay vốn", "kế hoạch mẫu"),
    ),
    "planclass": Place(
        path="giang-vien/ke-hoach-ca-lop.md",
        title="Làm kế hoạch cho cả lớp (giảng viên)",
        summary="Mỗi chủ thể một tệp, hỏi ra con số, chạy cho cả lớp, in, lỗi hay gặp",
        source="templates/pages/planclass.md.j2",
        kind="Giảng viên",
        keywords=("kế hoạch kinh doanh cả lớp", "tập huấn kế hoạch kinh doanh", "course plan"),
    ),
    "cycle": Place(
        path="tra-cuu/chu-trinh.md",
        title="Chu trình và các đợt",
        summary="Sáu bước mỗi năm, hai đợt đánh giá và các mốc ngày",
        source="knowledge/cycle.yml",
        kind="Tra cứu",
    ),
    "laws": Place(
        path="tra-cuu/van-ban.md",
        title="Văn bản đang có hiệu lực",
        summary="Văn bản nào đang có hiệu lực, văn bản nào đã thay",
        source="editions/laws.yml",
        kind="Văn bản",
        keywords=("văn bản", "nghị định", "thông tư", "quyết định", "hiệu lực"),
        weight=1.2,
    ),
    "timeline": Place(
        path="tra-cuu/dong-thoi-gian.md",
        title="Dòng thời gian văn bản",
        summary="Các văn bản về OCOP từ 2018 đến nay",
        source="editions/laws.yml",
        kind="Văn bản",
        weight=0.8,
    ),
    "misconceptions": Place(
        path="tra-cuu/hieu-sai.md",
        title="Hiểu sai thường gặp",
        summary="Điều nhiều người tưởng và quy định hiện hành",
        source="knowledge/misconceptions.yml",
        kind="Hiểu sai",
        weight=0.8,
    ),
    "statistics": Place(
        path="tra-cuu/so-lieu.md",
        title="Số liệu cả nước",
        summary="Số sản phẩm, chủ thể, hạng sao theo từng thời điểm",
        source="knowledge/statistics.yml",
        kind="Số liệu",
        keywords=("bao nhiêu sản phẩm ocop", "thống kê"),
        weight=0.8,
    ),
    "provinces": Place(
        path="tra-cuu/tinh/index.md",
        title="Năm tỉnh ngày ấy, bây giờ",
        summary="Chuyện của năm tỉnh: khi bắt đầu và bây giờ",
        source="knowledge/provinces",
        kind="Tỉnh",
        weight=0.8,
    ),
    "search": Place(
        path="tim-kiem.md",
        title="Tìm kiếm",
        summary="Tìm trong toàn bộ khóa học",
        source="templates/pages/search.md.j2",
        weight=0.0,
        alone=True,
    ),
}
