"""A list of candidates as people save it from Excel: name, and perhaps seat number and group."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from course.model.fold import fold

MOST = 500
LONGEST, LONGEST_GROUP = 60, 24
"""Letters of a name and of a group: what fits on the sheet's lines."""
COLUMNS = {
    "name": ("ho va ten", "ho ten", "ten", "hoc vien", "thi sinh", "name"),
    "seat": ("so bao danh", "sbd", "so ghe", "seat"),
    "group": ("nhom", "lop", "to", "group"),
}
SAVE_AS = "trong Excel chọn Lưu thành, kiểu CSV UTF-8 (phân tách bằng dấu phẩy)"
_LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyfjwz"


class Candidate(NamedTuple):
    """A person: name, seat number as digits ("" until one is given), group ("" when there are none)."""

    name: str
    seat: str
    group: str


class ListFaults(Exception):
    """The list cannot be used; `faults` are (line, what and remedy in Vietnamese), line 0 for the whole file."""

    def __init__(self, faults: Sequence[tuple[int, str]]) -> None:
        super().__init__(faults)
        self.faults = tuple(faults)


def read_candidates(content: bytes, digits: int) -> tuple[Candidate, ...]:
    """Read a CSV file; seat numbers have up to `digits` digits. Raises ListFaults with every fault found.

    UTF-8 with or without a mark, UTF-16 with one, Windows-1258; columns parted by a comma, a semicolon or a tab.
    Whoever has no seat number gets the lowest that is free.
    """
    rows = list(_rows(decode(content)))
    if not rows:
        raise ListFaults([(0, "tệp không có dòng nào → ghi mỗi học viên một dòng, cột đầu là họ tên.")])
    places, rows = _columns(rows)
    people, faults = [], []
    taken: dict[str, int] = {}
    for line, cells in rows:
        person, wrong = _person(cells, places, digits)
        if not wrong and person.seat and person.seat in taken:
            wrong = f"số báo danh {person.seat} đã có ở dòng {taken[person.seat]} → mỗi người một số."
        if wrong:
            faults.append((line, wrong))
            continue
        if person.seat:
            taken[person.seat] = line
        people.append(person)
    if len(people) > MOST:
        faults.append((0, f"có {len(people)} người, nhiều nhất {MOST} → chia thành nhiều tệp."))
    if not people and not faults:
        faults.append((0, "tệp chỉ có dòng tiêu đề → thêm mỗi học viên một dòng."))
    if faults:
        raise ListFaults(faults)
    free = (str(number).zfill(digits) for number in range(1, MOST * 2 + 1) if str(number).zfill(digits) not in taken)
    return tuple(one if one.seat else one._replace(seat=next(free)) for one in people)


def decode(content: bytes) -> str:
    """The text of a file whose encoding is not known. Raises ListFaults when no reading gives Vietnamese words."""
    if content.startswith(b"PK\x03\x04"):
        raise ListFaults([(0, f"đây là tệp Excel, không phải CSV → {SAVE_AS}.")])
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    elif content[:400].count(0) > len(content[:400]) // 5:
        # Latin letters in UTF-16 have a zero byte: before them in big-endian order, behind them in little-endian.
        encodings = ["utf-16-le" if content[1:2] == b"\x00" else "utf-16-be"]
    else:
        encodings = ["utf-8-sig", "cp1258"]
    for encoding in encodings:
        try:
            text = unicodedata.normalize("NFC", content.decode(encoding))
        except UnicodeDecodeError:
            continue
        if encoding != "cp1258" or _vietnamese(text):
            return text
    raise ListFaults([(0, f"không đọc được bảng mã chữ của tệp → {SAVE_AS}.")])


def _vietnamese(text: str) -> bool:
    """Whether every letter is Vietnamese: another 8-bit code read as Windows-1258 gives letters that are not."""
    plain = unicodedata.normalize("NFD", text.casefold())
    letters = {unicodedata.normalize("NFD", letter)[0] for letter in _LETTERS}
    return all(sign in letters or sign.isascii() or sign in "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323–“”’…"
               for sign in plain)  # fmt: skip


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that say something, each with its line."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text), delimiter=delimiter)
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num, [cell.strip() for cell in cells]
    except csv.Error:
        raise ListFaults([(reader.line_num, "dòng này không phải CSV → lưu lại tệp từ Excel.")]) from None


def _columns(rows: list[tuple[int, list[str]]]) -> tuple[dict[str, int], list[tuple[int, list[str]]]]:
    """Which column holds what, and the rows below the head; without a head the columns are name, seat, group."""
    head = [fold(cell) for cell in rows[0][1]]
    places = {key: head.index(word) for key, words in COLUMNS.items() for word in words[::-1] if word in head}
    if "name" in places:
        return places, rows[1:]
    if head[0].isdigit() or head[0] in ("stt", "tt") or places:
        raise ListFaults([(rows[0][0], "không thấy cột họ tên → thêm dòng tiêu đề: Họ tên; Số báo danh; Nhóm.")])
    return {"name": 0, "seat": 1, "group": 2}, rows


def _person(cells: Sequence[str], places: dict[str, int], digits: int) -> tuple[Candidate, str]:
    """The candidate of a row, and what is wrong with it ("" when nothing is)."""
    name, seat, group = (
        cells[places[key]] if places.get(key, len(cells)) < len(cells) else "" for key in ("name", "seat", "group")
    )
    wrong = ""
    if not name:
        wrong = "thiếu họ tên → ghi họ tên hoặc xóa dòng."
    elif any(unicodedata.category(sign) in ("Cc", "Cf", "Co", "Cs") for sign in name + group):
        wrong = "có ký tự lạ, không in được → gõ lại ô này."
    elif len(name) > LONGEST:
        wrong = f"họ tên dài quá {LONGEST} chữ → viết gọn lại."
    elif len(group) > LONGEST_GROUP:
        wrong = f"tên nhóm dài quá {LONGEST_GROUP} chữ → viết gọn lại."
    elif seat and not re.fullmatch(rf"[0-9]{{1,{digits}}}", seat):
        wrong = f"số báo danh “{seat[:20]}” không phải 1 đến {digits} chữ số → sửa lại hoặc bỏ trống."
    return Candidate(name, seat.zfill(digits) if seat else "", group), wrong
