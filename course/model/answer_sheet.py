"""The measures of the answer sheet as templates/papers/sheet.yml holds them; all lengths in millimetres."""

from course.model.record import Record


class Page(Record, kw_only=True):
    """The size of the paper."""

    width: float
    height: float


class Markers(Record, kw_only=True):
    """The corner marks: side, distance from the edges, and the pattern of each as rows of 0 and 1."""

    size: float
    edge: float
    bits: tuple[tuple[str, ...], ...]


class Square(Record, kw_only=True):
    """A square by its top left corner."""

    x: float
    y: float
    size: float


class Digits(Record, kw_only=True):
    """Columns of bubbles for digits; x and y are the centre of the first bubble."""

    digits: int
    x: float
    y: float
    pitch_x: float
    pitch_y: float
    radius: float


class Answers(Record, kw_only=True):
    """The field of the answers and the rows of bubbles in it."""

    left: float
    right: float
    top: float
    bottom: float
    columns: int
    per_column: int
    head: float
    number: float
    pitch_x: float
    pitch_min: float
    pitch_max: float
    radius: float


class Boxes(Record, kw_only=True):
    """Boxes to write in, below the bubbles."""

    gap: float
    height: float
    pitch: float
    between: float
    number: float
    cell: float
    pitch_matching: float
    pitch_ordering: float


class Measures(Record, kw_only=True):
    """The whole sheet."""

    version: int
    page: Page
    markers: Markers
    qr: Square
    seat: Digits
    code: Digits
    answers: Answers
    boxes: Boxes
