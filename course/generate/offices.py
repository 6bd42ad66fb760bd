"""Who is in charge: the ministries of a set, the offices that recognise a rank; and the samples they get."""

from collections.abc import Iterator
from decimal import Decimal

from course.generate.craft import OBJECTIVE, Wrong, chance, inside, single
from course.generate.edition import source
from course.generate.places import set_name, sets
from course.model.course import Course
from course.model.question import Level, NumberTrap, Numeric, Question

NOW, BEFORE = "Bộ Nông nghiệp và Môi trường", "Bộ Nông nghiệp và Phát triển nông thôn"
NOBODY = "Không có quyết định công nhận"
FIRST, LAST = 20, 100


def samples(course: Course) -> Iterator[Question]:
    """How many samples go with the dossier of each set."""
    for _, one in sets(course):
        if one.no not in course.sheets:
            continue
        count = course.sheets[one.no].samples
        traps = {3: "Ba mẫu chưa đủ.", 10: "Luật không đòi nhiều mẫu đến thế."}
        if not count:
            traps = {5: "Dịch vụ du lịch không phải gửi mẫu."}
        yield Numeric(
            id=f"gen-samples-{one.no}",
            level=Level.REMEMBER,
            objective=OBJECTIVE,
            prompt=f"{set_name(one)}: hồ sơ gửi lên tỉnh phải kèm bao nhiêu sản phẩm mẫu? Không phải gửi thì ghi 0.",
            answer=Decimal(count),
            unit="sản phẩm",
            traps=tuple(NumberTrap(value=Decimal(trap), feedback=why) for trap, why in traps.items() if trap != count),
            explanation=f"Hồ sơ kèm {count} sản phẩm mẫu." if count else "Dịch vụ du lịch được miễn gửi sản phẩm mẫu.",
            sources=(source(course, "Điều 6 khoản 2 điểm d"),),
        )


def agency(course: Course) -> Iterator[Question]:
    """The ministries of each set; those of other sets and a ministry's old name mislead."""
    known = list(dict.fromkeys("; ".join(one.agencies) for _, one in sets(course)))
    for _, one in sets(course):
        right = "; ".join(one.agencies)
        wrong = [Wrong(other, "Đó là nơi quản lý hàng của những bộ tiêu chí khác.") for other in known]
        former = next((text for text in (right, *known) if NOW in text), "")
        if former:
            wrong.insert(1, Wrong(former.replace(NOW, BEFORE), f"Tên cũ. Nay là {NOW}."))
        yield from single(
            f"gen-agency-{one.no}",
            Level.REMEMBER,
            f"Hàng chấm theo {inside(set_name(one))} thuộc quản lý của bộ, ngành nào?",
            right,
            wrong,
            f"Quyết định giao cho: {right}.",
            (source(course, f"Phụ lục II bộ {one.no}"),),
        )


def recogniser(course: Course) -> Iterator[Question]:
    """Who recognises a result; offices of the past and of other levels mislead."""
    bands = sorted(course.edition.bands, key=lambda band: -band.start) if course.edition else []
    offices: dict[str, list[int]] = {}
    for band in reversed(bands):
        if band.recognised_by:
            offices.setdefault(band.recognised_by, []).append(band.stars)
    wrong = [
        Wrong("Chủ tịch Ủy ban nhân dân cấp huyện", "Cấp huyện không còn. Trước đây huyện công nhận 3 sao."),
        Wrong("Chủ tịch Ủy ban nhân dân cấp xã", "Xã nhận và xem hồ sơ, không công nhận hạng sao."),
        Wrong(f"Bộ trưởng {BEFORE}", f"Tên cũ. Nay là {NOW}, và bộ chỉ công nhận 5 sao."),
        *(
            Wrong(one, f"Nơi này chỉ công nhận hạng {', '.join(map(str, stars))} sao.")
            for one, stars in offices.items()
        ),
    ]
    products = [example for _, one in sets(course) for example in one.examples]
    for total in range(FIRST, LAST + 1) if bands else ():
        key = f"gen-recogniser-{total}"
        band = next(band for band in bands if band.start <= total)
        council = "Hội đồng cấp trung ương" if band.stars == 5 else "Hội đồng cấp tỉnh"
        floors = "Mọi mức sàn đều đạt. " if band.recognised_by else ""
        right = band.recognised_by or NOBODY
        yield from single(
            key,
            Level.APPLY,
            f"{council} chấm {inside(chance(key).choice(products))} (ví dụ minh họa) {total} điểm. "
            f"{floors}Ai quyết định công nhận hạng của sản phẩm?",
            right,
            sorted(wrong, key=lambda one: chance(key + one.text).random()),
            f"{total} điểm là hạng {band.stars} sao. "
            + (f"Hạng này do {right} công nhận." if band.recognised_by else "Hạng này không được công nhận."),
            (source(course, "Điều 4 khoản 1"),),
        )
