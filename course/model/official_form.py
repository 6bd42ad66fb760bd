"""The official forms this course fills in, and the document each rests on."""

from course.model.record import Record
from course.model.source import Source


class Form(Record, kw_only=True):
    """A form of templates/builders/dossier/forms.yml; `id` is the name of its paper, `name` how a sentence calls it."""

    id: str
    name: str
    source: Source
