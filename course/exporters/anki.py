"""Anki: one card for each gradable question, in a deck for each module; the back has answer, reasons and sources."""

import html
import re
from collections.abc import Sequence
from typing import Any

from course.exporters.aspects import Aspect
from course.exporters.exporter import EVERY_KIND, Exporter, Kit
from course.exporters.wording import lettered, mixed, remarks, right_sides, right_words, with_unit
from course.model.question import Matching, Numeric, Ordering, TrueFalse
from course.model.quiz import Quiz
from course.model.table import FALSE, TRUE
from course.office.anki import Card, Look, package

LOOK = Look(
    name="Học OCOP",
    fields=("Mã", "Câu hỏi", "Lựa chọn", "Đáp án", "Giải thích", "Lời nhắc", "Nguồn"),
    front='<div class="hoi">{{Câu hỏi}}</div>{{#Lựa chọn}}<div class="chon">{{Lựa chọn}}</div>{{/Lựa chọn}}',
    back='{{FrontSide}}<hr id="answer"><div class="dap">{{Đáp án}}</div><p>{{Giải thích}}</p>'
    '{{#Lời nhắc}}<div class="nhac">{{Lời nhắc}}</div>{{/Lời nhắc}}'
    '{{#Nguồn}}<div class="nguon">Nguồn: {{Nguồn}}</div>{{/Nguồn}}',
    css=".card { font-family: sans-serif; font-size: 20px; line-height: 1.5; text-align: left; }\n"
    ".hoi, .dap { font-weight: bold; }\n.chon { margin-top: 0.8em; }\n.nhac, .nguon { font-size: 80%; opacity: 0.8; }",
)
_MODULE = re.compile(r"m(\d+)-")


def _html(text: str) -> str:
    """Text as HTML; Anki would take two braces in a field for a mark of its own."""
    return html.escape(text).replace("{{", "{&#123;").replace("\n", "<br>")


def _lines(texts: Sequence[str]) -> str:
    return "<br>".join(map(_html, texts))


def _offered(question: Any) -> list[str]:
    """What the front shows to choose from; nothing where the answer is typed."""
    if isinstance(question, TrueFalse):
        return [TRUE, FALSE]
    if isinstance(question, Matching):
        return [*(f"• {pair.left}" for pair in question.pairs), "—", *(f"→ {text}" for text in right_sides(question))]
    if isinstance(question, Ordering):
        return [f"• {item}" for item in mixed(question.items)]
    return lettered([one.text for one in getattr(question, "options", ())])


def _render(question: Any, kit: Kit) -> Card:
    module = _MODULE.match(question.id)
    prompt = with_unit(question) if isinstance(question, Numeric) else question.prompt
    sources = "; ".join(kit.cite(source) for source in question.sources)
    fields = (
        *(question.id, _html(prompt), _lines(_offered(question)), _lines(right_words(question))),
        *(_html(question.explanation), _lines(remarks(question)), _html(sources)),
    )
    lesson = question.id.rpartition("-q")[0] or "khac"
    tags = ("hoc-ocop", f"muc::{question.level.value}", f"muc-tieu::{lesson}::{question.objective or 'khac'}")
    key, name = (module[1], f"Chuyên đề {module[1]}") if module else ("khac", "Câu hỏi khác")
    return Card(question.id, key, name, fields, tags)


def _write(quiz: Quiz, rendered: Sequence[Card], _kit: Kit) -> bytes:
    """A quiz of one module is one deck; else each module has a deck under the quiz's."""
    top = f"Học OCOP::{quiz.title.replace('::', ': ')}"
    single = len({card.deck_key for card in rendered}) < 2
    cards = [
        card._replace(
            deck_key=quiz.id if single else f"{quiz.id}/{card.deck_key}",
            deck_name=top if single else f"{top}::{card.deck_name}",
        )
        for card in rendered
    ]
    return package(cards, LOOK, quiz.day)


EXPORTER = Exporter(
    name="anki",
    label="Anki (thẻ ghi nhớ)",
    suffix=".apkg",
    renders=dict.fromkeys(
        ("single_choice", "multiple_response", "true_false", "matching", "ordering", "numeric", "short_answer"), _render
    ),
    cannot={},
    loses={
        EVERY_KIND: {
            Aspect.GRADING: "Thẻ Anki không chấm; người học lật thẻ rồi tự so.",
            Aspect.PARTIAL: "Thẻ Anki không chấm nên không chia điểm.",
        }
    },
    write=_write,
    client="Anki's own library (PyPI: anki)",
)
