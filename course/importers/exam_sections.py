"""Walks through the lines of a Word test: parts, stories, questions with what stands under them, key, reasons."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from course.importers import exam_lines as lines
from course.importers.exam_key import entries_of_line, entries_of_table, is_key_line, letters
from course.importers.exam_lines import Line
from course.importers.exam_marks import Lettered
from course.importers.importer import Place
from course.model.fold import fold


@dataclass
class Draft:
    """A question as its lines stand in the document; `after` is the number of the question before it in its part."""

    place: Place
    number: int
    part: int
    after: int
    part_title: str = ""
    prompt: list[str] = field(default_factory=list)
    options: list[Lettered] = field(default_factory=list)
    statements: list[Lettered] = field(default_factory=list)
    statement_names: list[tuple[str, ...]] = field(default_factory=list)
    items: list[str] = field(default_factory=list)
    lefts: list[str] = field(default_factory=list)
    rights: list[tuple[str, str]] = field(default_factory=list)
    answer: str = ""
    reasons: list[str] = field(default_factory=list)
    names: tuple[str, ...] = ()
    pictures: bool = False
    explaining: bool = False


@dataclass
class Story:
    """A text with the numbers of the questions about it."""

    place: Place
    part: int
    first: int
    last: int
    text: list[str]
    names: tuple[str, ...] = ()
    reasons: list[str] = field(default_factory=list)


# An answer of the key: the part its section names (0: none), the number, the answer, where it stands.
Keyed = tuple[int, int, str, Place]

_STORY_REASONS = re.compile(r"Tình huống câu (\d+) đến (\d+)\.\s*(.*)", re.IGNORECASE | re.DOTALL)


class Sections:
    """The drafts, stories, key and reasons of one document."""

    def __init__(self, document: Sequence[Line]) -> None:
        self.drafts: list[Draft] = []
        self.stories: list[Story] = []
        self.key: list[Keyed] = []
        self.reasons: dict[tuple[int, int], list[str]] = {}
        self._section, self._part, self._title = "questions", 0, ""
        self._story: Story | None = None
        self._instructing = False  # between the title of a part and its first question
        self._told: list[str] | None = None  # where lines of reasons go
        self._plain = not any(self._head(line) for line in document)
        for line in document:
            if line.text or line.pictures:
                self._line(line)
        self._tables(document)

    # --- Which section a line is in

    def _line(self, line: Line) -> None:
        text = line.text
        if lines.END.fullmatch(text) and self.drafts:
            self._section, self._story = "after", None
        elif lines.is_key_head(text) and self.drafts and self._section != "reasons":
            self._section, self._part = "key", 0
        elif lines.is_reasons_head(text) and self._section in ("after", "key"):
            self._section, self._part, self._told = "reasons", 0, None
        elif (part := lines.part_number(text)) is not None and not self._in_cell(line):
            self._part, self._title, self._story, self._told, self._instructing = part, text, None, None, True
        elif self._section == "questions":
            self._question_line(line)
        elif self._section == "key":
            self._key_line(line)
        elif self._section == "reasons":
            self._reasons_line(line)
        elif is_key_line(text):
            self._key_line(line)

    def _in_cell(self, line: Line) -> bool:
        """Tell whether a line stands in a table of the question before it."""
        return line.cell is not None and bool(self.drafts)

    def _head(self, line: Line, expected: int = 0) -> tuple[int, str] | None:
        """The number and the text of "Câu 1. …"; a number without a sign behind it counts when it is the next."""
        found = lines.QUESTION.fullmatch(line.text)
        if found is None:
            return None
        number, rest = int(found[1]), found[3].strip()
        return (number, rest) if found[2] or not rest or number == expected else None

    # --- Questions

    def _question_line(self, line: Line) -> None:
        current = self.drafts[-1] if self.drafts else None
        expected = current.number + 1 if current else 1
        head = self._head(line, expected) or (self._plain_head(line, current) if self._plain else None)
        story = lines.STORY.fullmatch(line.text)
        if story and int(story[1]) < int(story[2]) <= int(story[1]) + 30:
            first = [story[3].strip()] if story[3].strip() else []
            self._story = Story(line.place, self._part, int(story[1]), int(story[2]), first, line.names)
            self.stories.append(self._story)
            return
        if head is not None:
            if current is not None and current.explaining and self._repeats(head[0]):
                self._section, self._told = "reasons", None
                self._reasons_line(line)
                return
            self._begin(line, *head, current)
        elif self._story is not None:
            self._story.text.append(line.text)
        elif current is not None and not self._instructing:
            self._under(current, line)

    def _repeats(self, number: int) -> bool:
        return any(one.number == number and one.part == self._part for one in self.drafts)

    def _plain_head(self, line: Line, current: Draft | None) -> tuple[int, str] | None:
        """The head "1. …" in a document that never says "Câu": the next number, or 1 in a new part."""
        found = lines.PLAIN.fullmatch(line.text)
        if found is None or (line.cell is not None and current is not None and current.lefts):
            return None
        number, again = int(found[1]), current is None or current.part != self._part
        return (number, found[3]) if number == (1 if again else current.number + 1 if current else 1) else None

    def _begin(self, line: Line, number: int, rest: str, current: Draft | None) -> None:
        after = current.number if current is not None and current.part == self._part else 0
        draft = Draft(line.place, number, self._part, after, self._title, names=line.names, pictures=line.pictures)
        start = len(line.text) - len(rest)
        cut = re.search(r"(?:(?<=\t)|(?<=\s\s))\*?A\s?[.)]\s", line.text[start:]) if rest else None
        if cut:  # the options begin on the line of the question
            rest = line.text[start : start + cut.start()].strip()
        if rest:
            draft.prompt.append(rest)
        self.drafts.append(draft)
        self._story, self._instructing = None, False
        if cut:
            self._under(draft, line.part(start + cut.start()))

    def _under(self, draft: Draft, line: Line) -> None:
        """A line below the head of a question."""
        draft.pictures = draft.pictures or line.pictures
        text = line.text
        if not text:
            return
        options = lines.pieces(line, chr(ord("A") + len(draft.options)))
        statement, item, left = lines.STATEMENT.match(text), lines.ITEM.match(text), lines.LEFT.match(text)
        if is_key_line(text) and (draft.options or draft.statements):
            self._key_line(line)
        elif found := lines.ANSWER.fullmatch(text):
            draft.answer, draft.explaining = found[1], True
        elif (rest := lines.reasons_after(text)) is not None or lines.is_reasons_head(text):
            draft.explaining = True
            draft.reasons += [rest] if rest else []
        elif draft.explaining:
            draft.reasons.append(text)
        elif (written := lines.WRITTEN.fullmatch(text)) and not draft.options:
            draft.answer, draft.explaining = written[1], True
        elif lines.TYPED.fullmatch(text):
            return
        elif line.cell is not None and left and int(left[1]) == len(draft.lefts) + 1 and not draft.options:
            draft.lefts.append(text[left.end() :].strip())
        elif line.cell is not None and draft.lefts:
            if right := re.match(r"([A-Ha-h])\s*[.)]\s*", text):
                draft.rights.append((right[1].upper(), text[right.end() :].strip()))
        elif line.cell is not None and fold(text).startswith(("cot ", "column ")):
            return
        elif options:
            draft.options += [Lettered(*one) for one in options]
        elif statement and not draft.options and statement[1] == chr(ord("a") + len(draft.statements)):
            label, words = line.part(0, statement.end()), line.part(statement.end())
            draft.statements.append(Lettered(statement[1], label, words))
            draft.statement_names.append(line.names)
        elif item and int(item[1]) == len(draft.items) + 1 and not draft.options:
            draft.items.append(text[item.end() :].strip())
        else:
            self._goes_on(draft, line)

    def _goes_on(self, draft: Draft, line: Line) -> None:
        """A line that continues what was last begun."""
        for group in (draft.options, draft.statements):
            if group:
                last = group[-1]
                text = f"{last.text.text}\n{line.text}"
                marks = (*last.text.marks, lines.NOTHING, *line.marks)
                group[-1] = last._replace(text=last.text._replace(text=text, marks=marks))
                return
        if draft.items:
            draft.items[-1] += "\n" + line.text
        else:
            draft.prompt.append(line.text)

    # --- Key and reasons

    def _key_line(self, line: Line) -> None:
        if line.cell is None:
            self.key += [(self._key_part(), *entry, line.place) for entry in entries_of_line(line.text)]

    def _key_part(self) -> int:
        return self._part if self._section == "key" else 0

    def _tables(self, document: Sequence[Line]) -> None:
        """The tables below the head of the key."""
        start = next((n for n, line in enumerate(document) if lines.is_key_head(line.text)), None)
        if start is None or not self.drafts:
            return
        part = 0
        parts: dict[int, tuple[int, Place]] = {}
        for line in document[start:]:
            found = lines.part_number(line.text)
            part = part if found is None else found
            if line.cell is not None:
                parts.setdefault(line.cell.table, (part, line.place))
        for table, rows in lines.grids(document[start:]).items():
            named, place = parts[table]
            self.key += [(named, *entry, place) for entry in entries_of_table(rows)]

    def _reasons_line(self, line: Line) -> None:
        head = self._head(line) or (self._plain_reasons(line) if self._plain else None)
        if story := _STORY_REASONS.fullmatch(line.text):
            found = [one for one in self.stories if (one.first, one.last) == (int(story[1]), int(story[2]))]
            self._told = found[0].reasons if found else []
            self._told.append(story[3])
        elif head is not None:
            self._told = self.reasons.setdefault((self._part, head[0]), [])
            self._told += [head[1]] if head[1] else []
        elif self._told is not None:
            self._told.append(line.text)

    def _plain_reasons(self, line: Line) -> tuple[int, str] | None:
        found = lines.PLAIN.fullmatch(line.text)
        known = found is not None and any(one.number == int(found[1]) for one in self.drafts)
        return (int(found[1]), found[3]) if found and known else None

    # --- What belongs to a question

    def keyed(self, draft: Draft) -> list[str]:
        """The answers that the key tells of a question, those of its own part first."""
        mine = [one for one in self.key if one[1] == draft.number]
        exact = [one for one in mine if one[0] == draft.part]
        alone = sum(one.number == draft.number for one in self.drafts) == 1
        return [one[2] for one in exact or (mine if alone else [one for one in mine if one[0] == 0])]

    def explained(self, draft: Draft) -> list[str]:
        """The lines of reasons of a question, under it or at the end."""
        if draft.reasons:
            return draft.reasons
        alone = sum(one.number == draft.number for one in self.drafts) == 1
        for (part, number), told in self.reasons.items():
            if number == draft.number and (part == draft.part or alone):
                return told
        return []

    def key_left(self) -> list[Keyed]:
        """Answers of the key whose number no question has."""
        numbers = {one.number for one in self.drafts}
        return [one for one in self.key if one[1] not in numbers and letters(one[2])]
