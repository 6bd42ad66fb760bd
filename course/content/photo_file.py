"""Read a photo of a story: a file below the story's own folder, or the data URL a browser saved."""

import base64
import binascii
from pathlib import Path

from course.office.picture import LARGEST_BYTES, PictureFault

_SHOWN = 60


def photo_bytes(folder: Path, file: str) -> bytes:
    """The bytes of the photo `file` names, not yet looked at; `folder` is where the story's file lies.

    A name or a link that leads out of the folder, a missing file and a heavy one raise PictureFault.
    """
    if file.startswith("data:"):
        try:
            return base64.b64decode(file.partition(",")[2], validate=True)
        except binascii.Error:
            raise PictureFault("storyphoto.unreadable") from None
    try:
        path = (folder / file).resolve(strict=True)
        if not path.is_relative_to(folder.resolve(strict=True)):
            raise PictureFault("storyfile.photo-path", got=file[:_SHOWN])
        size = path.stat().st_size
        if size > LARGEST_BYTES:
            raise PictureFault("storyphoto.heavy", size=size // 1_000_000, limit=LARGEST_BYTES // 1_000_000)
        return path.read_bytes()
    except (OSError, ValueError, RuntimeError):  # not there, a folder, a name no system takes, links in a ring
        raise PictureFault("storyphoto.missing", got=file[:_SHOWN]) from None
