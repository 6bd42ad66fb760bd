"""A course of any size, made from the small course of tests/cases/base: real questions, repeated under new ids."""

import re
from pathlib import Path

from course.cli_words import ROOT
from course.output.write import write_folder

BASE = ROOT / "tests" / "cases" / "base"
LESSONS, PER_LESSON = 50, 20


def make_course(folder: Path, modules: int, kinds: tuple[str, ...] = ()) -> int:
    """Write a course of `modules` × 50 lessons × 20 questions into `folder`; return the number of questions.

    `kinds` are the only kinds of question in it (all when empty).
    """
    files = {
        path.relative_to(BASE).as_posix(): path.read_bytes()
        for path in sorted(BASE.rglob("*"))
        if path.is_file() and path.relative_to(BASE).parts[0] in ("editions", "interface", "knowledge")
    }
    files |= {f"modules/_shared/{path.name}": path.read_bytes() for path in (BASE / "modules" / "_shared").iterdir()}
    (source,) = (BASE / "modules").glob("[0-9]*")
    lesson = next(source.glob("*.md")).read_text("utf-8")
    bank = next((BASE / "quizzes" / source.name).glob("*.yml")).read_text("utf-8")
    for module in range(1, modules + 1):
        home = f"{module:02}-thu"
        for picture in (source / "images").iterdir():
            files[f"modules/{home}/images/{picture.name}"] = picture.read_bytes()
        head = (source / "module.yml").read_text("utf-8")
        files[f"modules/{home}/module.yml"] = re.sub(r"^id: m1$", f"id: m{module}", head, flags=re.M).encode()
        for number in range(1, LESSONS + 1):
            lesson_id = f"m{module}-l{number}"
            files[f"modules/{home}/{number:02}-bai.md"] = lesson.replace("id: m1-l1", f"id: {lesson_id}", 1).encode()
            files[f"quizzes/{home}/{number:02}-bai.yml"] = _bank(bank, lesson_id, kinds).encode()
    write_folder(folder, files)
    return modules * LESSONS * PER_LESSON


def _bank(text: str, lesson_id: str, kinds: tuple[str, ...]) -> str:
    """The base bank's questions, as often as it takes, each with an id of its own."""
    head, *questions = re.split(r"(?=^  - id: )", text, flags=re.M)
    if kinds:
        questions = [one for one in questions if re.search(r"^    kind: (\w+)", one, flags=re.M)[1] in kinds]  # type: ignore[index]
    made = []
    for number in range(PER_LESSON):
        question = questions[number % len(questions)]
        old = re.search(r"id: (m1-l1-q\d+)", question)[1]  # type: ignore[index]
        renumbered = re.sub(rf"{old}(?=[a-d]?\b)", f"m1-l1-q{number + 1:02}", question)
        made.append(re.sub(r"\bm1-l1\b", lesson_id, renumbered))
    return head.replace("m1-l1", lesson_id) + "".join(made)
