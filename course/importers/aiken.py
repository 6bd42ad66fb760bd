"""Aiken, the shortest format teachers write: a question, lines "A. …" or "A) …", then "ANSWER: A".

Grammar: Moodle's question/format/aiken/format.php. People also wrap a question over two lines, write the letters small
and say "ĐÁP ÁN: A"; that is read too.
"""

import itertools
import re
from decimal import Decimal

from course.importers.gather import Answer, Gather, Head, Known
from course.importers.importer import Imported, Importer, line, unreadable
from course.importers.plain import decoded

_OPTION = re.compile(r"\s*([A-Za-z])[.)]\s+(.*\S)\s*")
_ANSWER = re.compile(r"\s*(?:ANSWER|Đ[ÁA]P [ÁA]N)\s*:\s*([A-Za-z])\s*", re.IGNORECASE)


def looks(content: bytes) -> bool:
    """Tell whether an ANSWER line follows an option line."""
    text = decoded(content[:200_000]) or ""
    lines = text.splitlines()
    return any(_ANSWER.fullmatch(after) and _OPTION.fullmatch(before) for before, after in itertools.pairwise(lines))


def read(content: bytes, _name: str) -> Imported:
    """Every question; a doubt for each that has no question, options or answer of its own."""
    text = decoded(content)
    if text is None:
        return unreadable("import.encoding")
    gather, start = Gather(), 1
    prompt: list[str] = []
    options: list[str] = []
    for number, written in enumerate(text.splitlines(), 1):
        if gather.full(line(number)):
            break
        if answer := _ANSWER.fullmatch(written):
            _question(gather, start, prompt, options, answer[1].upper())
            prompt, options = [], []
        elif (option := _OPTION.fullmatch(written)) and prompt and option[1].upper() == chr(ord("A") + len(options)):
            options.append(option[2])
        elif not written.strip():
            continue
        else:
            if options:
                _question(gather, start, prompt, options, "")
                prompt, options = [], []
            if not prompt:
                start = number
            prompt.append(written.strip())
    if (prompt or options) and not gather.full(line(start)):
        _question(gather, start, prompt, options, "")
    return gather.result(line(1))


def _question(gather: Gather, start: int, prompt: list[str], options: list[str], letter: str) -> None:
    at = line(start)
    if not options:
        gather.doubt(at, "import.syntax", text=" ".join(prompt) or f"ANSWER: {letter}")
        return
    right = ord(letter) - ord("A") if letter else -1
    doubts: tuple[Known, ...] = (("import.unknown-answer", {"text": letter}),) if right >= len(options) else ()
    answers = [Answer(text, Decimal(100 * (place == right))) for place, text in enumerate(options)]
    gather.choice(Head(at, " ".join(prompt), doubts=doubts), answers, several=False)


IMPORTER = Importer(name="aiken", label="Aiken", endings=(".aiken.txt", ".aiken", ".txt"), looks=looks, read=read)
