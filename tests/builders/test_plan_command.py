"""`course plan` as a trainer runs it: a folder of documents for each file, or every fault of every file."""

import json

import openpyxl

from tests.builders.plan_workbooks import shown_figures
from tests.conftest import ROOT, run_course

EXAMPLES = ROOT / "templates/builders/business_plan/examples"
GOOD = (
    "start: 2027-01\nproducts: [{name: Trà, price: 50 nghìn, yearly: [1000], costs: [{name: lá, amount: 20 nghìn}]}]\n"
)


def plan(source, *more, code=0):
    return run_course("plan", str(source), "--date", "2026-11-24", *more, code=code)


def files_of(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.*") if path.stem[0] != "."
    }


def test_a_folder_of_plans_gives_a_folder_for_each_the_same_every_time(tmp_path):
    shown = plan(EXAMPLES, "--out", str(tmp_path / "a"), "--format", "xlsx,json").stdout
    plan(EXAMPLES / "man-say-suoi-ngan.yml", "--out", str(tmp_path / "b"), "--format", "xlsx,json")
    first, again = files_of(tmp_path / "a"), files_of(tmp_path / "b")
    assert len(first) == 2 * len(list(EXAMPLES.glob("*.yml")))
    assert set(again) == {"man-say-suoi-ngan/ke-hoach.xlsx", "man-say-suoi-ngan/ke-hoach.json"}
    assert {name: first[name] for name in again} == again
    assert "510.000.000" in shown
    assert "17.016.000" in shown
    assert "3 kế hoạch" in shown


def test_the_figures_on_the_screen_are_those_of_the_files(tmp_path):
    source = EXAMPLES / "htx-nghe-gung.yml"
    printed = json.loads(plan(source, "--json").stdout)["htx-nghe-gung"]
    plan(source, "--out", str(tmp_path / "out"), "--format", "json, xlsx")
    written = tmp_path / "out/htx-nghe-gung"
    assert json.loads((written / "ke-hoach.json").read_text(encoding="utf-8")) == printed
    values = {
        round(cell.value) if isinstance(cell.value, float) else cell.value
        for sheet in openpyxl.load_workbook(written / "ke-hoach.xlsx", data_only=True)
        for row in sheet.iter_rows() for cell in row
    }  # fmt: skip
    whole = {value for _, value in shown_figures(printed) if isinstance(value, int)}
    # A figure of exactly half a đồng may round to either side once it is a floating number.
    assert len(whole - values) <= 2
    assert len(whole) > 100


def test_all_faults_of_all_files_come_in_one_run_and_nothing_is_written(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.yml").write_text(GOOD, encoding="utf-8")
    (folder / "b.yml").write_text(GOOD.replace("50 nghìn", "nhiều"), encoding="utf-8")
    (folder / "c.yml").write_text(GOOD + "fixed: [{name: x, amount: -5}]\nnonsense: 1\n", encoding="utf-8")
    (folder / "d.yml").write_text("products: [", encoding="utf-8")
    shown = plan(folder, "--out", str(tmp_path / "out"), code=1).stderr
    assert f"{folder / 'b.yml'}:2: [planfile.amount]" in shown
    assert f"{folder / 'c.yml'}:" in shown
    assert f"{folder / 'd.yml'}:" in shown
    assert "Chưa lập kế hoạch nào" in shown
    assert not (tmp_path / "out").exists()


def test_wrong_use_is_told_and_a_stranger_s_folder_is_not_replaced(tmp_path):
    source = tmp_path / "ke-hoach-nha.yml"
    source.write_text(GOOD, encoding="utf-8")
    assert "pptx" in plan(source, "--out", str(tmp_path / "out"), "--format", "xlsx,pptx", code=2).stderr
    assert "--out" in plan(source, code=2).stderr
    (tmp_path / "mine/ke-hoach-nha").mkdir(parents=True)
    (tmp_path / "mine/ke-hoach-nha/letter.txt").write_text("x", encoding="utf-8")
    assert "ke-hoach-nha" in plan(source, "--out", str(tmp_path / "mine"), code=2).stderr
    assert [path.name for path in (tmp_path / "mine/ke-hoach-nha").iterdir()] == ["letter.txt"]
    plan(source, "--out", str(tmp_path / "out"), "--depth", "one_page")
    assert (tmp_path / "out/ke-hoach-nha/ke-hoach.xlsx").is_file()
