"""The trainers' page on tests says what the registry, the blueprints and the commands say."""

import re

import pytest

from course.assemble.quizzes import quizzes_of
from course.cli_quiz import quiz
from course.exporters import EXPORTERS
from course.pages.site import decide
from course.questions import KINDS

PATH = "giang-vien/de-kiem-tra.md"


@pytest.fixture(scope="module")
def site(loaded):
    return decide(loaded)


@pytest.fixture(scope="module")
def text(site):
    return site.pages[PATH].markdown


@pytest.mark.parametrize("name", EXPORTERS)
def test_the_matrix_is_the_registrys(text, name):
    exporter = EXPORTERS[name]
    (line,) = re.findall(rf'<tr><th scope="row"><code>{name}</code></th>(.*)</tr>', text)
    use, *cells = re.findall(r"<td[^>]*>(.*?)</td>", line)
    wanted = [
        "có" if kind in exporter.renders else "không" if kind in exporter.cannot else "từng câu" for kind in KINDS
    ]
    assert cells == wanted
    assert use, "what it is for"
    for reason in exporter.cannot.values():
        assert reason in text


def test_every_blueprint_stands_there_as_it_is_drawn(text, loaded):
    quizzes = quizzes_of(loaded.course)
    for blueprint in loaded.course.blueprints:
        forms = [one for key, one in quizzes.items() if re.fullmatch(rf"{blueprint.id}(-[a-h])?", key)]
        letters = " và ".join("ABCDEFGH"[: len(forms)]) if len(forms) > 1 else "một đề"
        length = f"{len(forms[0].questions)} câu, {blueprint.minutes} phút"
        assert f"| `{blueprint.id}` {blueprint.title} | {length} | {letters} |" in text


def test_each_command_is_given_for_windows_and_for_linux_and_its_options_exist(text):
    windows = re.findall(r"^ {4}\.venv\\Scripts\\python build_quiz\.py *(.*)$", text, re.M)
    linux = re.findall(r"^ {4}\.venv/bin/python build_quiz\.py *(.*)$", text, re.M)
    assert windows == linux
    assert len(linux) >= 7
    seen = set()
    for line in filter(None, linux):
        name, *words = line.split()
        if name in quiz.commands:
            quiz.commands[name].make_context(name, words, resilient_parsing=True)
            known = {option for param in quiz.commands[name].params for option in param.opts}
            assert {word for word in words if word.startswith("--")} <= known, line
            seen.add(name)
    assert {"check", "list", "export"} <= seen


def test_the_ways_to_it_are_the_menu_and_the_trainers_pages(site):
    menu = next(entry for entry in site.nav if "Tôi là giảng viên" in entry)
    assert PATH in menu["Tôi là giảng viên"]
    for page in ("giang-vien/index.md", "giang-vien/lop-3-ngay.md"):
        assert "](de-kiem-tra.md)" in site.pages[page].markdown
