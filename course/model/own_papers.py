"""What a province puts in the place of the house's workshop papers: words, a logo, whole templates."""

from collections.abc import Mapping
from typing import NamedTuple

from course.model.record import Record

FORMS = ("attendance", "confirmation", "evaluation")
"""The papers that a folder may bring its own Typst template for, "<name>.typ"."""
WORDS, SLIDES = "words.yml", "slides.pptx"


class PaperWords(Record, kw_only=True, omit_defaults=True):
    """The words of the papers; what a province leaves out stays as the house says it.

    `logo` is a picture in the same folder, `colour` "#rrggbb"; `asked` are the lines of the evaluation sheet to tick,
    `written` those to write under.
    """

    heading: str = ""
    signer: str = ""
    colour: str = ""
    logo: str = ""
    asked: tuple[str, ...] = ()
    written: tuple[str, ...] = ()

    def over(self, house: "PaperWords") -> "PaperWords":
        """These words, the house's where they are left out."""
        return PaperWords(**{key: getattr(self, key) or getattr(house, key) for key in self.__struct_fields__})


class Logo(NamedTuple):
    """A picture that was looked at: its bytes and its format ("png", "jpg", "svg")."""

    content: bytes
    format: str


class OwnPapers(NamedTuple):
    """A province's folder, read, by its path; without one it changes nothing. `slides`: it brings SLIDES too."""

    folder: str = ""
    slides: bool = False
    words: PaperWords = PaperWords()
    logo: Logo | None = None
    templates: Mapping[str, str] = {}
