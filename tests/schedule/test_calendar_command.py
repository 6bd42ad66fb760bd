"""`course calendar` as people and programs use it."""

import datetime
import json
import re
import subprocess

import pytest
from icalendar import Calendar

from course.office.ical import Entry, calendar_file
from tests.conftest import ROOT, run_course

TODAY = ("--date", "2026-11-22")
CERTIFICATE = ("--certificate", "2025-03-15")


def days(*words):
    data = json.loads(run_course("calendar", *words, "--json", *TODAY).stdout)
    return {one["key"]: one["date"] for one in data["milestones"]}, " ".join(data["notes"])


def test_certificate():
    found, notes = days(*CERTIFICATE)

    assert found == {
        "certificate_issued": "2025-03-15",
        "renewal_opens": "2027-09-17",
        "renewal_closes": "2027-11-16",
        "certificate_end": "2028-03-15",
    }
    assert "Còn 299 ngày nữa" in notes


def test_renewal_with_a_filing_day():
    found, notes = days("--certificate", "2024-05-10", "--filing", "2026-12-01")

    assert (found["commune_done"], found["renewal_decided"]) == ("2026-12-22", "2027-02-05")
    assert "round_commune" not in found
    assert "nằm trong khoảng được nộp" in notes


@pytest.mark.parametrize(
    ("certificate", "filing", "words"),
    [
        ("2024-05-10", "2026-11-10", "sớm quá 1 ngày"),
        ("2023-12-20", "2026-10-20", "muộn 59 ngày"),
        ("2023-12-20", "2026-10-20", "sau ngày giấy hết hạn"),
    ],
)
def test_filing_outside_the_window_is_said(certificate, filing, words):
    assert words in days("--certificate", certificate, "--filing", filing)[1]


def test_filing_alone_finds_its_round():
    found, notes = days("--filing", "2026-10-09")

    assert found["commune_done"] == "2026-10-30"
    assert found["round_commune"] == "2027-04-29"
    assert "đợt 1 năm 2027" in notes


def test_a_round_without_a_year_is_the_next_one_to_come():
    assert days("--round", "2")[0]["round_file_by"] == "2027-10-08"


def test_filing_too_late_for_the_round_is_said():
    assert "Không chắc kịp đợt 2 năm 2026" in days("--filing", "2026-10-09", "--round", "2", "--year", "2026")[1]


def test_a_day_that_only_may_be_off_is_named():
    assert "Đã tính 24/11/2026 là ngày nghỉ" in days("--filing", "2026-11-23")[1]


def test_a_certificate_of_the_time_before_the_law_points_to_the_transition():
    assert "Điều 12 khoản 3" in days("--certificate", "2023-09-01")[1]


def test_table_and_sheet_say_the_same(tmp_path):
    shown = run_course("calendar", *CERTIFICATE, "--sheet", str(tmp_path / "lich.md"), *TODAY).stdout
    written = (tmp_path / "lich.md").read_text("utf-8")

    for words in ("17/9/2027", "16/11/2027", "thứ Ba", "15/3/2028", "Điều 4 khoản 3"):
        assert words in shown
        assert words in written
    assert "| ☐ | 16/11/2027 | thứ Ba | Ngày cuối được nộp hồ sơ phân hạng lại | Điều 7 khoản 6 điểm a |" in written


HOSTILE = "Mật *ong* <b>|#set text(1pt)"


@pytest.mark.parametrize("ending", ["html", "PDF", "md"])
def test_a_sheet_is_the_same_each_time_and_a_name_is_only_a_name(ending, tmp_path):
    for name in ("a", "b"):
        file = str(tmp_path / f"{name}.{ending}")
        run_course("calendar", *CERTIFICATE, "--name", HOSTILE, "--sheet", file, *TODAY)
    first = (tmp_path / f"a.{ending}").read_bytes()
    assert first == (tmp_path / f"b.{ending}").read_bytes()
    if ending == "PDF":
        text = subprocess.run(["pdftotext", "-layout", tmp_path / "a.PDF", "-"], capture_output=True, check=True).stdout
    else:
        text = first
    text = text.decode()
    shown = {
        "html": "Mật *ong* &lt;b&gt;|#set text(1pt)",
        "PDF": HOSTILE,
        "md": r"Mật \*ong\* \<b\>\|\#set text\(1pt\)",
    }
    for words in (shown[ending], "16/11/2027", "thứ Ba", "Điều 7 khoản 6", "Còn 299 ngày", "Lập ngày 22/11/2026"):
        assert words in text


