"""What the finished plan says beyond templates/builders/business_plan/builder.yml, and how it writes numbers."""

from decimal import Decimal

from course.model.number import format_number

TEXT = {
    "empty": "chưa có",
    "five_numbers": "Năm con số",
    "table_in_dong": "{title} (đồng)",
    "revenue": "Doanh thu năm đầu",
    "profit": "Lãi năm đầu, sau thuế và công của chủ",
    "break_even": "Doanh thu hòa vốn, đủ cả công của chủ",
    "lowest": "Tháng ít tiền nhất",
    "lowest_value": "{amount}, tháng {month}",
    "needed": "Vay và hỗ trợ",
    "period": "Thời gian của kế hoạch",
    "period_value": "{months} tháng, từ tháng {first} đến tháng {last}",
    "set": "Bộ tiêu chí OCOP",
    "set_value": "bộ {number}, {name}",
    "item": "{name} thứ {number}",
    "line": "Khoản",
    "items": "{name}: thứ {numbers}",
    "products": "Giá và số bán",
    "yearly": "Số bán mỗi năm",
    "year": "Năm thứ {number}",
    "groups": "Nhóm khách hàng",
    "competitors": "Người cùng bán",
    "channels": "Kênh bán",
    "contract": "Hợp đồng",
    "roles": "Phân công",
    "unit_costs": "Chi phí cho một đơn vị: {name}",
    "unit_sum": "Cộng cho một đơn vị",
    "fixed": "Chi phí cố định",
    "assets": "Máy móc, đồ dùng lâu",
    "before_plan": "trước kế hoạch",
    "unit_figures": "Mỗi đơn vị: giá, chi phí và giá thành",
    "sales_figures": "Mỗi sản phẩm trong năm đầu",
    "break_evens": "Điểm hòa vốn của năm đầu",
    "break_evens_head": "Cách tính|Doanh thu hòa vốn|Số đơn vị mỗi sản phẩm",
    "units_of": "{name}: {units}",
    "break_even_chart": "Điểm hòa vốn năm đầu",
    "break_even_told": "Doanh thu, tổng chi phí và định phí khi bán được từng phần của số dự tính. Chỗ hai đường doanh "
    "thu và tổng chi phí cắt nhau là điểm hòa vốn.",
    "all_costs": "Tổng chi phí",
    "fixed_costs": "Định phí phải bù, đủ cả công của chủ",
    "years": "Kết quả từng năm",
    "years_chart": "Doanh thu và lãi từng năm",
    "years_told": "Doanh thu và lãi sau thuế, đã trừ công của chủ, của từng năm.",
    "cash": "Dòng tiền từng tháng",
    "cash_chart": "Tiền cuối mỗi tháng",
    "cash_told": "Tiền còn lại cuối mỗi tháng. Ít nhất là {amount} vào tháng {month}.",
    "months_detail": "Doanh thu và chi phí từng tháng",
    "capital": "Vốn lưu động theo cách ngân hàng hay tính",
    "sources_of_money": "Nguồn vốn",
    "sources_of_money_head": "Nguồn|Số tiền|Phần",
    "own_cash": "Tiền đang có",
    "own_capital": "Vốn góp thêm",
    "loan": "Vay: {lender}",
    "grant": "Hỗ trợ: {name}",
    "loans": "Các khoản vay",
    "loan_sums": "Lãi phải trả và tháng nặng nhất",
    "loan_months": "{months} tháng, ân hạn {grace} tháng",
    "no_loan": "Kế hoạch này không vay.",
    "repayment": "Trả nợ từng tháng, tất cả khoản vay",
    "cover": "Khả năng trả nợ từng năm (DSCR)",
    "cover_note": "Khóa học khuyên giữ từ 1,2 lần trở lên. Nơi cho vay có mức của họ.",
    "no_project": "Chưa xét được: kế hoạch chưa có khoản đầu tư nào, hoặc chưa đủ 12 tháng.",
    "project": "Kết quả xét đầu tư",
    "flows": "Dòng tiền của dự án",
    "flow_year": "Năm {number}",
    "sensitivity": "NPV khi một con số thay đổi",
    "sensitivity_chart": "NPV khi một con số giảm hoặc tăng 20%",
    "sensitivity_told": "Mỗi dòng cho thấy NPV khi con số ấy giảm 20% và tăng 20%.",
    "down": "Giảm 20%",
    "up": "Tăng 20%",
    "years_unit": "{years} năm",
    "times": "{times} lần",
    "tax": "Thuế ước tính từng năm",
    "risks": "Các rủi ro",
    "risks_head": "Chuyện có thể xảy ra|Dễ xảy ra (1–5)|Hại (1–5)|Điểm rủi ro|Cách phòng|Người lo",
    "risk_matrix": "Bảng rủi ro: số là thứ tự trong bảng trên",
    "risk_corner": "Hại ↓  Dễ xảy ra →",
    "steps": "Việc phải làm",
    "steps_head": "Việc|Ai làm|Từ tháng|Đến tháng|Tốn (đồng)|Kết quả",
    "ocop_dates": "Mốc OCOP trong thời gian kế hoạch",
    "ocop_dates_head": "Ngày|Mốc|Căn cứ",
    "ocop_note": "Nên nộp hồ sơ cho xã sớm hơn các mốc này vài tuần. Năm nào chưa biết đủ ngày nghỉ lễ thì chưa tính "
    "được ngày cuối nên nộp.",
    "ahead_product": "Sản phẩm",
    "ahead_organisation": "Tổ chức sản xuất",
    "ahead_market": "Thị trường",
    "appendix": "Phụ lục kèm theo",
    "appendix_note": "Đánh dấu vào giấy đã có. Giấy nào không cần thì gạch đi.",
    "appendix_items": "Giấy đăng ký của chủ thể|Hợp đồng hoặc đơn hàng với nơi mua|"
    "Hợp đồng hoặc danh sách nơi bán nguyên liệu|Báo giá máy móc, đồ dùng định mua|"
    "Phiếu kiểm nghiệm, bản công bố sản phẩm|Sổ bán hàng hoặc hóa đơn của thời gian qua|"
    "Ảnh sản phẩm và nơi làm|Bảng tính kèm theo (tệp Excel)",
    "unknown_figures": "Con số còn trống (đang tính bằng 0)",
    "unknown_others": "Ô khác còn trống",
    "nothing_unknown": "Không còn ô nào trống.",
    "no_concerns": "Chưa thấy điểm nào.",
    "sources": "Nguồn",
    "sources_own": "Con số và lời của chủ thể trong bản kế hoạch này; chưa ai kiểm chứng.",
    "sources_tax": "Quy định thuế đã tra đến ngày {day}: {laws}.",
    "sources_ocop": "Bộ tiêu chí và mốc thời gian OCOP: {laws}.",
    "day": "Ngày lập: {day}",
    "note_growth": "Theo kế hoạch kinh doanh: {figures}.",
    "note_year": "năm thứ {number} doanh thu {revenue}, lãi sau thuế và công của chủ {profit}",
    "note_capacity": "Làm được nhiều nhất {capacity} đơn vị một năm, cộng mọi sản phẩm.",
    "units_in_year": "năm thứ {number} {units} đơn vị",
    "share_of_sales": "{name}: {share}% hàng bán",
}
"""Set phrases; a bar stands between the columns of a table."""


def amount(dong: int | None) -> str:
    """The amount without its unit, for tables: "1.250.000"."""
    return TEXT["empty"] if dong is None else format_number(Decimal(dong))


def money(dong: int | None) -> str:
    """The amount with its unit: "1.250.000 đ"."""
    return TEXT["empty"] if dong is None else f"{format_number(Decimal(dong))} đ"


def decimals(ratio: str, places: int = 2) -> str:
    """A ratio of figures_data with so many decimals, half away from zero: "3,53".

    >>> decimals("3.526580")
    '3,53'
    """
    shift = Decimal(10) ** -places
    value = Decimal(ratio)
    rounded = (abs(value) + shift / 2) // shift * shift
    return format_number(rounded if value >= 0 or not rounded else -rounded)


def percent(ratio: str | None) -> str:
    """A ratio of figures_data as percent: "45,88%".

    >>> percent("0.458824")
    '45,88%'
    """
    return TEXT["empty"] if ratio is None else decimals(str(Decimal(ratio) * 100)) + "%"


def number(value: int | Decimal | None) -> str:
    """A number as typed, "" when there is none."""
    return "" if value is None else format_number(Decimal(value))
