"""A dossier takes over what a plan kept on this device knows; nothing is overwritten without being asked for."""

import json

import pytest
from playwright.sync_api import expect

from course.criteria.sheet import scored_lines
from tests.browser import plan_page
from tests.browser.dossier_page import PAGE, begin, step


@pytest.fixture(scope="module")
def address(serve, built_site):
    return serve(built_site)


@pytest.fixture
def page(page_at, address, loaded):
    """A phone with a plan on it, and a dossier of the plan's set begun."""
    page = page_at(plan_page.PAGE)
    plan_page.opened(page, plan_page.as_file(loaded.course.plans["man-say-suoi-ngan"]))
    page.goto(f"{address}/{PAGE}")
    page.get_by_label("Hoặc chọn bộ tiêu chí").select_option("7")
    page.get_by_role("button", name="Bắt đầu lập hồ sơ").click()
    return page


def kept(page):
    saved = json.loads(page.evaluate("localStorage['ocop.dossier']"))["entries"]
    return saved[saved["ids"]["value"][0]]["value"]


def see(page):
    page.get_by_text("Lấy số từ kế hoạch kinh doanh").click()
    page.get_by_role("button", name="Xem các ô lấy được").click()


def take(page, name):
    step(page, name)
    see(page)
    page.get_by_role("button", name="Lấy các ô đã chọn").click()
    expect(page.get_by_text("Đã lấy")).to_be_visible()


def test_parts_ii_and_iv_come_from_the_plan(page, loaded):
    plan = loaded.course.plans["man-say-suoi-ngan"]
    take(page, "results")
    take(page, "plan")
    dossier = kept(page)
    assert dossier["results"] == {
        key: getattr(plan.done, key) for key in ("production", "quality", "market", "finance")
    }
    assert "Mận sấy dẻo 250 g; đơn vị bán: túi; giá bán: 85.000\u00a0đ" in dossier["plan"]["product"]
    assert plan.production.suppliers in dossier["plan"]["organisation"]
    assert plan.market.promotion in dossier["plan"]["market"]
    step(page, "results")
    expect(page.get_by_label("Thị trường phân phối")).to_have_value(plan.done.market)


def test_criteria_get_what_speaks_to_them_by_their_titles(page, loaded):
    take(page, "scores")
    details = {one["code"]: one["description"] for one in kept(page)["details"]}
    plan, course = loaded.course.plans["man-say-suoi-ngan"], loaded.course
    titles = {line.code: line.criterion.title for line in scored_lines(course.sheets[7], course.criteria)}
    environment = next(code for code, title in titles.items() if title.startswith("Bảo vệ môi trường"))
    promotion = next(code for code, title in titles.items() if title.startswith("Quảng bá"))
    assert details[environment] == plan.production.environment
    assert details[promotion].startswith(plan.market.promotion)


def test_what_was_written_stays_unless_it_is_chosen(page):
    step(page, "results")
    page.get_by_label("Thị trường phân phối").fill("Chữ của tôi")
    see(page)
    mine = page.locator(".sa-option", has_text="Thị trường phân phối").get_by_role("checkbox")
    expect(mine).not_to_be_checked()
    expect(page.get_by_text("Đang ghi: Chữ của tôi")).to_be_visible()
    page.get_by_role("button", name="Lấy các ô đã chọn").click()
    expect(page.get_by_text("Đã lấy 3 ô")).to_be_visible()
    assert kept(page)["results"]["market"] == "Chữ của tôi"


def test_a_dossier_without_a_plan_on_the_device_is_not_asked(page_at):
    page = page_at(PAGE)
    begin(page)
    step(page, "results")
    expect(page.get_by_text("Lấy số từ kế hoạch kinh doanh")).to_have_count(0)
