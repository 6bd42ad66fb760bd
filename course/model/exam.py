"""A question paper as a candidate reads it: words, letters and numbers, and nothing that tells what is right."""

from typing import NamedTuple


class Letter(NamedTuple):
    """A choice, a right-hand side or a step, with the letter it is called by."""

    letter: str
    text: str


class Asked(NamedTuple):
    """A question on paper.

    `number` is "7", or "7a" under a case; `kind` as authors write it. `choices` are options, right-hand sides or
    steps; `lefts` the left-hand sides of a matching question, numbered from 1. `note` says how to answer, `unit` what
    a number is counted in. A case has `parts`.
    """

    number: str
    kind: str
    prompt: str
    note: str = ""
    choices: tuple[Letter, ...] = ()
    lefts: tuple[str, ...] = ()
    unit: str = ""
    parts: tuple["Asked", ...] = ()


class Section(NamedTuple):
    """Questions answered in the same way, under a heading that says how."""

    title: str
    how: str
    questions: tuple[Asked, ...]


class Exam(NamedTuple):
    """One version of a paper of `size` questions. `code` is its mã đề, "" on the trainer's original.

    `on_sheet`: answers go on a separate sheet; else the paper has room for them. `organiser` is "" for a dotted line,
    `minutes` 0 when there is no limit.
    """

    id: str
    title: str
    organiser: str
    code: str
    minutes: int
    size: int
    on_sheet: bool
    sections: tuple[Section, ...]
