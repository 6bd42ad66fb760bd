"""The pictures of a handbook, read and looked at: what no reader of PDF or EPUB can show safely is refused."""

from pathlib import Path

from course.errors import ContentFaults
from course.model.handbook import Image
from course.office.pdf import can_show
from course.office.picture_kind import kind_of, unfit

_HEAVIEST = 20_000_000


def read_picture(folder: Path, address: str, file: str) -> Image:
    """The picture at `address` in `folder`; ContentFaults names `file`, which shows it, and what is wrong."""
    path = (folder / address).resolve()
    if not path.is_relative_to(folder.resolve()) or not path.is_file():
        raise _fault(file, address, "không có trong thư mục của chuyên đề")
    if path.stat().st_size > _HEAVIEST:
        raise _fault(file, address, f"nặng hơn {_HEAVIEST // 1_000_000} MB; hãy thu nhỏ")
    content = path.read_bytes()
    kind = kind_of(content)
    if kind == "svg" and (why := unfit(content)):
        raise _fault(file, address, why)
    if not can_show(content, kind):
        raise _fault(file, address, "tệp hỏng, không vẽ ra được; lưu lại từ chương trình vẽ")
    return Image(content, kind)


def _fault(file: str, address: str, why: str) -> ContentFaults:
    return ContentFaults(f"{file}: hình {address}: {why}.")
