"""The documents and the code say the same."""

import re

import click
import pytest

from course.checks.rules import RULES
from course.cli import cli, rules_page
from course.content.functions import Functions
from course.exporters.matrix import matrix_page
from course.model.sitemap import PAGES
from course.questions import KINDS
from tests.conftest import ROOT, run_course

README = (ROOT / "README.md").read_text(encoding="utf-8")
AUTHORING = (ROOT / "docs/contributing/authoring.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def commands(group: click.Group, before: str = "course") -> list[str]:
    found = []
    for name, command in group.commands.items():
        found.append(f"{before} {name}")
        if isinstance(command, click.Group):
            found += commands(command, f"{before} {name}")
    return found


def test_the_rules_page_is_what_the_rules_say():
    assert (ROOT / "docs/contributing/rules.md").read_text(encoding="utf-8") == rules_page()


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_every_rule_says_what_and_what_to_do(rule):
    assert re.fullmatch(r"[a-z]+\.[a-z-]+", rule.id)
    assert rule.message
    assert rule.advice.endswith((".", "?"))


@pytest.mark.parametrize("command", commands(cli))
def test_every_command_is_in_the_readme_and_helps_with_an_example(command):
    assert command in README
    shown = run_course(*command.split()[1:], "--help").stdout
    assert "Example: course" in " ".join(shown.split())


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_in_the_authoring_guide(kind):
    assert f"kind: {kind}" in AUTHORING


def test_the_formats_page_is_what_the_registry_says():
    assert (ROOT / "docs/contributing/formats.md").read_text(encoding="utf-8") == matrix_page()


def test_every_template_function_and_page_name_is_in_the_authoring_guide(loaded):
    for name in Functions(loaded.course).names():
        assert f"{name}(" in AUTHORING
    listed = AUTHORING.split("a link: ")[1].split("|")[0]
    assert set(re.findall(r"[a-z]+", listed)) <= PAGES.keys()


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md", "docs/contributing/architecture.md"])
def test_paths_named_in_documents_exist(document):
    text = (ROOT / document).read_text(encoding="utf-8")
    for path in re.findall(
        r"`((?:course|docs|modules|quizzes|editions|knowledge|templates|tests)/[\w./-]*\w/?)`", text
    ):
        assert "NN" in path or (ROOT / path).exists(), path


def test_the_documents_links_lead_somewhere():
    for document in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs/contributing").rglob("*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)\)", document.read_text(encoding="utf-8")):
            if not target.startswith(("images/", "{{")):
                assert (document.parent / target).exists(), f"{document.name}: {target}"
