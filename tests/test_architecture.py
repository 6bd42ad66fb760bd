"""The design, policed: who may import whom, who may write, who may print."""

import ast
import functools
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FILES = sorted((ROOT / "course").rglob("*.py"))

# A room may import the rooms of its own number or lower; exceptions are named with their reason.
LEVEL = {
    "model": 0,
    "errors": 0,
    "questions": 1,
    "criteria": 1,
    "finance": 1,
    "office": 1,
    "schedule": 1,
    "story": 1,
    "widgets": 2,
    "content": 2,
    "generate": 2,
    "assemble": 3,
    "checks": 4,
    "exporters": 4,
    "importers": 4,
    "handbook": 4,
    "papers": 4,
    "quality": 4,
    "builders": 4,
    "pages": 4,
    "output": 4,
    "slides": 5,
    "workshop": 6,
    "cli_words": 5,
    "cli_quiz_export": 6,
    "cli_quiz_check": 7,
    "cli_quiz": 8,
    "cli_quiz_paper": 6,
    "cli_quiz_import": 6,
    "cli_criteria": 6,
    "cli_forms": 6,
    "cli_offline": 6,
    "cli_plan": 6,
    "cli_handbook": 6,
    "cli_story_show": 6,
    "cli_story": 7,
    "cli_schedule": 6,
    "cli_laws": 6,
    "cli_poster": 6,
    "cli_slides": 6,
    "cli_workshop": 7,
    "cli_reading": 6,
    "cli": 9,
    "__main__": 10,
    "__init__": 0,
}
PEERS = {
    ("pages", "checks"): "mount.py: a hook has no command line before it that could check; "
    "plan_script.py: the browser names a fault of a plan in the words of the command",
    (
        "checks",
        "builders",
    ): "dossier_rules.py, plan_form_rules.py, story_form_rules.py: worked examples are held to a producer's rules",
    ("pages", "builders"): "example_forms.py: the worked products' forms, filled in, are files of the site",
    ("pages", "exporters"): "testing.py: the trainers' table of kinds and formats is that of the registry",
    ("output", "exporters"): "manifest.py: describes what an exporter made",
}


def room(path: Path) -> str:
    first = path.relative_to(ROOT / "course").parts[0]
    return first.removesuffix(".py")


@functools.cache
def nodes(path: Path) -> list[ast.AST]:
    return list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


def imports(path: Path) -> list[str]:
    found = []
    for node in nodes(path):
        if isinstance(node, ast.ImportFrom) and node.module:
            found.append(node.module)
        elif isinstance(node, ast.Import):
            found += [name.name for name in node.names]
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_imports_go_one_way(path):
    mine = room(path)
    for module in imports(path):
        if not module.startswith("course."):
            continue
        other = module.split(".")[1]
        if other == mine or (mine, other) in PEERS:
            continue
        assert LEVEL[other] < LEVEL[mine], f"{mine} imports {module}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_only_output_writes_and_only_the_command_line_prints(path):
    writers = {"write_text", "write_bytes", "mkdir", "unlink", "rmtree", "rename", "replace_folder", "touch", "mkdtemp"}
    for node in nodes(path):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if room(path) not in ("output", "cli", "cli_quiz"):
            assert name not in writers, f"line {node.lineno}: {name}()"
        if not room(path).startswith("cli"):
            assert name not in ("print", "exit"), f"line {node.lineno}: {name}()"
        assert name != "open" or room(path) == "output", f"line {node.lineno}: open()"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_exporters_and_model_read_no_files(path):
    if room(path) not in ("exporters", "model", "questions"):
        return
    for module in imports(path):
        assert module.split(".")[0] not in ("pathlib", "os", "io", "shutil") or (
            module == "io" and room(path) == "exporters"
        )


def test_no_room_is_called_utils():
    assert not [path for path in FILES if "util" in path.name]


def test_every_file_stays_small_enough_to_read():
    long = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in FILES}
    assert not {name: lines for name, lines in long.items() if lines > 300}


def test_no_two_test_files_share_a_name():
    """pytest refuses to collect the second one, and a run then misses its tests."""
    names = [path.name for path in (ROOT / "tests").rglob("test_*.py")]
    assert sorted(names) == sorted(set(names))
