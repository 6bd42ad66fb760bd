"""The annex of Mẫu số 02: the 15 rows of evidence in their order, and what is still missing.

Row names and demands are the form's own words; which criteria rest on a row is the edition's `evidence`.
"""

from typing import NamedTuple

from course.builders.dossier_frame import Frame
from course.model.dossier import Papers
from course.model.paper import Grid, Paper, Role, Row, Text

ROWS = (
    (
        "Giấy đăng ký kinh doanh",
        "Bản sao chứng minh hoạt động kinh doanh hợp pháp (đối với các đơn vị/cá nhân có đăng ký kinh doanh)",
    ),
    (
        "Giấy chứng nhận cơ sở đủ điều kiện sản xuất",
        "Bản sao (đối với sản phẩm cần phải có giấy chứng nhận theo quy định hiện hành)",
    ),
    (
        "Nguồn gốc nguyên liệu, vùng nguyên liệu, liên kết chuỗi",
        "Bản sao tài liệu: Giấy xác nhận an toàn thực phẩm đối với vùng nguyên liệu, hợp đồng mua bán/hợp đồng nguyên "
        "tắc, thỏa thuận liên kết, thanh lý hợp đồng, hóa đơn chứng từ hợp lệ... chứng minh nguồn gốc nguyên liệu, "
        "liên kết chuỗi.",
    ),
    (
        "Bảo vệ môi trường, sử dụng công nghệ theo hướng bền vững",
        "Bản sao hồ sơ, thủ tục về môi trường theo quy định; hình ảnh minh chứng về thực hiện giải pháp bảo vệ môi "
        "trường; hình ảnh, mô tả công nghệ sử dụng theo hướng bền vững.",
    ),
    (
        "Sử dụng lao động địa phương",
        "Danh sách lao động đóng bảo hiểm có xác nhận của chủ thể, bao gồm cả nơi thường trú.",
    ),
    (
        "Tăng trưởng sản xuất kinh doanh",
        "Bản sao Tài liệu minh chứng kết quả phân loại hợp tác xã hoặc báo cáo tài chính 2 năm gần nhất.\n"
        "Bản sao Báo cáo tài chính của chủ thể 2 năm gần nhất.",
    ),
    (
        "Sở hữu trí tuệ",
        "Minh chứng thể hiện Đơn đăng ký nhãn hiệu đã được cơ quan có thẩm quyền chấp nhận hoặc công bố. Bản sao Giấy "
        "chứng nhận đăng ký nhãn hiệu; văn bằng ghi nhận quyền sử dụng chỉ dẫn địa lý, nhãn hiệu tập thể, nhãn hiệu "
        "chứng nhận; Bằng sáng chế, Bằng độc quyền kiểu dáng công nghiệp,...",
    ),
    (
        "Phát triển thị trường, hoạt động quảng bá, xúc tiến thương mại",
        "Bản sao tài liệu: Hợp đồng, cam kết, ký gửi, đặt hàng, biên nhận, hóa đơn, chứng từ để minh chứng xác nhận về "
        "phân phối sản phẩm, xuất khẩu sản phẩm, hoạt động xúc tiến thương mại...",
    ),
    ("Quảng bá sản phẩm", "Tài liệu minh chứng về website, hoạt động quảng bá."),
    (
        "Câu chuyện về sản phẩm",
        "Bản sao tờ rơi, hình ảnh, phim, ghi âm... minh chứng về câu chuyện của sản phẩm",
    ),
    ("Công bố chất lượng sản phẩm", "Bản sao tài liệu, chứng minh chất lượng sản phẩm được công bố"),
    (
        "Phiếu kết quả kiểm nghiệm chỉ tiêu chất lượng, an toàn thực phẩm theo tiêu chuẩn công bố",
        "Bản sao tài liệu chứng minh đạt tiêu chuẩn chất lượng, an toàn thực phẩm.",
    ),
    (
        "Mã số mã vạch, tem truy xuất nguồn gốc",
        "Bản sao tài liệu, chứng minh mã, tem, sở hữu thương hiệu...",
    ),
    (
        "Hệ thống quản lý chất lượng tiên tiến, kiểm soát chất lượng",
        "Bản sao tài liệu: chứng nhận Hệ thống quản lý chất lượng tiên tiến, chứng minh hệ thống quản lý đạt tiêu "
        "chuẩn",
    ),
    (
        "Giải thưởng của sản phẩm, bình chọn của các tổ chức uy tín trong nước và quốc tế...",
        "Bản sao tài liệu, minh chứng về các thành tích, giải thưởng, bình chọn...",
    ),
)


