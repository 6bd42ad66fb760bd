"""What the pages "Tự chấm điểm sản phẩm" and "Lập hồ sơ OCOP" load beside the site's own scripts: data and tools."""

from pathlib import Path

from course.model.course import Course
from course.model.fold import fold
from course.pages.assess_data import assess_data
from course.pages.assets import parts_joined
from course.pages.dossier_script import dossier_script
from course.pages.script import data_script

SCRIPTS = (
    "page-view.js",
    "criteria-score.js",
    "docx-parts.js",
    "kept-shelf.js",
    "assessment-file.js",
    "assessment-view.js",
    "assessment-screens.js",
)
ASSESS = ("docx.js", "assessment-report.js", "self-assessment.js")
# The dossier scores as the self-assessment does and takes over what was scored there.
DOSSIER = (
    "clean-text.js",
    "docx-paper.js",
    "docx-forms.js",
    "paper-sheet.js",
    "form-sheet.js",
    "kept-form.js",
    "field-view.js",
    "late-parts.js",
    "dossier-names.js",
    "dossier-tables.js",
    "dossier-papers.js",
    "dossier-file.js",
    "dossier-given.js",
    "dossier-view.js",
    "dossier-steps.js",
    "dossier-plan.js",
    "dossier-screens.js",
    "dossier-form.js",
)


def assess_files(root: Path, course: Course) -> dict[str, bytes]:
    """The pages' scripts by site path; a tool's parts are joined as they are."""
    return {
        "assets/criteria.js": assess_data(course),
        "assets/products.js": product_index(course),
        "assets/dossier-data.js": dossier_script(course),
        "assets/js/assess.js": parts_joined(root, (*SCRIPTS, *ASSESS), course.interface),
        "assets/js/dossier.js": parts_joined(root, (*SCRIPTS, *DOSSIER), course.interface),
    }


def product_index(course: Course) -> bytes:
    """Return the script that sets `ocop.products` to `[[name, [set, …]], …]`: authored names, then the examples."""
    known = {fold(one.name): (one.name, one.numbers) for one in course.products}
    for branch in course.edition.branches if course.edition else ():
        for one in branch.sets:
            for name in one.examples:
                known.setdefault(fold(name), (name, (one.no,)))
    return data_script("products", list(known.values()))
