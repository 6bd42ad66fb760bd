"""The composition of a finished plan: sections of each depth, figures as reckoned, unknown things in one place."""

import pytest

from course.builders.plan_document import SECTIONS
from course.builders.plan_text import decimals, money, percent
from course.model.business_plan import BusinessPlan
from course.model.number import format_number
from course.model.plan_blocks import Bullets, Canvas, Chart, Facts, Heading, Note, Paragraph, Row, Table
from course.model.plan_form import Depth
from tests.builders.plan_documents import NAMES, document_of, reckoned
from tests.finance.plans import COMPANY, plan_of


def texts(block):
    """Every text of a block, numbers of charts left out."""
    if isinstance(block, str):
        return [block]
    if isinstance(block, tuple):
        return [text for one in block for text in texts(one)]
    return []


def all_text(document):
    return "\n".join(texts(document.blocks))


def cells_of(document, title):
    """The tables whose title begins so."""
    return [block for block in document.blocks if isinstance(block, Table) and block.title.startswith(title)]


@pytest.mark.parametrize("depth", Depth)
def test_sections_are_those_of_the_form_in_their_order(loaded, depth):
    form = loaded.course.plan_form
    document = document_of(loaded.course.plans[NAMES[0]], loaded.course, depth)
    headings = [block.text for block in document.blocks if isinstance(block, Heading) and block.level == 1]
    wanted = [section.title for section in form.sections if section.intro(depth)]
    if depth is Depth.ONE_PAGE:
        assert not headings
        assert [block for block in document.blocks if isinstance(block, Canvas)]
    else:
        assert headings[: len(wanted)] == wanted
    assert {section.id for section in form.sections} == set(SECTIONS)


@pytest.mark.parametrize("name", NAMES)
def test_figures_printed_are_the_figures_reckoned(loaded, name):
    plan, course = loaded.course.plans[name], loaded.course
    _, data = reckoned(plan, course)
    document = document_of(plan, course)
    words = course.plan_form.words
    (years,) = cells_of(document, "Kết quả từng năm")
    for row in years.rows:
        key = next(key for key in data["years"][0] if words.get(f"years.{key}") == row.cells[0])
        assert row.cells[1:] == tuple(format_number(year[key]) for year in data["years"])
    (cash,) = cells_of(document, "Dòng tiền từng tháng")
    assert [row.cells for row in cash.rows] == [
        (
            month["label"],
            *(format_number(month[key]) for key in ("opening", "collected", "paid", "financed", "closing")),
        )
        for month in data["months"]
    ]
    text = all_text(document)
    for one in data["products"]:
        for key in ("price", "variable", "contribution", "full_cost", "units", "revenue"):
            assert format_number(one[key]) in text
    for point in ("with_pay", "full", "cash"):
        assert money(data["break_even"][point]["revenue"]) in text
    charts = {block.title: block for block in document.blocks if isinstance(block, Chart)}
    assert charts["Tiền cuối mỗi tháng"].series[0].values == tuple(month["closing"] for month in data["months"])


def test_a_loan_plan_prints_repayment_appraisal_and_cover(loaded):
    plan, course = plan_of(COMPANY), loaded.course
    _, data = reckoned(plan, course)
    document = document_of(plan, course)
    text = all_text(document)
    assert money(835_675_398) in text  # the net present value worked out by hand in the reference
    project = data["project"]
    assert percent(project["returns"][0]) in text
    assert f"{decimals(project['payback'])} năm" in text
    assert f"{decimals(data['years'][0]['debt_cover'])} lần" in text
    (sensitivity,) = cells_of(document, "NPV khi một con số thay đổi")
    for row, key in zip(sensitivity.rows, project["inputs"], strict=True):
        assert row.cells[1:5] == tuple(format_number(value) for value in project["sensitivity"][key]["values"])
    (repayment,) = cells_of(document, "Trả nợ từng tháng")
    assert len(repayment.rows) == 36
    assert repayment.rows[35].cells[-1] == format_number(data["loans"][0]["left"])


