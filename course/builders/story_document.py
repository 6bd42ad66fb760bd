"""A story as a document people go on editing: three texts, English beside, facts, proofs, consents, what to look at."""

import datetime
import itertools
from collections.abc import Iterator, Mapping

from course.builders.plan_frame import table_or_mark
from course.builders.story_clip import clip, clip_notes, clock
from course.builders.story_facts import contact, paragraphs, person, place
from course.builders.story_kit import Told
from course.builders.story_sources import source_words, sources
from course.builders.story_text import TEXT
from course.model.plan_blocks import Block, Bullets, Facts, Heading, Note, Paragraph, PlanDocument, Row, Table, Weight
from course.model.story import Length
from course.model.story_check import Level, Remark, Support
from course.model.story_form import StoryForm
from course.story.sentences import words as count

_PASSAGES = 3
_SIGN = "\n\n"  # room for a signature


def story_document(told: Told, form: StoryForm, day: datetime.date) -> PlanDocument:
    """The blocks, in order; Word and plain Markdown are drawn from them."""
    story = told.story
    return PlanDocument(
        title=TEXT["doc_title"].format(product=story.facts.product),
        owner=story.facts.producer,
        lines=tuple(line for line in (place(story.facts), TEXT["doc_day"].format(day=f"{day:%d/%m/%Y}")) if line),
        mark=TEXT["example"] if story.example else "",
        blocks=tuple(_blocks(told, form)),
        signed="",
        signer="",
    )


def _blocks(told: Told, form: StoryForm) -> Iterator[Block]:
    story = told.story
    if story.core:
        yield Heading(TEXT["doc_core"])
        yield Paragraph(story.core)
    for size in form.sizes:
        yield from _text(told, size.length, size.title, size.least, size.most)
    yield Heading(TEXT["doc_facts"])
    known = ((asked.ask, _fact(told, asked.key)) for asked in form.facts)
    yield Facts(tuple((ask, value) for ask, value in known if value))
    yield from _photos(told)
    proofs = tuple(Row((proof.proves or "…", proof.paper)) for proof in story.proofs)
    yield table_or_mark(_table("doc_proofs", proofs, (2, 3)))
    yield _table("doc_consents", tuple(_consents(told)), (3, 4, 2, 3))
    yield from _gaps(told, form)
    yield from _sources(told, form)
    yield from _checked(told, {size.length: size.title for size in form.sizes})
    yield from _clip(told, form)


def _text(told: Told, length: Length, title: str, least: int, most: int) -> Iterator[Block]:
    text = told.text(length)
    yield Heading(TEXT["doc_texts"].format(title=title, words=count(text), least=least, most=most))
    yield Paragraph(TEXT["doc_edited" if told.edited(length) else "doc_draft"] if text else TEXT["doc_empty"], True)
    if not (english := told.story.english.get(length, "")):
        yield from map(Paragraph, paragraphs(text))
        return
    beside = itertools.zip_longest(paragraphs(text), paragraphs(english), fillvalue="")
    yield Table("", tuple(TEXT["doc_beside_head"].split("|")), tuple(map(Row, beside)), (1, 1), 2)


def _consents(told: Told) -> Iterator[Row]:
    """Whoever agreed, room to sign for whoever has not, and for the one who answers for the text."""
    given = [(one.who, one.what, one.day, one.signed) for one in told.story.consents]
    if not given and told.story.facts.person:
        given = [(person(told.story.facts), "", "", False)]
    for who, what, day, signed in given:
        yield Row((who, what, day, TEXT["doc_signed"] if signed else _SIGN))
    yield Row((told.story.facts.producer or TEXT["told_by_maker"], TEXT["doc_signer"], "", _SIGN))


def _fact(told: Told, key: str) -> str:
    value = getattr(told.story.facts, key)
    return dict(contact(told.story.facts)).get(TEXT["price"], "") if key == "price" else str(value or "")


def _table(name: str, rows: tuple[Row, ...], widths: tuple[int, ...]) -> Table:
    head = tuple(TEXT[f"{name}_head"].split("|"))
    return Table(TEXT[name], head, rows, widths, len(head))


