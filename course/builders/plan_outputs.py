"""The formats of a finished plan. A new one is a maker and its line in MAKERS; `course plan` learns of it here."""

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from course.builders import plan_makers
from course.builders.plan_kit import NAME, Kit, Maker
from course.builders.plan_workbook import plan_workbook
from course.builders.plan_workbook_page import Source, Words
from course.content.located_yaml import parse_yaml
from course.finance.figures import Figures
from course.model.business_plan import BusinessPlan
from course.office.workbook import workbook_bytes

WORDS = "workbook.yml"


def _workbook(plan: BusinessPlan, found: Figures, data: Mapping[str, Any], kit: Kit) -> dict[str, bytes]:
    assert kit.course.plan_form is not None
    assert kit.course.taxes is not None
    words = Words(_words(kit.files[WORDS]), kit.course.plan_form)
    made = plan_workbook(Source(plan, found, kit.course.taxes, words))
    return {f"{NAME}.xlsx": workbook_bytes(made, kit.day)}


@lru_cache(maxsize=1)
def _words(content: bytes) -> dict[str, str]:
    return dict(parse_yaml(content.decode(), WORDS, []))


def _figures(plan: BusinessPlan, found: Figures, data: Mapping[str, Any], kit: Kit) -> dict[str, bytes]:
    return {f"{NAME}.json": (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()}


MAKERS: dict[str, Maker] = {
    "docx": plan_makers.docx,
    "xlsx": _workbook,
    "pdf": plan_makers.pdf,
    "html": plan_makers.page,
    "md": plan_makers.notes,
    "json": _figures,
}
