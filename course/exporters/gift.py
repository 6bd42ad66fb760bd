r"""GIFT, Moodle's text format. Grammar: the reference of qformat_gift (question/format/gift/format.php).

The importer finds an answer block by the first `{` and `}` of a question, so every special sign in text is escaped
with a backslash: first `\` itself, then ~ = # { } and :, then line ends as \n.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from course.exporters.aspects import Aspect
from course.exporters.exporter import EVERY_KIND, Exporter, Kit
from course.model.quiz import Quiz
from course.questions import KINDS

_SIGNS = str.maketrans({"\\": r"\\", "~": r"\~", "=": r"\=", "#": r"\#", "{": r"\{", "}": r"\}", ":": r"\:"})


def escape(text: str) -> str:
    """Make text safe anywhere in a question: no sign of it can open, close or split an answer."""
    return text.translate(_SIGNS).replace("\r", "").replace("\n", r"\n")


def pair_text(text: str) -> str:
    """Text of a matching pair: `->` parts the two sides and cannot be escaped, so it is written with an arrow."""
    return escape(text.replace("->", "→"))


def weight(count: int) -> str:
    """The share of one of `count` right options in percent, five decimals as Moodle's grade list has them."""
    return f"{Decimal(100) / count:.5f}".rstrip("0").rstrip(".")


def head(question: Any, more: str = "") -> str:
    """The id Moodle 3.8 and newer keep, the name, and the text, marked plain so that a leading [ is no format."""
    return f"// [id:{question.id}]\n::{escape(question.id)}::[plain]{escape(question.prompt + more)}"


def remark(text: str) -> str:
    """The feedback of one answer."""
    return f"#{escape(text)}" if text else ""


def general(question: Any) -> str:
    """The explanation, shown whatever was answered; it must stand last."""
    return f"####{escape(question.explanation)}"


_WORDS = {
    "escape": escape, "pair_text": pair_text, "weight": weight, "head": head, "remark": remark, "general": general,
}  # fmt: skip


def _render(kind: str) -> Any:
    def render(question: Any, kit: Kit) -> str:
        return kit.templates.get_template(f"quiz/gift/{kind}.j2").render(_WORDS, q=question)

    return render


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
            Aspect.LEVEL: "GIFT không có chỗ ghi mức độ.",
            Aspect.OBJECTIVE: "GIFT không có chỗ ghi mục tiêu.",
            Aspect.SOURCES: "GIFT không có chỗ ghi nguồn.",
            Aspect.FIXED_ORDER: "GIFT để Moodle tự trộn phương án.",
        },
        "matching": {Aspect.FEEDBACK: "GIFT không có lời nhắc cho từng cặp."},
    },
    write=_write,
    client="none yet: a reader that follows Moodle's own importer (tests/exporters/read_gift.py)",
)
