"""Which set and branch a product belongs to, from the examples of the edition."""

from collections.abc import Iterator

from course.generate.craft import OBJECTIVE, Wrong, chance, cut, inside, single
from course.generate.edition import source
from course.generate.places import sets
from course.model.course import Course
from course.model.fold import slugify
from course.model.law import CriteriaSet
from course.model.question import Level, Matching, Pair, Question


def product_set(course: Course) -> Iterator[Question]:
    """The set of each example; the nearest sets of the same group and branch mislead."""
    for branch, one in sets(course):
        near = sorted(sets(course), key=lambda pair: _distance(branch.no, one, pair[0].no, pair[1]))
        wrong = [Wrong(_option(other), f"Bộ này dành cho hàng như: {inside(other.examples[0])}.") for _, other in near]
        for example in one.examples:
            yield from single(
                f"gen-product-set-{slugify(example, '-')}",
                Level.APPLY,
                f"Sản phẩm “{example}” chấm theo bộ tiêu chí nào?",
                _option(one),
                wrong,
                f"{example} thuộc bộ {one.no} “{one.name}”, nhóm “{one.group}”.",
                (source(course, f"Phụ lục II bộ {one.no}"),),
            )


def product_branch(course: Course) -> Iterator[Question]:
    """The branch of each example; the branches whose goods look alike mislead."""
    branches = {branch.no: branch for branch, _ in sets(course)}
    for branch, one in sets(course):
        for example in one.examples:
            key = f"gen-product-branch-{slugify(example, '-')}"
            others = [other for other in branches.values() if other.no != branch.no]
            chance(key).shuffle(others)
            wrong = [
                Wrong(cut(other.name, 36), f"Nhóm này gồm hàng như: {inside(other.sets[0].examples[0])}.")
                for other in sorted(others, key=lambda other: abs(other.no - branch.no) > 1)
            ]
            yield from single(
                key,
                Level.UNDERSTAND,
                f"“{example}” thuộc nhóm sản phẩm OCOP nào?",
                _branch(branch.name),
                wrong,
                f"{example} ở bộ {one.no}, thuộc nhóm {branch.no} “{branch.name}”.",
                (source(course, "Điều 2 khoản 2, Phụ lục I"),),
            )


def product_match(course: Course) -> Iterator[Question]:
    """Four products of four sets that follow each other, to be matched with their sets."""
    everything = [one for _, one in sets(course)]
    for start in range(len(everything) - 3):
        four = everything[start : start + 4]
        for turn in range(min(len(one.examples) for one in four)):
            pairs = tuple(
                Pair(left=one.examples[turn], right=_option(one), feedback=f"{one.examples[turn]} thuộc bộ {one.no}.")
                for one in four
            )
            yield Matching(
                id=f"gen-product-match-{four[0].no}-{four[-1].no}-{turn + 1}",
                level=Level.APPLY,
                objective=OBJECTIVE,
                prompt=f"Ghép mỗi sản phẩm với bộ tiêu chí của nó: {', '.join(inside(pair.left) for pair in pairs)}.",
                pairs=pairs,
                explanation=" ".join(pair.feedback for pair in pairs),
                sources=(source(course, "Phụ lục II"),),
            )


def _distance(branch: int, one: CriteriaSet, other_branch: int, other: CriteriaSet) -> tuple[bool, bool, int]:
    return other_branch != branch, other.group != one.group, abs(other.no - one.no)


def _option(one: CriteriaSet) -> str:
    return f"Bộ {one.no}: {cut(one.name, 36)}"


def _branch(name: str) -> str:
    """The right branch without the list behind its first comma, so that it is never the longest option."""
    first, comma, _ = name.partition(",")
    return first + ("…" if comma else "")
