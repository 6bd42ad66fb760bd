"""Zip archives whose bytes depend on their content alone: no clock, no machine, no order but the one given."""

import io
import zipfile
from collections.abc import Collection, Mapping

# The first moment a zip can hold; the times inside say nothing, what is packed says its own day.
EPOCH = (1980, 1, 1, 0, 0, 0)


def pack(files: Mapping[str, bytes], stored: Collection[str] = ()) -> bytes:
    """Return a zip of `files` (path with / to content) in the order given; `stored` ones are not compressed."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content, compresslevel=9)
    return packed.getvalue()


def steady(archive: bytes) -> bytes:
    """Pack a zip again with fixed times and flags, in the order it has (office files need theirs)."""
    with zipfile.ZipFile(io.BytesIO(archive)) as old:
        return pack({name: old.read(name) for name in old.namelist()})
