"""The answer sheet as a reader sees it: a picture of the PDF, held against geometry.json."""

import json
import zlib

import cv2
import msgspec
import numpy as np
import pytest

from course.assemble.key import numbered
from course.model.question import Level, MultipleResponse, Option, ShortAnswer
from course.model.quiz import Quiz
from course.papers.sheet import NoSheet
from tests.conftest import DAY
from tests.papers.conftest import MM, picture, print_quiz, reader

TOLERANCE = 0.5  # mm


def sheet_and_geometry(files, name):
    return files[f"sheets/{name}/phieu-tra-loi-{name}.pdf"], json.loads(files[f"sheets/{name}/geometry.json"])


def bubbles_of(geometry):
    for column in (*geometry["seat"], *geometry["code"]):
        yield from column
    for row in geometry["rows"]:
        yield from row["bubbles"]


def ink(image, bubble, share=0.75):
    """How dark the inside of a bubble is, 0 to 1."""
    grey = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
    mask = np.zeros(grey.shape, np.uint8)
    cv2.circle(mask, (round(bubble["x"] * MM), round(bubble["y"] * MM)), round(bubble["r"] * MM * share), 255, -1)
    return 1 - cv2.mean(grey, mask)[0] / 255


@pytest.fixture(scope="module")
def seen(final, tmp_path_factory):
    document, geometry = sheet_and_geometry(final[1], "course-final")
    return picture(document, tmp_path_factory.mktemp("sheet")), geometry


def test_the_corner_marks_are_found_where_the_geometry_says(seen):
    image, geometry = seen
    assert image.shape[1] / MM == pytest.approx(geometry["page"]["width"], abs=TOLERANCE)
    dictionary = cv2.aruco.getPredefinedDictionary(getattr(cv2.aruco, geometry["markers"]["dictionary"]))
    found, ids, _ = cv2.aruco.ArucoDetector(dictionary).detectMarkers(image)
    places = {int(number): mark[0] / MM for number, mark in zip(np.ravel(ids), found, strict=True)}
    assert sorted(places) == [0, 1, 2, 3]
    for corner in geometry["markers"]["corners"]:
        x, y, size = corner["x"], corner["y"], corner["size"]
        wanted = [(x, y), (x + size, y), (x + size, y + size), (x, y + size)]
        assert np.abs(places[corner["id"]] - np.array(wanted)).max() < TOLERANCE


