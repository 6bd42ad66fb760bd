"""Which stories of a folder are alike, as a page and as notes; nobody is graded, the passages are shown."""

from collections.abc import Mapping, Sequence

from course.builders.story_text import TEXT
from course.model.plan_blocks import Block, Heading, Paragraph, PlanDocument, Row, Table
from course.story.similar import Pair

NAME = "giong-nhau"
_PASSAGES = 5


def passages(pair: Pair, texts: Mapping[str, str], most: int = _PASSAGES) -> list[tuple[str, str]]:
    """The passages alike, longest first, as they stand in both texts."""
    longest = sorted(pair.passages, key=lambda one: -(one.first.end - one.first.start))[:most]
    one, other = texts[pair.first], texts[pair.second]
    return [(one[at.start : at.end], other[to.start : to.end]) for at, to in longest]


def alike_document(pairs: Sequence[Pair], texts: Mapping[str, str]) -> PlanDocument:
    """The report; `texts` are the leaflet texts of every story by its name."""
    blocks: list[Block] = [Paragraph(TEXT["alike_note"], True)]
    if not pairs:
        blocks.append(Paragraph(TEXT["alike_none"].format(count=len(texts))))
    head = TEXT["alike_head"].split("|")
    for pair in pairs:
        blocks.append(Heading(f"{pair.first} – {pair.second}: {round(pair.share * 100)}%"))
        rows = tuple(Row((" ".join(one.split()), " ".join(other.split()))) for one, other in passages(pair, texts))
        blocks.append(Table(head[3], (pair.first, pair.second), rows, (1, 1), 2))
    return PlanDocument(TEXT["alike_title"], "", (), "", tuple(blocks), "", "")
