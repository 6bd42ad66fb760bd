"""A person's plan: from a certificate, a filing day or a round to every date that follows, with what to mind."""

import datetime
from typing import NamedTuple

from course.schedule.deadlines import (
    Limits,
    Window,
    certificate_end,
    commune_done,
    latest_filing,
    next_round,
    renewal_window,
    round_dates,
)
from course.schedule.wish import Wish, refuse_slips
from course.schedule.words import in_words, weekday
from course.schedule.working_days import SATURDAY, UnknownDays, WorkingCalendar

_STEP_TITLES = {
    "commune": "xã đề nghị lên tỉnh",
    "province": "tỉnh đánh giá xong",
    "to_ministry": "tỉnh đề nghị lên Bộ (hồ sơ có thể đạt 5 sao)",
    "ministry": "Bộ đánh giá xong (hồ sơ 5 sao)",
}


class Milestone(NamedTuple):
    """One date: `key` for programs, `title` and `basis` (the law's article) for people, `remind` in days before."""

    key: str
    day: datetime.date
    title: str
    basis: str
    remind: tuple[int, ...] = ()


class Plan(NamedTuple):
    """The milestones by date, and notes (Vietnamese sentences) on what they do not say."""

    milestones: tuple[Milestone, ...]
    notes: tuple[str, ...]


def make_plan(wish: Wish, day: datetime.date, limits: Limits, working: WorkingCalendar) -> Plan:
    """Everything that follows from `wish`, seen from `day`.

    Raises UsageFault for a day that cannot be meant and UnknownDays where holidays are not known.
    """
    refuse_slips(wish, limits)
    planner = _Planner(day, limits, working)
    if wish.certificate:
        planner.certificate(wish.certificate, wish.filing)
    if wish.filing:
        wish = wish._replace(round=planner.filing(wish.filing, wish))
    if wish.round:
        planner.round(*wish.round, filed=wish.filing is not None)
    return Plan(tuple(sorted(planner.milestones, key=lambda one: one.day)), tuple(planner.notes))


