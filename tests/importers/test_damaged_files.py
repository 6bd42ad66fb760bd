"""Damaged and hostile office files: told as unreadable, never a traceback, never more memory than bounded."""

import io
import time
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course.importers import IMPORTERS
from course.office.bounded_zip import LARGEST_MEMBER, MOST_MEMBERS, BadArchive, BoundedZip
from tests.importers.test_tables import SIMPLE, workbook
from tests.importers.word_documents import starred

GOOD = {"word": starred(), "xlsx": workbook(("Đề", SIMPLE))}
PART = {"word": "word/document.xml", "xlsx": "xl/worksheets/sheet1.xml"}


def packed(members):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return made.getvalue()


def members(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def refused(name, content):
    imported = IMPORTERS[name].read(content, "x")
    assert imported.questions == ()
    (doubt,) = imported.doubts
    assert doubt.rule in ("import.unreadable", "import.no-header", "import.nothing")
    return doubt.message


@pytest.mark.parametrize("name", GOOD)
@settings(max_examples=60)
@given(st.data())
def test_a_damaged_file_gives_questions_or_doubts(name, data):
    content = bytearray(GOOD[name])
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(len(content) // 2, len(content)))
    imported = IMPORTERS[name].read(bytes(content[:cut]), "x")
    assert imported.questions or imported.doubts


@pytest.mark.parametrize("name", GOOD)
@settings(max_examples=60)
@given(st.data())
def test_damage_inside_the_xml_gives_questions_or_doubts(name, data):
    inner = members(GOOD[name])
    content = bytearray(inner[PART[name]])
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place : place + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=9))
    imported = IMPORTERS[name].read(packed(inner | {PART[name]: bytes(content)}), "x")
    assert imported.questions or imported.doubts


@pytest.mark.parametrize("name", GOOD)
@pytest.mark.parametrize("content", [b"", b"PK", b"hello", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600])
def test_what_is_no_office_file_is_refused(name, content):
    assert refused(name, content)


@pytest.mark.parametrize("name", GOOD)
def test_an_old_file_is_told_to_be_saved_anew(name):
    assert "lưu lại thành .docx hay .xlsx" in refused(name, b"\xd0\xcf\x11\xe0" + b"\0" * 600)


@pytest.mark.parametrize("name", GOOD)
def test_a_part_that_is_missing_is_told(name):
    inner = members(GOOD[name])
    del inner[PART[name]]
    assert refused(name, packed(inner))


@pytest.mark.parametrize("name", GOOD)
def test_an_archive_that_unpacks_to_too_much_is_refused_unread(name):
    bomb = packed(members(GOOD[name]) | {"x/bomb.xml": b"\0" * (LARGEST_MEMBER + 1)})
    assert len(bomb) < 200_000
    assert "quá lớn" in refused(name, bomb)
    many = packed(members(GOOD[name]) | {f"x/{number}": b"" for number in range(MOST_MEMBERS)})
    assert "quá lớn" in refused(name, many)


def test_a_member_that_lies_about_its_size_is_stopped_at_what_it_says():
    content = bytearray(packed({"a": b"\0" * 3_000_000}))
    for header, offset in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        place = content.index(header) + offset
        content[place : place + 4] = (10).to_bytes(4, "little")
    archive = BoundedZip(bytes(content))
    with pytest.raises(BadArchive):
        archive.read("a")


@pytest.mark.parametrize("name", GOOD)
def test_entities_are_never_followed(name, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("BI MAT", encoding="utf-8")
    inner = members(GOOD[name])
    text = inner[PART[name]].decode()
    start = text.index("?>") + 2 if text.startswith("<?xml") else 0
    for entity in (f'<!ENTITY x SYSTEM "{secret.as_uri()}">', '<!ENTITY a "aaaaaaaaaa"><!ENTITY x "&a;&a;&a;&a;">'):
        hostile = text[:start] + f"<!DOCTYPE w [{entity}]>" + text[start:]
        hostile = hostile.replace("<w:t>", "<w:t>&x;", 1).replace("<v>", "<v>&x;", 1).replace("<t>", "<t>&x;", 1)
        imported = IMPORTERS[name].read(packed(inner | {PART[name]: hostile.encode()}), "x")
        assert "BI MAT" not in str(imported)
        assert "aaaa" not in str(imported)


def test_a_sheet_that_claims_a_million_rows_is_read_by_the_rows_that_are_there():
    inner = members(GOOD["xlsx"])
    sheet = inner[PART["xlsx"]].decode()
    start, end = sheet.index("<dimension"), sheet.index("/>", sheet.index("<dimension")) + 2
    inner[PART["xlsx"]] = (sheet[:start] + '<dimension ref="A1:XFD1048576"/>' + sheet[end:]).encode()
    assert len(IMPORTERS["xlsx"].read(packed(inner), "x").questions) == 1


def test_rows_far_below_are_not_walked_one_by_one():
    inner = members(GOOD["xlsx"])
    sheet = inner[PART["xlsx"]].decode()
    inner[PART["xlsx"]] = sheet.replace(
        "</sheetData>", '<row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>'
    ).encode()
    assert len(IMPORTERS["xlsx"].read(packed(inner), "x").questions) == 1


def word_xml(body):
    start = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    return packed({"word/document.xml": f"{start}{body}</w:body></w:document>".encode()})


@pytest.mark.parametrize(
    "body",
    [
        "<w:p><w:r><w:t>Câu 1." + " " * 2_000_000 + "x</w:t></w:r></w:p>",
        "<w:tbl>" + "<w:tr/>" * 200_000 + "<w:tr>" + "<w:tc><w:p/></w:tc>" * 20_000 + "</w:tr></w:tbl>",
        "<w:p><w:r><w:t>Câu 1. " + "a -" * 300_000 + "</w:t></w:r></w:p>",
        "".join(f"<w:p><w:r><w:t>Câu {n}. a) 1 2 3 A . B ) đúng sai</w:t></w:r></w:p>" for n in range(3000)),
        "<w:p>" * 200 + "</w:p>" * 200,
    ],
)
def test_documents_made_to_keep_us_busy_are_read_in_a_moment(body):
    started = time.process_time()
    imported = IMPORTERS["word"].read(word_xml(body), "x.docx")
    assert imported.questions or imported.doubts
    assert time.process_time() - started < 30
