"""Questions computed from the edition and from course/finance: families of pure functions, the same for a course."""

from collections.abc import Iterator

from course.generate import (
    certificates,
    evidence,
    finance_break_even,
    finance_costs,
    finance_money,
    finance_tax,
    floors,
    laws,
    missing,
    offices,
    options,
    points,
    products,
    rounds,
    sheets,
    waiting,
)
from course.generate.craft import Family
from course.generate.gather import gather
from course.model.course import Course
from course.model.question import Question

FAMILIES: dict[str, Family] = {
    "product-set": Family("Sản phẩm thuộc bộ nào", products.product_set),
    "product-branch": Family("Sản phẩm thuộc nhóm nào", products.product_branch),
    "product-match": Family("Ghép sản phẩm với bộ", products.product_match),
    "option-points": Family("Điểm của một mức", options.option_points),
    "points-option": Family("Mức được số điểm đã cho", options.points_option),
    "option-order": Family("Xếp các mức theo điểm", options.option_order),
    "floor-level": Family("Mức sàn của một tiêu chí", floors.floor_level),
    "floor-mark": Family("Dấu sao của một mức", floors.floor_mark),
    "star-with-floor": Family("Hạng theo điểm và mức sàn", floors.star_with_floor),
    "floor-missing": Family("Tiêu chí còn thiếu mức sàn", missing.floor_missing),
    "criterion-part": Family("Phần A, B hay C", sheets.criterion_part),
    "criterion-max": Family("Điểm cao nhất của tiêu chí", sheets.criterion_max),
    "heading-max": Family("Điểm cao nhất của mục", sheets.heading_max),
    "samples": Family("Số sản phẩm mẫu", offices.samples),
    "agency": Family("Bộ, ngành quản lý", offices.agency),
    "star-by-points": Family("Hạng theo điểm", points.star_by_points),
    "points-to-next": Family("Còn thiếu mấy điểm", points.points_to_next),
    "parts-total": Family("Hạng theo điểm ba phần", points.parts_total),
    "recogniser": Family("Ai công nhận", offices.recogniser),
    "round-of-proposal": Family("Đề nghị kịp đợt nào", rounds.round_of_proposal),
    "province-done": Family("Mốc đánh giá của tỉnh", rounds.province_done),
    "ministry-done": Family("Mốc đánh giá của Bộ", rounds.ministry_done),
    "certificate-end": Family("Ngày giấy hết hạn", certificates.certificate_end),
    "renewal-first": Family("Ngày nộp lại sớm nhất", certificates.renewal_first),
    "renewal-last": Family("Ngày nộp lại muộn nhất", certificates.renewal_last),
    "renewal-day": Family("Nộp lại có đúng khung không", certificates.renewal_day),
    "working-days": Family("Ngày làm việc của xã", waiting.working_days),
    "decision-days": Family("Ngày xong phân hạng lại", waiting.decision_days),
    "law-standing": Family("Văn bản còn hiệu lực không", laws.law_standing),
    "criteria-law-on": Family("Bộ tiêu chí của một ngày", laws.criteria_law_on),
    "replaced-by": Family("Văn bản nào thay", laws.replaced_by),
    "law-by-title": Family("Văn bản nói về việc gì", laws.law_by_title),
    "gather": Family("Chuẩn bị minh chứng gì", gather),
    "evidence-row": Family("Minh chứng xếp vào mục nào", evidence.evidence_row),
    "evidence-missing": Family("Mục minh chứng còn thiếu", evidence.evidence_missing),
    "unit-cost": Family("Giá thành một đơn vị", finance_costs.full_unit_cost),
    "contribution": Family("Số dư đảm phí", finance_costs.unit_contribution),
    "price-for-margin": Family("Giá để lãi trên giá bán", finance_costs.margin_price),
    "price-for-markup": Family("Giá để lãi trên giá thành", finance_costs.markup_price),
    "wear-month": Family("Khấu hao một tháng", finance_costs.wear_of_month),
    "break-even-units": Family("Số bán hòa vốn", finance_break_even.break_even_units),
    "break-even-revenue": Family("Doanh thu hòa vốn", finance_break_even.break_even_revenue),
    "safety-margin": Family("Biên an toàn", finance_break_even.safety),
    "price-cut-units": Family("Giảm giá thì phải bán thêm", finance_break_even.after_price_cut),
    "loan-first-payment": Family("Tháng trả nợ đầu tiên", finance_money.first_payment),
    "loan-total-interest": Family("Tổng lãi khi nợ giảm dần", finance_money.loan_interest),
    "loan-flat-interest": Family("Tổng lãi trên nợ ban đầu", finance_money.flat_interest),
    "lowest-cash": Family("Lúc thiếu tiền nhất", finance_money.cash_hole),
    "working-capital": Family("Vốn lưu động", finance_money.capital_need),
    "payback": Family("Hoàn vốn sau mấy năm", finance_money.payback_years),
    "household-income-tax": Family("Thuế thu nhập của hộ", finance_tax.household_income_tax),
}


def generated(course: Course) -> Iterator[Question]:
    """Every question of every family, in the order of FAMILIES."""
    for family in FAMILIES.values():
        yield from family.make(course)


__all__ = ["FAMILIES", "Family", "generated"]
