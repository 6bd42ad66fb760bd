"""The trainer's interview sheet as a paper: questions with room to write, notes for recording, a slip of consent."""

from collections.abc import Iterator

from course.model.paper import Block, Field, Grid, PageBreak, Pair, Paper, Role, Row, Text, Ticks
from course.model.story_form import Question, StoryForm

NAME = "phieu-phong-van"
_LINES, _LINES_SHORT = 4, 6
_CONSENTS = ("consent_name", "consent_photo", "consent_voice", "consent_words")


def interview_sheet(form: StoryForm, *, short: bool) -> Paper:
    """The sheet of all questions, or of the short path, which leaves more room for each."""
    words = form.words
    title = f"{words['sheet_title']}. {words['sheet_short' if short else 'sheet_full']}"
    name = f"{NAME}-{'ngan' if short else 'du'}"
    return Paper(name, title, tuple(_blocks(form, short)))


def _blocks(form: StoryForm, short: bool) -> Iterator[Block]:
    words = form.words
    yield Text(Role.TITLE, words["sheet_title"].upper())
    yield Text(Role.CENTRE, words["sheet_short" if short else "sheet_full"])
    yield Pair(Field(f"{words['asked']}:"), Field(f"{words['teller']}:"))
    yield Pair(Field(f"{words['day']}:"), Field(f"{words['spot']}:"))
    yield Text(Role.NOTE, words["sheet_use"])
    yield Text(Role.NOTE, words["sheet_mark"])
    yield Text(Role.NOTE, words["follow_up"])
    yield Text(Role.SUBTITLE, words["facts"])
    for asked in form.facts:
        yield Field(asked.ask)
    number = 0
    for theme in form.themes:
        asked_here = [one for one in form.questions if one.theme == theme.id and (one.short or not short)]
        if not asked_here:
            continue
        yield Text(Role.SUBTITLE, theme.title)
        yield Text(Role.NOTE, theme.help)
        for question in asked_here:
            number += 1
            yield from _question(form, question, number, _LINES_SHORT if short else _LINES)
    yield Text(Role.SUBTITLE, words["core"])
    yield Text(Role.NOTE, words["core_help"])
    yield Field("", lines=2)
    yield PageBreak()
    yield Text(Role.SUBTITLE, words["recording"])
    for note in form.recording:
        yield Text(Role.LINE, f"☐ {note}")
    yield PageBreak()
    yield from _consent(form)


def _question(form: StoryForm, question: Question, number: int, lines: int) -> Iterator[Block]:
    yield Text(Role.HEAD, f"{number}. {question.ask}")
    yield Text(Role.NOTE, f"{question.why} {form.words['example']}: {question.example}")
    yield Field("", lines=lines)


def _consent(form: StoryForm) -> Iterator[Block]:
    """The slip, one for everybody whose name, picture, voice or words are used."""
    words = form.words
    yield Text(Role.TITLE, words["consent"].upper())
    yield Pair(Field(f"{words['teller']}:"), Field(f"{words['day']}:"))
    yield Text(Role.LINE, words["consent_text"])
    for key in _CONSENTS:
        yield Ticks("", ((words[key], False),))
    yield Field(f"{words['consent_where']}:", lines=2)
    yield Text(Role.LINE, words["consent_stop"])
    rows = (Row((words["teller"], "\n\n")), Row((words["witness"], "\n\n")), Row((words["asked"], "\n\n")))
    yield Grid(("", words["signature"]), rows, (30, 70))
