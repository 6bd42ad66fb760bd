"""The theme's styles without what this site never shows: on a slow line they are what the first words wait for.

The theme styles tabs, its own search, tags, a blog, highlighted code and twenty colours; nothing here makes any of
them. A rule goes when each of its selectors names one of these (decision 035).
"""

import re
from collections.abc import Iterator
from pathlib import Path

THEME = "assets/stylesheets/theme.css"
# Parts of the theme that no page of the site has, by the beginning of their class names.
UNUSED = (
    "admonition",
    "arithmatex",
    "card",
    "critic",
    "emojione",
    "filename",
    "footnote",
    "gemoji",
    "grid",
    "highlight",
    "keys",
    "linenos",
    "lg",
    "md-annotation",
    "md-author",
    "md-banner",
    "md-clipboard",
    "md-code",
    "md-consent",
    "md-feedback",
    "md-input",
    "md-pagination",
    "md-path",
    "md-pin",
    "md-post",
    "md-profile",
    "md-progress",
    "md-search",
    "md-select",
    "md-social",
    "md-source",
    "md-status",
    "md-tag",
    "md-tooltip",
    "md-version",
    "mermaid",
    "tabbed-",
    "task-list",
    "twemoji",
)
# Kinds of its coloured boxes, by their whole class names.
BOXES = (
    "abstract",
    "bug",
    "danger",
    "example",
    "failure",
    "info",
    "note",
    "question",
    "quote",
    "success",
    "tip",
    "warning",
)
_GONE = re.compile(
    rf"\.(?:{'|'.join(UNUSED)})|\.(?:{'|'.join(BOXES)})(?![\w-])|\[data-md-toggle=search\]|\[dir=rtl\]"
    # The theme's own colours: the site sets its own as "custom".
    r"|\[data-md-color-(?:primary|accent)=(?!custom\b)"
)
# Named in order not to mean it: such a selector still speaks of something else.
_NOT = re.compile(r":not\([^()]*\)")
_GROUP = re.compile(r"@(?:media|supports|layer|container)\b")
_ICON = re.compile(r'(--md-[\w-]+):(url\("[^"]*"\))(?:;|(?=}))')


# The room for the button of colours, which a script shows (colors.js).
_ROOM = ".md-header [data-colors]{min-width:2.4rem}"


def theme_styles(stylesheets: Path) -> bytes:
    """The one style sheet that takes the place of the theme's two; they lie in this folder under their fingerprints."""
    named = [next(stylesheets.glob(f"{name}.*.min.css")) for name in ("main", "palette")]
    return (without_unused("".join(_bare(path.read_text("utf-8")) for path in named)) + _ROOM).encode()


def without_unused(css: str) -> str:
    """Return minified CSS without the rules of UNUSED parts, and without icons that no rule is left to show."""
    kept = "".join(_kept(css))
    return _ICON.sub(lambda icon: icon[0] if f"var({icon[1]})" in kept else "", kept)


def _bare(css: str) -> str:
    return css.replace('@charset "UTF-8";', "").split("\n/*# sourceMappingURL")[0].strip()


def _kept(css: str) -> Iterator[str]:
    for head, body in _rules(css):
        if _GROUP.match(head):
            inner = "".join(_kept(body))
            if inner:
                yield f"{head}{{{inner}}}"
        elif head.startswith("@") or body is None:
            yield f"{head}{{{body}}}" if body is not None else f"{head};"
        else:
            left = [one for one in _split(head, ",") if not _GONE.search(_NOT.sub("", one))]
            if left:
                yield f"{','.join(left)}{{{body}}}"


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """Selectors (or an at-rule's words) and what stands in their braces."""
    depth = start = opened = 0
    for at, sign in _signs(css):
        if sign == "{":
            opened = opened if depth else at
            depth += 1
        elif sign == "}":
            depth -= 1
            if depth == 0:
                yield css[start:opened].strip(), css[opened + 1 : at]
                start = at + 1


def _split(text: str, separator: str) -> list[str]:
    """Parts of a text between separators that stand outside of brackets and quotes."""
    parts, start, depth = [], 0, 0
    for at, sign in _signs(text):
        depth += (sign in "([") - (sign in ")]")
        if sign == separator and depth == 0:
            parts.append(text[start:at])
            start = at + 1
    return [*parts, text[start:]]


def _signs(css: str) -> Iterator[tuple[int, str]]:
    """Each character with its place, without what stands in quotes."""
    quote, escaped = "", False
    for at, sign in enumerate(css):
        if escaped:
            escaped = False
        elif sign == "\\":
            escaped = True
        elif quote:
            quote = "" if sign == quote else quote
        elif sign in "\"'":
            quote = sign
        else:
            yield at, sign
