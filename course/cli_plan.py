"""`course plan`: finished business plans from producers' files, one folder of documents for each."""

import datetime
import json
import multiprocessing
import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import click
from rich.progress import track
from rich.table import Table

from course.builders import plan_makers
from course.builders.plan_dossier import NO_SET
from course.builders.plan_file import read_plan
from course.builders.plan_kit import Kit
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
from course.office.archive import steady
from course.output.write import write_folder

DOSSIER = "dossier"
TEMPLATES = ROOT / "templates" / "builders" / "business_plan"

FEW = 6
"""So many plans are made before another process has started."""
_taken: list[tuple[Sequence[str], Kit]] = []


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
    source: Path, out: Path | None, formats: str, depth: str, dossier: bool, as_json: bool, date: datetime.date | None
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
    if dossier:
        if unset := [name for name, plan in plans.items() if plan.ocop_set is None]:
            raise UsageFault(f"{', '.join(unset)}: {NO_SET}")
        wanted.append(DOSSIER)
    kit = Kit(course, day, Depth(depth), _templates())
    making = track(_make_all(plans, wanted, kit), "Đang lập kế hoạch", len(plans), console=console, transient=True)
    made = dict(zip(plans, making, strict=True))
    for name, one in made.items():
        write_folder(out.absolute() / name, one.files)
    console.print(_summary(made))
    say(f"Đã ghi {len(made)} kế hoạch vào {out}.")


def _summary(made: dict[str, Made]) -> Table:
    """A line for each plan; amounts are never cut, however narrow the screen is."""
    table = Table("Kế hoạch", title="Đơn vị: đồng", title_justify="left")
    table.columns[0].overflow = "fold"
    for title in ("Doanh thu năm 1", "Lãi năm 1", "Ít tiền nhất", "Trống", "Xem lại"):
        table.add_column(title, justify="right", no_wrap=True)
    for name, one in made.items():
        table.add_row(name, *one.line)
    return table


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


def _make_all(plans: Mapping[str, BusinessPlan], formats: Sequence[str], kit: Kit) -> Iterator[Made]:
    """Every plan in its order; many are shared out over the processors, which wait for nothing but each other."""
    workers = min(os.cpu_count() or 1, len(plans))
    if workers == 1 or len(plans) <= FEW:
        yield from (_make(plan, formats, kit) for plan in plans.values())
        return
    # A fresh process each ("spawn"), as Windows does it: the progress bar runs in a thread, and threads do not fork.
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, spawn, _take, (tuple(formats), kit)) as pool:
        yield from pool.map(_make_here, plans.values())


def _take(formats: Sequence[str], kit: Kit) -> None:
    """Keep in a worker what all its plans need, so that it is sent once."""
    _taken[:] = [(formats, kit)]


def _make_here(plan: BusinessPlan) -> Made:
    formats, kit = _taken[0]
    return _make(plan, formats, kit)


def _make(plan: BusinessPlan, formats: Sequence[str], kit: Kit) -> Made:
    rules = kit.course.taxes
    found = figures(plan, rules)
    data = figures_data(plan, found, rules)
    files: dict[str, bytes] = {}
    for one in formats:
        files |= (MAKERS | {DOSSIER: plan_makers.dossier})[one](plan, found, data, kit)
    files = {name: steady(content) if name.endswith(".docx") else content for name, content in files.items()}
    year, lowest = found.years[0], found.lowest
    money = [format_number(Decimal(dong(amount))) for amount in (year.revenue, year.profit, lowest.closing)]
    at = month_label(plan, lowest.number)
    return Made(files, (*money[:2], f"{money[2]}\n({at})", str(len(data["unknown"])), str(len(data["concerns"]))))
