"""How a plan reads in Vietnamese: days, weekdays, and the sheet to print."""

import datetime
from collections.abc import Sequence

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


def in_words(day: datetime.date) -> str:
    """The day as the course writes it: 3/10/2026."""
    return f"{day.day}/{day.month}/{day.year}"


def weekday(day: datetime.date) -> str:
    """The weekday's name: "thứ Bảy"."""
    return WEEKDAYS[day.weekday()]


def sheet(rows: Sequence[tuple[datetime.date, str, str]], notes: Sequence[str], day: datetime.date, law: str) -> str:
    """A Markdown page to print; each row is a day, what happens, and the law's article. `day` is when it was made."""
    lines = [
        "# Lịch OCOP của tôi",
        "",
        f"Lập ngày {in_words(day)}, theo {law}.",
        "",
        "| Xong | Ngày | Thứ | Việc | Căn cứ |",
        "|---|---|---|---|---|",
        *(f"| ☐ | {in_words(one)} | {weekday(one)} | {title} | {basis} |" for one, title, basis in rows),
        "",
        "Cần nhớ:",
        "",
        *(f"- {note}" for note in notes),
    ]
    return "\n".join(lines) + "\n"
