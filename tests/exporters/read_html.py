"""Reads the practice file with the HTML parser of Python, which must find nothing that loads or runs from elsewhere."""

import html.parser

from tests.exporters.seen import Seen

LOADS = {"src", "srcset", "data", "poster", "action", "background"}


class Reader(html.parser.HTMLParser):
    """Collects the questions that are no case; a case's story goes before its parts."""

    def __init__(self, allowed=frozenset()):
        """`allowed` are the tags that may load a file."""
        super().__init__()
        self.allowed = allowed
        self.found, self.story, self.open, self.legend = [], "", [], None

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        loads = LOADS if tag not in self.allowed else set()
        assert not [name for name in values if name.startswith("on") or name in loads | {"style"}], (tag, attrs)
        assert tag not in ("iframe", "object", "embed", "base", "img")
        if tag == "fieldset":
            self.open.append(values)
            self.found += [[values["data-id"], "", 0]] if values["data-kind"] != "case" else []
        if tag == "legend":
            self.legend = self.open[-1]["data-kind"] != "case"
        if tag in ("input", "select"):
            self.found[-1][2] += 1

    def handle_endtag(self, tag):
        if tag == "legend":
            self.legend = None
        if tag == "fieldset":
            self.open.pop()

    def handle_data(self, text):
        if self.legend:
            self.found[-1][1] += text


def read(content: bytes) -> list[Seen]:
    text = content.decode("utf-8")
    assert text.count("<script") == text.count("<style") == 1
    reader = Reader()
    reader.feed(text)
    return [Seen(*one) for one in reader.found]
