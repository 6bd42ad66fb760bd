"""The pictures of a handbook, read and looked at: what no reader of PDF or EPUB can show safely is refused."""

from pathlib import Path

from course.errors import ContentFaults
from course.model.handbook import Image
from course.office.pdf import can_show
from course.office.xml_reader import XmlRefused, read_xml

_STARTS = ((b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpg"), (b"GIF8", "gif"))
_HEAVIEST = 20_000_000
_ACTIVE = ("script", "foreignObject", "iframe", "animate", "set", "handler")


def read_picture(folder: Path, address: str, file: str) -> Image:
    """The picture at `address` in `folder`; ContentFaults names `file`, which shows it, and what is wrong."""
    path = (folder / address).resolve()
    if not path.is_relative_to(folder.resolve()) or not path.is_file():
        raise _fault(file, address, "không có trong thư mục của chuyên đề")
    if path.stat().st_size > _HEAVIEST:
        raise _fault(file, address, f"nặng hơn {_HEAVIEST // 1_000_000} MB; hãy thu nhỏ")
    content = path.read_bytes()
    kind = _kind(content)
    if kind == "svg" and (why := _unfit(content)):
        raise _fault(file, address, why)
    if not can_show(content, kind):
        raise _fault(file, address, "tệp hỏng, không vẽ ra được; lưu lại từ chương trình vẽ")
    return Image(content, kind)


def _kind(content: bytes) -> str:
    """The format of a file by its first bytes; what is no photo is read as a drawing."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "webp"
    return next((kind for start, kind in _STARTS if content.startswith(start)), "svg")


def _unfit(content: bytes) -> str:
    """Why an SVG drawing is refused; "" for a sound one."""
    try:
        root = read_xml(content)
    except XmlRefused as refused:
        return str(refused)
    if not str(root.tag).endswith("}svg"):
        return "không phải SVG, PNG, JPEG, GIF hay WebP"
    for element in root.iter():
        if str(element.tag).rpartition("}")[2] in _ACTIVE:
            return f"có thẻ {str(element.tag).rpartition('}')[2]}; hình trong sách phải đứng yên"
        for name, value in element.attrib.items():
            bare = str(name).rpartition("}")[2].lower()
            if bare.startswith("on") or (bare == "href" and not str(value).startswith(("#", "data:image/"))):
                return f"có thuộc tính {bare} gọi ra ngoài; bỏ đi"
    return ""


def _fault(file: str, address: str, why: str) -> ContentFaults:
    return ContentFaults(f"{file}: hình {address}: {why}.")
