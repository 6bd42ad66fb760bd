"""The knowledge base, the three doors and the pages around the course, made from data."""

import datetime
import itertools
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from course.content.worked import Worked, plain, worked
from course.criteria.evidence import EFFORT_WORDS, ROWS
from course.criteria.words import level, short_name
from course.model.course import Course
from course.model.fold import fold
from course.model.knowledge import FaqEntry, Misconception, Term
from course.model.law import Law, Standing
from course.model.site_paths import province_path
from course.model.sitemap import PAGES
from course.pages.agenda import day_agenda
from course.pages.calendar_tables import example_rows, round_rows
from course.pages.compare import compare_rows
from course.pages.page import Page
from course.pages.plan_guide import plan_rows
from course.pages.testing import testing_values
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
    """Every page with a name in course/model/sitemap.py, then the provinces one by one."""
    course = writer.course
    programme = [law for law in course.laws.values() if "programme" in law.topics and law.issued]
    workshop = course.workshop
    values: dict[str, dict[str, Any]] = {
        "laws": {"groups": _law_groups(writer)},
        "timeline": {"laws": sorted(programme, key=_issued)},
        "calendar": {"rounds": round_rows(course), "examples": example_rows(course)},
        "compare": {"groups": compare_rows(course)},
        "examples": {
            "examples": _examples(course),
            "rows": ROWS,
            "efforts": EFFORT_WORDS,
            "level": level,
            "plain": plain,
            "short_name": short_name,
        },
        "planguide": {"rows": plan_rows(course)},
        "glossary": {"letters": _by_letter(course.terms)},
        "faq": {"groups": _by_topic(course.faq)},
        "misconceptions": {"groups": _by_topic(course.misconceptions)},
        "testing": testing_values(course),
        "workshop": {
            "workshop": workshop,
            "days": [(day, day_agenda(workshop, day, course)) for day in workshop.days] if workshop else [],
        },
    }
    for name, place in PAGES.items():
        yield writer.page(
            place.path,
            course.interface.pages[name]["title"],
            course.interface.pages[name]["summary"],
            f"{name}.md.j2",
            place.source,
            kind=place.kind,
            keywords=place.keywords,
            weight=place.weight,
            hide=("navigation", "toc") if place.alone else (),
            spoken=place.spoken,
            **values.get(name, {}),
        )
    for province in course.provinces.values():
        yield writer.page(
            province_path(province.id),
            province.name,
            f"OCOP ở {province.name}: khi bắt đầu và bây giờ",
            "province.md.j2",
            f"knowledge/provinces/{province.id}.yml",
            place=province,
            kind="province",
            weight=0.8,
        )


def _by_topic(
    entries: tuple[FaqEntry, ...] | tuple[Misconception, ...],
) -> list[tuple[str, list[FaqEntry | Misconception]]]:
    groups: dict[str, list[FaqEntry | Misconception]] = defaultdict(list)
    for entry in entries:
        groups[entry.topic].append(entry)
    return [(TOPICS.get(topic, topic), group) for topic, group in groups.items()]


def _examples(course: Course) -> list[Worked]:
    """The worked products, by the number of their set."""
    edition = course.edition
    return sorted((worked(course, edition, name) for name in course.examples), key=_set_number) if edition else []


def _set_number(one: Worked) -> int:
    return one.set.no


def _law_groups(writer: Writer) -> list[tuple[str, list[Law]]]:
    """The register by topic; inside a topic what is in force comes first, newest first. A law stands once."""
    order = list(Standing)
    groups: dict[str, list[Law]] = {topic: [] for topic in LAW_TOPICS}
    for law in writer.course.laws.values():
        topic = next((topic for topic in law.topics if topic in groups), "programme")
        groups[topic].append(law)
    day = writer.course.day
    return [
        (LAW_TOPICS[topic], sorted(laws, key=lambda law: (order.index(law.standing(day)), -_issued(law).toordinal())))
        for topic, laws in groups.items()
        if laws
    ]


def _by_letter(terms: tuple[Term, ...]) -> list[tuple[str, list[Term]]]:
    ordered = sorted(terms, key=lambda term: _alphabet(term.term))
    return [(letter, list(group)) for letter, group in itertools.groupby(ordered, key=lambda term: _letter(term.term))]


def _letter(word: str) -> str:
    """The heading a word stands under: its first letter without marks, Đ apart from D."""
    return "Đ" if word[0] in "đĐ" else fold(word[0]).upper()


def _issued(law: Law) -> datetime.date:
    """The day of issue; a document whose day our sources do not give stands last."""
    return law.issued or datetime.date.min


def _alphabet(word: str) -> str:
    """Vietnamese alphabetical order, near enough: đ after d, marks ignored at first."""
    return fold(word.replace("đ", "dz").replace("Đ", "Dz"))
