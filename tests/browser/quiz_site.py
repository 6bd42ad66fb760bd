"""A little site around one self-check, dressed in Material's own stylesheets."""

import shutil
from pathlib import Path

import jinja2
import material
from markupsafe import escape

from course.model.source import Source
from course.widgets.self_check import render_quiz
from course.widgets.template_words import speak
from tests.browser.scripts import INTERFACE, put_scripts
from tests.questions import vectors

ROOT = Path(__file__).parent.parent.parent
SCRIPTS = ("fold", "store", "grading", "quiz-form", "self-check", "module-progress")

PAGE = """<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="stylesheet" href="material.css"><link rel="stylesheet" href="palette.css">
<link rel="stylesheet" href="ours.css"><link rel="stylesheet" href="css/self-check.css">
{scripts}</head>
<body dir="ltr" data-md-color-scheme="{scheme}" data-md-color-primary="custom" data-md-color-accent="custom">
<main class="md-content md-typeset" id="main"><h1>{title}</h1>{content}
<module-progress data-module="m1" data-lessons="m1-l1 m1-l2">Mỗi bài có câu hỏi ở cuối.</module-progress></main>
</body></html>"""

# The course sets these colours in its own stylesheet; both pass AA on Material's two backgrounds.
OURS = """[data-md-color-scheme=default] { --md-typeset-a-color: #00695c }
[data-md-color-scheme=slate] { --md-typeset-a-color: #80cbc4 }
body { background: var(--md-default-bg-color); color: var(--md-default-fg-color) } main { padding: 12px }"""


def source_html(source: Source) -> str:
    return f'<a href="#main">{escape(source.at or source.title or source.lesson)}</a>'


def quiz_html(questions=None) -> str:
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(ROOT / "templates"), autoescape=False)
    speak(environment, INTERFACE)
    return render_quiz(
        vectors.samples() if questions is None else questions,
        quiz_id="m1-l1",
        title="Tự kiểm tra",
        templates=environment,
        source_html=source_html,
    )


def build(folder: Path) -> Path:
    """Write index.html (light), dark.html and other.html (no quiz) with all they need."""
    put_scripts(folder / "js")
    shutil.copytree(ROOT / "docs" / "assets" / "css", folder / "css")
    styles = Path(material.__file__).parent / "templates" / "assets" / "stylesheets"
    for name in ("main", "palette"):
        (sheet,) = styles.glob(f"{name}.*.min.css")
        shutil.copy(sheet, folder / f"{name.replace('main', 'material')}.css")
    (folder / "ours.css").write_text(OURS, "utf-8")
    (folder / "favicon.ico").touch()
    scripts = "".join(f'<script src="js/{name}.js" defer></script>' for name in SCRIPTS)
    for name, scheme, content in (
        ("index", "default", quiz_html()),
        ("dark", "slate", quiz_html()),
        ("other", "default", ""),
    ):
        page = PAGE.format(title="Bài học thử", scripts=scripts, scheme=scheme, content=content)
        (folder / f"{name}.html").write_text(page, "utf-8")
    return folder
