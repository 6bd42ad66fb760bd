"""python -m tests.pages.timed_build OUT: build the site and print what the criteria pages cost, in processor seconds.

Processor time of this process: a machine busy with other tests does not count.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.conftest import DAY, ROOT

FOLDER = "tra-cuu/bo/"
spent = {"pages": 0.0, "made": 0.0}


def timed(work: Callable[..., Any], counts: Callable[[Any], bool], kind: str) -> Callable[..., Any]:
    """The same function, adding its time to `spent` when its first argument counts."""

    def run(*given: Any, **named: Any) -> Any:
        start = time.process_time()
        done = work(*given, **named)
        if counts(given[0]):
            spent[kind] += time.process_time() - start
        return done

    return run


def main(out: Path) -> None:
    """Build as the command does, in this process, with its steps for each page timed."""
    from course.pages.engine import environment

    os.environ.update(environment(DAY))
    from mkdocs.commands import build
    from mkdocs.config import load_config

    from course.pages import site

    for step in ("_populate_page", "_build_page"):
        setattr(build, step, timed(getattr(build, step), lambda page: page.file.src_uri.startswith(FOLDER), "pages"))
    pages_of = site.criteria_pages
    site.criteria_pages = timed(lambda writer: list(pages_of(writer)), lambda _: True, "made")
    start = time.process_time()
    build.build(load_config(os.fspath(ROOT / "mkdocs.yml"), site_dir=os.fspath(out), strict=True))
    print(json.dumps({**spent, "whole": time.process_time() - start}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
