"""The site's own scripts and styles, joined as they are: on a slow line nine small requests cost more than one."""

from collections.abc import Iterable
from pathlib import Path

from course.model.interface import Interface
from course.widgets.script_words import with_words

# The search's index reader stays apart (fold.js, search-words.js, search-engine.js): it comes on first use.
SCRIPTS = (
    "fold.js",
    "store.js",
    "text-size.js",
    "grading.js",
    "quiz-form.js",
    "self-check.js",
    "module-progress.js",
    "site-search.js",
    "glossary-tip.js",
    "offline-boot.js",
    "wide-tables.js",
)
# Run in the head of the full theme, before anything is painted.
HEAD = ("boot.js", "colors.js", "later-scripts.js")
STYLES = ("course.css", "self-check.css", "site-search.css")


def joined(root: Path, interface: Interface) -> dict[str, bytes]:
    """The files every page loads and each script that says something, by site path.

    Nothing is rewritten: what a browser reports is what is written, below the line of words.
    """
    styles = root / "docs" / "assets" / "css"
    return {
        **{f"assets/js/{name}.js": parts_joined(root, [f"{name}.js"], interface) for name in interface.scripts},
        "assets/js/head.js": parts_joined(root, HEAD, interface),
        "assets/js/all.js": parts_joined(root, SCRIPTS, interface),
        "assets/css/all.css": b"\n".join((styles / name).read_bytes() for name in STYLES),
    }


def parts_joined(root: Path, names: Iterable[str], interface: Interface) -> bytes:
    """The scripts of docs/assets/js as one, with their words: instant navigation runs a page's scripts in any order."""
    folder = root / "docs" / "assets" / "js"
    return with_words({name.removesuffix(".js"): (folder / name).read_bytes() for name in names}, interface)