def test_a_sheet_of_another_kind_is_refused_before_anything_is_written(tmp_path):
    ics = tmp_path / "a.ics"
    sheet = str(tmp_path / "lich.docx")
    done = run_course("calendar", *CERTIFICATE, "--ics", str(ics), "--sheet", sheet, *TODAY, code=2)

    assert ".md, .html, .pdf" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_name_stands_before_each_entry_of_the_file(tmp_path):
    file = tmp_path / "a.ics"
    run_course("calendar", *CERTIFICATE, "--name", " Mật\u202e ong\n\\N ", "--ics", str(file), *TODAY)

    titles = [str(event["SUMMARY"]) for event in Calendar.from_ical(file.read_bytes()).walk("VEVENT")]
    assert titles[0] == "Mật ong N: Ngày cấp giấy chứng nhận"


def test_a_word_that_the_program_does_not_fill_is_named_before_any_plan(project_copy):
    words = project_copy / "editions/calendar.yml"
    words.write_text(words.read_text("utf-8").replace("còn {days} ngày sau", "còn {ngay} ngày sau"), "utf-8")
    done = run_course("calendar", *CERTIFICATE, *TODAY, root=project_copy, code=1)

    assert re.search(r"editions/calendar.yml:\d+: \[calendar.slot\] .*“ngay”.* → .*days", done.stderr)
    words.unlink()
    assert "calendar.yml" in run_course("calendar", *CERTIFICATE, *TODAY, root=project_copy, code=1).stderr


def test_calendar_file_reads_back_and_is_the_same_each_time(tmp_path):
    for name in ("a.ics", "b.ics"):
        run_course("calendar", *CERTIFICATE, "--round", "1", "--year", "2027", "--ics", str(tmp_path / name), *TODAY)
    first = (tmp_path / "a.ics").read_bytes()
    events = Calendar.from_ical(first).walk("VEVENT")
    by_title = {str(event["SUMMARY"]): event for event in events}
    closes = by_title["Ngày cuối được nộp hồ sơ phân hạng lại"]

    assert first == (tmp_path / "b.ics").read_bytes()
    assert len({event["UID"] for event in events}) == len(events) == 9
    assert closes.decoded("DTSTART") == datetime.date(2027, 11, 16)
    assert closes.decoded("DTSTAMP") == datetime.datetime(2026, 11, 22, tzinfo=datetime.UTC)
    triggers = [alarm.decoded("TRIGGER") for alarm in closes.walk("VALARM")]
    assert [-(trigger // datetime.timedelta(days=1)) for trigger in triggers] == [30, 14, 3]
    assert all(line.endswith(b"\r") and len(line) <= 76 for line in first.split(b"\n")[:-1])


def test_letters_that_the_format_reserves_come_back():
    title = "Nộp; xã, tỉnh\\Bộ " + "đường dài " * 20
    data = calendar_file("Lịch", [Entry("x", datetime.date(2027, 1, 1), title, "", (1,))], datetime.date(2026, 1, 1))

    assert str(Calendar.from_ical(data).walk("VEVENT")[0]["SUMMARY"]) == title


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        ((), 2, "Cho biết ít nhất một"),
        (("--certificate", "hôm qua"), 2, "không phải ngày"),
        (("--certificate", "0001-01-01"), 2, "từ năm 2018"),
        (("--certificate", "9999-12-31"), 2, "từ năm 2018"),
        (("--filing", "2020-01-01"), 2, "22/5/2026"),
        (("--filing", "9999-12-31"), 2, "đến năm 2099"),
        (("--round", "3"), 2, "3"),
        (("--round", "1", "--year", "0"), 2, "từ 2026 đến 2099"),
        (("--year", "2027"), 2, "--round"),
        (("--filing", "2027-01-25"), 1, "Chưa biết đủ ngày nghỉ lễ"),
        (("--round", "1", "--year", "2031"), 1, "Chưa biết đủ ngày nghỉ lễ"),
        ((*CERTIFICATE, "--ics", str(ROOT)), 2, "Không ghi được"),
        ((*CERTIFICATE, "--sheet", str(ROOT / "README.md" / "x.md")), 2, "Không ghi được"),
    ],
)
def test_what_cannot_be_answered_is_said_in_one_message(words, code, says):
    done = run_course("calendar", *words, *TODAY, code=code)

    assert says in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize("day", ["0001-01-01", "2027-06-01", "9999-12-31"])
def test_any_day_of_asking_works(day):
    run_course("calendar", *CERTIFICATE, "--date", day)
    run_course("calendar", "--round", "1", "--date", "9999-12-31", code=2)


def test_only_one_file_knows_the_library():
    users = [path.name for path in (ROOT / "course").rglob("*.py") if re.search("icalendar", path.read_text("utf-8"))]

    assert users == ["ical.py"]
