"""python -m benchmarks: every measurement in one run, as a table."""

from rich.console import Console
from rich.table import Table

from benchmarks import banks, pages, papers, plans, qti, site, stories


def main() -> None:
    """Measure and print."""
    table = Table("What", "Measured", "Wanted")
    for measure in (site.compare, banks.grow, qti.compare, papers.grow, plans.write, stories.write, pages.weigh):
        for row in measure():
            table.add_row(*row)
    Console().print(table)


if __name__ == "__main__":
    main()
