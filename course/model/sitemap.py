"""The pages of the site that content may name, and where every page lives. Paths are Markdown sources."""

from course.model.record import Record


class Place(Record, kw_only=True):
    """A page with a name: its path and its title in menus."""

    path: str
    title: str


PAGES = {
    "home": Place(path="index.md", title="Trang đầu"),
    "producers": Place(path="chu-the.md", title="Tôi là chủ thể"),
    "trainers": Place(path="giang-vien/index.md", title="Tôi là giảng viên"),
    "workshop": Place(path="giang-vien/lop-3-ngay.md", title="Lớp tập huấn 3 ngày"),
    "officers": Place(path="can-bo.md", title="Tôi là cán bộ"),
    "knowledge": Place(path="tra-cuu/index.md", title="Tra cứu"),
    "laws": Place(path="tra-cuu/van-ban.md", title="Văn bản đang có hiệu lực"),
    "timeline": Place(path="tra-cuu/dong-thoi-gian.md", title="Dòng thời gian văn bản"),
    "sets": Place(path="tra-cuu/bo-tieu-chi.md", title="26 bộ tiêu chí"),
    "cycle": Place(path="tra-cuu/chu-trinh.md", title="Chu trình và các đợt"),
    "glossary": Place(path="tra-cuu/thuat-ngu.md", title="Thuật ngữ"),
    "faq": Place(path="tra-cuu/hoi-dap.md", title="Hỏi đáp"),
    "misconceptions": Place(path="tra-cuu/hieu-sai.md", title="Hiểu sai thường gặp"),
    "statistics": Place(path="tra-cuu/so-lieu.md", title="Số liệu cả nước"),
    "provinces": Place(path="tra-cuu/tinh/index.md", title="Năm tỉnh ngày ấy, bây giờ"),
    "search": Place(path="tim-kiem.md", title="Tìm kiếm"),
}


def module_path(module_slug: str) -> str:
    """Where a module's page lives."""
    return f"hoc/{module_slug}/index.md"


def lesson_path(module_slug: str, lesson_slug: str) -> str:
    """Where a lesson's page lives."""
    return f"hoc/{module_slug}/{lesson_slug}.md"


def test_path(blueprint_id: str) -> str:
    """Where a final test's page lives."""
    return f"kiem-tra/{blueprint_id}.md"


def province_path(province_id: str) -> str:
    """Where a province's page lives."""
    return f"tra-cuu/tinh/{province_id}.md"
