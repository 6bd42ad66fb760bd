"""The dossier's papers: every field of the official forms, the cases, the evidence and the checklist."""

import msgspec
import pytest

from course.builders.dossier import COMPUTED as COMPUTED_BLOCKS
from course.builders.dossier import papers
from course.builders.dossier_check import check_dossier, check_set, checked_answers
from course.builders.dossier_checklist import empty_fields
from course.builders.dossier_data import paper_data
from course.builders.dossier_names import COMPUTED as COMPUTED_NAMES
from course.builders.dossier_standings import standings
from course.builders.dossier_text import clean
from course.checks.form_rules import _keys
from course.checks.report import in_words
from course.criteria.evidence import ROWS
from course.criteria.score import assess
from course.criteria.sheet import scored_lines
from course.model.dossier import Case, Change, Detail, Dossier, Papers, Recognised, Updates
from course.model.fault import Finding
from course.model.form import BLOCKS, NAMES, Kind
from tests.builders.dossiers import EXAMPLES, example, frame


def text(paper) -> str:
    return msgspec.json.encode(paper_data(paper)).decode()


def blank(number: int = 4, **given) -> Dossier:
    return Dossier(case=given.pop("case", Case.FIRST), set=number, **given)


def faults(dossier, loaded):
    lines = scored_lines(loaded.course.sheets[dossier.set], loaded.course.criteria)
    return [*checked_answers(dossier, lines)[1], *check_dossier(dossier, lines)]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_is_marked_complete_and_scores_as_the_tool_scores(path, loaded):
    dossier = example(path)
    made = frame(dossier, loaded.course)
    lines = scored_lines(loaded.course.sheets[dossier.set], loaded.course.criteria)
    assert made.score == assess(lines, dict(dossier.answers), loaded.course.edition.bands)
    assert not made.score.unanswered
    assert made.score.stars >= 3
    assert all("VÍ DỤ MINH HỌA" in text(paper) for paper in papers(made))
    assert f"{made.score.total}/100 điểm" in text(papers(made)[1])


def test_the_examples_are_a_food_a_handicraft_and_a_service_in_the_three_cases():
    every = [example(path) for path in EXAMPLES]
    assert {one.case for one in every} == set(Case)
    assert {one.set for one in every} == {4, 21, 26}


@pytest.mark.parametrize("number", range(1, 27))
def test_every_criterion_stands_in_the_report_in_the_order_of_the_sheet(number, loaded):
    report = papers(frame(blank(number), loaded.course))[1]
    grid = next(block for block in report.blocks if type(block).__name__ == "Grid")
    codes = [row.cells[0] for row in grid.rows if not row.strong]
    lines = scored_lines(loaded.course.sheets[number], loaded.course.criteria)
    assert codes == [line.code for line in lines]


@pytest.mark.parametrize("number", range(1, 27))
def test_the_contents_of_the_communes_report_find_their_criteria(number, loaded):
    titles = [line.criterion.title for line in scored_lines(loaded.course.sheets[number], loaded.course.criteria)]
    helper = next(one for one in loaded.course.dossier_form.papers.papers if one.name == "mau-03-giup-can-bo-xa")
    told = {one.key: one.told_by for one in helper.blocks if getattr(one, "told_by", ())}
    found = {key: any(title.startswith(starts) for title in titles) for key, starts in told.items()}
    assert found["local.labour"]
    assert found["local.idea"]


def test_the_code_computes_what_the_forms_may_name():
    assert COMPUTED_BLOCKS.keys() == BLOCKS
    assert COMPUTED_NAMES.keys() == NAMES


def test_every_key_of_a_dossier_is_asked_and_numbers_are_bound_as_they_are_checked(loaded):
    fields = loaded.course.dossier_form.fields
    not_asked = {"case", "set", "edition", "example", "answers", "details.code", "evidence.row"}
    groups = {key.rpartition(".")[0] for key in _keys(Dossier)} | {"details", "evidence", "changes"}
    assert set(_keys(Dossier)) - groups - not_asked == fields.keys()
    for key, field in fields.items():
        if field.kind is not Kind.NUMBER:
            continue
        for value, right in ((field.low, True), (field.high, True), (field.low - 1, False), (field.high + 1, False)):
            data = {"case": "renewal", "set": 4}
            place = data
            for part in key.split(".")[:-1]:
                place = place.setdefault(part, {})
            place[key.split(".")[-1]] = value
            assert (not faults(msgspec.convert(data, Dossier), loaded)) is right, (key, value)


