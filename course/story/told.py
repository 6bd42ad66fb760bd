"""How chosen sentences stand in a draft: in the order of the beats, in paragraphs, quoted where a narrator tells."""

import re
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from course.model.story import Voice
from course.model.story_structure import Beat, Manner, Sentence, filled, slots
from course.story.sentences import capital, finished, same

CONNECTIVE, FACTS = "connective", "facts"
_TWO_ENDS = re.compile(r"([.!?…])\.$")
_ONE_STOP = re.compile(r"(?<!\.)\.$")
_INNER = str.maketrans({"“": "‘", "”": "’"})


class Told(NamedTuple):
    """What there is to tell: facts as text, answers as sentences, and the beats that order them.

    `own` says of each sentence whether its speaker means themselves, so that a narrator must quote it, in this manner.
    """

    beats: Sequence[Beat]
    voice: Voice
    facts: Mapping[str, str]
    answers: Mapping[str, tuple[str, ...]]
    own: Mapping[str, tuple[bool, ...]]
    manner: Manner
    one_paragraph: bool


class Chosen(NamedTuple):
    """What a draft takes: the frame of each beat by its number, and how many sentences of each answer."""

    frames: dict[str, int]
    taken: dict[str, int]


def told(all_: Told, chosen: Chosen) -> tuple[Sentence, ...]:
    """The sentences of a draft in order. What was said before is not said again."""
    teller = _Teller(all_, chosen)
    for beat in all_.beats:
        teller.tell(beat)
    return tuple(teller.quoted())


class _Teller:
    def __init__(self, all_: Told, chosen: Chosen) -> None:
        self.all, self.chosen = all_, chosen
        self.said: list[Sentence] = []
        self.own: list[bool] = []
        self.seen: set[str] = set()
        self.paragraph, self.breaks = 0, False

    def tell(self, beat: Beat) -> None:
        """Add what a beat says; a break before a beat that says nothing waits for the next."""
        self.breaks = self.breaks or not beat.joined
        groups = [(key, fresh) for key in beat.answers if (fresh := self.fresh(key))]
        number = self.chosen.frames.get(beat.id)
        if number is None and not groups:
            return
        if self.breaks and self.said and not self.all.one_paragraph:
            self.paragraph += 1
        self.breaks = False
        if number is not None:
            frame = beat.frames[number].said(self.all.voice)
            self.add(_TWO_ENDS.sub(r"\1", finished(filled(frame, self.all.facts))), FACTS, slots(frame))
        if groups and beat.lead and not self.all.one_paragraph:
            self.add(beat.lead, CONNECTIVE)
        for key, numbers in groups:
            own = self.all.voice is Voice.NARRATOR and any(self.all.own[key][number] for number in numbers)
            for number in numbers:
                self.add(self.all.answers[key][number], key, own=own)

    def fresh(self, key: str) -> list[int]:
        """The taken sentences of an answer, by number, that were not said before."""
        kept = []
        for number in range(self.chosen.taken.get(key, 0)):
            said = same(self.all.answers[key][number])
            if said not in self.seen:
                self.seen.add(said)
                kept.append(number)
        return kept

    def add(self, text: str, source: str, facts: tuple[str, ...] = (), own: bool = False) -> None:
        self.said.append(Sentence(text, source, text, self.paragraph, facts))
        self.own.append(own)

    def quoted(self) -> list[Sentence]:
        """The draft with the teller's own sentences in quotation marks, those of one answer in one pair."""
        draft, quotes = [], 0
        together = groupby(zip(self.said, self.own, strict=True), key=lambda one: (one[0].source, one[1]))
        for (_, own), items in together:
            group = [sentence for sentence, _ in items]
            draft += self.quote(group, quotes) if own else group
            quotes += own
        return draft

    def quote(self, group: list[Sentence], number: int) -> list[Sentence]:
        ways = self.all.manner.one if len(group) == 1 else self.all.manner.several
        way = ways[number % len(ways)]
        before, after = capital(filled(way.before, self.all.facts)), filled(way.after, self.all.facts)
        texts = [sentence.text.translate(_INNER) for sentence in group]
        if after.startswith("”,"):
            texts[-1] = _ONE_STOP.sub("", texts[-1])
        texts[0] = before + texts[0]
        texts[-1] += after
        marked = [sentence._replace(text=text) for sentence, text in zip(group, texts, strict=True)]
        marked[0] = marked[0]._replace(facts=slots(way.before))
        marked[-1] = marked[-1]._replace(facts=marked[-1].facts + slots(way.after))
        return marked