class Standing(NamedTuple):
    """A row of the annex: its number, the papers there are, why none is needed, the criteria that rest on it."""

    row: int
    papers: tuple[str, ...]
    not_needed: str
    criteria: tuple[str, ...]

    @property
    def missing(self) -> bool:
        """Points were claimed on this row and there is no paper for it."""
        return bool(self.criteria) and not self.papers and not self.not_needed


def standings(frame: Frame) -> tuple[Standing, ...]:
    """Every row in order; a criterion rests on a row when points are claimed for it."""
    by_row = {one.row: one for one in frame.dossier.evidence}
    found = []
    for row in range(1, len(ROWS) + 1):
        given = by_row.get(row, Papers(row=row))
        papers = tuple(paper.strip() for paper in given.papers if paper.strip())
        resting = tuple(
            line.code
            for line in frame.lines
            if row in line.criterion.evidence
            and line.code in frame.answers
            and line.criterion.options[frame.answers[line.code] - 1].points > 0
        )
        found.append(Standing(row, papers, given.not_needed.strip(), resting))
    return tuple(found)


def annex(frame: Frame) -> Paper:
    """The annex as a table."""
    every = standings(frame)
    rows = tuple(Row((str(one.row), *ROWS[one.row - 1], _papers(one), _state(one))) for one in every)
    missing = [str(one.row) for one in every if one.missing]
    end = f"Còn thiếu tài liệu ở các mục: {', '.join(missing)}." if missing else "Không mục nào còn thiếu tài liệu."
    blocks = (
        Text(Role.TITLE, "PHỤ LỤC"),
        Text(Role.SUBTITLE, "TÀI LIỆU MINH CHỨNG"),
        Text(Role.CENTRE, "(Kèm theo Báo cáo tự đánh giá về sản phẩm, Mẫu số 02)"),
        Text(Role.LINE, f"Chủ thể: {frame.dossier.producer.name.strip() or '……………………'}"),
        Text(Role.LINE, f"Sản phẩm: {frame.dossier.product.name.strip() or '……………………'}"),
        Grid(
            ("TT", "Nội dung", "Yêu cầu", "Tài liệu kèm theo", "Tình trạng"),
            rows,
            (6, 20, 31, 24, 19),
            (0,),
            tuple((f"Mục {one.row}: {ROWS[one.row - 1][0]}", f"evidence ({one.row})") for one in every if one.missing),
        ),
        Text(Role.BODY, end),
        Text(
            Role.NOTE,
            "Bảng này là hướng dẫn tham khảo của Mẫu số 02; địa phương có thể yêu cầu tài liệu khác. Cột “Tình trạng” "
            "do Học OCOP tính từ điểm tự chấm.",
        ),
    )
    return Paper("phu-luc-tai-lieu-minh-chung", "Phụ lục tài liệu minh chứng (Mẫu số 02)", blocks)


def _papers(one: Standing) -> str:
    return "\n".join(f"- {paper}" for paper in one.papers) or "……………"


def _state(one: Standing) -> str:
    if one.papers:
        return f"Đã có {len(one.papers)} tài liệu"
    if one.not_needed:
        return f"Không cần: {one.not_needed}"
    if one.criteria:
        return f"CÒN THIẾU (tiêu chí {', '.join(one.criteria)})"
    return "Chưa có; chưa tiêu chí nào tính điểm dựa vào mục này"
