"""What Mẫu số 02 says more for an upgrade and for a renewal (Điều 6 khoản 1 điểm b and c)."""

from course.builders.dossier_frame import DOTS
from course.model.dossier import Case, Dossier
from course.model.paper import Block, Field, Grid, Role, Row, Text

UPDATES = (
    ("materials", "Nguyên liệu"),
    ("technology", "Công nghệ sử dụng"),
    ("packaging", "Bao bì"),
    ("label", "Nhãn mác"),
    ("quality_declaration", "Công bố chất lượng"),
    ("tests", "Các phiếu kiểm nghiệm định kỳ"),
    ("market", "Thị trường tiêu thụ"),
    ("output", "Sản lượng"),
    ("revenue", "Doanh thu"),
    ("legal_papers", "Minh chứng các giấy tờ pháp lý có thời hạn"),
)


def case_blocks(given: Dossier) -> tuple[Block, ...]:
    """Nothing for a first registration."""
    if given.case is Case.UPGRADE:
        return (
            Text(Role.HEAD, "Những thay đổi so với sản phẩm OCOP đã được công nhận (hồ sơ nâng hạng)"),
            *_recognised(given),
            _changes(given),
        )
    if given.case is Case.RENEWAL:
        return (
            Text(
                Role.HEAD, "Nội dung mới và kết quả sau thời gian được công nhận OCOP (hồ sơ đánh giá, phân hạng lại)"
            ),
            *_recognised(given),
            *(Field(f"- {label}:", getattr(given.updates, key), f"updates.{key}", 2) for key, label in UPDATES),
        )
    return ()


def _recognised(given: Dossier) -> tuple[Block, ...]:
    now = given.recognised
    day = f"{now.date:%d/%m/%Y}" if now.date else ""
    return (
        Field("- Hạng sao đã được công nhận:", f"{now.stars} sao" if now.stars else "", "recognised.stars"),
        Field("- Quyết định công nhận:", now.decision, "recognised.decision"),
        Field("- Ngày công nhận:", day, "recognised.date"),
    )


def _changes(given: Dossier) -> Grid:
    rows, empty = [], []
    for number, change in enumerate(given.changes, 1):
        cells = (change.content, change.before, change.after, change.evidence)
        rows.append(Row((str(number), *(cell.strip() or DOTS for cell in cells))))
        for key, label in (("before", "trước đây"), ("after", "hiện nay"), ("evidence", "minh chứng")):
            if not getattr(change, key).strip():
                empty.append((f"Thay đổi {number}: {label}", f"changes ({number}).{key}"))
    if not rows:
        rows = [Row((str(number), DOTS, DOTS, DOTS, DOTS)) for number in (1, 2, 3)]
        empty = [("Những thay đổi so với sản phẩm đã được công nhận", "changes")]
    head = ("TT", "Nội dung", "Khi được công nhận", "Hiện nay", "Tài liệu minh chứng")
    return Grid(head, tuple(rows), (7, 22, 25, 25, 21), (0,), tuple(empty))
