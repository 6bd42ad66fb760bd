"""Texts of a learning platform as plain text, whatever format they are marked with."""

import re

from course.office.html_text import html_to_text, looks_like_html

_MARKDOWN = re.compile(r"(\*\*|__|`|!?\[[^\]]*\]\(|^#{1,6} |^\|)", re.MULTILINE)


class Rich:
    """Reads the texts of one question and remembers whether any of them was more than text."""

    def __init__(self) -> None:
        self.lost = False

    def text(self, text: str, form: str = "html") -> str:
        """The plain text; `form` is "html", "plain", "markdown", or anything else for a platform's own guess."""
        if form.startswith("plain"):
            return text
        if form == "markdown":
            self.lost = self.lost or _MARKDOWN.search(text) is not None
            return text
        if form != "html" and not looks_like_html(text):
            return text
        shown, lost = html_to_text(text)
        self.lost = self.lost or lost
        return shown
