"""Live reload: what is saved while `course serve` runs shows in the open browser."""

import socket
import subprocess
import sys
import time
import urllib.request

import pytest

LESSON = "hoc/01-tong-quan/01-ocop-la-gi.html"


@pytest.fixture
def server(project_copy):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    words = [sys.executable, "-m", "course", "serve", "--addr", address, "--date", "2026-11-22"]
    with subprocess.Popen(words, cwd=project_copy, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        try:
            wait_for(f"http://{address}/{LESSON}")
            yield f"http://{address}"
        finally:
            process.terminate()
            process.communicate(timeout=10)


def wait_for(url):
    for _ in range(300):
        try:
            with urllib.request.urlopen(url, timeout=2) as answer:
                return answer.read()
        except OSError:
            time.sleep(0.2)
    raise TimeoutError(url)


def test_a_saved_lesson_bank_and_edition_show_in_the_browser(browser, server, project_copy):
    page = browser.new_page()
    page.goto(f"{server}/{LESSON}")
    page.wait_for_load_state("load")
    changes = (
        ("modules/01-tong-quan/01-ocop-la-gi.md", "title: OCOP", "title: Đã sửa, OCOP", "h1", "Đã sửa, OCOP"),
        ("quizzes/01-tong-quan/01-ocop-la-gi.yml", "prompt: ", "prompt: Câu đã sửa. ", "self-check", "Câu đã sửa."),
        ("editions/facts.yml", 'value: "36"', 'value: "37"', "body", "37 tháng"),
    )
    for file, old, new, place, wanted in changes:
        path = project_copy / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")
        if file == "editions/facts.yml":
            page.goto(f"{server}/tra-cuu/hoi-dap.html")
        page.locator(place).get_by_text(wanted).first.wait_for(state="attached", timeout=30_000)
    page.close()
