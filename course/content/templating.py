"""Render the template marks in authored text, in a sandbox, with every name known."""

import traceback
from pathlib import Path

import jinja2
from jinja2.sandbox import SandboxedEnvironment

from course.content.functions import Functions
from course.content.records import TemplateFault

SHARED = "modules/_shared"


class Templating:
    """Renders authored text with the functions of one course; shared passages come from modules/_shared/."""

    def __init__(self, root: Path, functions: Functions) -> None:
        self.functions = functions
        self._environment = SandboxedEnvironment(
            undefined=jinja2.StrictUndefined,
            autoescape=False,  # the output is Markdown or plain text; HTML is escaped where HTML is made
            keep_trailing_newline=True,
            loader=jinja2.FileSystemLoader(root / SHARED),
        )
        self._environment.globals = dict(functions.names())

    def render(self, text: str) -> str:
        """Return `text` with its marks resolved; raise TemplateFault with the line inside `text`."""
        try:
            return self._environment.from_string(text).render()
        except TemplateFault as fault:
            fault.line = _line(fault)
            raise
        except jinja2.TemplateNotFound as error:
            raise TemplateFault("template.include-missing", _line(error), name=str(error.name)) from None
        except jinja2.TemplateSyntaxError as error:
            raise TemplateFault("template.syntax", error.lineno, reason=error.message or "") from None
        except jinja2.UndefinedError as error:
            raise TemplateFault("template.undefined", _line(error), reason=error.message or "") from None
        except RecursionError:
            raise TemplateFault("template.include-cycle", 1) from None
        except Exception as error:  # any failure inside a template is its author's to mend
            raise TemplateFault("template.failed", _line(error), reason=str(error)) from None


def _line(error: BaseException) -> int:
    """The line of the outermost template frame, so an error in a shared passage points at its include."""
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == "<template>"]
    return lines[0] or 1 if lines else 1
