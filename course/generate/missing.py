"""Which of four criteria still stands below its floor."""

from collections.abc import Iterator
from typing import NamedTuple

from course.criteria.score import RANKS
from course.generate.craft import Wrong, chance, cut, single
from course.generate.floors import floor_of
from course.generate.places import Place, places_of, set_name, sets
from course.model.course import Course
from course.model.question import Level, Question

TURNS = 5


class State(NamedTuple):
    """A criterion, the points it stands at and its floor (None for no floor)."""

    place: Place
    points: int
    floor: int | None

    @property
    def text(self) -> str:
        """The criterion as an option."""
        return f"{self.place.line.code} “{cut(self.place.title, 45)}”"


def floor_missing(course: Course) -> Iterator[Question]:
    """One criterion is below its floor; the others are at their floor, or low without having one."""
    for _, one in sets(course):
        plain = [place for place in places_of(course, one) if place.plain]
        for stars in RANKS:
            below, fine = _states(plain, stars)
            for right in below[:TURNS]:
                key = f"gen-floor-missing-{one.no}-{stars}-{right.place.line.code}"
                picked = chance(key)
                others = [state for state in fine if state.place != right.place and len(state.text) <= 52]
                longer = [state for state in others if len(state.text) >= len(right.text)]
                if not longer or len(others) < 3:
                    continue
                first = picked.choice(longer)
                rest = picked.sample([state for state in others if state.place != first.place], 2)
                shown = sorted([right, first, *rest], key=lambda state: plain.index(state.place))
                listed = "; ".join(f"{state.place.line.code} được {state.points} điểm" for state in shown)
                yield from single(
                    key,
                    Level.APPLY,
                    f"{set_name(one)}: một sản phẩm (ví dụ minh họa) muốn đạt {stars} sao. Tiêu chí {listed}. "
                    "Tiêu chí nào còn dưới mức sàn?",
                    right.text,
                    [_wrong(state, stars) for state in (first, *rest)],
                    f"Hạng {stars} sao đòi tiêu chí {right.place.line.code} được ít nhất {right.floor} điểm.",
                    (right.place.source,),
                )


def _states(places: list[Place], stars: int) -> tuple[list[State], list[State]]:
    below, fine = [], []
    for place in places:
        points = sorted(option.points for option in place.line.criterion.options)
        floor = floor_of(place, stars)
        if floor is None:
            fine.append(State(place, points[0], None))
            continue
        fine.append(State(place, floor, floor))
        if points[0] < floor:
            below.append(State(place, max(one for one in points if one < floor), floor))
    return below, fine


def _wrong(state: State, stars: int) -> Wrong:
    if state.floor is None:
        return Wrong(state.text, f"Điểm thấp, nhưng tiêu chí này không có mức sàn cho hạng {stars} sao.")
    return Wrong(state.text, f"Mức sàn là {state.floor} điểm và sản phẩm đã đạt.")
