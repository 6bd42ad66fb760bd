"""Taking a PDF apart and telling a printing house where to cut it, by pikepdf; the only file that imports it."""

import datetime
import io
from decimal import Decimal
from typing import Any

import pikepdf
from pikepdf import open as read_pdf  # from bytes in memory: nothing here touches files

_MILLIMETRE = 25.4 / 72  # of a point


def parts(document: bytes, title: str, day: datetime.date) -> list[bytes]:
    """Part a document at its bookmarks: for each the pages up to the next, as a document with that title and day.

    An empty last page of a part, there to let the next begin on a front side, is left out. A part carries nothing of
    its neighbours.
    """
    with read_pdf(io.BytesIO(document)) as whole:
        return [_save(whole, f"{title} · {mark}", pages, day) for mark, pages in _ranges(whole)]


def page_counts(document: bytes) -> dict[str, int]:
    """How many pages each part has (see `parts`), by its bookmark."""
    with read_pdf(io.BytesIO(document)) as whole:
        return {mark: len(pages) for mark, pages in _ranges(whole)}


def for_printing_house(document: bytes, bleed: float) -> bytes:
    """The document with a BleedBox `bleed` mm around the TrimBox that every page has; MediaBox and marks stay."""
    with read_pdf(io.BytesIO(document)) as whole:
        for page in whole.pages:
            left, low, right, high = (float(edge) for edge in page.trimbox)
            out = bleed / _MILLIMETRE
            page.bleedbox = pikepdf.Array(
                [_point(left - out), _point(low - out), _point(right + out), _point(high + out)]
            )
        return _bytes(whole)


def trimmed(document: bytes) -> bytes:
    """The document as it is after cutting: every page as large as its TrimBox, without marks."""
    with read_pdf(io.BytesIO(document)) as whole:
        for page in whole.pages:
            page.mediabox = page.cropbox = page.trimbox
        return _bytes(whole)


def _point(edge: float) -> Decimal:
    return Decimal(f"{edge:.4f}")


def _bytes(document: pikepdf.Pdf) -> bytes:
    made = io.BytesIO()
    document.save(
        made, deterministic_id=True, compress_streams=True, object_stream_mode=pikepdf.ObjectStreamMode.generate
    )
    return made.getvalue()


def _ranges(whole: pikepdf.Pdf) -> list[tuple[str, range]]:
    numbers: dict[Any, int] = {page.objgen: at for at, page in enumerate(whole.pages)}
    with whole.open_outline() as outline:
        starts = [(str(item.title), numbers[_page_of(item)]) for item in outline.root]
    ends = [*(start for _, start in starts[1:]), len(whole.pages)]
    return [
        (mark, _without_empty_end(whole, range(start, end))) for (mark, start), end in zip(starts, ends, strict=True)
    ]


def _page_of(item: pikepdf.OutlineItem) -> tuple[int, int]:
    """The page a bookmark leads to; Typst writes it as the first thing of an array."""
    assert isinstance(item.destination, pikepdf.Array)
    return item.destination[0].objgen


def _without_empty_end(whole: pikepdf.Pdf, pages: range) -> range:
    last = whole.pages[pages.stop - 1]
    empty = len(pages) > 1 and "/Font" not in last.get("/Resources", {})
    return pages[:-1] if empty else pages


def _save(whole: pikepdf.Pdf, title: str, pages: range, day: datetime.date) -> bytes:
    target = pikepdf.new()
    for at in pages:
        target.pages.append(whole.pages[at])
    target.Root.Lang = pikepdf.String("vi-VN")
    target.docinfo["/Title"] = title
    target.docinfo["/Author"] = "Học OCOP"
    target.docinfo["/CreationDate"] = target.docinfo["/ModDate"] = f"D:{day:%Y%m%d}000000Z"
    return _bytes(target)
