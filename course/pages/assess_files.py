"""What the page "Tự chấm điểm sản phẩm" loads beside the site's own scripts: its data, its index, its tool."""

from pathlib import Path

from course.model.course import Course
from course.model.fold import fold
from course.pages.assess_data import assess_data
from course.pages.script import data_script

SCRIPTS = (
    "criteria-score.js",
    "docx.js",
    "assessment-file.js",
    "assessment-report.js",
    "assessment-view.js",
    "assessment-screens.js",
    "self-assessment.js",
)


def assess_files(root: Path, course: Course) -> dict[str, bytes]:
    """The page's scripts by site path; the tool's parts are joined as they are."""
    folder = root / "docs" / "assets" / "js"
    return {
        "assets/criteria.js": assess_data(course),
        "assets/products.js": product_index(course),
        "assets/js/assess.js": b"\n".join((folder / name).read_bytes() for name in SCRIPTS),
    }


def product_index(course: Course) -> bytes:
    """Return the script that sets `ocop.products` to `[[name, [set, …]], …]`: authored names, then the examples."""
    known = {fold(one.name): (one.name, one.numbers) for one in course.products}
    for branch in course.edition.branches if course.edition else ():
        for one in branch.sets:
            for name in one.examples:
                known.setdefault(fold(name), (name, (one.no,)))
    return data_script("products", list(known.values()))