def _photos(told: Told) -> Iterator[Block]:
    lines = []
    for shot in told.shots:
        line = shot.caption or TEXT["photo_of"].format(product=told.story.facts.product)
        line = TEXT["doc_photo"].format(caption=line, credit=shot.credit) if shot.credit else line
        lines.append(line if shot.consent else f"{line}: {TEXT['doc_photo_consent']}")
    if lines:
        yield Heading(TEXT["doc_photos"], 2)
        yield Bullets(tuple(lines))


def _gaps(told: Told, form: StoryForm) -> Iterator[Block]:
    open_ = dict.fromkeys(gap for draft in told.drafts.values() for gap in draft.gaps)
    asked = [source_words(gap, form) for gap in open_]
    if asked:
        yield Heading(TEXT["doc_gaps"], 2)
        yield Bullets(tuple(asked))


def _sources(told: Told, form: StoryForm) -> Iterator[Block]:
    yield Heading(TEXT["doc_sources"])
    for size in form.sizes:
        rows = tuple(Row((one.sentence, source_words(one.key, form))) for one in sources(told, size.length))
        if rows:
            yield Table(size.title, tuple(TEXT["doc_sources_head"].split("|")), rows, (3, 2), 2)


def _checked(told: Told, titles: Mapping[Length, str]) -> Iterator[Block]:
    yield Heading(TEXT["doc_check"])
    yield Paragraph(TEXT["doc_check_note"], True)
    for length, remarks in told.remarks.items():
        yield Heading(titles[length], 2)
        if not remarks:
            yield Paragraph(TEXT["doc_no_remarks"])
        yield from (_remark(one) for one in remarks)
    if told.levels:
        yield Heading(TEXT["doc_levels"], 2)
        for one in told.levels:
            yield from _level(one)
    if told.alike:
        yield Heading(TEXT["doc_alike"], 2)
        yield Bullets(tuple(_alike(told)))


def _alike(told: Told) -> Iterator[str]:
    text = told.text(Length.LEAFLET)
    for pair in told.alike:
        mine = pair.first == told.name
        spans = [passage.first if mine else passage.second for passage in pair.passages[:_PASSAGES]]
        passages = "; ".join(f"“{text[span.start : span.end]}”" for span in spans)
        other = pair.second if mine else pair.first
        yield TEXT["doc_alike_one"].format(name=other, share=round(pair.share * 100), passages=passages)


def _remark(remark: Remark) -> Note:
    weight = Weight.WARNING if remark.level is Level.WARNING else Weight.NOTICE
    said = remark.message if remark.said in remark.message else f"“{remark.said}”: {remark.message}"
    evidence = TEXT["evidence"].format(evidence=remark.evidence) if remark.evidence else ""
    return Note(weight, TEXT[remark.level.value], " ".join(part for part in (said, remark.advice, evidence) if part))


def criterion(support: Support) -> str:
    """A criterion's name without the requirement that some sheets print after it."""
    return support.title.partition(" Yêu cầu:")[0]


def _level(support: Support) -> Iterator[Block]:
    name = "doc_level" if support.option else "doc_level_none"
    values = {"code": support.code, "title": criterion(support), "option": support.option, "points": support.points}
    yield Note(Weight.PLAIN, "", TEXT[name].format(**values))
    if support.why:
        yield Bullets(support.why)
    if support.needs:
        yield Paragraph(f"{TEXT['doc_next']}:", True)
        yield Bullets(support.needs)


def _clip(told: Told, form: StoryForm) -> Iterator[Block]:
    script = clip(told, {one.id: one.theme for one in form.questions})
    if not script.scenes:
        return
    yield Heading(TEXT["doc_clip"])
    yield from map(Paragraph, clip_notes(script))
    rows = []
    for number, scene in enumerate(script.scenes, 1):
        shot = f"{scene.shot}\n{TEXT['clip_screen'].format(screen=scene.screen)}" if scene.screen else scene.shot
        rows.append(Row((str(number), clock(scene), shot, scene.voice)))
    yield Table("", tuple(TEXT["clip_head"].split("|")), tuple(rows), (1, 2, 5, 6), 4)
