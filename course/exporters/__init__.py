"""The export formats. To add one: a file here and its name in the tuple; the matrix test says what is missing."""

from course.exporters import csv_table, gift, h5p, html, qti3, qti21, scorm
from course.exporters.aspects import Aspect
from course.exporters.exporter import Export, Exporter, Kit, Skipped

EXPORTERS: dict[str, Exporter] = {
    one.EXPORTER.name: one.EXPORTER for one in (gift, csv_table, qti21, qti3, scorm, html, h5p)
}

__all__ = ["EXPORTERS", "Aspect", "Export", "Exporter", "Kit", "Skipped"]