class _Planner:
    def __init__(self, day: datetime.date, limits: Limits, working: WorkingCalendar) -> None:
        self.day, self.limits, self.working = day, limits, working
        self.milestones: list[Milestone] = []
        self.notes: list[str] = []

    def add(self, key: str, day: datetime.date, title: str, fact: str = "", remind: tuple[int, ...] = ()) -> None:
        self.milestones.append(Milestone(key, day, title, self.limits.articles.get(fact, ""), remind))

    def certificate(self, issued: datetime.date, filed: datetime.date | None) -> None:
        end = certificate_end(issued, self.limits.certificate_months)
        window = renewal_window(end, self.limits)
        self.add("certificate_issued", issued, "Ngày cấp giấy chứng nhận", "certificate_months")
        self.add(
            "renewal_opens", window.first, "Ngày đầu được nộp hồ sơ phân hạng lại", "renewal_earliest_days", (14, 0)
        )
        self.add(
            "renewal_closes", window.last, "Ngày cuối được nộp hồ sơ phân hạng lại", "renewal_latest_days", (30, 14, 3)
        )
        self.add("certificate_end", end, "Ngày cuối giấy chứng nhận còn giá trị", "certificate_months", (30,))
        self.notes.append("Nếu giấy chứng nhận hoặc quyết định công nhận ghi ngày hết hạn thì theo ngày ghi trên giấy.")
        if self.closed(window.last):
            self.notes.append(
                f"Ngày cuối được nộp là {weekday(window.last)}, cơ quan nghỉ: nên nộp vào ngày làm việc trước đó."
            )
        self.notes.append(self.window_today(window, end) if filed is None else self.window_filed(window, filed))

    def window_today(self, window: Window, end: datetime.date) -> str:
        """Where `day` stands to the window."""
        if self.day < window.first:
            return f"Còn {(window.first - self.day).days} ngày nữa mới đến khoảng nộp hồ sơ phân hạng lại."
        if self.day <= window.last:
            return f"Đang trong khoảng nộp, còn {(window.last - self.day).days} ngày sau hôm nay."
        late = "Khoảng nộp đã qua: hỏi ngay xã và tỉnh."
        if self.day > end:
            late = "Giấy chứng nhận đã hết hạn: hỏi ngay xã và tỉnh."
        if window.last < self.limits.law_day:
            late += " Khoảng nộp này qua trước khi quyết định có hiệu lực: xem Điều 12 khoản 3 (chuyển tiếp)."
        return late

    def window_filed(self, window: Window, filed: datetime.date) -> str:
        if filed < window.first:
            return f"Ngày nộp sớm quá {(window.first - filed).days} ngày: chỉ nhận từ {in_words(window.first)}."
        if filed > window.last:
            return f"Ngày nộp muộn {(filed - window.last).days} ngày: hạn cuối là {in_words(window.last)}."
        return "Ngày nộp nằm trong khoảng được nộp."

    def filing(self, filed: datetime.date, wish: Wish) -> tuple[int, int] | None:
        """The commune's answer and what follows; returns the round the dossier goes into."""
        done = commune_done(filed, self.working, self.limits)
        self.add("filed", filed, "Bạn nộp hồ sơ cho xã")
        days = self.limits.commune_working_days
        self.add("commune_done", done, f"Xã xử lý xong chậm nhất ({days} ngày làm việc)", "commune_working_days", (1,))
        if self.closed(filed):
            received = self.working.on_or_after(filed)
            self.notes.append(f"Ngày nộp là ngày nghỉ: tính như xã nhận hồ sơ ngày {in_words(received)}.")
        self.warn_unsure(filed, done)
        if wish.certificate:
            self.renewal(done, certificate_end(wish.certificate, self.limits.certificate_months))
            return wish.round
        number, year = wish.round or next_round(done, self.limits)
        if done > (last := round_dates(number, year, self.limits)["commune"]):
            self.notes.append(
                f"Không chắc kịp đợt {number} năm {year}: xã có thể dùng đến {in_words(done)}, "
                f"mà ngày cuối để đề nghị là {in_words(last)}."
            )
        elif not wish.round:
            self.notes.append(f"Nếu xã dùng hết {days} ngày làm việc, hồ sơ kịp đợt {number} năm {year}.")
        return number, year

    def renewal(self, done: datetime.date, end: datetime.date) -> None:
        decided = done + datetime.timedelta(days=self.limits.decision_days)
        title = f"Tỉnh xét xong, nếu xã gửi đủ hồ sơ ngày {in_words(done)} ({self.limits.decision_days} ngày)"
        self.add("renewal_decided", decided, title, "renewal_decision_days", (0,))
        self.notes.append("Sản phẩm 5 sao còn thêm chặng ở Bộ, cũng có thời hạn như vậy từ khi Bộ nhận đủ hồ sơ.")
        if decided > end:
            self.notes.append(f"Kết quả có thể đến sau ngày giấy hết hạn ({in_words(end)}): nộp sớm hơn.")

    def round(self, number: int, year: int, *, filed: bool) -> None:
        dates = round_dates(number, year, self.limits)
        if not filed:
            file_by = latest_filing(dates["commune"], self.working, self.limits)
            title = f"Đợt {number}/{year}: ngày cuối nên nộp cho xã"
            self.add("round_file_by", file_by, title, "commune_working_days", (30, 14, 3))
            self.warn_unsure(file_by, dates["commune"])
            self.notes.append("Nên nộp sớm hơn vài tuần: xã có thể yêu cầu bổ sung hồ sơ.")
            if file_by < self.day:
                self.notes.append(f"Ngày nên nộp cho đợt {number} năm {year} đã qua.")
        for step, day in dates.items():
            title = f"Đợt {number}/{year}: ngày cuối {_STEP_TITLES[step]}"
            self.add(f"round_{step}", day, title, f"round{number}_{step}", (7,) if step == "commune" else ())
        self.notes.append("Luật viết “trước ngày”, nên ngày cuối trong bảng là hôm trước của ngày luật ghi.")
        if dates["commune"] < self.limits.law_day:
            self.notes.append("Đợt này có mốc trước khi quyết định có hiệu lực: hỏi tỉnh lịch của năm chuyển tiếp.")

    def closed(self, day: datetime.date) -> bool:
        """Tell whether offices rest on `day`; where holidays are not known, by the weekday alone."""
        try:
            return not self.working.is_working(day)
        except UnknownDays:
            return day.weekday() >= SATURDAY

    def warn_unsure(self, first: datetime.date, last: datetime.date) -> None:
        for day, name in self.working.unsure.items():
            if first <= day <= last:
                self.notes.append(f"Đã tính {in_words(day)} là ngày nghỉ ({name}). Hỏi xã nếu xã vẫn làm việc.")
