"""What the material would support for criteria 5.1, 5.2 and 5.3 today, and what the next option needs.

Section 5 of Phụ lục II of Quyết định 26/2026/QĐ-TTg: 25 sets of products share one ladder, set 26 (tourism) has its
own. Criteria are known by their titles, since codes are a sheet's own. The words are in craft.yml. No text is called
moving: whether a story moves people, people say (the test with three strangers). docs/assets/js/story-levels.js does
the same.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

from course.model.criteria import Criterion
from course.model.story import Length, Story
from course.model.story_check import StoryRules, Support
from course.model.story_form import StoryForm
from course.story.craft import by_sentence
from course.story.found import Found, holds, keys
from course.story.sentences import words as count
from course.story.words import sentences

PLAIN = 4
"""In how many sentences of the text one may still be long, a cliché or a chain of praise: one in so many."""


_STEPS = (
    "text", "written", "leaflet", "website", "traceability", "named", "told", "origin", "culture", "character",
    "english",
)  # fmt: skip
WORDS: dict[str, tuple[str, ...]] = {
    "council": (),
    "not-compared": (),
    "compared": (),
    "alike-need": (),
    "size": ("count",),
    "size-need": ("least", "most"),
    "strangers-need": (),
    "display-need": (),
    "display-far-need": (),
    "not-story-need": (),
    **{f"{name}{end}": () for name in _STEPS for end in ("", "-need")},
}
"""Every word of craft.yml's levels and the values it may use."""


class ScoredLine(Protocol):
    """A line of a sheet, as course/criteria/sheet.py looks it up."""

    @property
    def code(self) -> str:
        """The sheet's code of the criterion."""

    @property
    def criterion(self) -> Criterion:
        """The criterion with its options."""


class Step(NamedTuple):
    """What an option asks for, beside the options below: whether it is there, and the words for both cases."""

    there: bool
    why: str
    need: str


class Rung(NamedTuple):
    """An option: everything it asks for beside the one below. `passing` is only climbed over, never supported."""

    steps: tuple[Step, ...]
    passing: bool = False


def levels(
    story: Story,
    texts: Mapping[Length, str],
    lines: Iterable[ScoredLine],
    form: StoryForm,
    rules: StoryRules,
    *,
    alike: bool | None = None,
) -> tuple[Support, ...]:
    """What every criterion on the story among the scored `lines` of a sheet would find today, in the sheet's order.

    `texts` are the finished texts or drafts; `alike` says whether a comparison (course/story/similar.py) found another
    story, None when nobody compared. Whoever shows this also says words `council` of craft.yml.
    """
    material = _Material(story, texts, form, rules, alike)
    found = []
    for line in lines:
        ladder = next((rungs for start, rungs in _LADDERS if _called(line.criterion, start)), None)
        if ladder is not None:
            found.append(_support(line, ladder(material, len(line.criterion.options))))
    return tuple(found)


class _Material:
    """What the texts and the file hold, looked up once. The leaflet speaks for the story when there is one."""

    def __init__(
        self, story: Story, texts: Mapping[Length, str], form: StoryForm, rules: StoryRules, alike: bool | None
    ) -> None:
        self.story, self.alike, self.words = story, alike, rules.craft.levels
        given = {length: text for length, text in texts.items() if text.strip()}
        order = (Length.LEAFLET, Length.WEBSITE, Length.LABEL)
        self.length = next((length for length in order if length in given), None)
        text = given[self.length] if self.length else ""
        self.text, self.count = bool(given), count(text)
        leaflet = next((size for size in form.sizes if size.length is Length.LEAFLET), None)
        self.size = next((size for size in form.sizes if size.length is self.length), leaflet)
        self.fits = self.text and self.size is not None and self.size.least <= self.count <= self.size.most
        every = [Found(one, story, rules.craft) for one in given.values()]
        material = rules.craft.material
        self.placed = any(one.place(story.facts.commune) and one.place(story.facts.province) for one in every)
        self.person = any(one.person() for one in every)
        self.time = any(one.time() for one in every)
        self.product = any(holds(one.keys, keys(story.facts.product)) for one in every)
        self.resource = any(one.used(material.resource) for one in every)
        self.culture = any(one.used(material.culture) for one in every)
        self.character = any(one.used(material.character) for one in every)
        scene = any(one.used(material.scene) for one in every)
        weak = {remark.sentence for remark in by_sentence(text, story, rules.craft) if remark.rule in _WEAK}
        self.told = scene and self.person and self.time and len(weak) * PLAIN <= len(sentences(text))

    def step(self, there: bool, name: str, **values: int) -> Step:
        """A step with its words from craft.yml."""
        why, need = self.words.get(name, ""), self.words[f"{name}-need"]
        for key, value in values.items():
            why, need = why.replace(f"{{{key}}}", str(value)), need.replace(f"{{{key}}}", str(value))
        return Step(there, why, need)

    def own(self) -> Step:
        """That no other story is like it; not known counts as own, and is said."""
        words = self.words
        return Step(not self.alike, words["not-compared" if self.alike is None else "compared"], words["alike-need"])


