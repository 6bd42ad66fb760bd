"""How hard the wording of a question is to read: a yardstick of our own, to compare questions with one another.

    score = mean syllables in a sentence + LONG_WEIGHT × share of long sentences + NEW_WEIGHT × share of new words

A sentence is long above LONG syllables (the authoring guide asks for fewer than 20 words in a sentence, and written
Vietnamese parts its words into syllables). A new word is a syllable or an abbreviation that stands in no lesson and in
no glossary entry: the learner meets it in the question for the first time. Numbers and names (a capital inside a
sentence) are not counted as new, nor are words that COMMON questions or more use ("Ghép mỗi … với …"). The score is
no school grade and comes from no study; it only says where to look.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from course.model.course import Course
from course.model.lesson import BlockKind
from course.quality.asked import asked, choices

LONG = 20
LONG_WEIGHT, NEW_WEIGHT = 10, 20
COMMON = 10
_SENTENCE = re.compile(r"(?<=[.!?:;…])[\"”)]*\s+|\n+")
_SYLLABLE = re.compile(r"[^\W_]+(?:[.,/][^\W_]+)*%?")
_MARKS = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """The reading of one question: syllables a sentence, share of long sentences (0 to 1), new words, the score."""

    question: str
    syllables: float
    long_share: float
    new_words: tuple[str, ...]
    score: float


def reading(course: Course) -> tuple[Reading, ...]:
    """Every gradable question of the banks, in teaching order."""
    texts = {one.part.id: [one.part.prompt, *choices(one.part)] for one in asked(course)}
    used = Counter(word for one in texts.values() for word in _words(one))
    known = taught_words(course) | {word for word, count in used.items() if count >= COMMON}
    return tuple(read(question, one, known) for question, one in texts.items())


def read(question: str, texts: Iterable[str], known: frozenset[str]) -> Reading:
    """Measure the texts of a question against the words that are `known`."""
    found = [words for text in texts for words in map(syllables, sentences(text)) if words]
    count = sum(map(len, found))
    if not count:
        return Reading(question=question, syllables=0, long_share=0, new_words=(), score=0)
    new = [word for words in found for word in _new_words(words, known)]
    mean, long_share = count / len(found), sum(len(words) > LONG for words in found) / len(found)
    return Reading(
        question=question,
        syllables=round(mean, 1),
        long_share=round(long_share, 2),
        new_words=tuple(dict.fromkeys(new)),
        score=round(mean + LONG_WEIGHT * long_share + NEW_WEIGHT * len(new) / count, 1),
    )


def sentences(text: str) -> list[str]:
    """The sentences of a text; a line end, a colon and a semicolon end one too, as a reader takes breath there."""
    return [one for one in _SENTENCE.split(text) if one.strip()]


def syllables(sentence: str) -> list[str]:
    """The syllables, numbers and abbreviations of a sentence; "4.1", "30/10" and "50%" are one each."""
    return _SYLLABLE.findall(sentence)


def taught_words(course: Course) -> frozenset[str]:
    """Every syllable of the lessons (without the trainer's notes) and of the glossary, in small letters."""
    texts = [
        text
        for _, lesson in course.lessons.values()
        for text in (lesson.head.title, *(block.text for block in lesson.blocks if block.kind is not BlockKind.TRAINER))
    ]
    texts += [text for term in course.terms for text in (term.term, term.plain, *term.match)]
    return frozenset(_words(_MARKS.sub(" ", text) for text in texts))


def _words(texts: Iterable[str]) -> set[str]:
    return {word.casefold() for text in texts for word in syllables(text)}


def _new_words(words: list[str], known: frozenset[str]) -> Iterator[str]:
    for place, word in enumerate(words):
        abbreviation = len(word) > 1 and word.isupper()
        name = word[0].isupper() and not abbreviation
        starts = place == 0  # a capital here says nothing
        if any(letter.isdigit() for letter in word) or (name and not starts) or word.casefold() in known:
            continue
        if name and starts and len(words) > 1 and words[1][0].isupper():
            continue  # a name of two syllables opens the sentence
        yield word.casefold() if not abbreviation else word
