"""Reads Kahoot's spreadsheet with openpyxl as its template wants it: names in row 8, numbered questions from row 9."""

from tests.exporters.read_xlsx import cells
from tests.exporters.seen import Seen

SECONDS = {"5", "10", "20", "30", "60", "90", "120", "240"}


def read(content: bytes) -> list[Seen]:
    rows = cells(content, "Kahoot")
    assert rows[7] == [
        "",
        "Question - max 120 characters",
        "Answer 1 - max 75 characters",
        "Answer 2 - max 75 characters",
        "Answer 3 - max 75 characters",
        "Answer 4 - max 75 characters",
        "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
        "Correct answer(s) - choose at least one",
    ]
    found = []
    for number, (no, prompt, *answers, seconds, right) in enumerate(rows[8:], 1):
        assert no == str(number)
        assert 0 < len(prompt) <= 120
        given = [answer for answer in answers if answer]
        assert answers == given + [""] * (4 - len(given)), "answers stand without a gap"
        assert 2 <= len(given) <= 4
        assert max(map(len, given)) <= 75
        assert seconds in SECONDS
        assert {int(one) for one in right.split(",")} <= set(range(1, len(given) + 1))
        found.append(Seen("", prompt, len(given)))
    return found
