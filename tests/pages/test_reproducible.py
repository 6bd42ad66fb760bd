"""The same input and the same date give the same bytes; a failed build leaves the last good site."""

import filecmp

from tests.conftest import DAY, run_course


def files_of(folder):
    return {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}


def test_building_twice_gives_the_same_bytes(built_site, tmp_path):
    run_course("build", "--date", DAY.isoformat(), "--out", str(tmp_path / "again"))
    first, second = files_of(built_site), files_of(tmp_path / "again")
    assert first.keys() == second.keys()
    assert [name for name in first if not filecmp.cmp(first[name], second[name], shallow=False)] == []


def test_exporting_twice_gives_the_same_bytes(tmp_path):
    for name in ("one", "two"):
        run_course("quiz", "export", "--quiz", "m1", "--date", DAY.isoformat(), "--out", str(tmp_path / name))
    first, second = files_of(tmp_path / "one"), files_of(tmp_path / "two")
    assert first.keys() == second.keys() >= {"gift/m1.gift.txt", "csv/m1.csv", "manifest.json"}
    assert [name for name in first if first[name].read_bytes() != second[name].read_bytes()] == []


def test_a_failed_build_names_the_fault_and_leaves_the_last_good_site(project_copy):
    site = project_copy / "build" / "site"
    run_course("build", "--date", DAY.isoformat(), root=project_copy)
    before = (site / "index.html").read_bytes()
    lesson = next((project_copy / "modules").glob("01-*/01-*.md"))
    lesson.write_text(lesson.read_text("utf-8") + "\n{{ law('khong-co') }}\n", "utf-8")
    failed = run_course("build", "--date", DAY.isoformat(), root=project_copy, code=1)
    assert "[law.unknown]" in failed.stderr
    assert f"modules/{lesson.parent.name}/{lesson.name}:" in failed.stderr
    assert (site / "index.html").read_bytes() == before
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_another_day_changes_what_is_in_force(project_copy):
    law = "tra-cuu/van-ban.html"
    run_course("build", "--date", "2026-06-01", root=project_copy)
    early = (project_copy / "build/site" / law).read_text("utf-8")
    run_course("build", "--date", "2026-11-22", root=project_copy)
    late = (project_copy / "build/site" / law).read_text("utf-8")
    assert early.count("oc-tag--lapsed") < late.count("oc-tag--lapsed")


def test_a_folder_with_somebody_elses_files_is_not_replaced(tmp_path):
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "me.jpg").write_bytes(b"x")
    run_course("stage", "--out", str(tmp_path / "photos"), code=2)
    assert (tmp_path / "photos" / "me.jpg").read_bytes() == b"x"
