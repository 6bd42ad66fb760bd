"""Reads a SCORM package as a platform does: the manifest names one page to launch, which loads only what it lists."""

import io
import re
import zipfile

from lxml import etree

from tests.exporters import read_html
from tests.exporters.read_qti3 import XML
from tests.exporters.seen import Seen


def read(content: bytes) -> list[Seen]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    assert len(content) < 150_000
    manifest = etree.fromstring(files["imsmanifest.xml"], XML)
    (launch,) = manifest.iter("{*}resource")
    listed = [one.get("href") for one in launch.iter("{*}file")]
    assert sorted(listed) == sorted(files.keys() - {"imsmanifest.xml"})
    (item,) = manifest.iter("{*}item")
    assert item.get("identifierref") == launch.get("identifier")
    page = files[launch.get("href")].decode()
    assert set(re.findall(r'<(?:script src|link rel="stylesheet" href)="([^"]+)"', page)) | {launch.get("href")} == set(
        listed
    )
    reader = read_html.Reader(allowed={"script"})
    reader.feed(page)
    return [Seen(*one) for one in reader.found]
