"""Lists of candidates as Excel and people make them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.papers.candidates import LONGEST, MOST, Candidate, ListFaults, read_candidates

NAMES = "Họ tên;Số báo danh;Nhóm\nNguyễn Thị Hường;12;Tổ 1\nLò Văn Đức;;Tổ 2\n"
READ = (Candidate("Nguyễn Thị Hường", "000012", "Tổ 1"), Candidate("Lò Văn Đức", "000001", "Tổ 2"))


def windows_1258(text):
    """As Vietnamese Windows wrote it: tone marks stand behind their letter, the others are part of it."""
    grave, acute, tilde, hook, dot = "\u0300\u0301\u0303\u0309\u0323"
    tones = {"ọ": "o" + dot, "ố": "ô" + acute, "ễ": "ê" + tilde, "ị": "i" + dot, "ờ": "ơ" + grave}
    tones |= {"ò": "o" + grave, "ổ": "ô" + hook, "ứ": "ư" + acute}
    return "".join(tones.get(sign, sign) for sign in text).encode("cp1258")


@pytest.mark.parametrize(
    "content",
    [
        NAMES.encode(),
        NAMES.encode("utf-8-sig"),
        NAMES.replace(";", ",").encode(),
        NAMES.replace(";", "\t").encode("utf-16"),
        NAMES.encode("utf-16-le"),
        NAMES.encode("utf-16-be"),
        NAMES.replace("\n", "\r\n").encode(),
        windows_1258(NAMES),
        "NHÓM,STT,HỌ VÀ TÊN,SBD\nTổ 1,1,Nguyễn Thị Hường,12\n\nTổ 2,2, Lò Văn Đức ,\n".encode(),
        "Nguyễn Thị Hường,12,Tổ 1\nLò Văn Đức,,Tổ 2\n".encode(),
    ],
)
def test_every_way_people_save_a_list_is_read(content):
    assert read_candidates(content, 6) == READ


def faults_of(text, encoding="utf-8"):
    with pytest.raises(ListFaults) as caught:
        read_candidates(text.encode(encoding) if isinstance(text, str) else text, 6)
    return caught.value.faults


def test_every_fault_is_told_with_its_line_in_one_run():
    long = "a" * (LONGEST + 1)
    faults = faults_of(f"Họ tên;SBD;Nhóm\nA;1\nB;1\n;2\nC;12345678\nD\x07;3\n{long};4\nE;A1\nG;7;{long}\n")
    assert [line for line, _ in faults] == [3, 4, 5, 6, 7, 8, 9]
    words = [
        "đã có ở dòng 2",
        "thiếu họ tên",
        "1 đến 6 chữ số",
        "ký tự lạ",
        f"dài quá {LONGEST}",
        "1 đến 6 chữ số",
        "tên nhóm",
    ]
    assert all(word in fault for word, (_, fault) in zip(words, faults, strict=True))
    assert all(" → " in fault for _, fault in faults)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "không có dòng nào"),
        ("Họ tên;SBD\n", "chỉ có dòng tiêu đề"),
        ("STT;Tên gọi\n1;A\n", "không thấy cột họ tên"),
        ("1;Nguyễn Văn A\n", "không thấy cột họ tên"),
        ("SBD;Ghi chú\n1;A\n", "không thấy cột họ tên"),
        ("Nguyễn Thị Hường".encode()[:-3] + b"\xc3", "không đọc được bảng mã"),
        ("Họ tên\nNgÔ\xabc\n".encode("latin-1", "ignore") + b"\xbf\xd0\xde\n", "không đọc được bảng mã"),
        (b"PK\x03\x04\x14\x00\x06\x00\x08\x00!\x00" + bytes(range(256)), "đây là tệp Excel"),
        ("Họ tên\n" + "A\n" * (MOST + 1), f"có {MOST + 1} người, nhiều nhất {MOST}"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_reason(content, words):
    assert words in faults_of(content)[0][1]


def test_five_hundred_names_are_read_and_numbered():
    people = read_candidates(("Họ tên\n" + "Ai đó\n" * MOST).encode(), 6)
    assert [one.seat for one in people] == [f"{n:06}" for n in range(1, MOST + 1)]


def test_formula_like_cells_are_only_names():
    (one,) = read_candidates("Họ tên\n=HYPERLINK(1)\n".encode(), 6)
    assert one.name == "=HYPERLINK(1)"


@given(st.binary(max_size=300))
def test_any_bytes_give_candidates_or_faults(content):
    try:
        people = read_candidates(content, 6)
    except ListFaults:
        return
    assert people
    assert len({one.seat for one in people}) == len(people)


ROWS = st.tuples(st.text("abcđếăAB ", min_size=1).filter(str.strip), st.integers(0, 999))


@given(st.lists(ROWS, min_size=1, max_size=20, unique_by=lambda one: one[1]))
def test_whatever_is_written_is_read_again(rows):
    people = read_candidates(("Họ tên;SBD\n" + "".join(f"{name};{seat}\n" for name, seat in rows)).encode(), 3)
    assert [(one.name, int(one.seat)) for one in people] == [(name.strip(), seat) for name, seat in rows]
