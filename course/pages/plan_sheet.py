"""A plan on one sheet to print: Markdown to paste, HTML to print from any browser, PDF by Typst."""

import re
from pathlib import Path
from typing import Any

from course.model.course import Course
from course.office.pdf import pdf
from course.pages.writer import Writer
from course.schedule.plan import Plan
from course.schedule.words import in_words

ENDINGS = (".md", ".html", ".pdf")
_MARKUP = re.compile(r"([\\`*_{}\[\]<>()#+!|~&])")


def draw_plan(root: Path, course: Course, plan: Plan, name: str, ending: str) -> bytes:
    """The sheet in the form of `ending` (one of ENDINGS), made on the course's day; `name` is the product's or "".

    Needs the plan's words in the course. Raises KeyError for an edition's law that is not registered.
    """
    words = course.plan_words.weekdays if course.plan_words else ()
    law = course.laws[course.edition.law].name if course.edition else ""
    plain = name if ending != ".md" else _MARKUP.sub(r"\\\1", name)
    values: dict[str, Any] = {
        "title": f"Lịch OCOP: {plain}" if name else "Lịch OCOP của tôi",
        "made": f"Lập ngày {in_words(course.day)}, theo {law}.",
        "heads": ["Xong", "Ngày", "Thứ", "Việc", "Căn cứ"],
        "rows": [[in_words(one.day), words[one.day.weekday()], one.title, one.basis] for one in plan.milestones],
        "remember": "Cần nhớ",
        "notes": list(plan.notes),
    }
    if ending == ".pdf":
        template = (root / "templates/pages/plan_sheet.typ").read_text(encoding="utf-8")
        return pdf(template, values, course.day)
    template_name = f"pages/plan_sheet{ending}.j2"
    return Writer(root, course).templates.get_template(template_name).render(**values).encode()
