r"""AMC-TXT, the plain text of Auto Multiple Choice, which prints papers and marks scans (AMC/Filter/plain.pm).

Every text stands on one line, since a line that begins with * + - # or a word and a colon means something. Options,
scoring and text stand in a fixed order behind the stars; with all of them written, no text can be taken for one.
The marks inside texts ([_ _], !image!, [[latex]]) are switched off in the head.
"""

from collections.abc import Callable, Sequence
from typing import Any

from course.exporters.aspects import Aspect
from course.exporters.exporter import EVERY_KIND, DoesNotFit, Exporter, Kit
from course.model.number import format_number
from course.model.question import Case, MultipleResponse, SingleChoice
from course.model.quiz import Quiz
from course.questions import kind_of

_NOT_ON_PAPER = "AMC chấm các ô được tô, không chấm được câu này; hãy dùng phiếu của chương trình này hoặc Moodle."
_PARTS = ("single_choice", "multiple_response", "true_false", "numeric", "short_answer")


def line(text: str) -> str:
    """A text on one line; the only mark that cannot be switched off is parted."""
    return " ".join(text.split()).replace("[verbatim]", "[ verbatim ]").replace("[/verbatim]", "[ /verbatim ]")


def choice(text: str) -> str:
    """The text of an option; one that begins like a letter or a scoring gets an empty scoring before it."""
    shown = line(text)
    return f"{{}} {shown}" if shown.startswith(("[", "{")) else f" {shown}"


def head(question: Any, stars: str = "*", lines: int = 0) -> str:
    """Stars, id, order and points of a question, then its text; `lines` are left for an answer written by hand."""
    opened = f"<lines={lines}>" if lines else ""
    ordered = "" if getattr(question, "shuffle", False) else ",ordered"
    points = "mz=1" if stars == "**" else "b=1,m=0"
    return f"{stars}{opened}[id={question.id}{ordered}]{{{points}}} {line(question.prompt)}"


_WORDS: dict[str, Any] = {"line": line, "choice": choice, "head": head, "number": format_number}


def _render(question: Any, kit: Kit) -> str:
    return kit.templates.get_template(f"quiz/amc-txt/{kind_of(question)}.j2").render(_WORDS, q=question)


def _choices(question: SingleChoice | MultipleResponse, kit: Kit) -> str:
    return kit.templates.get_template("quiz/amc-txt/choice.j2").render(
        _WORDS, q=question, stars="*" if isinstance(question, SingleChoice) else "**"
    )


def _case(case: Case, kit: Kit) -> str:
    refused = [kind_of(part) for part in case.parts if kind_of(part) not in _PARTS]
    if refused:
        raise DoesNotFit("Tình huống có câu ghép cặp hoặc sắp xếp mà AMC không chấm được.")
    parts = [_RENDERS[kind_of(part)](part, kit).strip() for part in case.parts]
    return kit.templates.get_template("quiz/amc-txt/case.j2").render(_WORDS, q=case, parts=parts)


def _write(quiz: Quiz, rendered: Sequence[str], kit: Kit) -> bytes:
    page = kit.templates.get_template("quiz/amc-txt/quiz.j2")
    seed = f"{quiz.day:%Y%m%d}"
    return page.render(_WORDS, quiz=quiz, seed=seed, questions=[one.strip() for one in rendered]).encode() + b"\n"


_RENDERS: dict[str, Callable[[Any, Kit], str]] = {
    "single_choice": _choices,
    "multiple_response": _choices,
    "true_false": _render,
    "numeric": _render,
    "short_answer": _render,
    "case": _case,
}

EXPORTER = Exporter(
    name="amc-txt",
    label="AMC-TXT (Auto Multiple Choice)",
    suffix=".amc.txt",
    renders=_RENDERS,
    cannot={"matching": _NOT_ON_PAPER, "ordering": _NOT_ON_PAPER},
    loses={
        EVERY_KIND: {
            Aspect.LEVEL: "AMC không có chỗ ghi mức độ.",
            Aspect.OBJECTIVE: "AMC không có chỗ ghi mục tiêu.",
            Aspect.SOURCES: "AMC không có chỗ ghi nguồn.",
            Aspect.EXPLANATION: "Đề in ra giấy không có lời giải thích.",
            Aspect.FEEDBACK: "Đề in ra giấy không có lời nhắc cho phương án.",
        },
        "numeric": {
            Aspect.TOLERANCE: "Người chấm tô ô đúng hay sai; sai số ghi trong chú thích của tệp.",
            Aspect.TRAPS: "Đề in ra giấy không có lời nhắc cho lỗi hay gặp.",
        },
        "short_answer": {Aspect.TRAPS: "Đề in ra giấy không có lời nhắc cho lỗi hay gặp."},
    },
    write=_write,
    client="AMC's own Perl filter (Debian's auto-multiple-choice-common), which makes LaTeX of it",
)
