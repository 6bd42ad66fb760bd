"""XML from elsewhere by lxml: no document type, so no entities; no network; libxml2's limits on depth and size."""

from typing import Any

from lxml import etree


class XmlRefused(Exception):
    """Not XML, or XML that is not read; the text says why (Vietnamese), `line` where."""

    def __init__(self, reason: str, line: int = 1) -> None:
        super().__init__(reason)
        self.line = line


def read_xml(content: bytes) -> Any:
    """Give the root element (with `tag`, `get`, `find`, `findtext`, `iter`, `sourceline`); raise XmlRefused."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise XmlRefused("XML sai cú pháp", max(error.lineno or 1, 1)) from None
    except ValueError:
        raise XmlRefused("bảng mã của tệp không đọc được") from None
    if root.getroottree().docinfo.doctype:
        raise XmlRefused("tệp khai báo DOCTYPE; vì an toàn, tệp như vậy không được đọc")
    return root
