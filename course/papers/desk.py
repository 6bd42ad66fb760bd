"""How papers are wanted, and what the work needs."""

import datetime
from collections.abc import Mapping
from typing import Any, NamedTuple

from course.model.answer_sheet import Measures
from course.office.pdf import pdf


class Wish(NamedTuple):
    """How the papers are to be: `versions` of each form, `formats` of "pdf" and "docx", `columns` 1 or 2.

    `large` is print of 18 pt, `duplex` begins every version on a front side, `sheets` asks for answer sheets.
    """

    versions: int
    seed: int
    organiser: str = ""
    formats: tuple[str, ...] = ("pdf",)
    columns: int = 1
    large: bool = False
    duplex: bool = False
    sheets: bool = True


class Desk(NamedTuple):
    """Typst templates by name, the sheet's measures, the day."""

    templates: Mapping[str, str]
    measures: Measures
    day: datetime.date

    def pdf(self, name: str, data: Mapping[str, Any], tagged: bool = True) -> bytes:
        """Set data with the template of that name."""
        return pdf(self.templates["common"] + self.templates[name], data, self.day, tagged=tagged)
