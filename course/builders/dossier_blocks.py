"""The lines of papers.yml as blocks, filled with what one dossier says."""

from course.builders.dossier_frame import Frame
from course.builders.dossier_names import said
from course.builders.dossier_text import clean
from course.model import form, paper


def block(frame: Frame, line: form.Line) -> paper.Block:
    """One line that needs no computing as its block."""
    if isinstance(line, form.TextLine):
        return paper.Text(line.role, _filled(frame, line.text), _empty(frame, line.empty))
    if isinstance(line, form.FieldLine):
        return _field(frame, line)
    if isinstance(line, form.PairLine):
        return paper.Pair(_field(frame, line.left), _field(frame, line.right))
    if isinstance(line, form.TickLine):
        return paper.Ticks(line.lead, tuple((_filled(frame, box.label), _ticked(frame, box)) for box in line.boxes))
    if isinstance(line, form.NationalLine):
        return paper.National(tuple(_filled(frame, text) for text in line.office))
    if isinstance(line, form.SignatureLine):
        place, who, name = (_filled(frame, text) for text in (line.place, line.who, line.name))
        return paper.Signature(place, who, line.how, name, _empty(frame, line.empty))
    return paper.PageBreak()


def _filled(frame: Frame, template: str) -> str:
    return form.fill(template, lambda name: said(frame, name))


def _field(frame: Frame, line: form.FieldLine) -> paper.Field:
    value = said(frame, line.key) if line.key else ""
    if line.value and (value or not line.key):
        value = _filled(frame, line.value)
    return paper.Field(line.label, value or _told(frame, line.told_by), line.key, line.lines)


def _told(frame: Frame, starts: tuple[str, ...]) -> str:
    """What the producer wrote for the first described criterion whose title starts so."""
    for line in frame.lines:
        if starts and line.criterion.title.startswith(starts) and line.code in frame.details:
            return clean(frame.details[line.code].description)
    return ""


def _ticked(frame: Frame, box: form.Box) -> bool:
    return box.case is frame.dossier.case or any(said(frame, key) for key in box.keys)


def _empty(frame: Frame, keys: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((frame.form.fields[key].label, key) for key in keys if not said(frame, key))
