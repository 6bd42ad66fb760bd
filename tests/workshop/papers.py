"""The papers of a workshop that are signed or filled in, without the slides and tests around them."""

from course.cli_workshop import PAPERS, TEMPLATES
from course.content.own_papers import house_words
from course.model.agenda import Agenda, AgendaDay
from course.model.own_papers import OwnPapers
from course.papers.candidates import Candidate
from course.papers.desk import Desk
from course.papers.sheet import read_measures
from course.workshop.kit import Kit, forms
from tests.conftest import DAY

AGENDA = Agenda(
    title="Lớp thử",
    organiser="Xã Mẫu",
    place="Nhà văn hóa",
    days=(AgendaDay(title="Ngày 1", lessons=(), date="1/12/2026"),),
)
PEOPLE = (Candidate("Nguyễn Thị Mẫu", "000001", "A"), Candidate("Trần Văn #Thử", "000002", "A"))


def workshop_papers(own: OwnPapers) -> dict[str, bytes]:
    """The papers by path, as the command makes them with a province's folder."""
    papers = {path.stem: path.read_text("utf-8") for path in PAPERS.glob("*.typ")}
    desk = Desk(papers, read_measures((PAPERS / "sheet.yml").read_bytes()), DAY)
    house = {path.stem: path.read_text("utf-8") for path in TEMPLATES.glob("*.typ")}
    return forms(AGENDA, PEOPLE, Kit(None, desk, house, house_words(TEMPLATES), own))  # type: ignore[arg-type]
