"""`course plan`: finished business plans from producers' files, one folder of documents for each."""

import datetime
import json
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import click
from rich.progress import track
from rich.table import Table

from course.builders.plan_dossier import dossier_file, plan_dossier
from course.builders.plan_file import read_plan
from course.builders.plan_kit import Kit
from course.builders.plan_makers import frame_of
from course.builders.plan_outputs import MAKERS
from course.checks.report import in_words, load_clean
from course.cli_words import ROOT, console, date_option, input_files, say
from course.content.build_day import build_day
from course.content.files import read_text
from course.content.located_yaml import parse_yaml
from course.errors import ContentFaults, UsageFault
from course.finance.figures import figures
from course.finance.figures_data import figures_data, month_label
from course.finance.rounding import dong
from course.model.business_plan import BusinessPlan
from course.model.course import Course
from course.model.fault import Finding
from course.model.number import format_number
from course.model.plan_form import Depth
from course.output.archive import steady
from course.output.write import write_folder

DOSSIER = "ho-so.yml"
TEMPLATES = ROOT / "templates" / "builders" / "business_plan"


class Made(NamedTuple):
    """A plan's documents and its line in the summary."""

    files: dict[str, bytes]
    line: tuple[str, ...]


@click.command("plan")
@click.argument("source", metavar="INPUT", type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), help="Folder; each plan gets its own in it.")
@click.option(
    "--format", "formats", default=",".join(MAKERS), help=f"Of {', '.join(MAKERS)}, with commas (default all)."
)
@click.option(
    "--depth",
    type=click.Choice([one.value for one in Depth]),
    default=Depth.STANDARD.value,
    help="How much the plan says.",
)
@click.option("--dossier", is_flag=True, help="Also begin the product's dossier (ho-so.yml), for `course forms`.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures of every plan as JSON and write nothing.")
@date_option
def plan_command(
    source: Path,
    out: Path | None,
    formats: str,
    depth: str,
    dossier: bool,
    as_json: bool,
    date: datetime.date | None,
) -> None:
    """Reckon business plans and write them as documents. Example: course plan man-say.yml --out ke-hoach --format xlsx

    INPUT is a YAML file, a JSON file saved from the plan's page, or a folder of them. Faults of all files are listed in
    one run, and nothing is written then. The folder of a plan is replaced as a whole.
    """
    wanted = [one.strip() for one in formats.split(",")]
    if unknown := [one for one in wanted if one not in MAKERS]:
        raise UsageFault(f"Không có dạng “{unknown[0]}”. Chọn trong: {', '.join(MAKERS)}.")
    if out is None and not as_json:
        raise UsageFault("Thiếu --out THƯ-MỤC để ghi kế hoạch, hoặc --json để in các con số.")
    day = build_day(date)
    course = load_clean(ROOT, day).course
    if course.plan_form is None or course.taxes is None:
        raise UsageFault(
            "Khóa học này không có mẫu kế hoạch (templates/builders/business_plan) hoặc editions/taxes.yml."
        )
    plans = _read_all(input_files(source, "ke-hoach"), course)
    if as_json:
        found = {name: figures_data(plan, figures(plan, course.taxes), course.taxes) for name, plan in plans.items()}
        print(json.dumps(found, ensure_ascii=False, indent=2))
        return
    assert out is not None
    kit = Kit(course, day, Depth(depth), _templates())
    table = Table("Kế hoạch", "Doanh thu năm đầu (đ)", "Lãi năm đầu (đ)", "Ít tiền nhất", "Ô trống", "Xem lại", "Tệp")
    made = {
        name: _make(name, plan, wanted, kit, dossier=dossier)
        for name, plan in track(plans.items(), "Đang lập kế hoạch", console=console, transient=True)
    }
    for name, one in made.items():
        write_folder(out.absolute() / name, one.files)
        table.add_row(name, *one.line)
    console.print(table)
    say(f"Đã ghi {len(made)} kế hoạch vào {out}.")


def _templates() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(TEMPLATES.iterdir()) if path.is_file()}


def _read_all(sources: dict[str, Path], course: Course) -> dict[str, BusinessPlan]:
    """Every plan; ContentFaults with all faults of all files when there is any."""
    assert course.plan_form is not None
    plans, findings = {}, list[Finding]()
    for name, path in sources.items():
        file, own = str(path), list[Finding]()
        text = read_text(Path(), file, own)
        data = parse_yaml(text, file, own) if text is not None else None
        plan = read_plan(data, file, own, course.plan_form, course.sheets) if not own else None
        findings += sorted(own, key=lambda finding: finding.line)
        if plan is not None:
            plans[name] = plan
    if findings:
        faults = [str(in_words(finding)) for finding in findings]
        raise ContentFaults("\n".join([*faults, f"{len(faults)} lỗi. Chưa lập kế hoạch nào."]))
    return plans


def _make(name: str, plan: BusinessPlan, formats: Sequence[str], kit: Kit, *, dossier: bool) -> Made:
    rules = kit.course.taxes
    found = figures(plan, rules)
    data = figures_data(plan, found, rules)
    files: dict[str, bytes] = {}
    for one in formats:
        files |= MAKERS[one](plan, found, data, kit)
    if dossier:
        try:
            files[DOSSIER] = dossier_file(plan_dossier(frame_of(plan, data, kit)))
        except UsageFault as fault:
            raise UsageFault(f"{name}: {fault}") from None
    year, lowest = found.years[0], found.lowest
    money = [format_number(Decimal(dong(amount))) for amount in (year.revenue, year.profit, lowest.closing)]
    at = month_label(plan, lowest.number)
    line = (
        money[0],
        money[1],
        f"{money[2]} ({at})",
        str(len(data["unknown"])),
        str(len(data["concerns"])),
        str(len(files)),
    )
    return Made({name: steady(data) if name.endswith(".docx") else data for name, data in files.items()}, line)
