"""The end of a certificate and the window for a renewal, from invented dates. Days 5 and 18 exist in every month."""

import datetime
from collections.abc import Iterator

from course.generate.craft import OBJECTIVE, Wrong, date, single
from course.generate.edition import number, source
from course.model.course import Course
from course.model.question import Level, Question, TrueFalse

ISSUED = [datetime.date(year, month, day) for year in (2028, 2029, 2030) for month in range(1, 13) for day in (5, 18)]
OFFSETS = (240, 181, 180, 150, 121, 120, 119, 60)
AT_END, AT_WINDOW = "Điều 4 khoản 3", "Điều 7 khoản 6 điểm a"


def certificate_end(course: Course) -> Iterator[Question]:
    """The day a certificate ends."""
    months = number(course, "certificate_months")
    for issued in ISSUED if months else ():
        wrong = [
            Wrong(date(later(issued, 24)), "Giấy không chỉ có giá trị hai năm."),
            Wrong(date(later(issued, 60)), "Giấy không có giá trị tới năm năm."),
            Wrong(date(later(issued, months + 6)), "Luật không cộng thêm nửa năm vào hạn của giấy."),
        ]
        yield from single(
            f"gen-certificate-end-{issued.isoformat()}",
            Level.APPLY,
            f"Giấy chứng nhận (ví dụ minh họa) được ban hành ngày {date(issued)}. Giấy hết hạn ngày nào?",
            date(later(issued, months)),
            wrong,
            f"Giấy có giá trị {months} tháng kể từ ngày ban hành.",
            (source(course, AT_END),),
        )


def renewal_first(course: Course) -> Iterator[Question]:
    """The first day for a renewal dossier, from the day the certificate ends."""
    earliest, latest = number(course, "renewal_earliest_days"), number(course, "renewal_latest_days")
    for end in ISSUED if earliest else ():
        wrong = [
            Wrong(date(end - datetime.timedelta(latest)), "Đó là ngày muộn nhất, không phải ngày sớm nhất."),
            Wrong(date(later(end, -6)), "Luật đếm theo ngày, không đếm lùi sáu tháng."),
            Wrong(date(later(end, -12)), "Một năm trước là quá sớm."),
        ]
        yield from single(
            f"gen-renewal-first-{end.isoformat()}",
            Level.APPLY,
            f"Giấy chứng nhận (ví dụ minh họa) hết hạn ngày {date(end)}. "
            "Sớm nhất ngày nào thì nộp được hồ sơ phân hạng lại?",
            date(end - datetime.timedelta(earliest)),
            wrong,
            f"Không nộp sớm hơn {earliest} ngày trước ngày hết hạn. Đếm lùi {earliest} ngày.",
            (source(course, AT_WINDOW),),
        )


def renewal_last(course: Course) -> Iterator[Question]:
    """The last day for a renewal dossier, from the day the certificate was issued."""
    months = number(course, "certificate_months")
    earliest, latest = number(course, "renewal_earliest_days"), number(course, "renewal_latest_days")
    for issued in ISSUED if months else ():
        end = later(issued, months)
        wrong = [
            Wrong(date(end - datetime.timedelta(earliest)), "Đó là ngày sớm nhất, không phải ngày muộn nhất."),
            Wrong(date(end - datetime.timedelta(30)), "Quá muộn. Luật không cho chờ tới tháng cuối."),
            Wrong(date(end), "Ngày giấy hết hạn là đã ngoài khung."),
        ]
        yield from single(
            f"gen-renewal-last-{issued.isoformat()}",
            Level.APPLY,
            f"Giấy chứng nhận (ví dụ minh họa) được ban hành ngày {date(issued)}. "
            "Muộn nhất ngày nào phải nộp hồ sơ phân hạng lại?",
            date(end - datetime.timedelta(latest)),
            wrong,
            f"Giấy hết hạn ngày {date(end)} ({months} tháng). Nộp không muộn hơn {latest} ngày trước đó.",
            (source(course, AT_END), source(course, AT_WINDOW)),
        )


def renewal_day(course: Course) -> Iterator[Question]:
    """Whether a day lies in the window; both borders are inside."""
    earliest, latest = number(course, "renewal_earliest_days"), number(course, "renewal_latest_days")
    for end in ISSUED[::3] if earliest else ():
        for offset in OFFSETS:
            day = end - datetime.timedelta(offset)
            inside = latest <= offset <= earliest
            where = "trong khung" if inside else "quá sớm" if offset > earliest else "quá muộn"
            yield TrueFalse(
                id=f"gen-renewal-day-{end.isoformat()}-{offset}",
                level=Level.APPLY,
                objective=OBJECTIVE,
                prompt=f"Giấy chứng nhận hết hạn ngày {date(end)} (ví dụ minh họa). "
                f"Nộp hồ sơ phân hạng lại ngày {date(day)} là trong khung ngày của luật.",
                answer=inside,
                feedback=f"Hãy đếm lại: từ {date(day)} đến {date(end)} là {offset} ngày.",
                explanation=f"Còn {offset} ngày là hết hạn, nên nộp lúc này là {where}. "
                f"Khung là từ {earliest} đến {latest} ngày.",
                sources=(source(course, AT_WINDOW),),
            )


def later(day: datetime.date, months: int) -> datetime.date:
    """The same day number `months` later (or earlier); for days that every month has."""
    years, month = divmod(day.month - 1 + months, 12)
    return day.replace(year=day.year + years, month=month + 1)
