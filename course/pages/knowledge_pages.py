"""The knowledge base, the three doors and the pages around the course, made from data."""

from collections import defaultdict
from collections.abc import Iterator

from course.model.fold import fold
from course.model.knowledge import FaqEntry, Misconception
from course.model.law import Law, Standing
from course.model.sitemap import PAGES, province_path
from course.pages.agenda import day_agenda
from course.pages.page import Page
from course.pages.writer import Writer

TOPICS = {
    "dang-ky": "Đăng ký tham gia",
    "ho-so": "Hồ sơ",
    "cham-diem": "Chấm điểm và hạng sao",
    "thoi-han": "Thời hạn",
    "sau-cong-nhan": "Sau khi được công nhận",
    "chi-phi": "Chi phí và hỗ trợ",
    "van-ban": "Văn bản",
    "cap": "Cấp nào làm gì",
    "nhan-hieu": "Nhãn hiệu OCOP và mã sản phẩm",
    "kinh-doanh": "Kinh doanh",
    "thue": "Thuế",
    "nhan": "Nhãn và an toàn thực phẩm",
    "cau-chuyen": "Câu chuyện sản phẩm",
}
LAW_TOPICS = {
    "programme": "Chương trình và bộ tiêu chí",
    "label": "Nhãn hàng hóa và truy xuất nguồn gốc",
    "food_safety": "An toàn thực phẩm",
    "ip": "Sở hữu trí tuệ",
    "tax": "Thuế và hóa đơn",
    "cooperative": "Hợp tác xã, hộ kinh doanh",
    "credit": "Vay vốn và hỗ trợ",
    "trade": "Bán hàng và thương mại điện tử",
}


def knowledge_pages(writer: Writer) -> Iterator[Page]:
    """Home, doors, register, glossary and the rest; provinces one by one."""
    course = writer.course
    yield _named(writer, "home", "Khoá học và tra cứu về Chương trình Mỗi xã một sản phẩm", "knowledge", hide=("navigation", "toc"))
    yield _named(writer, "producers", "Đường học cho hợp tác xã, hộ và doanh nghiệp làm sản phẩm OCOP", "modules")
    yield _named(writer, "trainers", "Tài liệu và cách đứng lớp cho giảng viên OCOP", "modules")
    yield _named(writer, "officers", "Điểm cần nhớ và chỗ tra cứu cho cán bộ OCOP cấp xã, cấp tỉnh", "knowledge")
    yield _named(writer, "knowledge", "Văn bản, thuật ngữ, hỏi đáp, số liệu", "knowledge")
    yield _named(
        writer, "laws", "Văn bản nào đang có hiệu lực, văn bản nào đã thay", "editions/laws.yml",
        kind="Văn bản", keywords=("văn bản", "nghị định", "thông tư", "quyết định", "hiệu lực"), groups=_law_groups(writer),
    )  # fmt: skip
    programme = [law for law in course.laws.values() if "programme" in law.topics]
    yield _named(
        writer, "timeline", "Các quyết định về OCOP từ 2018 đến nay", "editions/laws.yml",
        kind="Văn bản", laws=sorted(programme, key=lambda law: law.issued), weight=0.8,
    )  # fmt: skip
    yield _named(writer, "sets", "Sáu nhóm, 26 bộ tiêu chí và sản phẩm thường gặp", "editions/criteria/2026/edition.yml",
                 kind="Tra cứu", keywords=("bộ sản phẩm", "nhóm sản phẩm", "phân nhóm"))  # fmt: skip
    yield _named(writer, "cycle", "Sáu bước mỗi năm, hai đợt đánh giá và các mốc ngày", "knowledge/cycle.yml", kind="Tra cứu")
    yield _named(writer, "glossary", "Giải thích dễ hiểu các từ hay gặp", "knowledge/glossary.yml", kind="Thuật ngữ",
                 terms=sorted(course.terms, key=lambda term: _alphabet(term.term)), weight=0.9)  # fmt: skip
    yield _named(writer, "faq", "Câu hỏi của chủ thể và câu trả lời có nguồn", "knowledge/faq.yml", kind="Hỏi đáp",
                 groups=_by_topic(course.faq), weight=1.1)  # fmt: skip
    yield _named(writer, "misconceptions", "Điều nhiều người tưởng và quy định hiện hành", "knowledge/misconceptions.yml",
                 kind="Hiểu sai", groups=_by_topic(course.misconceptions), weight=0.8)  # fmt: skip
    yield _named(writer, "statistics", "Số sản phẩm, chủ thể, hạng sao theo từng thời điểm", "knowledge/statistics.yml",
                 kind="Số liệu", weight=0.8)  # fmt: skip
    yield _named(writer, "search", "Tìm trong toàn bộ khoá học", "templates/pages/search.md.j2", weight=0.0, hide=("navigation", "toc"))
    yield _named(writer, "provinces", "Chuyện của năm tỉnh: khi bắt đầu và bây giờ", "knowledge/provinces", kind="Tỉnh", weight=0.8)
    for province in course.provinces.values():
        yield writer.page(
            province_path(province.id), province.name, f"OCOP ở {province.name}: khi bắt đầu và bây giờ.",
            "province.md.j2", f"knowledge/provinces/{province.id}.yml", province=province, kind="Tỉnh", weight=0.8,
        )  # fmt: skip
    if course.workshop:
        days = [(day, day_agenda(course.workshop, day, course)) for day in course.workshop.days]
        yield _named(writer, "workshop", "Lịch từng giờ cho lớp 40 đến 100 người", "knowledge/workshop.yml",
                     kind="Giảng viên", workshop=course.workshop, days=days)  # fmt: skip


def _named(writer: Writer, name: str, summary: str, source: str, **values: object) -> Page:
    place = PAGES[name]
    source = f"templates/pages/{name}.md.j2" if "/" not in source else source
    return writer.page(place.path, place.title, summary, f"{name}.md.j2", source, **values)


def _by_topic(entries: tuple[FaqEntry, ...] | tuple[Misconception, ...]) -> list[tuple[str, list[FaqEntry | Misconception]]]:
    groups: dict[str, list[FaqEntry | Misconception]] = defaultdict(list)
    for entry in entries:
        groups[entry.topic].append(entry)
    return [(TOPICS.get(topic, topic), group) for topic, group in groups.items()]


def _law_groups(writer: Writer) -> list[tuple[str, list[Law]]]:
    """The register by topic; inside a topic what is in force comes first, newest first. A law stands once."""
    order = list(Standing)
    groups: dict[str, list[Law]] = {topic: [] for topic in LAW_TOPICS}
    for law in writer.course.laws.values():
        topic = next((topic for topic in law.topics if topic in groups), "programme")
        groups[topic].append(law)
    day = writer.course.day
    return [
        (LAW_TOPICS[topic], sorted(laws, key=lambda law: (order.index(law.standing(day)), -law.issued.toordinal())))
        for topic, laws in groups.items()
        if laws
    ]


def _alphabet(word: str) -> str:
    """Vietnamese alphabetical order, near enough: đ after d, marks ignored at first."""
    return fold(word.replace("đ", "dz").replace("Đ", "Dz"))
