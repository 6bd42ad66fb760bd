"""Claims in a text: words that need a proof, and words that no proof allows.

What a claim is stands in templates/builders/product_story/claims.yml; this only looks. docs/assets/js/story-check.js
does the same.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from course.model.story import Proof
from course.model.story_check import Claim, ClaimBook, Remark
from course.story.patterns import Hit, compiled, hits
from course.story.words import Span, Word, words


class Looked(NamedTuple):
    """A claim with its patterns made ready."""

    claim: Claim
    patterns: re.Pattern[str]
    spares: re.Pattern[str]
    unless: re.Pattern[str]


def ready(book: ClaimBook) -> tuple[Looked, ...]:
    """Make the claims of a book ready; raises UnknownGroup for a group it does not have."""
    return tuple(
        Looked(
            claim,
            compiled(claim.patterns, book.groups),
            compiled((*book.spares, *claim.spares), book.groups),
            compiled((*book.unless, *claim.unless), book.groups),
        )
        for claim in book.claims
    )


def claims_in(
    text: str, spans: Iterable[Span], looked: Iterable[Looked], proofs: Iterable[Proof], number: int | None
) -> Iterator[Remark]:
    """Every claim of a text in the order of its words; `number` is the criteria set of the product.

    `spans` are the sentences. A claim is cleared by a proof that names a paper and whose words hold the claim's, or
    stand in its sentence across it.
    """
    claims = tuple(looked)
    proven = [[word.key for word in words(one.proves)] for one in proofs if one.paper.strip() and one.proves.strip()]
    for at, span in enumerate(spans):
        line = words(text, *span)
        for hit, claim in _claims_of(line, claims):
            provable = claim.provable or number in claim.provable_sets
            if not (provable and any(_proves(proof, line, hit) for proof in proven)):
                yield remark_of(text, at, line, hit, claim)


def _claims_of(line: list[Word], claims: Iterable[Looked]) -> list[tuple[Hit, Claim]]:
    """The claims of a sentence; words that an earlier claim of the book has are not looked at again."""
    found: list[tuple[Hit, Claim]] = []
    for claim, patterns, spares, unless in claims:
        fit = [hit for hit in hits(patterns, line) if not any(_touch(hit, other) for other, _ in found)]
        if not fit or hits(unless, line):
            continue
        spared = hits(spares, line)
        found += [(hit, claim) for hit in fit if not any(_touch(hit, other) for other in spared)]
    return sorted(found, key=lambda one: one[0])


def remark_of(text: str, sentence: int, line: list[Word], hit: Hit, claim: Claim) -> Remark:
    """The remark for a claim at words of a sentence."""
    start, end = line[hit.first].start, line[hit.last - 1].end
    said = text[start:end]
    return Remark(
        rule=claim.id,
        level=claim.level,
        sentence=sentence,
        start=start,
        end=end,
        said=said,
        message=claim.message.replace("{said}", said),
        advice=claim.advice,
        evidence=claim.evidence,
        law=claim.law,
        at=claim.at,
    )


def _touch(one: Hit, other: Hit) -> bool:
    return one.first < other.last and other.first < one.last


def _proves(proof: list[str], line: list[Word], hit: Hit) -> bool:
    keys = [word.key for word in line]
    if _within(keys[hit.first : hit.last], proof):
        return True
    size = len(proof)
    return any(
        keys[at : at + size] == proof for at in range(max(0, hit.first - size + 1), min(hit.last, len(keys) - size + 1))
    )


def _within(few: list[str], many: list[str]) -> bool:
    return any(many[at : at + len(few)] == few for at in range(len(many) - len(few) + 1))
