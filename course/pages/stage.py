"""Lay the site down as a plain folder that any engine for MkDocs projects builds: ProperDocs, Zensical, MkDocs."""

import json
import os
from pathlib import Path, PurePosixPath

from course.model.interface import Interface
from course.pages.edition import theme_words
from course.pages.site import PRIVATE, Site

CONFIG = "mkdocs.yml"


def staged_files(root: Path, site: Site, interface: Interface, folder: Path) -> dict[str, bytes]:
    """Every file of the staged folder: docs/ as written by people plus what the program makes, and a configuration.

    The configuration inherits the project's own and differs in what cannot be the same: no hook, the menu written
    out, the folders' places. `folder` is where it will stand; paths in it are relative.
    """
    files = {f"docs/{path}": content for path, content in _written(root)}
    files |= {f"docs/{path}": page.markdown.encode() for path, page in site.pages.items()}
    files |= {f"docs/{path}": content for path, content in site.files.items()}
    up = PurePosixPath(Path(os.path.relpath(root, folder)).as_posix())
    config = {
        "INHERIT": str(up / "mkdocs.yml"),
        "docs_dir": "docs",
        "site_dir": "site",
        "hooks": [],
        "exclude_docs": "",
        "theme": {"custom_dir": str(up / "templates" / "theme")},
        "nav": site.nav,
        "extra": {"words": theme_words(interface)},
    }
    # JSON is YAML, and needs no second library to write.
    files[CONFIG] = json.dumps(config, ensure_ascii=False, indent=1).encode() + b"\n"
    files["properdocs.yml"] = files[CONFIG]
    return files


def _written(root: Path) -> list[tuple[str, bytes]]:
    docs = root / "docs"
    paths = [path for path in sorted(docs.rglob("*")) if path.is_file()]
    named = [(path.relative_to(docs).as_posix(), path) for path in paths]
    return [(name, path.read_bytes()) for name, path in named if name.split("/")[0] not in PRIVATE]
