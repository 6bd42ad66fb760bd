"""What making a deck needs: the course, its folder, the rooms of the layouts, and where remarks are put."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from course.model.course import Course
from course.model.lesson import Module
from course.model.slide import Layout, Remark, Room


class Desk(NamedTuple):
    """`asked` is how many questions of its bank a lesson shows; `remarks` is added to while decks are made."""

    root: Path
    course: Course
    rooms: Mapping[Layout, Room]
    asked: int
    remarks: list[Remark]

    def number(self, module: Module) -> int:
        """The module's number in the course, from 1."""
        return self.course.modules.index(module) + 1
