"""Plans as finished documents, for tests: every depth of the worked ones, and one full of hostile texts."""

import datetime
from functools import cache
from pathlib import Path

import msgspec

from course.builders.plan_document import plan_document
from course.builders.plan_kit import Kit
from course.builders.plan_makers import frame_of
from course.finance.figures import figures
from course.finance.figures_data import figures_data
from course.model.business_plan import BusinessPlan
from course.model.plan_form import Depth

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "templates/builders/business_plan"
DAY = datetime.date(2026, 11, 24)
NAMES = ("du-lich-cong-dong", "htx-nghe-gung", "man-say-suoi-ngan")

# Texts that steer Jinja, docxtpl, XML, Typst, HTML, Markdown, YAML or the direction of reading, one each.
HOSTILE = (
    "{{ 7*7 }}",
    "{% for x in y %}",
    "{# ẩn #}",
    "{_{ 7*7 }_}",
    "</w:t></w:r><w:r><w:t>XML",
    "]]><x>&amp;&lt;",
    "#panic[Typst] $x$ @nhan",
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "**đậm** _nghiêng_ `mã` [x](javascript:alert(1)) ![a](b)",
    "# đầu mục",
    "\": chuỗi' - khóa: [1, 2]",
    "https://nguy.hiem/x www.nguy.hiem",
)
INVISIBLE = "a\u202eb\u200fc\x07\x0c\ufeffd"  # read backwards, a bell, a new page
SEEN = "abcd"


@cache
def templates():
    return {path.name: path.read_bytes() for path in FOLDER.iterdir() if path.is_file()}


def kit_of(course, depth):
    return Kit(course, DAY, depth, templates())


def reckoned(plan, course):
    found = figures(plan, course.taxes)
    return found, figures_data(plan, found, course.taxes)


def made(maker, plan, course, depth=Depth.FULL):
    """What a maker makes of a plan, by file name."""
    return maker(plan, *reckoned(plan, course), kit_of(course, depth))


def document_of(plan, course, depth=Depth.FULL):
    return plan_document(frame_of(plan, reckoned(plan, course)[1], kit_of(course, depth)))


def with_texts(plan: BusinessPlan, form, text: str) -> BusinessPlan:
    """The plan with `text` in every field that people write in words."""
    data = msgspec.to_builtins(plan)
    for field in form.fields:
        if field.kind in ("text", "long", "lines"):
            _write(data, field.key.split("."), [text] if field.kind == "lines" else text)
    return msgspec.convert(data, BusinessPlan, strict=False)


def _write(data, steps, value):
    name, many = steps[0].removesuffix("[]"), steps[0].endswith("[]")
    for one in data[name] if many else [data]:
        if many:
            _write(one, steps[1:], value)
        elif len(steps) == 1:
            one[name] = value
        else:
            _write(one[name], steps[1:], value)
