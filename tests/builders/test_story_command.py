"""`course story` as a trainer runs it: a folder of documents for each file, or every fault of every file."""

import base64
import json
import time

import pypdf
import pytest

from course.builders.story_outputs import MAKERS
from tests.builders.story_documents import FOLDER, SAMPLES, kit_of, shots, told_of
from tests.builders.story_photos import photo
from tests.conftest import run_course

EXAMPLES = FOLDER / "examples"
GOOD = "facts: {product: Mận sấy, village: bản Ngần}\nanswers: {place: 'Bản tôi ở bên suối.'}\n"
COPIED = (
    "Sáng sớm, {who} ra vườn khi sương còn đọng trên lá, sờ từng quả, quả nào mềm tay mới hái bỏ vào gùi. "
    "Mẻ sấy đầu tiên cháy khét, đổ đi cả tạ, mấy đêm liền không ai ngủ được vì tiếc. Từ đó nhà nào cũng ghi vào sổ "
    "từng giờ, từng nấc lửa, cho tới khi miếng {what} dẻo lại mà cầm không dính tay."
)


def story(*words, code=0):
    return run_course("story", *map(str, words), "--date", "2026-11-24", code=code)


def files_of(folder):
    paths = (path for path in folder.rglob("*.*") if path.name != ".made-by-course")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_a_folder_of_stories_gives_a_folder_for_each_the_same_every_time(tmp_path):
    shown = story(EXAMPLES, "--out", tmp_path / "a").stdout
    story(EXAMPLES / "khan-gai-khe-nhuom.yml", "--out", tmp_path / "b", "--design", "nuong", "--format", "pdf,txt,html")
    first, again = files_of(tmp_path / "a"), files_of(tmp_path / "b")
    assert {name.partition("/")[0] for name in first} == {*SAMPLES, "giong-nhau.html", "giong-nhau.md"}
    assert len(first) == 2 + len(SAMPLES) * 17
    assert {name: first[name] for name in again} == again
    assert not [name for name in again if "giay-do" in name]
    assert "3 câu chuyện" in shown
    assert "174*" in shown


def test_stories_that_were_copied_are_told_with_the_passage(tmp_path):
    source = tmp_path / "in"
    source.mkdir()
    for name, who, what in (("mot", "bà Sính", "mận"), ("hai", "ông Páo", "đào"), ("ba", "", "")):
        text = COPIED.format(who=who, what=what) if who else "Nhà tôi nấu mật mía bằng chảo gang của ông nội. " * 3
        line = f"facts: {{product: '{name} [bold]'}}\ntexts: {{leaflet: '{text}'}}\n"
        (source / f"{name}.yml").write_text(line, encoding="utf-8")
    shown = " ".join(story(source, "--out", tmp_path / "out", "--format", "md,json").stdout.split())
    assert "Những câu chuyện giống nhau" in shown
    report = (tmp_path / "out/giong-nhau.md").read_text(encoding="utf-8")
    assert "hai – mot" in report
    assert "cho tới khi miếng" in report
    assert "ba" not in {
        part.strip() for line in report.split("\n") if line.startswith("##") for part in line.split("–")
    }
    told = json.loads((tmp_path / "out/mot/cau-chuyen.json").read_text(encoding="utf-8"))
    assert told["alike"][0]["with"] == "hai"
    assert told["alike"][0]["share"] > 0.5


