"""The checklist: every field that is still empty on the forms, the papers that miss, and the floors."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from course.builders.dossier_evidence import standings
from course.builders.dossier_frame import STARS_FROM, Frame
from course.criteria.evidence import ROWS
from course.model.paper import Block, Field, Grid, Pair, Paper, Role, Row, Signature, Text


class Empty(NamedTuple):
    """A field left open: on which form, its label, and where the producer writes it."""

    form: str
    label: str
    key: str


def empty_fields(papers: Iterable[Paper]) -> list[Empty]:
    """Every open field that is the producer's to fill, in the order of the papers; a key is named once."""
    found: dict[str, Empty] = {}
    for paper in papers:
        for label, key in (open_field for block in paper.blocks for open_field in _open(block)):
            found.setdefault(key, Empty(paper.title.split(":")[0], label.strip("- :"), key))
    return list(found.values())


def _open(block: Block) -> Iterator[tuple[str, str]]:
    if isinstance(block, Field):
        if block.key and not block.value.strip():
            yield block.label, block.key
    elif isinstance(block, Pair):
        yield from _open(block.left)
        yield from _open(block.right)
    elif isinstance(block, Text | Grid | Signature):
        yield from block.empty


def checklist(frame: Frame, papers: Iterable[Paper]) -> Paper:
    """What to do before the dossier is handed in."""
    empty = empty_fields(papers)
    rows = tuple(Row((str(n), one.form, one.label, one.key, "☐")) for n, one in enumerate(empty, 1))
    blocks: tuple[Block, ...] = (
        Text(Role.TITLE, "DANH MỤC CẦN KIỂM TRA TRƯỚC KHI NỘP"),
        Text(Role.CENTRE, "(Giấy làm việc của chủ thể, không nộp kèm hồ sơ)"),
        Text(Role.HEAD, f"1. Ô còn trống: {len(empty)}"),
        Grid(("TT", "Biểu mẫu", "Ô còn trống", "Khóa trong tệp", "Xong"), rows, (7, 22, 37, 26, 8), (0, 4))
        if rows
        else Text(Role.LINE, "Mọi ô của chủ thể trên các biểu mẫu đều đã có nội dung."),
        *_papers(frame),
        *_ranks(frame),
        *_rejections(frame),
    )
    return Paper("danh-muc-kiem-tra", "Danh mục cần kiểm tra trước khi nộp", blocks)


def _papers(frame: Frame) -> Iterator[Block]:
    missing = [one for one in standings(frame) if one.missing]
    yield Text(Role.HEAD, f"2. Tài liệu minh chứng còn thiếu: {len(missing)} mục")
    for one in missing:
        yield Text(Role.LINE, f"☐ Mục {one.row}. {ROWS[one.row - 1][0]} (tiêu chí {', '.join(one.criteria)})")


def _ranks(frame: Frame) -> Iterator[Block]:
    found = frame.score
    titles = {line.code: line.criterion for line in frame.lines}
    yield Text(Role.HEAD, "3. Điểm và mức tối thiểu")
    yield Text(Role.LINE, f"Tổng {found.total}/100 điểm: {found.stars_by_points} sao theo điểm.")
    yield Text(Role.LINE, f"Theo mức tối thiểu (dấu sao trong bộ tiêu chí): {found.stars_by_floors} sao.")
    if found.unanswered:
        low, high = found.possible
        yield Text(Role.LINE, f"Còn {len(found.unanswered)} tiêu chí chưa chấm; tổng điểm có thể từ {low} đến {high}.")
    if found.stars_by_points != found.stars_by_floors:
        yield Text(
            Role.LINE,
            "Luật không nói rõ khi đủ điểm mà thiếu mức tối thiểu; báo cáo ghi hạng thấp hơn để chắc chắn.",
        )
    if found.stars < STARS_FROM:
        yield Text(Role.LINE, "Chưa đủ 3 sao: xem “course assess” để biết cần lên ở tiêu chí nào.")
    for stars, missing in found.floors_missing.items():
        for one in missing:
            level = titles[one.criterion].options[one.needed - 1].text
            yield Text(Role.LINE, f"☐ Mức tối thiểu của {stars} sao, tiêu chí {one.criterion}: {level}.")


def _rejections(frame: Frame) -> Iterator[Block]:
    if frame.sheet.rejections:
        yield Text(Role.HEAD, "4. Hồ sơ bị loại khi")
        for reason in frame.sheet.rejections:
            yield Text(Role.LINE, f"- {reason}")
