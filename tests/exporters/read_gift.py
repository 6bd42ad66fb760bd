"""Reads GIFT as Moodle does: the first unescaped { and } bound the answers, ~ and = begin one."""

import re

from tests.exporters.seen import Seen

_ESCAPED = re.compile(r"\\([\\~=#{}:n])")


def read(content: bytes) -> list[Seen]:
    found = []
    for block in content.decode("utf-8").split("\n\n"):
        lines = [line for line in block.split("\n") if line and not line.startswith(("//", "$CATEGORY"))]
        text = "\n".join(lines)
        if not text:
            continue
        bare = _ESCAPED.sub("  ", text)  # the same places, no sign that is text
        assert bare.count("{") == bare.count("}") == 1, text
        start, end = bare.index("{"), bare.index("}")
        _, name, head = text[:start].split("::", 2)
        answers = sum(bare[start:end].count(sign) for sign in "~=")
        found.append(Seen(_plain(name), _plain(head.removeprefix("[plain]")), answers))
    return found


def _plain(text: str) -> str:
    return _ESCAPED.sub(lambda sign: "\n" if sign[1] == "n" else sign[1], text).strip()
