"""`course assess` as a producer runs it: the score, and a report as Word and HTML that say the same."""

import html as entities
import io
import json
import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import docx
import pytest

from course.builders.assessment_report import assessment_report, out_lines, score
from course.builders.dossier_data import paper_data
from course.criteria.answers import Assessed
from course.criteria.words import rank_lines
from course.office.html import html as render_html
from tests.conftest import DAY, ROOT, run_course

EXAMPLE = ROOT / "templates/builders/dossier/examples/mat-ong-hoa-ca-phe.yml"
TEMPLATE = (ROOT / "templates/builders/assessment/report.html.j2").read_text(encoding="utf-8")
HOSTILE = '<script>alert(1)</script> &amp; {{ 7*7 }} =SUM(A1) " onmouseover="x'
EXPORT = {
    "format": "ocop-assessment",
    "edition": "2026",
    "set": 4,
    "name": HOSTILE,
    "answers": {"1.1": 3, "1.2": "2", "2.3": None, "5.1": 1, "5.2": 3},
    "notes": {"1.1": f"Sổ ghi nơi lấy mật {HOSTILE}\u001b[31m"},
    "rejections": [1, 2],
}


def assess(answers: Path, *more: str, number: int = 4, code: int = 0):
    return run_course("assess", str(number), "--answers", str(answers), "--date", DAY.isoformat(), *more, code=code)


@pytest.fixture
def export(tmp_path):
    path = tmp_path / "tu-cham.json"
    path.write_text(json.dumps(EXPORT), encoding="utf-8")
    return path


def words_of(content: bytes) -> str:
    document = docx.Document(io.BytesIO(content))
    return "\n".join(
        "".join(node.text or "" for node in paragraph.iter() if node.tag.endswith("}t"))
        for paragraph in document.element.body.iter()
        if paragraph.tag.endswith("}p")
    )


def words_of_html(content: bytes) -> str:
    text = re.sub(r"<style>.*?</style>|<[^>]+>", " ", content.decode(), flags=re.DOTALL)
    return entities.unescape(text)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def test_the_browsers_export_is_taken_whole_and_reported_twice_the_same(export, tmp_path, loaded):
    first, second = tmp_path / "a", tmp_path / "b"
    for folder in (first, second):
        assess(export, "--docx", str(folder / "x.docx"), "--html", str(folder / "x.html"))
    for name in ("x.docx", "x.html"):
        assert (first / name).read_bytes() == (second / name).read_bytes()
    one = loaded.course.sheets[4]
    for said in (words_of((first / "x.docx").read_bytes()), words_of_html((first / "x.html").read_bytes())):
        assert f"Sản phẩm: {HOSTILE}" in said
        assert f"Sổ ghi nơi lấy mật {HOSTILE}" in said
        assert all(f"- {ground}" in said for ground in one.rejections[:2])
        assert "\x1b" not in said


def test_both_reports_hold_every_block_of_the_paper(loaded, tmp_path, export):
    assessed = Assessed("Mật ong", {"1.1": 3, "5.1": 1, "5.2": 3}, {"1.1": "Sổ"}, ())
    scored = score(assessed, 4, loaded.course, loaded.course.edition)
    paper = assessment_report(scored, DAY)
    page = squeezed(words_of_html(render_html(TEMPLATE, paper_data(paper))))
    for block in paper.blocks:
        texts = [block.text] if hasattr(block, "text") else [cell for row in block.rows for cell in row.cells]
        assert all(squeezed(text) in page for text in texts)
    assert set(rank_lines(scored.found, loaded.course.edition.bands)) <= {
        block.text for block in paper.blocks if hasattr(block, "text")
    }
    grid = paper.blocks[-2]
    assert [row.cells[0] for row in grid.rows] == [line.code for line in scored.lines]
    cells = {row.cells[0]: row.cells for row in grid.rows}
    assert cells["1.1"][3:5] == ("3/3", "Sổ")
    assert cells["5.2"][3].startswith("0/"), "without a story its structure earns nothing"
    assert cells["9"][2:4] == ("chưa chấm", f"–/{scored.lines[-4].criterion.max}")
    assert all(line.criterion.gather == cells[line.code][5] for line in scored.lines)


