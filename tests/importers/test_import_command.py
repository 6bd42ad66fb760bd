"""`course quiz import` as people use it."""

import json

import pytest

from tests.conftest import run_course
from tests.importers.banks import read_bank

AIKEN = "OCOP là gì?\nA. Một hội chợ\nB. Một chương trình\nANSWER: B\n\nHỏi hụt?\nA. Một\nANSWER: A\n"


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "de.txt"
    path.write_text(AIKEN, encoding="utf-8")
    return path


def test_a_bank_is_written_and_every_doubt_is_told_with_its_line(file, tmp_path):
    out = tmp_path / "moi" / "bank.yml"
    done = run_course("quiz", "import", str(file), "--out", str(out))
    assert "dòng 6: [import.no-answers]" in done.stdout
    assert "dòng 1 (nhap-q01): [import.gaps]" in done.stdout
    written = out.read_text(encoding="utf-8")
    assert "# CẦN XEM: dòng 1" in written
    assert "# KHÔNG ĐƯA VÀO: dòng 6" in written
    assert read_bank(written).questions[0].options[1].right


def test_json_tells_the_same_to_a_program(file, tmp_path):
    done = run_course("quiz", "import", str(file), "--out", str(tmp_path / "b.yml"), "--json")
    data = json.loads(done.stdout)
    assert data["format"] == "aiken"
    assert data["questions"] == [{"id": "nhap-q01", "kind": "single_choice", "place": "dòng 1"}]
    assert [(one["unit"], one["number"], one["rule"]) for one in data["doubts"]] == [
        ("dòng", 1, "import.gaps"), ("dòng", 6, "import.no-answers"),
    ]  # fmt: skip


def test_a_file_that_is_there_is_kept_unless_forced(file, tmp_path):
    out = tmp_path / "bank.yml"
    out.write_text("của tôi", encoding="utf-8")
    done = run_course("quiz", "import", str(file), "--out", str(out), code=2)
    assert "--force" in done.stderr
    assert out.read_text(encoding="utf-8") == "của tôi"
    run_course("quiz", "import", str(file), "--out", str(out), "--force")
    assert out.read_text(encoding="utf-8").startswith('# Nhập từ tệp "de.txt"')


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"\x00" * 99, "chỉ có chữ".encode()])
def test_nothing_usable_is_exit_1_and_no_file(content, tmp_path):
    file, out = tmp_path / "x.txt", tmp_path / "bank.yml"
    file.write_bytes(content)
    done = run_course("quiz", "import", str(file), "--format", "aiken", "--out", str(out), code=1)
    assert "[import." in done.stdout
    assert not out.exists()


def test_wrong_use_is_exit_2(file, tmp_path):
    out = str(tmp_path / "bank.yml")
    assert "Không có tệp" in run_course("quiz", "import", "khong-co.txt", "--out", out, code=2).stderr
    assert "Chọn: " in run_course("quiz", "import", str(file), "--format", "doc", "--out", out, code=2).stderr
    assert "thư mục" in run_course("quiz", "import", str(file), "--out", str(tmp_path), code=2).stderr
    assert "Không ghi" in run_course("quiz", "import", str(file), "--out", str(file / "b.yml"), code=2).stderr


def test_an_imported_bank_is_read_by_the_checks_which_name_what_is_still_missing(project_copy):
    bank = "quizzes/01-tong-quan/01-ocop-la-gi.yml"
    run_course("quiz", "export", "--quiz", "m1", "--format", "moodle-xml", "--out", "build/q", root=project_copy)
    xml = (project_copy / "build/q/moodle-xml/m1.moodle.xml").read_text(encoding="utf-8")
    lesson = xml.split("<question type=")
    mine = [one for one in lesson if 'type="category"' in f"type={one}" or "<idnumber>m1-l1-" in one]
    (project_copy / "l1.xml").write_text("<question type=".join([lesson[0], *mine]) + "</quiz>", encoding="utf-8")
    run_course("quiz", "import", "l1.xml", "--out", bank, "--force", root=project_copy)
    told = run_course("check", "--date", "2026-11-22", root=project_copy, code=1).stdout.splitlines()
    faults = {line.split("[")[1].split("]")[0] for line in told if "[" in line}
    assert faults == {"source.none", "question.unknown-objective", "fact.by-hand"}
    assert all(line.startswith(bank) for line in told[:-1])
