"""Render the template marks in authored text, in a sandbox, with every name known.

Most texts hold only marks like {{ law('qd-26-2026') }}, the same ones again and again: each different mark is compiled
once and called with the functions of the page it stands on. A text with {% … %} goes through the engine whole.
"""

import re
import traceback
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment

from course.content.functions import NAMES, Functions
from course.content.records import TemplateFault, has_marks

SHARED = "modules/_shared"
_MARK = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
# A known function called with plain texts, which is what authors write; it needs no engine.
_TEXT = r"""(?:'[^'\\]*'|"[^"\\]*")"""
_CALL = re.compile(rf"\s*({'|'.join(NAMES)})\(\s*({_TEXT}(?:\s*,\s*{_TEXT})*)\s*\)\s*")
_HALF = re.compile(r"\{\{|\}\}|%\}")


class Templating:
    """Renders authored text with one set of functions; shared passages come from modules/_shared/."""

    def __init__(self, root: Path, functions: Functions) -> None:
        self.functions = functions
        self._names = functions.names()
        self._engine = _engine(root)

    def render(self, text: str) -> str:
        """Return `text` with its marks resolved; raise TemplateFault with the line inside `text`."""
        if "{%" in text or "{#" in text:
            return self._whole(text)
        if not has_marks(text):
            return text
        if half := _HALF.search(_MARK.sub(_blank, text)):
            line = text.count("\n", 0, half.start())
            raise TemplateFault("template.syntax", line + 1, reason=text.split("\n")[line].strip())
        return _MARK.sub(self._mark, text)

    def _mark(self, found: re.Match[str]) -> str:
        try:
            if call := _CALL.fullmatch(found[1]):
                return str(self._names[call[1]](*(one[1:-1] for one in re.findall(_TEXT, call[2]))))
            return str(_compiled(self._engine, found[1])(**self._names))
        except Exception as error:
            raise _fault(error, found.string.count("\n", 0, found.start()) + 1) from None

    def _whole(self, text: str) -> str:
        try:
            return self._engine.from_string(text).render(self._names)
        except Exception as error:
            # The outermost template frame: an error in a shared passage points at its include.
            frames = traceback.extract_tb(error.__traceback__)
            lines = [frame.lineno for frame in frames if frame.filename == "<template>"]
            if isinstance(error, jinja2.TemplateSyntaxError) and error.name is None:
                lines = [error.lineno]
            raise _fault(error, (lines[0] if lines else None) or 1) from None


class _Sandbox(SandboxedEnvironment):
    """Refuses the sums with which a short mark could fill the memory: 9**9**9, "a" * 10**9."""

    intercepted_binops = frozenset(("**", "*"))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Multiply numbers, and nothing else."""
        if operator == "**" or not (isinstance(left, int | float) and isinstance(right, int | float)):
            raise ValueError(f"{operator} is not for texts")
        return super().call_binop(context, operator, left, right)


@cache
def _engine(root: Path) -> SandboxedEnvironment:
    return _Sandbox(
        undefined=jinja2.StrictUndefined,
        autoescape=False,  # the output is Markdown or plain text; HTML is escaped where HTML is made
        keep_trailing_newline=True,
        loader=jinja2.FileSystemLoader(root / SHARED),
    )


@cache
def _compiled(engine: SandboxedEnvironment, expression: str) -> Any:
    return engine.compile_expression(expression, undefined_to_none=False)


def _blank(mark: re.Match[str]) -> str:
    """Give spaces in place of a mark, its line ends kept."""
    return re.sub(r"[^\n]", " ", mark[0])


def _fault(error: Exception, line: int) -> TemplateFault:
    """Say what went wrong in an author's terms."""
    if isinstance(error, TemplateFault):
        error.line = line
        return error
    if isinstance(error, jinja2.TemplateNotFound):
        return TemplateFault("template.include-missing", line, name=str(error.name))
    if isinstance(error, jinja2.TemplateSyntaxError):
        return TemplateFault("template.syntax", line, reason=error.message or "")
    if isinstance(error, jinja2.UndefinedError):
        return TemplateFault("template.undefined", line, reason=error.message or "")
    if isinstance(error, RecursionError):
        return TemplateFault("template.include-cycle", line)
    return TemplateFault("template.failed", line, reason=str(error))
