"""HTML from elsewhere as plain text by nh3 (the only file that imports it): few tags are allowed, and the text is kept.

Scripts, styles and comments go with their content; of every other tag the text stays.
"""

import re
from html.parser import HTMLParser

import nh3

# More than this is left as it is: a question is a few lines, and parsing must stay quick whatever is nested in it.
LONGEST_HTML = 50_000
MOST_TAGS = 1_000

_BREAKS = {"br"}
_BLOCKS = {"p", "div", "li", "ul", "ol"}
# Tags without which the text says the same.
_PLAIN = _BREAKS | _BLOCKS | {"span", "b", "strong", "i", "em", "u", "font", "html", "body"}
_TAG = re.compile(r"<\s*/?\s*([A-Za-z][A-Za-z0-9:-]*)")
_MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|&(?:[A-Za-z]{2,10}|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});|<!--")


def html_to_text(html: str) -> tuple[str, bool]:
    """Give the text of HTML, blocks and breaks as line ends, and whether something else than text was lost."""
    if len(html) > LONGEST_HTML or html.count("<") > MOST_TAGS:
        return html, True
    clean = nh3.clean(html, tags=_BREAKS | _BLOCKS, attributes={}, link_rel=None)
    reader = _Reader()
    reader.feed(clean)
    reader.close()
    lost = {name.casefold() for name in _TAG.findall(html)} - _PLAIN
    return "".join(reader.text), bool(lost)


def looks_like_html(text: str) -> bool:
    """Tell whether a text of no known format holds tags or entities."""
    return _MARKUP.search(text) is not None


class _Reader(HTMLParser):
    """Collects text; a block begins on a line of its own."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []

    def handle_data(self, data: str) -> None:
        self.text.append(re.sub(r"[ \t]*[\r\n][ \t\r\n]*", " ", data))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BREAKS:
            self.text.append("\n")
        else:
            self._new_line(tag)

    def handle_endtag(self, tag: str) -> None:
        self._new_line(tag)

    def _new_line(self, tag: str) -> None:
        if tag in _BLOCKS and self.text and not self.text[-1].endswith("\n"):
            self.text.append("\n")
