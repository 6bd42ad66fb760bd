"""Where the pages made from records live, by the id or slug of the record. Paths are Markdown sources."""


def module_path(module_slug: str) -> str:
    """Where a module's page lives."""
    return f"hoc/{module_slug}/index.md"


def lesson_path(module_slug: str, lesson_slug: str) -> str:
    """Where a lesson's page lives."""
    return f"hoc/{module_slug}/{lesson_slug}.md"


def test_path(blueprint_id: str) -> str:
    """Where a final test's page lives."""
    return f"kiem-tra/{blueprint_id}.md"


def province_path(province_id: str) -> str:
    """Where a province's page lives."""
    return f"tra-cuu/tinh/{province_id}.md"


def sheet_path(number: int) -> str:
    """Where the scoring sheet of a set lives."""
    return f"tra-cuu/bo/{number:02}.md"


def trainer_path(module_slug: str) -> str:
    """Where a module's notes for trainers live."""
    return f"giang-vien/{module_slug}.md"


# The forms of a worked product that the site offers filled in, by the name of their paper.
EXAMPLE_FORMS = ("mau-01-phieu-dang-ky", "mau-02-bao-cao-tu-danh-gia", "phu-luc-tai-lieu-minh-chung")


def example_forms_path(example_id: str) -> str:
    """Where a worked product's filled-in forms lie, in one file."""
    return f"assets/vi-du/{example_id}.pdf"
