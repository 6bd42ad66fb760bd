"""A paper as one HTML page that needs nothing beside it. What people typed is escaped, and no script may run."""

import base64
import hashlib
from collections.abc import Mapping
from typing import Any

import jinja2

from course.model.interface import fill


def html(template: str, data: Mapping[str, Any]) -> bytes:
    """Fill a Jinja2 template with `data` (UTF-8).

    In it, `csp_hash` names a style for the page's security policy, and `fill` fills the slots of an interface's text.
    """
    engine = jinja2.Environment(
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    engine.filters.update(csp_hash=_csp_hash, fill=fill)
    return engine.from_string(template).render(**data).encode()


def _csp_hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(str(text).encode()).digest()).decode()