def test_every_bubble_is_found_where_the_geometry_says(seen):
    image, geometry = seen
    dark = (cv2.cvtColor(image, cv2.COLOR_BGR2GRAY) < 128).astype(np.uint8)
    outlines, _ = cv2.findContours(dark, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    circles = np.array([(x / MM, y / MM, r / MM) for (x, y), r in map(cv2.minEnclosingCircle, outlines)])
    wanted = list(bubbles_of(geometry))
    assert len(wanted) > 150
    for bubble in wanted:
        nearest = circles[np.argmin(np.hypot(circles[:, 0] - bubble["x"], circles[:, 1] - bubble["y"]))]
        assert np.abs(nearest - (bubble["x"], bubble["y"], bubble["r"])).max() < TOLERANCE, bubble


def test_nothing_on_the_sheet_touches_a_bubble_a_marker_or_the_qr(seen):
    _, geometry = seen
    discs = [(one["x"], one["y"], one["r"]) for one in bubbles_of(geometry)]
    for at, (x, y, r) in enumerate(discs):
        assert all(np.hypot(x - u, y - v) > r + s + 0.4 for u, v, s in discs[at + 1 :])
    squares = [geometry["qr"], *geometry["markers"]["corners"]]
    cells = [cell for box in geometry["boxes"] for cell in box["cells"]]
    boxes = [(one["x"], one["y"], one["size"], one["size"]) for one in squares]
    boxes += [(one["x"], one["y"], one["w"], one["h"]) for one in cells]
    for at, (x, y, w, h) in enumerate(boxes):
        assert x >= 8
        assert x + w <= 202
        assert y >= 8
        assert y + h <= 289
        for u, v, s, t in boxes[at + 1 :]:
            assert x + w <= u or u + s <= x or y + h <= v or v + t <= y
        for u, v, r in discs:
            assert not (x - r < u < x + w + r and y - r < v < y + h + r)


def test_the_code_is_printed_filled_and_in_the_qr_with_a_checksum(final, seen):
    image, geometry = seen
    code = final[0].versions[0].code
    filled = ["".join(one["label"] for one in column if ink(image, one) > 0.8) for column in geometry["code"]]
    assert "".join(filled) == code
    text, corners, _ = cv2.QRCodeDetector().detectAndDecode(image)
    version, stamp, in_qr, checksum = text.split(":")
    assert (version, stamp, in_qr) == ("OCOP1", geometry["stamp"], code)
    assert checksum == f"{zlib.crc32(text.rpartition(':')[0].encode()) & 0xFFFF:04X}"
    qr = geometry["qr"]
    assert np.abs(corners[0].min(axis=0) / MM - (qr["x"], qr["y"])).max() < 1
    assert np.abs(corners[0].max(axis=0) / MM - (qr["x"] + qr["size"], qr["y"] + qr["size"])).max() < 1


def test_no_answer_bubble_is_filled_beforehand(seen):
    image, geometry = seen
    assert all(ink(image, one) < 0.25 for row in geometry["rows"] for one in row["bubbles"])


def test_a_sheet_filled_by_the_key_reads_back_as_the_key(final, seen):
    composed, files = final
    image, geometry = seen
    key = json.loads(files["keys/course-final/key.json"])
    assert key["stamp"] == geometry["stamp"]
    assert key["total"] == sum(1 for _ in numbered(composed.original))
    for lines in key["versions"].values():
        by_number = {line["number"]: line for line in lines}
        filled = image.copy()
        for row in geometry["rows"]:
            for bubble in row["bubbles"]:
                if bubble["label"] in by_number[row["number"]]["marks"]:
                    centre = (round(bubble["x"] * MM), round(bubble["y"] * MM))
                    cv2.circle(filled, centre, round(bubble["r"] * MM), (40, 40, 40), -1)
        for row in geometry["rows"]:
            assert row["form"] == by_number[row["number"]]["form"]
            read = [one["label"] for one in row["bubbles"] if ink(filled, one) > 0.5]
            assert read == by_number[row["number"]]["marks"]
            assert read
        for box in geometry["boxes"]:
            assert box["form"] == by_number[box["number"]]["form"]
            assert by_number[box["number"]]["marks"] == []
            if box["form"] == "matching":
                assert len(box["cells"]) == by_number[box["number"]]["answer"].count("-")
        assert {one["number"] for one in (*geometry["rows"], *geometry["boxes"])} == set(by_number)


def test_the_overlay_rings_the_right_bubbles_and_no_other(final, tmp_path):
    composed, files = final
    geometry = json.loads(files["sheets/course-final/geometry.json"])
    key = json.loads(files["keys/course-final/key.json"])
    code = composed.versions[1].code
    image = picture(files[f"keys/course-final/tung-ma/khuon-cham-course-final-ma-{code}.pdf"], tmp_path)
    blue, green, red = (image[:, :, at].astype(int) for at in range(3))
    reddish = ((red > 150) & (green < 140) & (blue < 140)).astype(np.uint8)
    marks = {line["number"]: line["marks"] for line in key["versions"][code]}

    def ringed(bubble):
        angles = np.linspace(0, 2 * np.pi, 60)
        r = bubble["r"] + 0.6
        xs = np.rint((bubble["x"] + r * np.cos(angles)) * MM).astype(int)
        ys = np.rint((bubble["y"] + r * np.sin(angles)) * MM).astype(int)
        return np.mean(reddish[ys, xs]) > 0.9

    for row in geometry["rows"]:
        assert [one["label"] for one in row["bubbles"] if ringed(one)] == marks[row["number"]]
    assert ["".join(one["label"] for one in column if ringed(one)) for column in geometry["code"]] == list(code)
    assert "/Background" not in str(reader(files["keys/course-final/khuon-cham-course-final.pdf"]).pages[0])


def option_question(number):
    options = tuple(Option(text=f"Ý {at}", right=at < 2, feedback="Sai") for at in range(6))
    return MultipleResponse(
        id=f"m1-l1-q{number}", level=Level.APPLY, objective="o1", explanation="Vì thế", sources=(),
        prompt=f"Câu thử {number}?", options=options,
    )  # fmt: skip


def quiz_of(count, *more):
    return Quiz("thu", "Bài thử", (*(option_question(at) for at in range(count)), *more), DAY)


def word_question(number):
    return ShortAnswer(
        id=f"m1-l2-q{number}", level=Level.APPLY, objective="o1", explanation="Vì thế", sources=(),
        prompt="Viết?", accept=("từ",),
    )  # fmt: skip


def test_sixty_questions_of_six_options_fill_one_page(desk):
    _, files = print_quiz(quiz_of(60), desk, versions=1)
    document, geometry = sheet_and_geometry(files, "thu")
    assert len(reader(document).pages) == 1
    assert [len(row["bubbles"]) for row in geometry["rows"]] == [6] * 60
    lowest = max(one["y"] + one["r"] for row in geometry["rows"] for one in row["bubbles"])
    assert lowest < min(corner["y"] for corner in geometry["markers"]["corners"] if corner["y"] > 100)


@pytest.mark.parametrize(
    ("quiz", "words"),
    [
        (quiz_of(61), "61 câu tô, phiếu một trang chứa 60"),
        (quiz_of(50, *(word_question(at) for at in range(12))), "không vừa một trang"),
        (quiz_of(0, word_question(1)), "không có câu nào tô được"),
    ],
)
def test_what_no_sheet_can_hold_is_refused_with_the_reason(desk, quiz, words):
    with pytest.raises(NoSheet, match=words):
        print_quiz(quiz, desk, versions=1)
    assert print_quiz(quiz, desk, versions=1, sheets=False)[0].sheet is None


def test_a_stale_key_is_noticed(every_kind, desk):
    _, files = print_quiz(every_kind, desk, versions=1)
    fewer = every_kind._replace(questions=every_kind.questions[1:])
    stamps = {json.loads(one["keys/course-final/key.json"])["stamp"] for one in (
        files, print_quiz(fewer, desk, versions=1)[1], print_quiz(every_kind, desk, versions=1, seed=8)[1],
    )}  # fmt: skip
    assert len(stamps) == 3


def test_sheets_carry_names_and_seats(crossed, tmp_path):
    forms, files = crossed
    name = forms[0].original.quiz.id
    document, geometry = sheet_and_geometry(files, name)
    assert len(reader(document).pages) == 4  # seven people: four begin with form A
    image = picture(document, tmp_path, page=2)
    seat = ["".join(one["label"] for one in column if ink(image, one) > 0.8) for column in geometry["seat"]]
    assert "".join(seat) == "000003"
    assert "Nguyễn Thị Thử 3" in reader(document).pages[1].extract_text()


def test_an_empty_sheet_waits_for_its_code(final, tmp_path):
    _, files = final
    image = picture(files["sheets/course-final/phieu-tra-loi-trong-course-final.pdf"], tmp_path)
    geometry = json.loads(files["sheets/course-final/geometry.json"])
    assert all(ink(image, one) < 0.4 for one in bubbles_of(geometry))
    assert cv2.QRCodeDetector().detectAndDecode(image)[0].split(":")[2] == "000"


def test_the_geometry_is_read_from_one_file(desk, every_kind):
    moved = msgspec.structs.replace(desk.measures, qr=msgspec.structs.replace(desk.measures.qr, x=13.5))
    _, files = print_quiz(every_kind, desk._replace(measures=moved), versions=1)
    assert json.loads(files["sheets/course-final/geometry.json"])["qr"]["x"] == 13.5
