"""What a page loads below its head, told in its head.

A browser looks ahead for files to fetch, but not on a page that carries its Content-Security-Policy itself: there each
style sheet and script would wait for the one before it, half a second each on a slow line.
"""

import re

_SHEET = re.compile(r'<link rel="stylesheet" href="([^"]+)"')
_SCRIPT = re.compile(r'<script src="([^"]+)" defer')


def early(html: str) -> list[tuple[str, str]]:
    """Return (kind, address) of the style sheets and deferred scripts of a page's content, styles first, as written."""
    return [("style", one) for one in _SHEET.findall(html)] + [("script", one) for one in _SCRIPT.findall(html)]
