"""How long an office may take: the commune's working days, the days of a renewal."""

import datetime
from collections.abc import Iterator

from course.generate.craft import Wrong, date, single
from course.generate.edition import number, source
from course.model.course import Course
from course.model.question import Level, Question

WEEKDAYS = ("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật")
# Stretches from which three weeks on no public holiday of Vietnam falls; two days of each week are asked.
QUIET = [
    (datetime.date(year, first[0], first[1]), datetime.date(year, last[0], last[1]))
    for year in (2027, 2028)
    for first, last in (((5, 10), (8, 6)), ((9, 8), (10, 29)))
]
ASKED = (0, 3)


def working_days(course: Course) -> Iterator[Question]:
    """The commune's last day; counting weekends misleads."""
    allowed = number(course, "commune_working_days")
    for day in _quiet_days() if allowed else ():
        right = after_working_days(day, allowed)
        wrong = [
            Wrong(date(day + datetime.timedelta(allowed)), "Bạn đã đếm cả thứ bảy và chủ nhật."),
            Wrong(date(after_working_days(day, allowed - 1)), "Ngày nhận không tính. Đếm từ ngày làm việc kế tiếp."),
            Wrong(date(after_working_days(day, allowed + 5)), "Bạn đếm thừa một tuần."),
        ]
        yield from single(
            f"gen-working-days-{day.isoformat()}",
            Level.APPLY,
            f"Xã nhận hồ sơ (ví dụ minh họa) {WEEKDAYS[day.weekday()]} ngày {date(day)}. "
            "Từ đó không có ngày lễ hay nghỉ bù. Ngày cuối cùng xã phải xử lý xong là ngày nào?",
            date(right),
            wrong,
            f"Xã có {allowed} ngày làm việc, đếm từ hôm sau, bỏ thứ bảy và chủ nhật.",
            (source(course, "Điều 7 khoản 2"),),
        )


def decision_days(course: Course) -> Iterator[Question]:
    """The last day of a renewal's assessment; working days and other numbers mislead."""
    allowed = number(course, "renewal_decision_days")
    days = [datetime.date(year, month, day) for year in (2027, 2028) for month in range(1, 13) for day in (4, 14, 24)]
    for day in days if allowed else ():
        wrong = [
            Wrong(date(day + datetime.timedelta(60)), "Luật không cho tới 60 ngày."),
            Wrong(date(day + datetime.timedelta(30)), "Luật cho lâu hơn một tháng."),
            Wrong(date(after_working_days(day, allowed)), "Luật viết “ngày”, không viết “ngày làm việc”."),
        ]
        yield from single(
            f"gen-decision-days-{day.isoformat()}",
            Level.APPLY,
            f"Tỉnh nhận đủ hồ sơ đề nghị phân hạng lại (ví dụ minh họa) ngày {date(day)}. "
            "Chậm nhất ngày nào phải xong?",
            date(day + datetime.timedelta(allowed)),
            wrong,
            f"Đánh giá, phân hạng lại không quá {allowed} ngày kể từ ngày nhận đủ hồ sơ. Ngày nhận không tính.",
            (source(course, "Điều 7 khoản 6 điểm g"),),
        )


def after_working_days(day: datetime.date, count: int) -> datetime.date:
    """The day `count` working days after `day`, which is not counted; only weekends are off."""
    while count:
        day += datetime.timedelta(1)
        count -= day.weekday() < 5
    return day


def _quiet_days() -> Iterator[datetime.date]:
    for first, last in QUIET:
        for step in range((last - first).days + 1):
            day = first + datetime.timedelta(step)
            if day.weekday() in ASKED:
                yield day
