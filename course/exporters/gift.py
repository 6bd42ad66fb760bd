r"""GIFT, Moodle's text format. Grammar: the reference of qformat_gift (question/format/gift/format.php).

The importer finds an answer block by the first `{` and `}` of a question, so every special sign in text is escaped
with a backslash: first `\` itself, then ~ = # { } and :, then line ends as \n.
"""

from collections.abc import Sequence
from typing import Any

from course.exporters.aspects import Aspect
from course.exporters.exporter import EVERY_KIND, DoesNotFit, Exporter, Kit
from course.exporters.moodle import accepted, caught, digits, weight, with_unit
from course.model.question import ShortAnswer
from course.model.quiz import Quiz
from course.questions import KINDS

_SIGNS = str.maketrans({"\\": r"\\", "~": r"\~", "=": r"\=", "#": r"\#", "{": r"\{", "}": r"\}", ":": r"\:"})


def escape(text: str) -> str:
    """Make text safe anywhere in a question: no sign of it can open, close or split an answer."""
    return text.translate(_SIGNS).replace("\r", "").replace("\n", r"\n")


def answer(text: str, percent: str = "") -> str:
    """An answer behind its ~ or =, with its share of the points when `percent` says one.

    A text that begins like a weight (%5% …) needs one before it, one that begins with [ a format, or Moodle eats it.
    """
    share = f"%{percent}%" if percent else ""
    return f"{share}{'[plain]' if text.startswith('[') else ''}{escape(text)}"


def wrong(text: str) -> str:
    """A wrong answer of a choice with one right answer."""
    return answer(text, "0" if text.startswith("%") else "")


def arrow(text: str) -> str:
    """Text of a matching pair: `->` parts the two sides and cannot be escaped, so it is written with an arrow."""
    return text.replace("->", "→")


def head(question: Any, more: str = "") -> str:
    """The id and tags that Moodle 3.8 and newer keep, the name, and the text, marked plain: its [ is no format."""
    tags = f"[id:{question.id}] [tag:level:{question.level}] [tag:objective:{question.objective}]"
    return f"// {tags}\n::{escape(question.id)}::[plain]{escape(question.prompt + more)}"


def remark(text: str) -> str:
    """The feedback of one answer."""
    return f"#{'[plain]' if text.startswith('[') else ''}{escape(text)}" if text else ""


def general(question: Any) -> str:
    """The explanation, shown whatever was answered; it must stand last. An empty line would end the question."""
    return f"####[plain]{escape(question.explanation)}\n" if question.explanation.strip() else ""


_WORDS = {
    "answer": answer, "wrong": wrong, "escape": escape, "arrow": arrow, "weight": weight, "digits": digits,
    "head": head, "remark": remark, "general": general, "accepted": accepted, "caught": caught, "with_unit": with_unit,
}  # fmt: skip


def _render(kind: str) -> Any:
    def render(question: Any, kit: Kit) -> str:
        if kind == "short_answer" and any("->" in text for text in (*accepted(question), *_traps(question))):
            raise DoesNotFit("GIFT hiểu “->” trong đáp án là câu ghép cặp; hãy dùng Moodle XML.")
        return kit.templates.get_template(f"quiz/gift/{kind}.j2").render(_WORDS, q=question)

    return render


def _traps(question: ShortAnswer) -> list[str]:
    return [trap.text for trap in question.traps]


def _write(quiz: Quiz, rendered: Sequence[str], _kit: Kit) -> bytes:
    head = f"$CATEGORY: $course$/top/Học OCOP/{quiz.title.replace('/', '//')}\n"
    return "\n\n".join([head.rstrip("\n"), *(text.strip() for text in rendered)]).encode() + b"\n"


EXPORTER = Exporter(
    name="gift",
    label="GIFT (Moodle)",
    suffix=".gift.txt",
    renders={kind: _render(kind) for kind in KINDS if kind not in ("ordering", "case")},
    cannot={
        "ordering": "GIFT chuẩn của Moodle không có câu sắp xếp thứ tự; hãy dùng trang tự kiểm tra hoặc in ra giấy.",
    },
    loses={
        EVERY_KIND: {
            Aspect.SOURCES: "GIFT không có chỗ ghi nguồn.",
            Aspect.FIXED_ORDER: "GIFT để Moodle tự trộn phương án.",
        },
        "matching": {Aspect.FEEDBACK: "GIFT không có lời nhắc cho từng cặp."},
    },
    write=_write,
    client="gift-pegjs 1.0.2 (npm), the grammar of the GIFT editor",
)
