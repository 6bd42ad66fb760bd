"""Reads a QTI 2.1 package twice: by the grammar, and after a public converter has turned it into QTI 3."""

import io
import zipfile

from lxml import etree
from qti_convert import upgrade_package

from tests.exporters import read_qti3
from tests.exporters.qti_grammar import check
from tests.exporters.seen import Seen


def read(content: bytes) -> list[Seen]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    for name, text in files.items():
        if name != "imsmanifest.xml":
            check(etree.fromstring(text, read_qti3.XML))
    found = read_qti3.seen(files)
    assert [one.id for one in found] == [one.id for one in read_qti3.seen(upgraded(content))]
    return found


def upgraded(content):
    """The package as QTI 3: path → bytes."""
    made = upgrade_package(io.BytesIO(content)).files
    return {name: text.encode() if isinstance(text, str) else text for name, text in made.items()}
