"""The passport of a quiz: for every question and format what was kept, shortened or lost, and why."""

import json
from collections.abc import Sequence
from typing import Any

from course.exporters.aspects import LABELS
from course.exporters.exporter import Export, Exporter, Kit
from course.model.course import parts_of
from course.model.quiz import Quiz
from course.questions import KINDS, kind_of

Made = Sequence[tuple[Exporter, Export]]


def passport_files(quiz: Quiz, made: Made, kit: Kit) -> dict[str, bytes]:
    """passport/ID.json for programs and passport/ID.html for people; `made` holds the exports of this quiz."""
    page = kit.templates.get_template("quiz/passport.html.j2")
    html = page.render(quiz=quiz, formats=[exporter for exporter, _ in made], rows=_rows(quiz, made), labels=LABELS)
    data = json.dumps(passport_data(quiz, made), ensure_ascii=False, indent=1) + "\n"
    return {f"passport/{quiz.id}.json": data.encode(), f"passport/{quiz.id}.html": html.encode()}


def passport_data(quiz: Quiz, made: Made) -> dict[str, Any]:
    """`{"quiz", "title", "formats": {name: {"file", "questions": [{"id", "kind", "outcome", "notes", "reason"}]}}}`.

    `outcome` is "kept" (nothing of it is missing), "changed" or "skipped".
    """
    formats = {
        exporter.name: {
            "file": f"{exporter.name}/{export.name}",
            "questions": [
                {
                    "id": line.question,
                    "kind": line.kind,
                    "outcome": "skipped" if line.skipped else "changed" if line.notes else "kept",
                    "notes": [note._asdict() for note in line.notes],
                    "reason": line.skipped,
                }
                for line in export.passport
            ],
        }
        for exporter, export in made
    }
    return {"quiz": quiz.id, "title": quiz.title, "formats": formats}


def _rows(quiz: Quiz, made: Made) -> list[dict[str, Any]]:
    """A row for each gradable question: its text, and by format the line of the passport that tells of it."""
    by_format = [{line.question: line for line in export.passport} for _, export in made]
    rows = []
    for question in quiz.questions:
        for part in parts_of(question):
            lines = [lines.get(part.id, lines.get(question.id)) for lines in by_format]
            rows.append({"id": part.id, "kind": KINDS[kind_of(part)].label, "prompt": part.prompt, "lines": lines})
    return rows
