"""`course handbook` and wrong use of it; pictures that no book can hold."""

import pytest

from course.errors import ContentFaults
from course.handbook.pictures import read_picture
from tests.conftest import run_course

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{}</svg>'


def test_files_are_named_by_book_and_paper(made):
    names = {path.relative_to(made).as_posix() for path in made.rglob("so-tay*") if path.is_file()}
    assert names == {
        "course/so-tay-ocop-a4.pdf",
        "course/so-tay-ocop.epub",
        "m1/so-tay-m1-a4.pdf",
        "m1/so-tay-m1-a5.pdf",
        "m1/so-tay-m1.epub",
        "large/so-tay-m1-a5-chu-to.pdf",
    }


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["m9"], "m9"),
        (["--size", "a3"], "a3"),
        (["--format", "docx"], "docx"),
        (["--url", "javascript:alert(1)"], "https://"),
        (["--url", "https://a b"], "https://"),
    ],
)
def test_wrong_use_is_told(words, said, tmp_path):
    done = run_course("handbook", *words, "--out", str(tmp_path / "out"), code=2)
    assert said in done.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "content",
    [
        SVG.format("<script>alert(1)</script>").encode(),
        SVG.format('<image href="https://x.example/a.png"/>').encode(),
        SVG.format('<rect onclick="x()"/>').encode(),
        b"<svg",
        b"not a picture",
        b"\x89PNG\r\n\x1a\n broken",
    ],
)
def test_a_picture_that_does_not_fit_is_named_with_its_lesson(content, tmp_path):
    (tmp_path / "hinh.svg").write_bytes(content)
    with pytest.raises(ContentFaults, match=r"01-bai\.md: hình hinh\.svg: "):
        read_picture(tmp_path, "hinh.svg", "01-bai.md")


def test_a_picture_outside_the_modules_folder_is_refused(tmp_path):
    (tmp_path / "m").mkdir()
    (tmp_path / "secret.svg").write_text(SVG.format(""), encoding="utf-8")
    with pytest.raises(ContentFaults):
        read_picture(tmp_path / "m", "../secret.svg", "01-bai.md")
    (tmp_path / "m" / "sound.svg").write_text(SVG.format('<rect width="5" height="5"/>'), encoding="utf-8")
    assert read_picture(tmp_path / "m", "sound.svg", "01-bai.md").format == "svg"