_WEAK = ("story.long-sentence", "story.cliche", "story.praise")
_Ladder = Callable[[_Material, int], tuple[Rung, ...]]


def _shown(have: _Material, options: int) -> tuple[Rung, ...]:
    """5.1: told, on a leaflet, on a website, in the traceability content; in set 26 own, then in another language."""
    shown, told = have.story.shown, have.step(have.text, "text")
    if options == len(_TOURISM):
        english = any(text.strip() for text in have.story.english.values())
        identity = (have.own(), have.step(have.placed, "origin"), have.step(have.culture, "culture"))
        return (Rung((told,)), Rung(identity), Rung((have.step(english, "english"),)))
    return (
        Rung(()),
        Rung((told,)),
        Rung((have.step(shown.written, "written"), have.step(shown.leaflet, "leaflet"))),
        Rung((have.step(shown.website, "website"),)),
        Rung((have.step(shown.traceability, "traceability"),)),
    )


def _structure(have: _Material, _: int) -> tuple[Rung, ...]:
    """5.2: simple, short and whole, told as a story."""
    size = have.size
    limits = {"least": size.least, "most": size.most} if size else {"least": 0, "most": 0}
    named = have.product and have.placed and have.person
    return (
        Rung((have.step(have.text, "text"),)),
        Rung((have.step(have.fits, "size", count=have.count, **limits), have.step(named, "named"))),
        Rung((have.step(have.told, "told"),)),
    )


def _identity(have: _Material, _: int) -> tuple[Rung, ...]:
    """5.3: another's story, one's own origin, culture and the product's own value; the last step only people know."""
    return (
        Rung((have.step(have.text, "text"),), passing=not have.alike),
        Rung((have.own(), have.step(have.placed and have.resource, "origin"))),
        Rung((have.step(have.culture, "culture"), have.step(have.character, "character"))),
        Rung((have.step(False, "strangers"),)),
    )


def _display(have: _Material, _: int) -> tuple[Rung, ...]:
    """5.2 of set 26: made into a document; that it hangs where guests come, a file cannot know."""
    written = have.step(have.text and have.story.shown.written, "written")
    return (Rung((written, have.step(False, "display"))), Rung((have.step(False, "display-far"),)))


def _countryside(have: _Material, _: int) -> tuple[Rung, ...]:
    """5.3 of set 26: a paper of the commune, no matter of the story."""
    return (Rung((have.step(False, "not-story"),)),)


_TOURISM = (1, 2, 4)
_LADDERS: tuple[tuple[str, _Ladder], ...] = (
    ("Câu chuyện sản phẩm", _shown),
    ("Cấu trúc câu chuyện sản phẩm", _structure),
    ("Trí tuệ/bản sắc địa phương", _identity),
    ("Trình bày câu chuyện sản phẩm", _display),
    ("Sản phẩm dịch vụ du lịch trên địa bàn đạt chuẩn nông thôn mới", _countryside),
)


def _called(criterion: Criterion, start: str) -> bool:
    return criterion.title.casefold().startswith(start.casefold())


def _support(line: ScoredLine, rungs: Sequence[Rung]) -> Support:
    """Climb as far as everything is there."""
    options = line.criterion.options
    reached, why = 0, []
    for rung in rungs:
        if not all(step.there for step in rung.steps):
            break
        reached += 1
        why += [step.why for step in rung.steps if step.why]
    above = reached + 1 + (reached < len(rungs) and rungs[reached].passing)
    option = 0 if reached and rungs[reached - 1].passing else reached
    missing = rungs[reached].steps if reached < len(rungs) else ()
    why += [step.why for step in missing if step.there and step.why]
    return Support(
        code=line.code,
        title=line.criterion.title,
        option=option,
        points=options[option - 1].points if option else 0,
        why=tuple(why),
        next=above if above <= len(options) else 0,
        needs=tuple(step.need for step in missing if not step.there),
    )
