"""`course forms` as a producer runs it: files for good input, file:line and a remedy for bad input."""

from pathlib import Path

from tests.conftest import ROOT, run_course

EXAMPLES = ROOT / "templates/builders/dossier/examples"


def forms(source: Path, out: Path, *more: str, code: int = 0):
    return run_course("forms", str(source), "--out", str(out), "--date", "2026-11-22", *more, code=code)


def write(folder: Path, text: str, name: str = "ho-so.yml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.*") if path.is_file()}


def test_a_folder_gives_a_folder_for_each_dossier_twice_the_same(tmp_path):
    shown = forms(EXAMPLES, tmp_path / "a").stdout
    forms(EXAMPLES / "mat-ong-hoa-ca-phe.yml", tmp_path / "b")
    first = contents(tmp_path / "a")
    again = contents(tmp_path / "b")
    assert again
    assert {name: first[name] for name in again} == again
    assert len([name for name in first if name.endswith((".docx", ".pdf"))]) == 3 * 10
    assert shown.count("10 tệp") == 3
    assert "mat-ong-hoa-ca-phe/mau-01-phieu-dang-ky.docx" in first


def test_one_format_and_keys_left_empty(tmp_path):
    source = write(tmp_path, "case: first\nset: 7\nproducer:\n  name:\n  phone: 0912345678\nrepresentative:\n")
    forms(source, tmp_path / "out", "--format", "pdf")
    names = sorted(path.name for path in (tmp_path / "out/ho-so").glob("*.*") if path.suffix)
    assert len(names) == 5
    assert all(name.endswith(".pdf") for name in names)


BAD = [
    ("", 1, "tệp trống"),
    ("- a\n", 1, "cần nhóm khóa"),
    ("case: first\n", 1, "thiếu khóa “set”"),
    ("case: first\nset: bốn\n", 2, "cần số nguyên"),
    ("case: lần đầu\nset: 4\n", 1, "first | upgrade | renewal"),
    ("case: first\nset: 27\n", 2, "không có bộ tiêu chí số 27"),
    ("case: first\nset: 4\nten: x\n", 3, "không có khóa “ten”"),
    ("case: first\nset: 4\nproducer:\n  nam: x\n", 4, "không có khóa “nam”"),
    ("case: first\nset: 4\nproducer:\n  name: [x]\n", 4, "cần chữ"),
    ("case: first\nset: 4\nproducer: x\n", 3, "cần nhóm khóa"),
    ("case: first\nset: 4\nsigned: 31/2/2027\n", 3, "ngày dạng"),
    ('case: first\nset: 4\nanswers:\n  "1.1": 2\n  "9.9": 1\n', 5, "9.9"),
    ('case: first\nset: 4\nanswers:\n  "1.1": 12\n', 4, "không có phương án 12"),
    ("case: first\nset: 4\nanswers: 3\n", 3, "nhóm khóa"),
    ("case: first\nset: 4\nevidence:\n  - row: 16\n", 4, "mục 16"),
    ("case: first\nset: 4\nevidence:\n  - papers: [a]\n", 4, "thiếu khóa “row”"),
    ("case: first\nset: 4\nrepresentative:\n  gender: bà\n", 4, "nam | nữ"),
    ("case: first\nset: &a 4\n", 2, "không dùng & và *"),
    ("case: first\nset: 4\n\tx: 1\n", 3, "phím Tab"),
    ("case: first\nset: 4\nset: 5\n", 3, "viết hai lần"),
]


def test_bad_input_is_named_with_file_line_and_remedy(tmp_path):
    sources = tmp_path / "in"
    sources.mkdir()
    for number, (text, _, _) in enumerate(BAD):
        write(sources, text, f"xau-{number}.yml")
    shown = forms(sources, tmp_path / "out", code=1).stderr.splitlines()
    for number, (_, line, said) in enumerate(BAD):
        found = [one for one in shown if f"xau-{number}.yml:{line}: " in one]
        assert any(said in one and " → " in one for one in found), (number, said, shown)
    assert not (tmp_path / "out").exists()


def test_every_fault_is_named_at_once_and_nothing_is_made_for_the_good_neighbour(tmp_path):
    sources = tmp_path / "in"
    sources.mkdir()
    write(sources, "case: first\nset: 4\n", "tot.yml")
    write(sources, 'case: first\nset: 4\nyear: 3\nanswers: {"1.1": 9, "8.8": 1}\nchanges: [{content: a}]\n', "xau.yml")
    shown = forms(sources, tmp_path / "out", code=1).stderr
    assert [f"xau.yml:{line}:" in shown for line in (3, 4, 5)] == [True] * 3
    assert "4 lỗi" in shown
    assert not (tmp_path / "out").exists()


def test_control_characters_escaped_in_yaml_do_not_stop_word(tmp_path):
    source = write(tmp_path, 'case: first\nset: 4\nproducer:\n  name: "a\\0\\x07\\e\\u202eb"\n')
    forms(source, tmp_path / "out")


def test_wrong_use(tmp_path):
    source = write(tmp_path, "case: first\nset: 4\n")
    assert "docx,pdf" in forms(source, tmp_path / "out", "--format", "xls", code=2).stderr
    assert "không có tệp này" in forms(tmp_path / "khong-co.yml", tmp_path / "out", code=1).stderr
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "không có tệp .yml" in forms(empty, tmp_path / "out", code=2).stderr


def test_a_folder_of_the_producers_own_is_not_replaced(tmp_path):
    (tmp_path / "out/ho-so").mkdir(parents=True)
    write(tmp_path / "out/ho-so", "của tôi", "rieng.txt")
    assert "có sẵn tệp" in forms(write(tmp_path, "case: first\nset: 4\n"), tmp_path / "out", code=2).stderr
    assert (tmp_path / "out/ho-so/rieng.txt").exists()
