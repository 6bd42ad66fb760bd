"""What an export made: every file and everything a format could not hold, with the reason."""

import datetime
import hashlib
import json
from collections.abc import Sequence

from course.exporters.exporter import Export


def manifest(day: datetime.date, exports: Sequence[tuple[str, Export]]) -> bytes:
    """Return manifest.json: the day, and for each (format, export) its file, size, SHA-256 and skipped questions."""
    files = [
        {
            "file": f"{name}/{export.name}",
            "bytes": len(export.content),
            "sha256": hashlib.sha256(export.content).hexdigest(),
            "skipped": [skipped._asdict() for skipped in export.skipped],
        }
        for name, export in exports
    ]
    return json.dumps({"date": day.isoformat(), "files": files}, ensure_ascii=False, indent=1).encode() + b"\n"
