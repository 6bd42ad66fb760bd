"""What a picture file is, and which drawing may not stand in a document: whoever opens it runs and fetches nothing."""

from course.office.xml_reader import XmlRefused, read_xml

_STARTS = ((b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpg"), (b"GIF8", "gif"))
_ACTIVE = ("script", "foreignObject", "iframe", "animate", "set", "handler")


def kind_of(content: bytes) -> str:
    """The format of a file by its first bytes; what is no photo is read as a drawing."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "webp"
    return next((kind for start, kind in _STARTS if content.startswith(start)), "svg")


def unfit(content: bytes) -> str:
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
