"""The way to a higher rank: the floors first, then the cheapest improvements that reach the points.

What an improvement costs is our own grade of effort, not law: days 1, weeks 3, months 9; a paper that an outside body
must issue counts 12, because nobody can hurry it. Each level climbed costs the grade once.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from course.criteria.score import RANKS, assess, floors_missing, has_story
from course.criteria.sheet import Line
from course.model.criteria import Effort
from course.model.law import Band

COST = {Effort.DAYS: 1, Effort.WEEKS: 3, Effort.MONTHS: 9, Effort.THIRD_PARTY: 12}


class Step(NamedTuple):
    """One improvement: the criterion, the option now (None when unanswered) and the option to reach, points gained."""

    criterion: str
    chosen: int | None
    target: int
    gain: int
    effort: Effort
    floor: bool


class Roadmap(NamedTuple):
    """How to reach `stars`: the floors to meet, the improvements that bring the points, and what the total becomes.

    `reaches` is False when even the best answers do not bring the points; then the steps lead as far as they can.
    """

    stars: int
    steps: tuple[Step, ...]
    total: int
    cost: int
    reaches: bool


def roadmaps(lines: Sequence[Line], answers: Mapping[str, int], bands: Sequence[Band]) -> list[Roadmap]:
    """A roadmap for each rank above the one reached, cheapest first within each."""
    reached = assess(lines, answers, bands).stars
    return [_roadmap(lines, answers, bands, stars) for stars in RANKS if stars > reached]


def _roadmap(lines: Sequence[Line], answers: Mapping[str, int], bands: Sequence[Band], stars: int) -> Roadmap:
    by_code = {line.code: line for line in lines}
    plan = dict(answers)
    floors = set()
    for missing in floors_missing(lines, answers, stars):
        plan[missing.criterion] = missing.needed
        floors.add(missing.criterion)
    start = next(band.start for band in bands if band.stars == stars)
    after_floors = assess(lines, plan, bands)
    plan |= _cheapest(lines, plan, start - after_floors.total)
    final = assess(lines, plan, bands)
    steps = tuple(
        _step(by_code[code], answers.get(code), option, floor=code in floors)
        for code, option in sorted(plan.items(), key=lambda item: list(by_code).index(item[0]))
        if answers.get(code) != option
    )
    cost = sum(COST[step.effort] * _climbed(by_code[step.criterion], step.chosen, step.target) for step in steps)
    return Roadmap(stars, steps, final.total, cost, final.stars >= stars)


def _cheapest(lines: Sequence[Line], plan: Mapping[str, int], needed: int) -> dict[str, int]:
    """The improvements of least cost that gain `needed` points (or as many as there are): exact, over points."""
    if needed <= 0:
        return {}
    # best[p] = (cost, choices) for gaining exactly p points, p capped at `needed`.
    best: dict[int, tuple[int, dict[str, int]]] = {0: (0, {})}
    for line in lines:
        options = line.criterion.options
        now = plan.get(line.code)
        if not has_story(line, lines, plan):
            continue
        points_now = options[now - 1].points if now else 0
        upgrades = [
            (option.points - points_now, COST[line.criterion.effort] * _climbed(line, now, number), number)
            for number, option in enumerate(options, 1)
            if option.points > points_now and (now is None or option.case == options[now - 1].case)
        ]
        for gained, (cost, choices) in sorted(best.items(), reverse=True):
            for gain, price, number in upgrades:
                reached = min(needed, gained + gain)
                if reached not in best or cost + price < best[reached][0]:
                    best[reached] = (cost + price, {**choices, line.code: number})
    return best[max(best)][1]


def _climbed(line: Line, chosen: int | None, target: int) -> int:
    """How many levels lie between two options, counted by distinct points; from nothing counts from below the first."""
    options = line.criterion.options
    floor = options[chosen - 1].points if chosen else -1
    return len(
        {
            option.points
            for option in options
            if floor < option.points <= options[target - 1].points and option.points > 0
        }
    )


def _step(line: Line, chosen: int | None, target: int, *, floor: bool) -> Step:
    options = line.criterion.options
    gain = options[target - 1].points - (options[chosen - 1].points if chosen else 0)
    return Step(line.code, chosen, target, gain, line.criterion.effort, floor)
