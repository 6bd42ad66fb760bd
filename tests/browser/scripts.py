"""The site's scripts as a page gets them: with the words that they say."""

from course.content.interface import load_interface
from course.widgets.script_words import with_words
from tests.conftest import ROOT

FOLDER = ROOT / "docs" / "assets" / "js"
INTERFACE = load_interface(ROOT)


def script(name):
    """The text of docs/assets/js/<name>.js below its words."""
    return with_words({name: (FOLDER / f"{name}.js").read_bytes()}, INTERFACE).decode()


def add_scripts(page, names):
    """Run scripts in a page, in this order."""
    for name in names:
        page.add_script_tag(content=script(name))


def put_scripts(folder):
    """Write every script into a folder, as the site has them."""
    folder.mkdir(parents=True)
    for path in FOLDER.glob("*.js"):
        (folder / path.name).write_text(script(path.stem), "utf-8")