def test_sensitivity_bars_show_the_ends(loaded):
    plan, course = plan_of(COMPANY), loaded.course
    _, data = reckoned(plan, course)
    bars = next(one for one in document_of(plan, course).blocks if isinstance(one, Chart) and one.shape == "bars")
    moved = data["project"]["sensitivity"]
    assert bars.series[0].values == tuple(moved[key]["values"][0] for key in data["project"]["inputs"])
    assert bars.series[1].values == tuple(moved[key]["values"][-1] for key in data["project"]["inputs"])


def test_an_empty_plan_invents_nothing_and_lists_what_is_missing(loaded):
    form = loaded.course.plan_form
    document = document_of(BusinessPlan(), loaded.course)
    heads = [block.text if isinstance(block, Heading) else "" for block in document.blocks]
    gaps = document.blocks[heads.index("Con số còn trống (đang tính bằng 0)") + 1]
    assert isinstance(gaps, Bullets)
    wanted = {field.name for field in form.fields
              if field.key in ("owner.legal_form", "products", "money.opening_cash", "money.owner_pay")}  # fmt: skip
    assert set(gaps.items) == wanted
    others = document.blocks[heads.index("Ô khác còn trống") + 1]
    assert "Tên chủ thể" in others.items
    assert ("Tên chủ thể", "chưa có") in [
        line for one in document.blocks if isinstance(one, Facts) for line in one.lines
    ]
    (years,) = cells_of(document, "Kết quả từng năm")
    assert {cell for row in years.rows for cell in row.cells[1:]} == {"0"}


def test_only_an_example_is_marked_and_taxes_are_always_doubted(loaded):
    plan = loaded.course.plans["man-say-suoi-ngan"]
    for depth in (Depth.STANDARD, Depth.FULL):
        document = document_of(plan, loaded.course, depth)
        assert document.mark == "Ví dụ minh họa"
        assert any(isinstance(one, Note) and "Kiểm tra lại với cơ quan thuế" in one.text for one in document.blocks)
    assert document_of(plan_of(COMPANY), loaded.course).mark == ""


def test_concerns_are_told_in_words_with_their_advice(loaded):
    data = {**COMPANY, "money": {"opening_cash": 0}}
    document = document_of(plan_of(data), loaded.course)
    notes = [one for one in document.blocks if isinstance(one, Note) and one.lead == "Cảnh báo"]
    assert any("thiếu tiền" in one.text and "Thử theo thứ tự" in one.text for one in notes)


def test_ocop_rounds_stand_beside_the_steps(loaded):
    plan = loaded.course.plans["man-say-suoi-ngan"]
    (dates,) = cells_of(document_of(plan, loaded.course), "Mốc OCOP")
    assert len([row for row in dates.rows if "xã đề nghị" in row.cells[1]]) == 6  # two rounds in each of three years
    assert ("29/4/2027", "Đợt 1/2027: ngày cuối xã đề nghị lên tỉnh", "Điều 5 khoản 1") in [
        row.cells for row in dates.rows
    ]
    assert not cells_of(document_of(plan_of(COMPANY), loaded.course), "Mốc OCOP")


def test_risks_are_scored_and_placed(loaded):
    plan = plan_of({**COMPANY, "risks": [{"event": "Mất mùa", "likelihood": 2, "impact": 5}, {"event": "Ép giá"}]})
    document = document_of(plan, loaded.course)
    (listed,) = cells_of(document, "Các rủi ro")
    assert [row.cells[3] for row in listed.rows] == ["10", "9"]
    (matrix,) = cells_of(document, "Bảng rủi ro")
    assert matrix.rows[0].cells == ("5", "", "1", "", "", "")
    assert matrix.rows[2] == Row(("3", "", "", "2", "", ""))


def test_opening_words_are_told_apart_from_the_producers(loaded):
    document = document_of(loaded.course.plans[NAMES[2]], loaded.course)
    opening = {one.text for one in document.blocks if isinstance(one, Paragraph) and one.opening}
    assert opening == {section.full for section in loaded.course.plan_form.sections if section.full}