def test_all_faults_of_all_files_come_in_one_run_and_nothing_is_written(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.yml").write_text(GOOD, encoding="utf-8")
    (folder / "b.yml").write_text(GOOD + "structure: khác\nphotos: [{file: ../x.jpg}]\n", encoding="utf-8")
    (folder / "c.yml").write_text(GOOD + "photos:\n  - file: khong-co.jpg\n", encoding="utf-8")
    (folder / "d.yml").write_text("facts: {", encoding="utf-8")
    shown = story(folder, "--out", tmp_path / "out", code=1).stderr
    for place in ("b.yml:3: [storyfile.structure]", "b.yml:4: [storyfile.photo-path]", "c.yml:4: [storyphoto.missing]"):
        assert f"{folder}/{place}" in shown
    assert f"{folder / 'd.yml'}:" in shown
    assert "Chưa ghi tệp nào" in shown
    assert not (tmp_path / "out").exists()


def test_photos_lie_beside_the_story_or_inside_it_and_lose_their_place(tmp_path):
    (tmp_path / "anh").mkdir()
    (tmp_path / "anh/vườn.jpg").write_bytes(photo(size=(900, 600)))
    picture = "data:image/png;base64," + base64.b64encode(photo(size=(80, 60), form="PNG")).decode()
    data = {"facts": {"product": "Mận"}, "texts": {"leaflet": "Mận nhà tôi chua trước ngọt sau."},
            "photos": [{"file": "anh/vườn.jpg", "consent": True}, {"file": picture, "caption": "Mẹt"}]}  # fmt: skip
    (tmp_path / "man.json").write_text(json.dumps(data), encoding="utf-8")
    shown = story(tmp_path / "man.json", "--out", tmp_path / "out").stdout
    made = files_of(tmp_path / "out/man")
    assert made["cau-chuyen.html"].count(b"data:image/jpeg;base64,") == 2
    assert not [name for name, content in made.items() if b"Exif" in content]
    assert len(pypdf.PdfReader(tmp_path / "out/man/to-roi-a5-nuong.pdf").pages[1].images) == 1
    assert "│        1 │" in shown  # one photo that nobody has allowed yet


def test_the_check_alone_and_json_write_nothing(tmp_path):
    source = EXAMPLES / "tra-suong-nui.yml"
    shown = story(source, "--check").stdout
    assert "[story." in shown
    assert "Nên sửa" in shown
    assert "5.3" in shown
    assert "cần:" in shown
    data = json.loads(story(source, "--json").stdout)["tra-suong-nui"]
    assert data["texts"]["label"]["edited"]
    assert data["texts"]["label"]["remarks"][0]["rule"].startswith("story.")
    assert {one["source"] for one in data["texts"]["website"]["draft"]} > {"place"}
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(("short", "name"), [(True, "phieu-phong-van-ngan"), (False, "phieu-phong-van-du")])
def test_the_interview_sheet_is_made_to_print_and_to_change(tmp_path, short, name):
    story("--interview", *(["--short"] if short else []), "--out", tmp_path)
    assert set(files_of(tmp_path)) == {f"{name}.pdf", f"{name}.docx"}
    pages = pypdf.PdfReader(tmp_path / f"{name}.pdf").pages
    assert "GIẤY ĐỒNG Ý" in pages[-1].extract_text()
    assert len(pages) < 9 if short else len(pages) > 9


def test_wrong_use_is_told_and_a_stranger_s_folder_is_not_replaced(tmp_path):
    source = tmp_path / "man-nha.yml"
    source.write_text(GOOD, encoding="utf-8")
    assert "pptx" in story(source, "--out", tmp_path / "out", "--format", "pptx", code=2).stderr
    assert "--out" in story(source, code=2).stderr
    assert "--interview" in story(code=2).stderr
    assert "--interview" in story(source, "--short", "--check", code=2).stderr
    assert "--out" in story("--interview", code=2).stderr
    (tmp_path / "mine/man-nha").mkdir(parents=True)
    (tmp_path / "mine/man-nha/letter.txt").write_text("x", encoding="utf-8")
    assert "man-nha" in story(source, "--out", tmp_path / "mine", code=2).stderr
    assert [path.name for path in (tmp_path / "mine/man-nha").iterdir()] == ["letter.txt"]


def test_a_leaflet_that_cannot_be_made_is_told_and_the_rest_is_written(tmp_path):
    source = tmp_path / "dai.yml"
    source.write_text(GOOD + "texts:\n  leaflet: " + "Suối chảy qua chân nhà. " * 400 + "\n", encoding="utf-8")
    done = story(source, "--out", tmp_path / "out")
    assert "không vừa" in done.stderr
    assert "texts.leaflet" in done.stderr
    assert "cau-chuyen.docx" in files_of(tmp_path / "out/dai")
    assert not [name for name in files_of(tmp_path / "out/dai") if name.endswith(".pdf")]


def test_one_story_in_all_formats_takes_less_than_two_seconds(loaded):
    """Processor time, since other programs run beside the tests; the first turn warms up fonts and templates."""
    course, sample = loaded.course, loaded.course.stories["khan-gai-khe-nhuom"]
    for _ in range(2):
        shots.cache_clear()
        started = time.process_time()
        told, kit = told_of(sample, course, 4), kit_of(course)
        for maker in MAKERS.values():
            maker(told, kit)
        spent = time.process_time() - started
    assert spent < 2
