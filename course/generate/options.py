"""The options of a criterion and their points."""

import re
from collections.abc import Iterator

from course.generate.craft import OBJECTIVE, Wrong, first_number, single
from course.generate.places import Place, criteria_places
from course.model.course import Course
from course.model.question import Level, Ordering, Question

_TELLING = re.compile(r"\d điểm")


def option_points(course: Course) -> Iterator[Question]:
    """The points of each option; its neighbours' points mislead."""
    for place in criteria_places(course):
        options = place.line.criterion.options
        top = place.line.criterion.max
        named = {option.points: option.text for option in reversed(options)}
        for number, option in enumerate(options, 1):
            wrong = [Wrong(f"{points} điểm", f"{points} điểm là của mức “{named[points]}”.") for points in named]
            wrong.sort(key=lambda one: abs(first_number(one.text) - option.points))
            wrong += [
                Wrong(f"{points} điểm", f"Tiêu chí này không có mức {points} điểm.")
                for points in (*range(1, top), top + 1, top + 2)
                if points not in named
            ]
            case = f" (trường hợp: {option.case.lower()})" if option.case else ""
            yield from single(
                f"gen-option-points-{place.key}-{number}",
                Level.REMEMBER,
                f"{place.name}: mức “{option.text}”{case} được mấy điểm?",
                f"{option.points} điểm",
                wrong,
                f"Mức này được {option.points} điểm. Tiêu chí có nhiều nhất {top} điểm.",
                (place.source,),
                order=first_number,
            )


def points_option(course: Course) -> Iterator[Question]:
    """Which option earns given points; the criterion's other options mislead."""
    for place in _laddered(course):
        options = place.line.criterion.options
        for number, option in enumerate(options, 1):
            near = sorted(options, key=lambda other: abs(other.points - option.points))
            yield from single(
                f"gen-points-option-{place.key}-{number}",
                Level.UNDERSTAND,
                f"{place.name}: mức nào được đúng {option.points} điểm?",
                option.text,
                [Wrong(other.text, f"Mức này được {other.points} điểm.") for other in near],
                f"“{option.text}” được {option.points} điểm.",
                (place.source,),
            )


def option_order(course: Course) -> Iterator[Question]:
    """The options of a criterion, from the fewest points to the most."""
    for place in _laddered(course):
        options = sorted(place.line.criterion.options, key=lambda option: option.points)
        yield Ordering(
            id=f"gen-option-order-{place.key}",
            level=Level.UNDERSTAND,
            objective=OBJECTIVE,
            prompt=f"{place.name}: xếp các mức từ ít điểm đến nhiều điểm.",
            items=tuple(option.text for option in options),
            explanation=f"Các mức lần lượt được {', '.join(str(option.points) for option in options)} điểm.",
            sources=(place.source,),
        )


def _laddered(course: Course) -> Iterator[Place]:
    """The criteria with three options or more, all of different points and wording, none naming another's points."""
    for place in criteria_places(course):
        options = place.line.criterion.options
        texts = {option.text.casefold() for option in options}
        if (
            len(options) >= 3
            and len({option.points for option in options}) == len(texts) == len(options)
            and not any(_TELLING.search(text) for text in texts)
        ):
            yield place
