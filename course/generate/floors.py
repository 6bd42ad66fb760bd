"""The star floors: the level a criterion must reach for a rank (the asterisks of Phụ lục II)."""

from collections.abc import Iterator

from course.criteria.score import RANKS, floors_missing
from course.generate.craft import Wrong, chance, first_number, inside, single
from course.generate.places import Place, criteria_places
from course.model.course import Course
from course.model.question import Level, Question
from course.model.source import Source

UNCLEAR = "Luật không nói rõ đủ điểm mà thiếu mức sàn thì xếp hạng nào, nên chỉ hạng này là chắc."


def floor_of(place: Place, stars: int) -> int | None:
    """The points a criterion must reach for `stars`; None when it has no floor for it. Lower ranks' floors bind too."""
    missing = floors_missing([place.line], {}, stars)
    return place.line.criterion.options[missing[0].needed - 1].points if missing else None


def floor_level(course: Course) -> Iterator[Question]:
    """The least points of a criterion for a rank."""
    for place in criteria_places(course):
        points = sorted({option.points for option in place.line.criterion.options})
        for stars in RANKS:
            floor = floor_of(place, stars)
            if floor is None:
                continue
            wrong = [
                Wrong(
                    f"{one} điểm", "Thấp hơn mức sàn." if one < floor else "Cao hơn mức sàn, luật chưa đòi tới mức này."
                )
                for one in sorted(points, key=lambda one: abs(one - floor))
            ]
            wrong += [Wrong(f"{points[-1] + 1} điểm", "Tiêu chí này không có mức điểm đó.")]
            yield from single(
                f"gen-floor-level-{place.key}-{stars}",
                Level.REMEMBER,
                f"{place.name}: muốn đạt {stars} sao, tiêu chí này phải được ít nhất mấy điểm?",
                f"{floor} điểm",
                wrong,
                f"Mức sàn cho hạng {stars} sao là {floor} điểm. Mức sàn của hạng thấp cũng buộc hạng cao.",
                (place.source,),
                order=first_number,
            )


def floor_mark(course: Course) -> Iterator[Question]:
    """For which rank an option is the floor; in criteria that have one, options without a mark are asked too."""
    for place in criteria_places(course):
        options = place.line.criterion.options
        marks = [option.min_star for option in options]
        if not any(marks):
            continue
        unmarked = max((number for number, mark in enumerate(marks, 1) if not mark), default=0)
        for number, option in enumerate(options, 1):
            if not option.min_star and number != unmarked:
                continue
            wrong = [
                Wrong(f"Hạng {stars} sao", f"Dấu {stars} sao của tiêu chí này không nằm ở mức đó.")
                for stars in (*sorted(set(marks) - {0}), *RANKS)
            ]
            wrong.insert(1, Wrong("Không hạng nào", "Mức này có dấu sao trong phiếu chấm."))
            right = f"Hạng {option.min_star} sao" if option.min_star else "Không hạng nào"
            mark = "có dấu " + "*" * option.min_star if option.min_star else "không có dấu sao"
            yield from single(
                f"gen-floor-mark-{place.key}-{number}",
                Level.REMEMBER,
                f"{place.name}: mức “{option.text}” mang dấu mức sàn của hạng nào?",
                right,
                wrong,
                f"Mức này {mark} trong phiếu chấm.",
                (place.source,),
                order=str,
            )


def star_with_floor(course: Course) -> Iterator[Question]:
    """The rank that is certain when the points say one thing and a missed floor another."""
    bands = sorted(course.edition.bands, key=lambda band: band.start) if course.edition else []
    for place in criteria_places(course):
        if not place.plain:
            continue
        criterion = place.line.criterion
        floors = {stars: floor_of(place, stars) for stars in RANKS}
        listed = ", ".join(
            f"{option.min_star} sao từ {option.points} điểm" for option in criterion.options if option.min_star
        )
        for number, option in enumerate(criterion.options, 1):
            met = [stars for stars, floor in floors.items() if floor is None or option.points >= floor]
            if len(met) == len(RANKS):
                continue
            by_floors = max(met, default=2)
            for band in bands:
                key = f"gen-star-with-floor-{place.key}-{number}-{band.stars}"
                end = min(100 - (criterion.max - option.points), band.end - (band.end < 100))
                if band.stars not in RANKS or end < band.start:
                    continue
                total = chance(key).randint(band.start, end)
                right = min(band.stars, by_floors)
                yield from single(
                    key,
                    Level.APPLY,
                    f"Một sản phẩm (ví dụ minh họa) được {total} điểm. "
                    f"Ở {inside(place.name)} mới được {option.points} điểm; mức sàn: {listed}. "
                    "Các tiêu chí khác đều đạt mức sàn. Hạng cao nhất đủ cả điểm lẫn mức sàn là hạng nào?",
                    f"{right} sao",
                    [_rank(stars, band.stars, by_floors) for stars in (band.stars, by_floors, 4, 3, 2, 5)],
                    f"Theo điểm là {band.stars} sao, theo mức sàn là {by_floors} sao. "
                    + (UNCLEAR if by_floors < band.stars else "Điểm chỉ tới hạng này."),
                    (place.source, Source(law=place.law, at="Điều 3 khoản 3")),
                    order=first_number,
                )


def _rank(stars: int, by_points: int, by_floors: int) -> Wrong:
    if stars > by_points:
        return Wrong(f"{stars} sao", "Số điểm chưa tới hạng này.")
    if stars > by_floors:
        return Wrong(f"{stars} sao", "Điểm thì đủ, nhưng còn thiếu một mức sàn.")
    return Wrong(f"{stars} sao", "Điểm và mức sàn cho phép hạng cao hơn.")
