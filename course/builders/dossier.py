"""A dossier of Điều 6 as papers: Mẫu số 01, Mẫu số 02 with its annex, the helper for Mẫu số 03 and a checklist."""

from course.builders.dossier_checklist import checklist
from course.builders.dossier_commune import commune_helper
from course.builders.dossier_evidence import annex
from course.builders.dossier_frame import Frame
from course.builders.dossier_registration import registration
from course.builders.dossier_report import report
from course.builders.dossier_text import clean_paper
from course.model.paper import Paper, Role, Text

EXAMPLE = "VÍ DỤ MINH HỌA: chủ thể và sản phẩm do Học OCOP đặt ra, không phải hồ sơ thật"


def papers(frame: Frame) -> list[Paper]:
    """All papers of one dossier, every text made harmless."""
    forms = [registration(frame), report(frame), annex(frame), commune_helper(frame)]
    found = [*forms, checklist(frame, forms)]
    if frame.dossier.example:
        found = [paper._replace(blocks=(Text(Role.MARK, EXAMPLE), *paper.blocks)) for paper in found]
    return [clean_paper(paper) for paper in found]
