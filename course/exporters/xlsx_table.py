"""Excel: the table of course/exporters/table_rows.py with its names frozen, and a sheet that explains the columns."""

from collections.abc import Sequence

from course.exporters.exporter import Exporter, Kit
from course.exporters.table_rows import RENDERS, Row
from course.model import table
from course.model.quiz import Quiz
from course.office.excel import Sheet, workbook
from course.questions import KINDS

SHEET, HELP = "Câu hỏi", "Hướng dẫn"
_WIDE = {table.PROMPT: 50, table.EXPLANATION: 40, table.SOURCES: 34, table.SHORT: 34, table.REMARK: 30, table.ID: 14}
_WIDTHS = [_WIDE.get(name, 26 if name[-1] in table.LETTERS else 16) for name in table.COLUMNS]
_LISTS = {
    table.COLUMNS.index(table.KIND): [kind.label for kind in KINDS.values()],
    table.COLUMNS.index(table.LEVEL): list(table.LEVELS.values()),
}

_TEXT = (
    ("Cột", "Ghi gì"),
    (table.ID, "Mã của câu, giữ nguyên khi sửa để lần nhập sau nhận ra câu cũ. Câu mới để trống."),
    (table.KIND, "Một trong các loại: " + "; ".join(kind.label for kind in KINDS.values()) + "."),
    (table.CASE, "Câu nằm trong một tình huống thì ghi mã của tình huống ấy. Câu riêng để trống."),
    (table.LEVEL, "; ".join(table.LEVELS.values()) + "."),
    (table.OBJECTIVE, "Mã mục tiêu của bài, như o1."),
    (table.PROMPT, "Lời câu hỏi. Với tình huống: lời dẫn."),
    ("A đến H", "Chọn đáp án: các phương án. Ghép cặp: mỗi ô một cặp, dòng dưới bắt đầu bằng “→ ”; vế thừa chỉ có "
     "dòng “→ ”. Sắp xếp: các bước. Điền số, điền chữ: các câu trả lời sai hay gặp."),
    (table.ANSWER, "Chữ cái của phương án đúng, nhiều chữ thì cách nhau bằng dấu phẩy. Đúng sai: Đúng hoặc Sai. "
     "Sắp xếp: các chữ cái theo thứ tự đúng. Điền số: số. Điền chữ: mỗi cách viết một dòng."),
    (table.EXPLANATION, "Vì sao đáp án ấy đúng."),
    (table.REMARK, "Câu đúng sai: lời nhắc cho người chọn nhầm."),
    ("Đơn vị, Sai số", "Chỉ cho câu điền số."),
    (table.SOURCES, "Mỗi nguồn một dòng, như: văn bản: qd-26-2026 | tại: Điều 2 khoản 3."),
    (table.SHUFFLE, "“không” khi các phương án phải giữ thứ tự."),
    (table.HISTORICAL, "“có” khi câu hỏi về quy định đã hết hiệu lực."),
    ("Câu hỏi rút gọn, Rút gọn A…", "Lời ngắn cho trò chơi trên điện thoại: câu 120 chữ, phương án 75 chữ."),
    ("Lời nhắc A…", "Lời nhắc cho người chọn phương án ấy."),
    ("Nhập lại", "Lưu tệp rồi chạy: python build_quiz.py import TỆP.xlsx --out build/nhap/de.yml"),
)  # fmt: skip


def _write(quiz: Quiz, rendered: Sequence[tuple[Row, ...]], _kit: Kit) -> bytes:
    rows = [table.COLUMNS, *(row for rows in rendered for row in rows)]
    questions = Sheet(SHEET, rows, _WIDTHS, pinned=1, lists=_LISTS)
    return workbook(quiz.title, (questions, Sheet(HELP, _TEXT, (28, 100))), quiz.day)


EXPORTER = Exporter(
    name="xlsx",
    label="Excel (bảng tính)",
    suffix=".xlsx",
    renders=RENDERS,
    cannot={},
    loses={},
    write=_write,
    client="openpyxl, LibreOffice",
)
