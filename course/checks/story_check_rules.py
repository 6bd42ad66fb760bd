"""Rules for the data of the story's check: patterns can be read, claims have evidence and law, words are all there."""

import string
from collections.abc import Iterator, Mapping, Sequence

from course.content.load import Loaded
from course.content.located_yaml import line_of
from course.content.origins import Origin
from course.model.fault import Finding
from course.story.craft import PATTERNS, REMARKS
from course.story.levels import WORDS
from course.story.patterns import UnknownGroup, compiled

SAID = ("said",)
"""What the words of a claim may name."""
PREFIX = "story."


def claims(loaded: Loaded) -> Iterator[Finding]:
    """Claims have ids of their own, patterns that can be read, evidence where a paper clears them, a law in force."""
    if (book := loaded.course.story_claims) is None:
        return
    origin, seen = loaded.origins.of("story-claims", str(book.version)), set(REMARKS)
    for name in book.groups:
        yield from _patterns(origin, ("groups", name), book.groups[name], book.groups)
    for key in ("spares", "unless"):
        yield from _patterns(origin, (key,), getattr(book, key), book.groups)
    for number, claim in enumerate(book.claims):
        at = f"claims[{number}]"
        if claim.id in seen or not claim.id.startswith(PREFIX):
            yield origin.finding("storycheck.id", f"{at}.id", id=claim.id)
        seen.add(claim.id)
        for key in ("patterns", "spares", "unless"):
            yield from _patterns(origin, ("claims", number, key), getattr(claim, key), book.groups)
        if (claim.provable or claim.provable_sets) and not claim.evidence:
            yield origin.finding("storycheck.no-evidence", f"{at}.id", id=claim.id)
        for key in ("message", "advice"):
            yield from _names(origin, ("claims", number, key), getattr(claim, key), SAID)
        yield from _law(loaded, origin, f"{at}.law", claim.law)


def craft(loaded: Loaded) -> Iterator[Finding]:
    """Every list, remark and word that the check takes is there, no other, with known names in braces."""
    if (book := loaded.course.story_craft) is None:
        return
    origin = loaded.origins.of("story-craft", str(book.version))
    yield from _keys(origin, "patterns", book.patterns, dict.fromkeys(PATTERNS, ()))
    yield from _keys(origin, "remarks", book.remarks, REMARKS)
    yield from _keys(origin, "levels", book.levels, WORDS)
    for name, patterns in book.patterns.items():
        yield from _patterns(origin, ("patterns", name), patterns, {})
    for rule, said in book.remarks.items():
        for key in ("message", "advice"):
            yield from _names(origin, ("remarks", rule, key), getattr(said, key), REMARKS.get(rule))
    for name, text in book.levels.items():
        yield from _names(origin, ("levels", name), text, WORDS.get(name))
    if min(book.limits.sentence, book.limits.mean, book.limits.praise) < 1:
        yield origin.finding("storycheck.limits", "limits")
    form = loaded.course.story_form
    known = {question.id for question in form.questions} if form else set()
    for key in ("resource", "culture", "character", "scene"):
        for number, name in enumerate(getattr(book.material, key)):
            if form and name not in known:
                yield origin.finding("storyform.unknown-question", f"material.{key}[{number}]", name=name, near="")


def _patterns(
    origin: Origin, where: tuple[str | int, ...], patterns: Sequence[str], groups: Mapping[str, Sequence[str]]
) -> Iterator[Finding]:
    for number, pattern in enumerate(patterns):
        line = line_of(origin.data, (*where, number))
        try:
            fits_nothing = compiled((pattern,), groups).match("")
        except UnknownGroup as unknown:
            yield Finding(origin.file, line, "storycheck.unknown-group", {"name": unknown.args[0]})
        else:
            if fits_nothing:
                yield Finding(origin.file, line, "storycheck.empty-pattern", {"pattern": pattern})


def _keys(
    origin: Origin, key: str, found: Mapping[str, object], wanted: Mapping[str, tuple[str, ...]]
) -> Iterator[Finding]:
    for name in sorted(found.keys() ^ wanted.keys()):
        where = (key, name) if name in found else (key,)
        yield Finding(origin.file, line_of(origin.data, where), "storycheck.words", {"name": name, "key": key})


def _names(
    origin: Origin, where: tuple[str | int, ...], text: str, allowed: tuple[str, ...] | None
) -> Iterator[Finding]:
    """Names in braces that nothing fills; of a text nobody asks for, `allowed` is None."""
    try:
        named = [name for _, name, _, _ in string.Formatter().parse(text) if name is not None]
    except ValueError:
        named = [text]
    for name in named if allowed is not None else ():
        if name not in (allowed or ()):
            yield Finding(origin.file, line_of(origin.data, where), "storycheck.placeholder", {"name": name})


def _law(loaded: Loaded, origin: Origin, path: str, law: str) -> Iterator[Finding]:
    laws = loaded.course.laws
    if law and law not in laws:
        yield origin.finding("law.unknown", path, id=law, near="")
    elif law and laws[law].standing(loaded.course.day) == "lapsed":
        yield origin.finding("law.lapsed-cited", path, name=laws[law].name)


CHECKS = (claims, craft)
