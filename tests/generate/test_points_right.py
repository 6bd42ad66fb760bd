"""Answers on points and offices, recomputed from the borders that the decision prints."""

import re

from tests.generate import raw

PROVINCE, MINISTER = "Chủ tịch Ủy ban nhân dân cấp tỉnh", "Bộ trưởng Bộ Nông nghiệp và Môi trường"


def test_star_by_points(made, right):
    totals = set()
    for question in made["star-by-points"]:
        total = float(re.search(r"được ([\d,]+) điểm", question.prompt).group(1).replace(",", "."))
        totals.add(total)
        assert right(question) == f"{raw.stars_of(total)} sao"
    assert {*range(101), 29.5, 49.5, 69.5, 89.5} == totals


def test_points_to_next(made):
    for question in made["points-to-next"]:
        total, stars = map(int, re.search(r"được (\d+) điểm\..*hạng (\d) sao", question.prompt).groups())
        assert raw.stars_of(total + int(question.answer)) >= stars > raw.stars_of(total + int(question.answer) - 1)


def test_parts_total(made, right):
    for question in made["parts-total"]:
        parts = [int(one) for one in re.findall(r"(\d+) điểm phần", question.prompt)]
        assert all(got <= most for got, most in zip(parts, (40, 25, 35), strict=True))
        assert right(question) == f"{raw.stars_of(sum(parts))} sao"


def test_recogniser(made, right):
    for question in made["recogniser"]:
        total = int(re.search(r"(\d+) điểm\.", question.prompt).group(1))
        assert right(question) == (
            MINISTER if total >= 90 else PROVINCE if total >= 50 else "Không có quyết định công nhận"
        )
        assert ("trung ương" in question.prompt) == (total >= 90)
