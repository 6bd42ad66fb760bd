"""The check of a product story as data: what a claim is, what craft asks for, and what the check says.

templates/builders/product_story/claims.yml holds a ClaimBook, craft.yml a Craft. How patterns are written is told in
course/story/patterns.py.
"""

from enum import StrEnum

from course.model.record import Record


class Level(StrEnum):
    """How much a remark weighs: something to think about, or something to change before the text is printed."""

    NOTICE = "notice"
    WARNING = "warning"


class Claim(Record, kw_only=True, omit_defaults=True):
    """A kind of words that needs a proof, or that no proof allows.

    `patterns` find it. A hit is left alone when one of `spares` overlaps it, or one of `unless` stands anywhere in its
    sentence. `provable` says whether a paper of the story can clear it; if not, it still can
    for products of `provable_sets`. `law` is an id of editions/laws.yml and `at` the
    place in it; without a law the rule is advice of this course.
    """

    id: str
    level: Level
    patterns: tuple[str, ...]
    spares: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    provable: bool = True
    provable_sets: tuple[int, ...] = ()
    message: str
    advice: str
    evidence: str = ""
    law: str = ""
    at: str = ""


class ClaimBook(Record, kw_only=True):
    """claims.yml: lists of words that patterns call by name, what clears any claim, and the claims.

    Where two claims want the same words, the earlier one in the file has them.
    """

    version: int
    groups: dict[str, tuple[str, ...]]
    spares: tuple[str, ...]
    unless: tuple[str, ...]
    claims: tuple[Claim, ...]


class Said(Record, kw_only=True, omit_defaults=True):
    """The words of a remark of craft; names in braces are filled in."""

    level: Level = Level.NOTICE
    message: str
    advice: str


class Limits(Record, kw_only=True):
    """Thresholds of this course, no law: words in a sentence, words in the mean sentence, praise words in a row."""

    sentence: int
    mean: int
    praise: int


class Material(Record, kw_only=True):
    """Which questions of the interview speak of what criterion 5.3 asks for, and which make a scene."""

    resource: tuple[str, ...]
    culture: tuple[str, ...]
    character: tuple[str, ...]
    scene: tuple[str, ...]


class Craft(Record, kw_only=True):
    """craft.yml: patterns by name, limits, remarks by rule id, words for the levels.

    `stock` are phrases that any two stories may share, with • for a name or number.
    """

    version: int
    stock: tuple[str, ...]
    patterns: dict[str, tuple[str, ...]]
    limits: Limits
    material: Material
    remarks: dict[str, Said]
    levels: dict[str, str]


class StoryRules(Record, kw_only=True):
    """Everything the check works from."""

    claims: ClaimBook
    craft: Craft


class Remark(Record, kw_only=True, omit_defaults=True):
    """What the check says of a text.

    `sentence` counts from 0; `start` and `end` are characters of the text, and `said` is what stands there. A remark
    on the whole text has sentence −1 and an empty span. `law` and `at` as in Claim.
    """

    rule: str
    level: Level
    sentence: int
    start: int
    end: int
    said: str
    message: str
    advice: str
    evidence: str = ""
    law: str = ""
    at: str = ""


class Support(Record, kw_only=True):
    """What a criterion of the story would find today: no grade, the council decides.

    `option` counts the criterion's options from 1, 0 when the material supports none; `points` are that option's. `why`
    says what was found. `next` is the option above, 0 when there is none, `needs` what exactly it still asks for.
    """

    code: str
    title: str
    option: int
    points: int
    why: tuple[str, ...]
    next: int
    needs: tuple[str, ...]
