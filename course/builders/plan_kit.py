"""What every format of a finished plan is made with."""

import datetime
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from course.finance.figures import Figures
from course.model.business_plan import BusinessPlan
from course.model.course import Course
from course.model.plan_form import Depth

NAME = "ke-hoach"
"""The name of a plan's files, without ending: each plan has its own folder."""


class Kit(NamedTuple):
    """What makers need besides the plan: the course, the day, how deep to go, and the files of the builder's folder.

    `files` maps names in templates/builders/business_plan/ to their bytes.
    """

    course: Course
    day: datetime.date
    depth: Depth
    files: Mapping[str, bytes]


Maker = Callable[[BusinessPlan, Figures, Mapping[str, Any], Kit], dict[str, bytes]]
"""Plan, figures, their plain data (figures_data) and the kit in; file names with their bytes out."""
