"""Excel: the sheets of a workbook whose rows name the columns of a question."""

from course.importers.gather import Gather
from course.importers.importer import Imported, Importer, line, row, unreadable
from course.importers.table import read_table
from course.office.bounded_zip import BadArchive, BoundedZip
from course.office.excel_reader import read_workbook


def looks(content: bytes) -> bool:
    """Tell whether the file is a workbook."""
    try:
        return "xl/workbook.xml" in BoundedZip(content).names
    except BadArchive:
        return False


def read(content: bytes, _name: str) -> Imported:
    """The questions of every sheet that has some; a date in such a sheet is a doubt, since Excel makes 1/2 one."""
    try:
        sheets = read_workbook(content)
    except BadArchive as reason:
        return unreadable("import.unreadable", format="xlsx", reason=str(reason))
    gather, named = Gather(), 0
    for sheet in sheets:
        if read_table(gather, sheet.rows, f"trang tính {sheet.name}"):
            named += 1
            for number, column in sorted(sheet.dates):
                gather.doubt(row(number, sheet.name), "import.date", text=sheet.rows[number - 1][column - 1])
    if not named:
        return unreadable("import.no-header")
    return gather.result(line(1))


IMPORTER = Importer(name="xlsx", label="Excel", endings=(".xlsx", ".xlsm"), looks=looks, read=read)
