"""The words that scripts say, put in front of them: no page carries words of a tool that it does not have.

A text with slots becomes a function of one object: `TEXT.place({ at: 2, of: 9 })`. It is made here rather than in the
browser, so that a script needs no other script to have run before it.
"""

import json
import re
from collections.abc import Mapping

from course.model.interface import Interface, Slot, Tree, pieces, slots

_NAME = re.compile(r"[A-Za-z_$][\w$]*")


def with_words(scripts: Mapping[str, bytes], interface: Interface) -> bytes:
    """Scripts by name (docs/assets/js/<name>.js) as one, below a line with the words of all of them."""
    said = {name: interface.scripts[name] for name in scripts if name in interface.scripts}
    # "var" makes the name the window's own: an element with this id (the glossary has one) would bear it otherwise.
    line = f"var ocop=ocop||{{}};Object.assign(ocop.text??={{}},{expression(said)});\n" if said else ""
    return line.encode() + b"\n".join(scripts.values())


def expression(tree: Tree) -> str:
    """A tree of words as JavaScript that can stand inside a <script> too."""
    if isinstance(tree, str):
        return _text(tree)
    if isinstance(tree, Mapping):
        return "{" + ",".join(f"{_key(key)}:{expression(value)}" for key, value in tree.items()) + "}"
    return "[" + ",".join(map(expression, tree)) + "]"


def _text(text: str) -> str:
    if not slots(text):
        return _quoted(text)
    # Beginning with a text makes "+" join, whatever the values are.
    parts = list(pieces(text))
    head = [] if isinstance(parts[0], str) else ['""']
    return "s=>" + "+".join([*head, *(_piece(part) for part in parts)])


def _piece(part: str | Slot) -> str:
    if isinstance(part, str):
        return _quoted(part)
    if part.one is None or part.other is None:
        return f"s.{part.name}"
    return f"(s.{part.name}==1?{_quoted(part.one)}:{_quoted(part.other)})"


def _key(key: str) -> str:
    return key if _NAME.fullmatch(key) else _quoted(key)


def _quoted(text: str) -> str:
    """A text as JavaScript; what could end a script or a line in it is escaped."""
    quoted = json.dumps(text, ensure_ascii=False)
    for unsafe in "<\u2028\u2029":
        quoted = quoted.replace(unsafe, f"\\u{ord(unsafe):04x}")
    return quoted
