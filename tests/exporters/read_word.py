"""Reads a Word test with python-docx: what stands between the head and the line HẾT, as a person counts it."""

import io
import re

import docx
from docx.table import Table
from docx.text.paragraph import Paragraph

from tests.exporters.seen import Seen


def body(content: bytes) -> list[str | list[list[str]]]:
    """Paragraphs as texts and tables as rows, in the order of the page."""
    document = docx.Document(io.BytesIO(content))
    return [
        one.text if isinstance(one, Paragraph) else [[cell.text for cell in row.cells] for row in one.rows]
        for one in document.iter_inner_content()
        if isinstance(one, Paragraph | Table)
    ]


def read(content: bytes) -> list[Seen]:
    found: list[Seen] = []
    expected = 1
    for one in body(content):
        if isinstance(one, list):
            if found:
                found[-1] = found[-1]._replace(answers=len(one[0][0].split("\n")))
        elif "HẾT" in one:
            break
        elif head := re.match(rf"Câu {expected}\. ", one):
            found.append(Seen("", one[head.end() :], 0))
            expected += 1
        elif re.match(r"[a-d]\) ", one) and found[-1].prompt == "Mỗi ý sau đúng hay sai?":
            found[-1] = Seen("", one[3:], 2)
        elif re.match(r"[b-d]\) ", one) and found[-1].answers == 2:
            found.append(Seen("", one[3:], 2))
        elif re.match(r"[A-H]\. ", one):
            options = re.findall(r"(?:^|\t)[A-H]\. ", one)
            found[-1] = found[-1]._replace(answers=found[-1].answers + len(options))
        elif re.match(r"\(\d\) ", one):
            found[-1] = found[-1]._replace(answers=found[-1].answers + 1)
        elif one.startswith("Đọc tình huống"):
            continue
        elif (
            found
            and not one.startswith(("PHẦN", "Trả lời: …", "Mỗi câu", "Ghép mỗi", "Ghi ", "Đọc mỗi", "Mỗi ý"))
            and one
        ):
            found[-1] = found[-1]._replace(prompt=f"{found[-1].prompt}\n{one}")
    return found
