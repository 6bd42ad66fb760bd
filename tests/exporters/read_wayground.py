"""Reads Wayground's spreadsheet with openpyxl as its template wants it: names in row 1, row 2 skipped."""

from tests.exporters.read_xlsx import cells
from tests.exporters.seen import Seen

HEAD = (
    "Question Text,Question Type,Option 1,Option 2,Option 3,Option 4,Option 5,Correct Answer,Time in seconds,"
    "Image Link,Answer explanation"
)


def read(content: bytes) -> list[Seen]:
    rows = cells(content, "Sheet1")
    assert ",".join(rows[0]) == HEAD
    found = []
    for row in rows[2:]:
        prompt, kind, right = row[0], row[1], row[7]
        given = [option for option in row[2:7] if option]
        assert prompt
        assert row[8].isdigit()
        if kind == "Fill-in-the-Blank":
            assert given
            assert right == ""
        else:
            numbers = [int(one) for one in right.split(",")]
            assert kind == ("Checkbox" if len(numbers) > 1 else "Multiple Choice")
            assert set(numbers) <= set(range(1, len(given) + 1))
            assert len(given) >= 2
        found.append(Seen("", prompt, len(given)))
    return found
