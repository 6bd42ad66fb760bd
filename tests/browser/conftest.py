"""A real Chromium and a real web server for the browser tests."""

import functools
import http.server
import os
import shutil
import threading

import pytest
from playwright.sync_api import sync_playwright

from tests.conftest import DAY, run_course

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "frame-src 'self'"  # a learning platform shows a package in a frame; the site itself has none
)
# What the theme's own library says when a page is left while the theme is still looking for the next one.
LEFT_EARLY = "executing a cancelled action"


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files as a site of ours must work: under a policy without inline script or style."""

    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_args):
        pass


@pytest.fixture(scope="session")
def browser():
    """Chromium: the system's (CHROMIUM names another), else the one Playwright brought.

    Debian also packs the same Chromium without its windows, which opens a page in a third of the time.
    """
    path = os.environ.get("CHROMIUM") or shutil.which("chromium-headless-shell") or shutil.which("chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def serve():
    """Serve a folder on 127.0.0.1 until the session ends; returns its address."""
    servers = []

    def start(folder):
        handler = functools.partial(Handler, directory=str(folder))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def built_lite(tmp_path_factory):
    """The lite edition, built as a user builds it; its tests are one group, so that one worker builds it."""
    site = tmp_path_factory.mktemp("lite") / "site"
    run_course("build", "--theme", "lite", "--date", DAY.isoformat(), "--out", str(site))
    return site


@pytest.fixture
def page_at(browser, address):
    """Open a path of the test module's `address` in a fresh profile; a script error fails the test.

    `width` is the window's; `before` runs in the page before its scripts; the rest goes to Playwright's context.
    """
    contexts, errors = [], []

    def open_page(path, width=360, before="", **options):
        context = browser.new_context(viewport={"width": width, "height": 740}, locale="vi-VN", **options)
        contexts.append(context)
        context.set_default_timeout(5000)
        if before:
            context.add_init_script(before)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
        page.goto(f"{address}/{path}")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert [error for error in errors if error != LEFT_EARLY] == []
