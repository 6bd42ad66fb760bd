"""How `course check` and the GIFT export grow from 1,000 to 10,000 questions."""

import statistics
import tempfile
from pathlib import Path

from benchmarks.synthetic import make_course
from benchmarks.timing import cost

MOST_GROWTH, MOST_MEGABYTES = 1.2, 400


def grow() -> list[tuple[str, str, str]]:
    """Rows of (what, measured, wanted)."""
    rows = []
    with tempfile.TemporaryDirectory() as place:
        sizes = {make_course(Path(place) / str(modules), modules): Path(place) / str(modules) for modules in (1, 10)}
        for what in ("check", "gift"):
            costs = {
                size: [cost("benchmarks.work", what, str(folder)) for _ in range(3)] for size, folder in sizes.items()
            }
            (small, large) = sizes
            seconds = {size: statistics.median(run[0] for run in runs) for size, runs in costs.items()}
            growth = seconds[large] / seconds[small] / (large / small)
            peak = max(run[1] for run in costs[large])
            name = "course check" if what == "check" else "load and GIFT export"
            rows.append(
                (
                    f"{name}, {large:,} questions / {small:,} questions, against linear",
                    f"{growth:.2f}",
                    f"must ≤ {MOST_GROWTH}",
                )
            )
            rows.append((f"{name}, {large:,} questions, peak memory", f"{peak:.0f} MB", f"must < {MOST_MEGABYTES} MB"))
    return rows
