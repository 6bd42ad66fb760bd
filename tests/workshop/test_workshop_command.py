"""`course workshop`: one archive with all that a workshop needs, from an agenda and a list of people."""

import io
import os
import re
import socketserver
import threading
import zipfile

import pptx
import pypdf
import pytest
import yaml

from course.cli_quiz_paper import read_people
from course.content.own_papers import read_own_papers
from course.model.own_papers import OwnPapers
from course.workshop.kit import BrokenPapers
from tests.conftest import DAY, ROOT, run_course
from tests.workshop.papers import workshop_papers

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


PAGE = (ROOT / "templates" / "pages" / "workshop.md.j2").read_text("utf-8")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """What the command of the trainers' page makes, twice."""
    folder = tmp_path_factory.mktemp("workshop")
    (folder / "ds.csv").write_text(PEOPLE, "utf-8")
    written(folder / "lop.yml", short(title='Lớp #strong[x] & <i>"ba"</i>'))
    (words,) = re.findall(r"^ +\.venv/bin/course (workshop .+)$", PAGE, re.MULTILINE)
    typed = [str(folder / word) if word.endswith((".yml", ".csv", ".zip")) else word for word in words.split()]
    archives = []
    for _ in range(2):
        run_course(*typed, "--date", DAY.isoformat())
        archives.append((folder / "lop.zip").read_bytes())
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
    assert {one.rstrip("`") for one in re.findall(r"`\d-[\w.-]+", PAGE.replace("`9-chi-nguoi-cham/truoc`", ""))} == {
        f"`{name}" for name in folders
    }
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


def folder_of(tmp_path, **files):
    (tmp_path / "lop.yml").write_text("title: Lớp\n", "utf-8")
    (tmp_path / "mau-tinh").mkdir()
    for name, text in files.items():
        (tmp_path / "mau-tinh" / name.replace("_", ".")).write_text(text, "utf-8")
    return tmp_path / "lop.yml"


def test_the_list_to_copy_is_read_as_it_is():
    people = read_people(ROOT / "templates" / "workshop" / "danh-sach.csv", 6)
    assert len(people) == 6
    assert {one.group for one in people} == {"Bản Mẫu", "Thôn Mẫu"}


def test_the_sample_folder_of_a_province_changes_words_logo_and_layout():
    findings = []
    own = read_own_papers(ROOT / "templates" / "workshop" / "agenda.yml", "mau-tinh", 1, findings)
    assert findings == []
    made = workshop_papers(own)
    pages = pypdf.PdfReader(io.BytesIO(made["5-giay-xac-nhan/giay-xac-nhan.pdf"])).pages
    assert [round(float(side)) for side in pages[0].mediabox[2:]] == [842, 595]  # A4 lying, the house's is A5
    for name, page in zip(("Nguyễn Thị Mẫu", "Trần Văn #Thử"), pages, strict=True):
        said = " ".join(page.extract_text().split())
        for words in (name, "GIẤY XÁC NHẬN THAM DỰ TẬP HUẤN", "Trưởng ban tổ chức lớp học", "không phải văn bằng"):
            assert words in said
    sheet = " ".join(text_of(made["4-danh-sach/phieu-danh-gia.pdf"]).split())
    assert "Tôi biết hỏi ai ở xã" in sheet
    assert "Phòng học, âm thanh" not in sheet
    assert "Tuần tới tôi sẽ làm" in sheet  # left out, so the house's


def test_without_a_folder_the_house_s_words_stand():
    made = workshop_papers(OwnPapers())
    said = text_of(made["5-giay-xac-nhan/giay-xac-nhan.pdf"])
    assert "GIẤY XÁC NHẬN DỰ LỚP" in said
    assert "không phải văn bằng" in said


@pytest.mark.parametrize("linked", ["the folder", "a file"])
def test_no_link_leads_out_of_the_folder(linked, tmp_path):
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "words.yml").write_text("signer: bí mật\n", "utf-8")
    agenda = folder_of(tmp_path)
    if linked == "the folder":
        (tmp_path / "mau-tinh").rmdir()
        (tmp_path / "mau-tinh").symlink_to(secret)
    else:
        (tmp_path / "mau-tinh" / "words.yml").symlink_to(secret / "words.yml")
    findings = []
    assert read_own_papers(agenda, "mau-tinh", 1, findings) is None
    assert [one.rule for one in findings] == ["papers.folder" if linked == "the folder" else "papers.file"]


@pytest.mark.parametrize("path", ["../secret.txt", "/secret.txt", "../lop.yml"])
def test_a_template_reads_nothing_beside_its_folder(path, tmp_path):
    (tmp_path / "secret.txt").write_text("bí mật", "utf-8")
    agenda = folder_of(tmp_path, confirmation_typ=f'#not-certificate\n#read("{path}")\n')
    findings = []
    own = read_own_papers(agenda, "mau-tinh", 1, findings)
    with pytest.raises(BrokenPapers) as broken:
        workshop_papers(own)
    assert [(one.line, one.rule) for one in broken.value.findings] == [(2, "papers.typst")]
    assert str(tmp_path) not in str(broken.value.findings[0].values)


@pytest.mark.parametrize(
    "code",
    [
        '#import "@" + "preview/cetz:0.3.1"',
        '#eval("import \\"@" + "preview/cetz:0.3.1\\"")',
        '#include "@" + "local/a:1.0.0"',
    ],
)
def test_a_package_whose_name_is_put_together_is_not_fetched(code, tmp_path, monkeypatch):
    asked = []

    class Gate(socketserver.BaseRequestHandler):
        """Whoever asks the network for anything has to come by here, and is sent away."""

        def handle(self):
            asked.append(self.client_address)

    own = read_own_papers(folder_of(tmp_path, attendance_typ=f"= Điểm danh\n{code}\n"), "mau-tinh", 1, [])
    with socketserver.TCPServer(("127.0.0.1", 0), Gate) as gate:
        threading.Thread(target=gate.serve_forever, args=(0.05,), daemon=True).start()
        for name in ("https_proxy", "HTTPS_PROXY"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{gate.server_address[1]}")
        with pytest.raises(BrokenPapers) as broken:
            workshop_papers(own)
        gate.shutdown()

    assert asked == []
    assert os.environ["https_proxy"] == f"http://127.0.0.1:{gate.server_address[1]}"
    (found,) = broken.value.findings
    assert (found.rule, found.line) == ("papers.typst", 2)
    assert "http" not in str(found.values)


def test_hostile_words_of_a_province_are_words(tmp_path):
    words = 'heading: "#read(\\"x\\") *đậm*"\nsigner: "$x$ <b>"\n'
    own = read_own_papers(folder_of(tmp_path, words_yml=words), "mau-tinh", 1, [])
    said = text_of(workshop_papers(own)["5-giay-xac-nhan/giay-xac-nhan.pdf"])
    assert '#read("x") *đậm*' in said
    assert "$x$ <b>" in said


def test_a_broken_folder_is_told_and_the_last_archive_stays(tmp_path):
    file = written(folder_of(tmp_path, evaluation_typ="= Phiếu\n#sadi(1)\n"), short(templates="mau-tinh"))
    people, out = tmp_path / "ds.csv", tmp_path / "lop.zip"
    people.write_text(PEOPLE, "utf-8")
    out.write_bytes(b"last week's")
    done = run_course("workshop", file, "--participants", str(people), "--out", str(out), code=1)
    said = done.stdout + done.stderr
    assert "mau-tinh/evaluation.typ:2: [papers.typst]" in said
    assert "Traceback" not in said
    assert out.read_bytes() == b"last week's"
