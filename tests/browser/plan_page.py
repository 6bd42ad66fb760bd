"""What the browser tests of the plan page do again and again."""

import json
from pathlib import Path

import msgspec

from course.builders.plan_file import read_plan
from course.content.located_yaml import parse_yaml
from course.finance.figures import figures
from course.finance.figures_data import figures_data

PAGE = "ke-hoach.html"


def begin(page, depth="one_page"):
    page.locator(f"[name=kp-depth][value={depth}]").check()
    page.get_by_role("button", name="Bắt đầu").click()


def step(page, name):
    page.get_by_role("combobox", name="Bước", exact=True).select_option(name)


def field(page, path):
    """The box of a field: "products-0-price"."""
    return page.locator(f"#kp-{path}")


def fill(page, path, value):
    field(page, path).fill(value)
    field(page, path).blur()


def said(page, path):
    """What stands under a field."""
    return page.locator(f"#kp-{path}-said")


def add(page, path):
    field(page, path).click()


def file_of(page, button):
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def give(page, content, name="ke-hoach.json"):
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    page.locator("business-plan .sa-file").set_input_files(
        {"name": name, "mimeType": "application/json", "buffer": data}
    )


def opened(page, content):
    """Open a file and the plan in it."""
    give(page, content)
    page.get_by_role("button", name="Mở:").last.click()


def kept(page):
    """The plans on the device, as the store wrote them."""
    saved = json.loads(page.evaluate("localStorage['ocop.plan']"))["entries"]
    return [saved[one]["value"] for one in saved["ids"]["value"]]


def read_by_command(content, course):
    """The plan that the command reads in an exported file, and its faults."""
    findings = []
    data = parse_yaml(content.decode(), "ke-hoach.json", findings)
    plan = read_plan(data, "ke-hoach.json", findings, course.plan_form, course.sheets)
    return plan, findings


def figures_of(plan, course):
    return json.loads(json.dumps(figures_data(plan, figures(plan, course.taxes), course.taxes)))


def as_file(plan):
    return msgspec.json.encode(plan)
