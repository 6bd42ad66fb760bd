"""The export formats. To add one: a file here and its name in the tuple; the matrix test says what is missing."""

from course.exporters import (
    aiken,
    amc_txt,
    anki,
    csv_table,
    gift,
    google_forms,
    h5p,
    html,
    json_file,
    kahoot,
    moodle_xml,
    qti3,
    qti21,
    scorm,
    wayground,
    word_exam,
    xlsx_table,
)
from course.exporters.aspects import Aspect
from course.exporters.exporter import Export, Exporter, Kit, Skipped

_FORMATS = (
    *(gift, moodle_xml, aiken, amc_txt),
    *(csv_table, xlsx_table, json_file),
    *(kahoot, wayground, google_forms, anki),
    *(qti21, qti3, scorm, html, h5p),
    word_exam,
)
EXPORTERS: dict[str, Exporter] = {one.EXPORTER.name: one.EXPORTER for one in _FORMATS}

__all__ = ["EXPORTERS", "Aspect", "Export", "Exporter", "Kit", "Skipped"]
