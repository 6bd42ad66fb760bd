"""The pictures of a handbook: drawings as they are, photos drawn anew; what no PDF or EPUB can show is refused."""

from pathlib import Path

from course.content.lesson_pictures import UNSHOWN, in_short, print_picture
from course.errors import ContentFaults
from course.model.handbook import Image
from course.office.pdf import can_show
from course.office.picture import PictureFault


def read_picture(folder: Path, address: str, file: str) -> Image:
    """The picture at `address` in `folder`; ContentFaults names `file`, which shows it, and what is wrong."""
    try:
        made = print_picture(folder, address)
    except PictureFault as fault:
        raise _fault(file, address, in_short(fault)) from None
    if not can_show(made.content, made.format):
        raise _fault(file, address, UNSHOWN)
    return Image(made.content, made.format)


def _fault(file: str, address: str, why: str) -> ContentFaults:
    return ContentFaults(f"{file}: hình {address}: {why}.")
