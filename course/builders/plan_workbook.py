"""A plan's workbook: inputs to change, and every other number a live formula that follows them.

Sizes are fixed when the file is made: how many months, products, costs, assets, loans. Their numbers are not.
"""

from course.builders.dossier_text import clean
from course.builders.plan_workbook_cash import cash
from course.builders.plan_workbook_inputs import inputs
from course.builders.plan_workbook_loans import loans
from course.builders.plan_workbook_months import assets, costs, revenue
from course.builders.plan_workbook_page import Source, settle
from course.builders.plan_workbook_project import project
from course.builders.plan_workbook_rates import rates
from course.builders.plan_workbook_results import break_even, products, years
from course.builders.plan_workbook_summary import lists, summary
from course.builders.plan_workbook_trials import trials
from course.model.workbook import Workbook

SHEETS = (inputs, products, revenue, costs, assets, loans, cash, years, break_even, project, summary)


def plan_workbook(source: Source) -> Workbook:
    """All sheets, their formulas settled; keys stay on the cells, so that tests find every figure."""
    pages = [sheet(source) for sheet in SHEETS]
    if source.found.project is not None:
        pages += [trials(source), rates(source)]
    pages.append(lists(source))
    sheets, names = settle(pages)
    title = clean(source.plan.title) or source.words("phrase.plan")
    return Workbook(title, sheets, names, source.words("sheet.inputs"))
