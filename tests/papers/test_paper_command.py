"""course quiz paper as a trainer runs it."""

import json
import re

import pytest

from tests.conftest import run_course

DAY = "2026-11-22"


def paper(*words, code=0):
    return run_course("quiz", "paper", "--date", DAY, *words, code=code)


def listing(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_a_workshop_from_one_command(tmp_path):
    names = tmp_path / "ds.csv"
    names.write_text("Họ tên;Nhóm\nNguyễn Thị Hường;Tổ 1\nLò Văn Đức;Tổ 2\n", encoding="utf-8-sig")
    out = tmp_path / "de"
    words = ("--blueprint", "m1-pre", "--variants", "2", "--candidates", str(names), "--format", "pdf,docx")
    said = paper(*words, "--out", str(out)).stdout
    assert "m1-pre-a" in said
    assert "keys/" in said
    files = listing(out)
    assert all(re.fullmatch(r"[a-z0-9./-]+", file) for file in files)
    codes = json.loads((out / "keys/m1-pre-a/key.json").read_text("utf-8"))["versions"]
    assert len(codes) == 2
    for code in codes:
        assert f"papers/m1-pre-a/de-m1-pre-a-ma-{code}.pdf" in files
        assert f"papers/m1-pre-a/de-m1-pre-a-ma-{code}.docx" in files
    assert "lists/ke-hoach-doi-cheo.pdf" in files
    assert not [file for file in files if "dap-an" in file and not file.startswith("keys/")]
    # Again to another place: the same bytes, Word's zip included.
    paper(*words, "--out", str(tmp_path / "again"))
    assert {file: (out / file).read_bytes() for file in files} == {
        file: (tmp_path / "again" / file).read_bytes() for file in listing(tmp_path / "again")
    }


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["--blueprint", "m9-pre"], 2, "Không có đề mẫu “m9-pre”"),
        (["--quiz", "m9"], 2, "Không có bộ câu hỏi “m9”"),
        ([], 2, "--blueprint m1-pre"),
        (["--blueprint", "m1-pre", "--quiz", "m1"], 2, "--blueprint m1-pre"),
        (["--blueprint", "m1-pre", "--variants", "0"], 2, "từ 1 đến 200"),
        (["--blueprint", "m1-pre", "--variants", "201"], 2, "từ 1 đến 200"),
        (["--blueprint", "m1-pre", "--format", "odt"], 2, "Không có định dạng “odt”"),
        (["--blueprint", "m1-pre", "--large", "--columns", "2"], 2, "--large"),
        (["--blueprint", "m1-pre", "--seats", "501"], 2, "--seats từ 1 đến 500"),
        (["--blueprint", "m1-pre", "--candidates", "khong-co.csv"], 2, "Không đọc được khong-co.csv"),
        (["--blueprint", "m1-pre", "--candidates", "{hostile}"], 1, ":2: thiếu họ tên"),
        (["--blueprint", "m1-pre", "--candidates", "{hostile}", "--seats", "5"], 2, "không cùng lúc"),
        (["--blueprint", "m1-pre", "--organiser", "a" * 91], 2, "nhiều nhất 90 chữ"),
        (["--quiz", "m1"], 2, "--no-sheet"),
    ],
)
def test_wrong_use_is_told_and_writes_nothing(tmp_path, words, code, told):
    hostile = tmp_path / "ds.csv"
    hostile.write_text("Họ tên;SBD\n;1\n\x00;x\n", encoding="utf-8")
    out = tmp_path / "out"
    done = paper(*(word.replace("{hostile}", str(hostile)) for word in words), "--out", str(out), code=code)
    assert told in " ".join((done.stdout + done.stderr).split())
    assert listing(tmp_path) == ["ds.csv"]


def test_a_folder_of_somebody_else_is_left_alone(tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thu.txt").write_text("của tôi", encoding="utf-8")
    paper("--quiz", "energiser", "--out", str(tmp_path / "mine"), code=2)
    assert listing(tmp_path) == ["mine/thu.txt"]
