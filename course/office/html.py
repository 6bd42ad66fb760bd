"""A paper as one HTML page that needs nothing beside it. What people typed is escaped, and no script may run."""

import base64
import hashlib
import re
from collections.abc import Mapping
from typing import Any

import jinja2
from markupsafe import Markup, escape

from course.model.interface import fill
from course.model.law import NUMBERED

_NUMBERED = re.compile(NUMBERED)


def html(template: str, data: Mapping[str, Any]) -> bytes:
    """Fill a Jinja2 template with `data` (UTF-8).

    In it, `csp_hash` names a style for the page's security policy, `fill` fills the slots of an interface's text, and
    `whole` keeps the numbers of documents whole.
    """
    engine = jinja2.Environment(
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    engine.filters.update(csp_hash=_csp_hash, fill=fill, whole=whole)
    return engine.from_string(template).render(**data).encode()


def whole(text: str) -> Markup:
    """Escape `text`, with the numbers of documents in it in spans of class "whole", which styles keep on one line."""
    marked = _NUMBERED.sub(r'<span class="whole">\g<0></span>', str(escape(text)))
    return Markup(marked)  # noqa: S704 - escaped on the line above


def _csp_hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(str(text).encode()).digest()).decode()
