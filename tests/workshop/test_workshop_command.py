"""`course workshop`: one archive with all that a workshop needs, from an agenda and a list of people."""

import io
import zipfile

import pptx
import pypdf
import pytest
import yaml

from tests.conftest import DAY, ROOT, run_course

AGENDA = ROOT / "templates" / "workshop" / "agenda.yml"
PEOPLE = "Họ và tên,Nhóm\nNguyễn Thị Mẫu,A\nTrần Văn #Thử,A\nLê Đình <b>Ví</b>,B\n"


def short(**changes):
    """The template's agenda with one short day."""
    agenda = yaml.safe_load(AGENDA.read_text("utf-8"))
    agenda["days"] = [{**agenda["days"][0], "lessons": ["m1-l1", "m1-l3"]}]
    return {**agenda, **changes}


def written(path, agenda):
    path.write_text(yaml.safe_dump(agenda, allow_unicode=True), "utf-8")
    return str(path)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("workshop")
    people = folder / "ds.csv"
    people.write_text(PEOPLE, "utf-8")
    agenda = short(title='Lớp #strong[x] & <i>"ba"</i>')
    words = ("workshop", written(folder / "lop.yml", agenda), "--participants", str(people), "--date", DAY.isoformat())
    archives = []
    for name in ("a.zip", "b.zip"):
        run_course(*words, "--out", str(folder / name))
        archives.append((folder / name).read_bytes())
    return archives


@pytest.fixture(scope="module")
def files(made):
    with zipfile.ZipFile(io.BytesIO(made[0])) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def text_of(content):
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages)


@pytest.mark.xdist_group("workshop")
def test_the_same_workshop_gives_the_same_archive(made):
    assert made[0] == made[1]


@pytest.mark.xdist_group("workshop")
def test_the_archive_holds_every_part_and_keys_lie_apart(files):
    folders = {name.split("/")[0] for name in files}
    assert folders == {
        "0-doc-truoc.html", "1-trang-chieu", "2-kiem-tra", "3-phat-tay", "4-danh-sach", "5-giay-xac-nhan",
        "9-chi-nguoi-cham",
    }  # fmt: skip
    assert not [name for name in files if ("dap-an" in name or "key" in name) and not name.startswith("9-")]
    assert {name for name in files if name.startswith("1-")} == {
        f"1-trang-chieu/ngay-1.{kind}" for kind in ("pptx", "html", "pdf")
    }
    assert len([name for name in files if name.startswith("2-kiem-tra/truoc/papers")]) > 2
    assert len([name for name in files if name.startswith("2-kiem-tra/sau/sheets")]) > 1


@pytest.mark.xdist_group("workshop")
def test_everybody_is_on_the_list_and_has_a_confirmation_as_typed(files):
    people = ["Nguyễn Thị Mẫu", "Trần Văn #Thử", "Lê Đình <b>Ví</b>"]
    signed = text_of(files["4-danh-sach/diem-danh.pdf"])
    confirmed = pypdf.PdfReader(io.BytesIO(files["5-giay-xac-nhan/giay-xac-nhan.pdf"])).pages
    assert len(confirmed) == len(people)
    for name, page in zip(people, confirmed, strict=True):
        assert name in signed
        assert name in page.extract_text()
        assert "#strong[x]" in page.extract_text()
    assert "không phải văn bằng" in confirmed[0].extract_text()


@pytest.mark.xdist_group("workshop")
def test_the_slides_follow_the_agenda_and_its_clock(files):
    deck = pptx.Presentation(io.BytesIO(files["1-trang-chieu/ngay-1.pptx"]))
    notes = [slide.notes_slide.notes_text_frame.text for slide in deck.slides if slide.has_notes_slide]
    assert any("08:00" in note for note in notes)
    words = "\n".join(shape.text_frame.text for slide in deck.slides for shape in slide.shapes if shape.has_text_frame)
    assert "OCOP là gì và dành cho ai" in words


@pytest.mark.xdist_group("workshop")
def test_the_first_page_says_what_to_print_and_runs_nothing(files):
    page = files["0-doc-truoc.html"].decode()
    assert "4 bản" in page  # three people and a tenth more
    assert "<i>" not in page
    assert "&lt;i&gt;" in page
    assert "<script" not in page
    for name in files:
        if name != "0-doc-truoc.html":
            assert name in page


def test_every_fault_of_an_agenda_is_told_in_one_run(tmp_path):
    agenda = short(
        title="", lunch="trưa", after="course-pots", break_minutes=999,
        days=[{"title": "Ngày 1", "lessons": ["m1-l1", "m1-l99"]}, {"title": "Ngày 2", "lessons": []}],
    )  # fmt: skip
    file = written(tmp_path / "lop.yml", agenda)
    done = run_course("workshop", file, "--out", str(tmp_path / "lop.zip"), code=1)
    said = done.stdout + done.stderr
    rules = ("agenda.empty", "agenda.time", "agenda.unknown-test", "agenda.minutes", "agenda.unknown-lesson")
    assert [rule for rule in rules if f"[{rule}]" not in said] == []
    assert "course-post" in said
    assert said.count("lop.yml:") == 6
    assert not (tmp_path / "lop.zip").exists()


def test_a_day_that_runs_into_the_night_is_a_fault(tmp_path):
    every = [f"m2-l{number}" for number in range(1, 9)] + [f"m3-l{number}" for number in range(1, 10)]
    file = written(tmp_path / "lop.yml", short(days=[{"title": "Ngày dài", "lessons": every}]))
    done = run_course("workshop", file, "--out", str(tmp_path / "lop.zip"), code=1)
    assert "[agenda.too-long]" in done.stdout + done.stderr


def test_an_archive_needs_its_ending(tmp_path):
    run_course("workshop", str(AGENDA), "--out", str(tmp_path / "lop"), code=2)
