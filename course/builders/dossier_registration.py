"""Mẫu số 01 of Phụ lục III: the registration slip. Labels are the form's own words."""

from course.builders.dossier_frame import Frame, place_and_day, place_and_day_empty, province
from course.model.dossier import Case
from course.model.paper import Block, Field, National, PageBreak, Pair, Paper, Role, Signature, Text, Ticks

CASES = ((Case.FIRST, "Lần đầu"), (Case.UPGRADE, "Nâng hạng"), (Case.RENEWAL, "Đánh giá lại"))
PLEDGE = (
    "Cam đoan những thông tin trong Phiếu đăng ký là đúng sự thật, chúng tôi xin cam kết tuân thủ các quy định về "
    "đánh giá, phân hạng sản phẩm OCOP, chịu trách nhiệm trước Hội đồng và pháp luật về Hồ sơ đăng ký đánh giá, "
    "phân hạng sản phẩm."
)


def registration(frame: Frame) -> Paper:
    """The slip, with the part for the authorities on its own page."""
    given = frame.dossier
    producer, person = given.producer, given.representative
    group = f"{frame.branch.name}; {frame.set.group}; {frame.set.name} (Bộ tiêu chí số {frame.set.no})"
    year = str(given.year) if given.year else "……"
    heading_empty = (
        *(() if given.province.strip() else (("Tỉnh, thành phố", "province"),)),
        *(() if given.year else (("Năm đánh giá", "year"),)),
    )
    samples = str(given.product.samples) if given.product.samples is not None else ""
    blocks: tuple[Block, ...] = (
        National(),
        Text(Role.TITLE, "PHIẾU ĐĂNG KÝ"),
        Text(
            Role.SUBTITLE,
            f"Tham gia đánh giá, phân hạng sản phẩm OCOP của {province(given.province)} năm {year}",
            heading_empty,
        ),
        Text(Role.HEAD, "1. Thông tin về đơn vị đăng ký:"),
        Field("- Tên đơn vị:", producer.name, "producer.name"),
        Field("- Họ tên người đại diện pháp lý:", person.name, "representative.name"),
        Field("- Chức vụ:", person.position, "representative.position"),
        Field("- Địa chỉ liên hệ:", producer.address, "producer.address"),
        Pair(
            Field("- Điện thoại:", producer.phone, "producer.phone"),
            Field("Email:", producer.email, "producer.email"),
        ),
        Field("2. Tên sản phẩm:", given.product.name, "product.name"),
        Field("3. Nhóm sản phẩm đăng ký (Ngành, Nhóm, Phân nhóm¹):", group, "set"),
        Ticks("4. Lần đăng ký đánh giá:", tuple((label, case is given.case) for case, label in CASES)),
        Text(Role.HEAD, "5. Tài liệu kèm theo:"),
        Text(Role.LINE, "- Báo cáo đánh giá về sản phẩm theo Bộ tiêu chí (bản gốc, bản điện tử)."),
        Field("- Sản phẩm mẫu (số lượng):", samples, "product.samples"),
        Text(Role.BODY, PLEDGE),
        Signature(
            place_and_day(given),
            "ĐẠI DIỆN",
            "(Ký, đóng dấu, ghi rõ họ tên)",
            person.name,
            place_and_day_empty(given),
        ),
        Text(Role.NOTE, "¹ Theo Phụ lục I về Danh mục phân loại sản phẩm tham gia đánh giá, phân hạng sản phẩm OCOP."),
        PageBreak(),
        Text(Role.TITLE, "PHẦN DÀNH CHO CƠ QUAN QUẢN LÝ"),
        *_received("DÀNH CHO ỦY BAN NHÂN DÂN CẤP XÃ"),
        *_received("DÀNH CHO CƠ QUAN QUẢN LÝ OCOP CẤP TỈNH"),
    )
    return Paper("mau-01-phieu-dang-ky", "Mẫu số 01: Phiếu đăng ký đánh giá, phân hạng sản phẩm OCOP", blocks)


def _received(who: str) -> tuple[Block, ...]:
    return (
        Text(Role.SUBTITLE, who),
        Text(Role.LINE, "Phiếu số: ……-……. /PĐK- (Mã tỉnh) - (Mã xã) - (Năm)"),
        Field("Ngày nhận:"),
        Pair(Field("Người tiếp nhận:"), Field("Chữ ký:")),
        Signature("", "Cơ quan tiếp nhận", "(Ký, đóng dấu và ghi rõ họ tên)"),
    )
