"""Data as a script: it loads where a page opened from a folder may not fetch."""

import json
from typing import Any


def script(name: str, data: Any) -> bytes:
    """Return the script that sets `globalThis.ocop.<name>`; nothing in the data can end it early."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for unsafe in "<\u2028\u2029":
        text = text.replace(unsafe, f"\\u{ord(unsafe):04x}")
    return f"(globalThis.ocop??={{}}).{name}={text};\n".encode()