def test_the_evidence_annex_has_its_15_rows_and_names_what_misses(loaded):
    dossier = blank(
        answers={"1.1": 3, "3.5": 2, "1.2": 1},
        evidence=(Papers(row=3, papers=("Hợp đồng",)), Papers(row=14, not_needed="không áp dụng")),
    )
    made = frame(dossier, loaded.course)
    assert [one.row for one in standings(made)] == list(range(1, 16))
    assert [one.row for one in standings(made) if one.missing] == [7]
    annex = papers(made)[2]
    grid = next(block for block in annex.blocks if type(block).__name__ == "Grid")
    assert [row.cells[1] for row in grid.rows] == [name for name, _ in ROWS]
    assert "CÒN THIẾU (tiêu chí 3.5)" in grid.rows[6].cells[4]


def test_an_empty_dossier_names_every_open_field_and_a_full_one_none(loaded):
    open_keys = {one.key for one in empty_fields(papers(frame(blank(), loaded.course)))}
    assert {"producer.name", "representative.gender", "product.samples", "province", "year", "signed"} <= open_keys
    assert {"results.finance", "plan.market", "answers.1.1", "details (12).evidence", "local.idea"} <= open_keys
    full = example(next(path for path in EXAMPLES if path.stem == "du-lich-tra-co"))
    assert empty_fields(papers(frame(full, loaded.course))) == []


def test_an_upgrade_says_what_changed_and_a_renewal_brings_every_content_up_to_date(loaded):
    upgrade = papers(frame(blank(case=Case.UPGRADE, changes=(Change(content="Bao bì mới"),)), loaded.course))[1]
    assert "Những thay đổi so với sản phẩm OCOP đã được công nhận" in text(upgrade)
    assert "Bao bì mới" in text(upgrade)
    renewal = text(papers(frame(blank(case=Case.RENEWAL), loaded.course))[1])
    for content in ("Nguyên liệu", "Công nghệ sử dụng", "Bao bì", "Nhãn mác", "Công bố chất lượng", "Thị trường tiêu"):
        assert f"- {content}" in renewal
    for content in ("Các phiếu kiểm nghiệm định kỳ", "Sản lượng", "Doanh thu", "giấy tờ pháp lý có thời hạn"):
        assert content in renewal


@pytest.mark.parametrize(
    ("given", "where", "said"),
    [
        ({"answers": {"1.99": 1}}, ("answers", "1.99"), "1.99"),
        ({"answers": {"1.1": 9}}, ("answers", "1.1"), "không có phương án 9"),
        ({"answers": {"1.1": "hai"}}, ("answers", "1.1"), "hai"),
        ({"answers": {"1.1": [2]}}, ("answers", "1.1"), "1.1"),
        ({"details": (Detail(code="x"),)}, ("details", 0, "code"), "không có tiêu chí"),
        ({"details": (Detail(code="1.1"), Detail(code="1.1"))}, ("details", 0, "code"), "2 lần"),
        ({"evidence": (Papers(row=16),)}, ("evidence", 0, "row"), "mục 16"),
        ({"evidence": (Papers(row=1), Papers(row=1))}, ("evidence", 0, "row"), "2 lần"),
        ({"changes": (Change(content="a"),)}, ("changes",), "case: upgrade."),
        ({"updates": Updates(label="a")}, ("updates",), "case: renewal."),
        ({"recognised": Recognised(stars=3)}, ("recognised",), "case: upgrade hoặc renewal."),
        ({"year": 20}, ("year",), "20"),
    ],
)
def test_what_cannot_be_is_named_with_its_place_and_a_remedy(given, where, said, loaded):
    found = faults(blank(**given), loaded)
    assert found[0].where == where
    fault = in_words(Finding("x.yml", 1, found[0].rule, found[0].values))
    assert said in fault.message + fault.advice
    assert fault.advice.endswith(".")


def test_an_unknown_set_is_named(loaded):
    assert check_set(blank(27), loaded.course.sheets)[0].where == ("set",)


def test_cleaning_keeps_letters_and_lines_and_drops_what_steers():
    assert clean("  Hoà\u0301\x00\x1b[31m\u202e\u200b\ttên \r\n dòng 2\u2028dòng 3 ").split("\n")[1:] == [
        "dòng 2",
        "dòng 3",
    ]
    assert not any(
        letter in clean("a\x00\x07\u202e\u2066\ufeff\ue000\ud800b") for letter in "\x00\x07\u202e\ufeff\ud800"
    )
    assert clean("Ho\u0300a") == "Hòa"
