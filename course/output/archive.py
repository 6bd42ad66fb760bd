"""Zip archives whose bytes depend on their content alone: office files come out the same every time."""

import io
import zipfile

# The first moment a zip can hold; the times inside say nothing, the document's own properties hold the day.
EPOCH = (1980, 1, 1, 0, 0, 0)


def steady(archive: bytes) -> bytes:
    """Pack a zip again with fixed times and flags, in the order it has (office files need theirs)."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            new.writestr(entry, old.read(name), compresslevel=9)
    return packed.getvalue()
