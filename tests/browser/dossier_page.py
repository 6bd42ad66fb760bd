"""What the browser tests of the dossier page do again and again."""

import json
import re
from pathlib import Path

PAGE = "lap-ho-so.html"


def begin(page, typed="mat ong", name="Mật ong", case="first"):
    """Begin a dossier for the product found under `typed`."""
    page.locator(f"[name=ds-case][value={case}]").check()
    page.get_by_role("searchbox", name="tìm sản phẩm theo tên").fill(typed)
    page.locator(".sa-hit").filter(has_text=re.compile(f"^{name}Bộ")).first.click()


def step(page, name):
    page.get_by_label("Bước").select_option(name)


def file_of(page, button):
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def give(page, content, name="ho-so.json"):
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    page.locator("dossier-form .sa-file").set_input_files(
        {"name": name, "mimeType": "application/json", "buffer": data}
    )
