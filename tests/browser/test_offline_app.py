"""The website as an app: save a part, cut the network, study on; interrupted, updated, deleted."""

import functools
import http.server
import json
import shutil
import threading

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from course.pages.engine import built_files
from course.pages.offline_app import LIST, offline_lists
from tests.browser.conftest import Handler

LESSON = "hoc/01-tong-quan/01-ocop-la-gi.html"
PAGE = "hoc-khi-mat-mang.html"


class Line(Handler):
    """A web server behind a line that a test may cut, after so many more files."""

    left = 10**9

    def do_GET(self):  # noqa: N802 - the library's own name
        if Line.left <= 0:
            self.close_connection = True
            return
        Line.left -= 1
        super().do_GET()


@pytest.fixture
def site(built_site, tmp_path):
    return shutil.copytree(built_site, tmp_path / "site")


@pytest.fixture
def address(site):
    Line.left = 10**9
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Line, directory=str(site)))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def learner(browser, address):
    """A page of a fresh profile; what the console says of a cut line is expected here."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, locale="vi-VN")
    context.set_default_timeout(15_000)
    yield context
    context.close()


def said(page):
    return page.locator("offline-shelf [role=status]")


def saved(page, title="Chuyên đề 1"):
    page.get_by_role("button", name=f"Lưu {title}").click()
    expect(said(page)).to_contain_text(f"Đã lưu “{title}", timeout=20_000)


def publish(site, loaded, change):
    """Put a changed site on the server, as a new build would."""
    change()
    for path, content in offline_lists(
        {
            path: content
            for path, content in built_files(site).items()
            if "offline-" not in path or path.endswith(".js")
        },
        loaded.course,
    ).items():
        (site / path).write_bytes(content)


@pytest.mark.xdist_group("offline")
def test_a_saved_module_is_studied_after_the_network_is_cut(learner, address):
    page = learner.new_page()
    page.goto(f"{address}/{PAGE}")
    expect(page.locator(".sa-product")).to_have_count(10)
    expect(page.locator(".sa-product").first).to_contain_text("kB")
    saved(page)
    saved(page, "Việc học của tôi")
    page.reload()
    Line.left = 0
    page.goto(f"{address}/{LESSON}")
    expect(page.locator("h1")).to_contain_text("OCOP")
    question = page.locator("self-check fieldset[data-kind=single_choice]").first
    question.locator("input[type=radio]").first.check()
    question.get_by_role("button", name="Kiểm tra").click()
    expect(question.locator(".sc-verdict")).to_be_visible()
    page.locator("site-search input").fill("chu trinh")
    expect(page.locator("site-search li a").first).to_be_visible()
    page.goto(f"{address}/viec-hoc.html")
    expect(page.locator("my-record")).to_contain_text("đã làm 1/")
    page.goto(f"{address}/hoc/04-kinh-doanh/06-diem-hoa-von.html")  # not saved: what is saved is shown instead
    expect(said(page)).to_contain_text("không có mạng")
    page.locator("offline-shelf").get_by_role("link", name="Chuyên đề 1").click()
    expect(page.locator("h1")).to_contain_text("Tổng quan")


@pytest.mark.xdist_group("offline")
def test_an_interrupted_download_changes_nothing_and_goes_on_later(learner, address):
    page = learner.new_page()
    page.goto(f"{address}/{PAGE}")
    page.get_by_role("button", name="Lưu Chuyên đề 1").wait_for()
    Line.left = 20
    page.get_by_role("button", name="Lưu Chuyên đề 1").click()
    expect(said(page)).to_contain_text("Chưa lưu xong")
    assert page.evaluate("caches.match(new URL('state', location.href), {cacheName: 'ocop-offline'})") is None
    Line.left = 10**9
    page.reload()
    before = Line.left
    saved(page)
    files = json.loads(page.evaluate("fetch('assets/offline-list.json').then((one) => one.text())"))
    wanted = {path for group in files["groups"] if group["id"] in ("core", "m1") for path, _, _ in group["files"]}
    assert before - Line.left < len(wanted), "what came the first time was not loaded again"


@pytest.mark.xdist_group("offline")
def test_a_new_version_is_told_of_and_taken_only_when_asked(learner, address, site, loaded):
    page = learner.new_page()
    page.goto(f"{address}/{PAGE}")
    saved(page)
    other = learner.new_page()
    other.goto(f"{address}/{LESSON}")

    def change():
        lesson = site / LESSON
        lesson.write_text(lesson.read_text("utf-8").replace("</h1>", " (bản mới)</h1>"), "utf-8")
        worker = site / "sw.js"
        worker.write_text(
            worker.read_text("utf-8") + "onmessage = ({ ports }) => ports[0].postMessage('mới');", "utf-8"
        )

    publish(site, loaded, change)
    other.reload()
    expect(other.locator("h1")).not_to_contain_text("bản mới")
    expect(other.locator(".ocop-notice")).to_contain_text("bản mới hơn")
    before = Line.left
    other.get_by_role("link", name="Xem và cập nhật").click()
    other.get_by_role("button", name="Cập nhật").click()
    expect(said(other)).to_contain_text("Đã cập nhật")
    assert before - Line.left < 12, "only what changed is loaded"
    page.goto(f"{address}/{LESSON}")  # the tab that was open all the time
    expect(page.locator("h1")).to_contain_text("bản mới")
    assert len(page.evaluate("caches.keys()")) == 2
    # The worker of the version before has made room too, without a tab being closed.
    page.wait_for_function("""() => new Promise((done) => { const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => done(data === "mới");
        navigator.serviceWorker.controller.postMessage("?", [port2]); setTimeout(done, 200); })""")


@pytest.mark.xdist_group("offline")
def test_a_site_that_changes_while_it_is_saved_is_not_saved_half(learner, address, site):
    page = learner.new_page()
    page.goto(f"{address}/{PAGE}")
    page.get_by_role("button", name="Lưu Chuyên đề 1").wait_for()
    (site / LESSON).write_text("<h1>khác</h1>", "utf-8")
    page.get_by_role("button", name="Lưu Chuyên đề 1").click()
    expect(said(page)).to_contain_text("bản mới giữa chừng")
    assert page.evaluate("caches.match(new URL('state', location.href), {cacheName: 'ocop-offline'})") is None


@pytest.mark.xdist_group("offline")
def test_a_device_that_is_full_keeps_nothing_half_and_says_so(page_at):
    page = page_at(
        PAGE,
        before="""let left = 9; const { put } = Cache.prototype; Cache.prototype.put = function (...given) {
            if (left-- < 1) throw new DOMException("full", "QuotaExceededError"); return put.apply(this, given); };""",
    )
    page.get_by_role("button", name="Lưu Chuyên đề 1").click()
    expect(said(page)).to_contain_text("máy hết chỗ")
    assert page.evaluate("caches.match(new URL('state', location.href), {cacheName: 'ocop-offline'})") is None
    page.goto(page.url.replace(PAGE, "viec-hoc.html"))
    expect(page.locator(".sa-product", has_text="Trang lưu để học khi mất mạng: tải dở")).to_be_visible()
    page.goto(page.url.replace("viec-hoc.html", LESSON))
    expect(page.locator("h1")).to_be_visible()


@pytest.mark.xdist_group("offline")
def test_what_is_saved_is_deleted_and_the_learners_work_stays(learner, address):
    page = learner.new_page()
    page.goto(f"{address}/{PAGE}")
    page.evaluate("localStorage.setItem('ocop.plan', 'bài làm')")
    saved(page)
    page.get_by_role("button", name="Xóa Chuyên đề 1").click()
    expect(said(page)).to_contain_text("Đã xóa")
    assert page.evaluate("caches.keys()") == []
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
    assert page.evaluate("localStorage.getItem('ocop.plan')") == "bài làm"


@pytest.mark.xdist_group("offline")
def test_without_a_place_to_save_the_page_says_what_to_do(page_at):
    page = page_at(
        PAGE, before="delete globalThis.caches; Object.defineProperty(globalThis, 'caches', {value: undefined})"
    )
    expect(said(page)).to_contain_text("tệp HTML")


@pytest.mark.xdist_group("offline")
def test_the_page_is_clean_for_axe_and_the_app_can_be_installed(page_at, built_site):
    page = page_at(PAGE, bypass_csp=True)
    page.locator(".sa-product").first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]][:3]) for one in found] == []
    manifest = json.loads((built_site / "manifest.webmanifest").read_text("utf-8"))
    assert manifest["lang"] == "vi"
    assert all((built_site / icon["src"]).is_file() for icon in manifest["icons"])
    assert page.locator("link[rel=manifest]").get_attribute("href").endswith("manifest.webmanifest")


def test_every_page_of_the_site_stands_in_a_part(built_site):
    files = json.loads((built_site / LIST).read_text("utf-8"))
    listed = {path for group in files["groups"] for path, _, _ in group["files"]}
    pages = {path.relative_to(built_site).as_posix() for path in built_site.rglob("*.html")}
    left_out = {
        path for path in pages - listed if not path.startswith(("404", "can-bo", "vi-du", "huong-dan", "kiem-tra/"))
    }
    assert left_out == set()
