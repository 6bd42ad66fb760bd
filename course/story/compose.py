"""A draft from what was answered, and from nothing else; docs/assets/js/story-compose.js gives the same.

A sentence is an answer's sentence as it was said, a frame of facts, or a neutral connective. Beats are filled in
rounds, one answer each, until the draft is long enough: a little of everything before much of one thing. Sentences
of one answer are taken from its beginning, so that none loses the one it rests on.
"""

from collections.abc import Iterable

from course.model.story import Length, Story
from course.model.story_form import StoryForm
from course.model.story_structure import CORE, Beat, Draft, Sentence, Structures, fact_texts, slots
from course.story.sentences import first_word, is_first_person, plain, same, sentences, small, words
from course.story.told import Chosen, Told, told


def compose(story: Story, form: StoryForm, structures: Structures, length: Length) -> Draft:
    """The draft of a length in the story's structure and voice, never longer than builder.yml allows.

    It is shorter than the least when the answers do not suffice: nothing is added to fill it. `gaps` are questions
    still open, in the order in which the draft would use them, `facts` what its best frames lack. Raises ValueError
    for an unknown structure.
    """
    size = next(one for one in form.sizes if one.length is length)
    composer = _Composer(story, structures, length, size.most)
    composer.fill((size.least + size.most) // 2, size.least)
    gaps = composer.gaps(composer.words < size.least)
    return Draft(length, composer.draft, composer.words, gaps, composer.lacking())


def facts_of(story: Story) -> dict[str, str]:
    """The facts as frames say them, each on one line.

    A product that begins with the word for what it is ("Mận sấy Suối Ngần", "mận sấy dẻo") begins small inside a
    sentence. How a person is called says nothing without the person.
    """
    facts = {key: said for key, text in fact_texts(story).items() if (said := plain(text))}
    if "product" in facts and small(first_word(facts["product"])) == first_word(facts.get("category", "")):
        facts["product"] = small(facts["product"])
    return facts if "person" in facts else {key: text for key, text in facts.items() if key != "person_title"}


class _Composer:
    def __init__(self, story: Story, structures: Structures, length: Length, most: int) -> None:
        self.length, self.most, self.depth = length, most, structures.depth[length]
        self.beats = structures.of(story.structure).beats
        self.facts = facts_of(story)
        given = {**story.answers, CORE: story.core}
        self.answers = {key: sentences(text, structures.abbreviations) for key, text in given.items()}
        self.told = Told(
            beats=self.beats,
            voice=story.voice,
            facts=self.facts,
            answers=self.answers,
            own={
                key: tuple(is_first_person(one, structures.first_person, structures.not_first_person) for one in said)
                for key, said in self.answers.items()
            },
            manner=next(one for one in structures.manners if one.slots <= self.facts.keys()),
            one_paragraph=length is Length.LABEL,
        )
        self.chosen = Chosen({}, {})
        self.draft: tuple[Sentence, ...] = ()
        self.words = 0

    def fill(self, enough: int, least: int) -> None:
        """Take what the length asks for; when that is too little, more of every answer the structure knows."""
        here = [beat for beat in self.beats if self.length in beat.most]
        # How a story opens and ends is settled before its middle.
        ends = (self.beats[0], self.beats[-1])
        for beat in sorted(here, key=lambda beat: (not beat.first, beat not in ends)):
            self.begin(beat)
            if beat.first:
                self.take(beat, beat.most[self.length])
        self.rounds(here, enough, whole=False)
        self.rounds(self.beats, least, whole=True)

    def rounds(self, beats: Iterable[Beat], enough: int, whole: bool) -> None:
        """An answer for each beat, again and again, until there are enough words or nothing fits any more.

        `whole` takes one sentence more at a time, of any answer.
        """
        going = True
        while going:
            going = False
            for beat in beats:
                if self.words < enough:
                    taken = self.more(beat) if whole else self.take(beat, beat.most[self.length])
                    going = going or taken

    def begin(self, beat: Beat) -> None:
        """Set the first frame of a beat whose facts are known and which fits."""
        if beat.fallback and any(self.answers.get(key) for key in beat.answers):
            return
        for number, frame in enumerate(beat.frames):
            text = frame.said(self.told.voice)
            if text and all(name in self.facts for name in slots(text)):
                self.chosen.frames[beat.id] = number
                if self.fits():
                    return
                del self.chosen.frames[beat.id]

    def take(self, beat: Beat, most: int) -> bool:
        """Take one more answer for a beat, as deep as it fits; False when it has its answers or none fits."""
        if sum(self.chosen.taken.get(key, 0) > 0 for key in beat.answers) >= most:
            return False
        fresh = [key for key in beat.answers if not self.chosen.taken.get(key) and self.answers.get(key)]
        return any(self.reach(key, depth) for key in fresh for depth in range(self.depth, 0, -1))

    def more(self, beat: Beat) -> bool:
        """Take one more sentence for a beat, of the first answer that has one which fits."""
        begun = [key for key in beat.answers if self.chosen.taken.get(key)]
        keys = begun if begun and beat.one_of else beat.answers
        return any(self.reach(key, self.chosen.taken.get(key, 0) + 1) for key in keys)

    def reach(self, key: str, number: int) -> bool:
        """Take an answer up to a sentence, if there is one and the draft then says more and still fits.

        Sentences that the draft says already are passed over.
        """
        said, before = self.answers.get(key, ()), self.chosen.taken.get(key, 0)
        known = {same(one.said) for one in self.draft}
        while number < len(said) and same(said[number - 1]) in known:
            number += 1
        if not before < number <= len(said):
            return False
        self.chosen.taken[key] = number
        if self.fits(longer=True):
            return True
        self.chosen.taken[key] = before
        return False

    def fits(self, longer: bool = False) -> bool:
        """Keep the draft as it is chosen now, if it has room and, when asked, says more than before."""
        draft = told(self.told, self.chosen)
        total = sum(words(one.text) for one in draft)
        if total > self.most or (longer and len(draft) <= len(self.draft)):
            return False
        self.draft, self.words = draft, total
        return True

    def gaps(self, short: bool) -> tuple[str, ...]:
        """Questions without an answer: the first of each beat that has none, and in a short draft all the others."""
        found: dict[str, None] = {}
        for beat in self.beats:
            asked = [key for key in beat.answers if key != CORE]
            lacking = [key for key in asked if not self.answers.get(key)]
            if beat.one_of or not short:
                lacking = lacking[:1] if lacking == asked else []
            if beat.most.get(self.length) or (short and beat.most):
                found |= dict.fromkeys(lacking)
        return tuple(found)

    def lacking(self) -> tuple[str, ...]:
        """Facts that the first of several frames names; what a single frame adds is no loss."""
        best = [beat.frames[0] for beat in self.beats if self.length in beat.most and len(beat.frames) > 1]
        named = (name for frame in best for name in slots(frame.said(self.told.voice)))
        return tuple(dict.fromkeys(name for name in named if name not in self.facts))