def test_each_rank_names_its_floors_and_each_way_its_steps(loaded):
    scored = score(Assessed("", {}, {}, ()), 4, loaded.course, loaded.course.edition)
    texts = [block.text for block in assessment_report(scored, DAY).blocks if hasattr(block, "text")]
    for stars in (3, 4, 5):
        assert f"Mức tối thiểu còn thiếu của hạng {stars} sao" in texts
    steps = [text for text in texts if "điểm, " in text and text.startswith("- ")]
    assert len(steps) == sum(len(way.steps) for way in scored.ways)
    floors = [text for text in texts if ". Cần “" in text]
    assert len(floors) == len({one for missing in scored.found.floors_missing.values() for one in missing})
    assert "Sản phẩm: Sản phẩm chưa đặt tên" in texts
    assert out_lines(scored) == []


@pytest.mark.parametrize(
    ("points", "floors", "said"),
    [
        (4, 4, "Theo điểm và theo mức tối thiểu đều là 4 sao."),
        (4, 3, "Luật không nói rõ"),
        (4, 5, "điểm chưa tới, nên hạng trông đợi là 4 sao."),
        (1, 2, "Theo điểm là 1 sao."),
    ],
)
def test_only_points_without_their_floors_leave_the_rank_open(points, floors, said, loaded):
    scored = score(Assessed("", {}, {}, ()), 4, loaded.course, loaded.course.edition)
    found = scored.found._replace(stars_by_points=points, stars_by_floors=floors, stars=min(points, floors))
    first = rank_lines(found, loaded.course.edition.bands)[0]
    assert said in first
    assert ("Luật không nói rõ" in first) == (points > floors)


def test_the_page_is_strict_and_the_word_file_sound(export, tmp_path):
    assess(export, "--docx", str(tmp_path / "x.docx"), "--html", str(tmp_path / "x.html"))
    page = (tmp_path / "x.html").read_text(encoding="utf-8")
    assert "<script" not in page
    assert "default-src 'none'; style-src 'sha256-" in page
    assert not re.search(r"https?://|\ssrc=|\sstyle=|\son\w+=\"", re.sub(r"&[#\w]+;", "", page))
    packed = zipfile.ZipFile(tmp_path / "x.docx")
    for name in packed.namelist():
        if name.endswith((".xml", ".rels")):
            ElementTree.fromstring(packed.read(name))


def test_json_stays_json_beside_a_report(export, tmp_path):
    told = json.loads(assess(export, "--json", "--docx", str(tmp_path / "x.docx")).stdout)
    assert (tmp_path / "x.docx").is_file()
    assert (told["name"], told["rejections"], told["set"]) == (HOSTILE, [1, 2], 4)
    assert told["notes"].keys() == {"1.1"}
    assert told["stars_by_points"] == 1


def test_a_dossier_is_taken_with_its_products_name():
    shown = assess(EXAMPLE).stdout
    assert shown.startswith("Bộ 4, Mật ong hoa cà phê Suối Mật: 72 điểm")


def test_a_place_that_cannot_be_written_is_told_and_nothing_is_half_there(export, tmp_path):
    (tmp_path / "tep").write_text("của tôi", encoding="utf-8")
    good, bad = tmp_path / "x.docx", tmp_path / "tep" / "x.html"
    shown = assess(export, "--docx", str(good), "--html", str(bad), code=2).stderr
    assert shown.startswith("Lỗi: Không ghi được ")
    assert len(shown.splitlines()) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["tep", "tu-cham.json"]
    folder = assess(export, "--docx", str(tmp_path), code=2).stderr
    assert "is a directory" in folder


def test_the_answers_are_never_written_over(export):
    before = export.read_bytes()
    assert "khác nhau" in assess(export, "--html", str(export), code=2).stderr
    assert export.read_bytes() == before


def test_an_unknown_set_and_a_missing_file_are_named(tmp_path):
    assert "Không có bộ 27" in assess(EXAMPLE, number=27, code=2).stderr
    assert "khong-co.yml:1: [file.missing]" in assess(tmp_path / "khong-co.yml", code=1).stderr
