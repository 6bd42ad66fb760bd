"""Every kind × every format as the Markdown of docs/contributing/formats.md, from the registry itself."""

from course.exporters import EXPORTERS
from course.exporters.aspects import LABELS
from course.exporters.exporter import EVERY_KIND, Exporter
from course.questions import KINDS


def matrix_page() -> str:
    """The table, then for each format its client in tests, its refusals and its losses."""
    lines = [
        "# Formats",
        "",
        "Made by `course quiz list --matrix`; a test keeps it so. ✓ a form of its own, ◐ part by part (a case whose",
        "format has none: the story stands before each part), – refused, with the reason below. What a format loses of",
        "a question that it holds stands below too, and in the passport of every export.",
        "",
        f"| Format | {' | '.join(f'`{kind}`' for kind in KINDS)} |",
        f"|---|{'---|' * len(KINDS)}",
        *(f"| `{one.name}` | {' | '.join(_cell(one, kind) for kind in KINDS)} |" for one in EXPORTERS.values()),
        "",
    ]
    for one in EXPORTERS.values():
        lines += [f"## `{one.name}`: {one.label}", "", f"Opened in tests by: {one.client}.", ""]
        lines += [f"- Refuses {KINDS[kind].label.lower()}: {reason}" for kind, reason in one.cannot.items()]
        lines += [
            f"- Loses {LABELS[aspect]}{'' if kind == EVERY_KIND else f' ({KINDS[kind].label.lower()})'}: {reason}"
            for kind, reasons in one.loses.items()
            for aspect, reason in reasons.items()
        ]
        lines += [""] if one.cannot or one.loses else []
    return "\n".join(lines).rstrip() + "\n"


def _cell(exporter: Exporter, kind: str) -> str:
    if kind in exporter.renders:
        return "✓"
    return "–" if kind in exporter.cannot else "◐"
