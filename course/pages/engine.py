"""Run the site engine. It is an outside program with an outside program's habits; this file knows them."""

import datetime
import os
import re
import subprocess
import sys
from enum import StrEnum
from pathlib import Path

from course.content.build_day import epoch_of
from course.errors import EngineFailure
from course.model.interface import HOME

# What engines and theme print about themselves: not about the course, so not for its users.
_CHATTER = re.compile(
    r"^(INFO +-  (Cleaning|Building|Documentation built)|\x1b\[|\s*$|│)|MkDocs 2|mkdocs-material|zensical", re.I
)


class Theme(StrEnum):
    """The look of the site: the full one, or the lite one for slow lines and old phones."""

    FULL = "full"
    LITE = "lite"


# What mkdocs.yml reads for a theme; "null" is MkDocs' name for a theme that is nothing but its folder.
_THEMES: dict[Theme, dict[str, str]] = {
    Theme.FULL: {},
    Theme.LITE: {"OCOP_THEME": "null", "OCOP_THEME_DIR": "templates/lite"},
}


def environment(day: datetime.date, theme: Theme = Theme.FULL, language: str = HOME) -> dict[str, str]:
    """The environment of a build for `day`: one date, theme and language, no notices about the engine's future."""
    return {
        **os.environ,
        **_THEMES[theme],
        "OCOP_LANGUAGE": language,
        "SOURCE_DATE_EPOCH": str(epoch_of(day)),
        "NO_MKDOCS_2_WARNING": "1",
        "DISABLE_MKDOCS_2_WARNING": "true",
        "PYTHONUTF8": "1",
    }


def build(root: Path, target: Path, day: datetime.date, theme: Theme = Theme.FULL, language: str = HOME) -> None:
    """Build the site of the project at `root` into the folder `target`; EngineFailure with its words when it fails.

    `language` is the interface's: the name of a file in interface/.
    """
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", os.fspath(target)]
    done = subprocess.run(  # noqa: S603 - our own interpreter, fixed words
        command,
        cwd=root,
        env=environment(day, theme, language),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise EngineFailure(_said(done.stderr + done.stdout))


def built_files(folder: Path) -> dict[str, bytes]:
    """Every file of a built site by its path with /, in order."""
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def serve(root: Path, address: str, day: datetime.date, language: str = HOME) -> None:
    """Serve the site with live reload until interrupted.

    The engine runs in this very process, so that whoever ends the command ends the server too.
    """
    os.environ.update(environment(day, language=language))
    from mkdocs.__main__ import cli as mkdocs  # reads its environment when it is imported

    mkdocs(["serve", "--config-file", os.fspath(root / "mkdocs.yml"), "--dev-addr", address], standalone_mode=False)


def _said(text: str) -> str:
    return "\n".join(line for line in text.splitlines() if not _CHATTER.search(line))
