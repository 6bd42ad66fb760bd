"""Reads Aiken as Moodle does: a line that is no option and no ANSWER is the question, instead of the line before."""

import re

from tests.exporters.seen import Seen


def read(content: bytes) -> list[Seen]:
    found, prompt, answers = [], "", 0
    for line in content.decode("utf-8").split("\n"):
        if len(line.strip()) < 2:
            continue
        if re.match(r"[A-Z][).][ \t]", line):
            answers += 1
        elif line.startswith("ANSWER:"):
            assert prompt
            assert 0 <= ord(line[7:].strip()[0]) - ord("A") < answers
            found.append(Seen("", prompt, answers))
            prompt, answers = "", 0
        else:
            assert not prompt, f"two lines for one question: {prompt} / {line}"
            prompt = line.strip()
    assert not prompt
    return found
