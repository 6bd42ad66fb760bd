"""The formats that banks are read from. To add one: a file here with IMPORTER and its name in the tuple."""

from course.importers import aiken, csv_table, gift, json_file, moodle_xml, word_exam, xlsx_table
from course.importers.importer import Doubt, Imported, Importer, Place

IMPORTERS: dict[str, Importer] = {
    one.IMPORTER.name: one.IMPORTER for one in (aiken, gift, moodle_xml, csv_table, xlsx_table, json_file, word_exam)
}


def guess(name: str, content: bytes) -> Importer | None:
    """The importer whose ending and content fit; then one whose content fits, then one whose ending does."""
    named = [
        (len(ending), one) for one in IMPORTERS.values() for ending in one.endings if name.casefold().endswith(ending)
    ]
    by_ending = [one for _, one in sorted(named, key=lambda found: -found[0])]
    fitting = [one for one in (*by_ending, *IMPORTERS.values()) if one.looks(content)]
    return next(iter([*fitting, *by_ending]), None)


__all__ = ["IMPORTERS", "Doubt", "Imported", "Importer", "Place", "guess"]
