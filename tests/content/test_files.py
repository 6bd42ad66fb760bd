"""Text files as editors, phones and old machines save them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.content.files import LARGEST_BYTES, read_text
from tests.conftest import ROOT

TEXT = "Mận khô\nsấy hai lượt\n"


def read(folder, raw: bytes) -> tuple[str | None, list[tuple[int, str]]]:
    (folder / "f.md").write_bytes(raw)
    findings = []
    text = read_text(folder, "f.md", findings)
    assert {finding.file for finding in findings} <= {"f.md"}
    return text, [(finding.line, finding.rule) for finding in findings]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_system_ends_lines_its_way(tmp_path, end):
    assert read(tmp_path, TEXT.replace("\n", end).encode()) == (TEXT, [])


@pytest.mark.parametrize(
    ("raw", "line", "rule"),
    [
        (TEXT.encode("utf-8-sig"), 1, "file.bom"),
        (TEXT.encode("utf-16"), 1, "file.encoding"),
        (b"sach\nM\xe9o\n", 2, "file.encoding"),  # latin-1
        (b"sach\ns\xe2\xecy\n", 2, "file.encoding"),  # windows-1258
        (b"a\nb\x00c\n", 2, "file.control-character"),
        (b"a\r\nb\r\n\x1b[31mc", 3, "file.control-character"),
        ("a\nb\u2028c\n".encode(), 2, "file.control-character"),
        ("a\nb\u00adc\n".encode(), 2, "file.control-character"),
        (b"a" * (LARGEST_BYTES + 1), 1, "file.too-large"),
    ],
)
def test_what_is_no_plain_text_is_a_finding_at_its_line(tmp_path, raw, line, rule):
    assert read(tmp_path, raw) == (None, [(line, rule)])


def test_letters_and_marks_typed_apart_are_read_as_they_are(tmp_path):
    apart = "Ma\u0323\u0302n"  # another rule names this with its line

    assert read(tmp_path, apart.encode()) == (apart, [])


@given(st.binary(max_size=200))
def test_any_bytes_give_text_or_one_finding(tmp_path_factory, raw):
    text, findings = read(tmp_path_factory.getbasetemp(), raw)

    assert (text is None) == (len(findings) == 1)
    assert text is not None or 1 <= findings[0][0] <= raw.count(b"\n") + raw.count(b"\r") + 1


def test_a_file_that_may_not_be_read_is_a_finding(tmp_path, monkeypatch):
    def refuse(*_words, **_more):
        raise PermissionError(13, "Permission denied")

    (tmp_path / "f.md").write_text("x")
    monkeypatch.setattr("pathlib.Path.stat", refuse)
    findings = []

    assert read_text(tmp_path, "f.md", findings) is None
    assert [(finding.rule, finding.values) for finding in findings] == [
        ("file.unreadable", {"reason": "Permission denied"})
    ]


def test_a_name_no_system_can_hold_is_a_finding():
    findings = []

    assert read_text(ROOT, "x" * 5000, findings) is None
    assert [finding.rule for finding in findings] == ["file.unreadable"]
