"""Imports the package into a fresh collection with Anki's own library and reads the cards as Anki renders them."""

import html
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

from tests.exporters.seen import Seen

_TAG = re.compile(r"<[^>]+>")


@contextmanager
def collection() -> Iterator[Collection]:
    with tempfile.TemporaryDirectory() as folder:
        opened = Collection(str(Path(folder) / "collection.anki2"))
        try:
            yield opened
        finally:
            opened.close()


def imported(opened: Collection, content: bytes) -> tuple[int, int]:
    """Import a package; how many notes were new and how many were updated."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "x.apkg"
        file.write_bytes(content)
        log = opened.import_anki_package(
            ImportAnkiPackageRequest(package_path=str(file), options=ImportAnkiPackageOptions())
        ).log
    return len(log.new), len(log.updated)


def shown(field: str) -> str:
    """A field as its reader sees it."""
    return html.unescape(_TAG.sub("", field.replace("<br>", "\n")))


def read(content: bytes) -> list[Seen]:
    with collection() as opened:
        imported(opened, content)
        cards = sorted((opened.get_card(one) for one in opened.find_cards("")), key=lambda card: (card.due, card.id))
        found = []
        for card in cards:
            note = card.note()
            assert "<script" not in card.render_output().question_text.casefold()
            offered = note["Lựa chọn"]
            found.append(Seen(note["Mã"], shown(note["Câu hỏi"]), len(offered.split("<br>")) if offered else 0))
    return found
