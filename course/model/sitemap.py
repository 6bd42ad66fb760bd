"""The pages of the site that content may name. Paths are Markdown sources; those of records are in site_paths.py."""

from course.model.place import Place
from course.model.sitemap_tools import TOOLS

PAGES = {
    "home": Place(
        path="index.md",
        spoken=True,
        source="templates/pages/home.md.j2",
        alone=True,
    ),
    "producers": Place(
        path="chu-the.md",
        source="templates/pages/producers.md.j2",
    ),
    "trainers": Place(
        path="giang-vien/index.md",
        source="templates/pages/trainers.md.j2",
    ),
    "workshop": Place(
        path="giang-vien/lop-3-ngay.md",
        source="knowledge/workshop.yml",
        kind="trainer",
    ),
    "testing": Place(
        path="giang-vien/de-kiem-tra.md",
        source="templates/pages/testing.md.j2",
        kind="trainer",
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
        source="templates/pages/officers.md.j2",
    ),
    "knowledge": Place(
        path="tra-cuu/index.md",
        source="templates/pages/knowledge.md.j2",
    ),
    "faq": Place(
        path="tra-cuu/hoi-dap.md",
        source="knowledge/faq.yml",
        kind="faq",
        weight=1.25,
    ),
    "glossary": Place(
        path="tra-cuu/thuat-ngu.md",
        source="knowledge/glossary.yml",
        kind="term",
        weight=0.9,
    ),
    "sets": Place(
        path="tra-cuu/bo-tieu-chi.md",
        source="editions/criteria/2026/edition.yml",
        kind="reference",
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
        spoken=True,
        source="templates/pages/compare.md.j2",
        kind="reference",
        keywords=("so sánh bộ tiêu chí", "khác nhau giữa hai bộ"),
        weight=0.8,
    ),
    "editions": Place(
        path="tra-cuu/cac-thoi-ky.md",
        source="editions/criteria",
        kind="reference",
        keywords=("bộ tiêu chí cũ", "quyết định 1048", "quyết định 148", "35/25/40"),
        weight=0.8,
    ),
    **TOOLS,
    "cycle": Place(
        path="tra-cuu/chu-trinh.md",
        source="knowledge/cycle.yml",
        kind="reference",
    ),
    "laws": Place(
        path="tra-cuu/van-ban.md",
        source="editions/laws.yml",
        kind="law",
        keywords=("văn bản", "nghị định", "thông tư", "quyết định", "hiệu lực"),
        weight=1.2,
    ),
    "timeline": Place(
        path="tra-cuu/dong-thoi-gian.md",
        source="editions/laws.yml",
        kind="law",
        weight=0.8,
    ),
    "misconceptions": Place(
        path="tra-cuu/hieu-sai.md",
        source="knowledge/misconceptions.yml",
        kind="misconception",
        weight=0.8,
    ),
    "statistics": Place(
        path="tra-cuu/so-lieu.md",
        source="knowledge/statistics.yml",
        kind="figure",
        keywords=("bao nhiêu sản phẩm ocop", "thống kê"),
        weight=0.8,
    ),
    "provinces": Place(
        path="tra-cuu/tinh/index.md",
        source="knowledge/provinces",
        kind="province",
        weight=0.8,
    ),
    "search": Place(
        path="tim-kiem.md",
        spoken=True,
        source="templates/pages/search.md.j2",
        weight=0.0,
        alone=True,
    ),
}
