"""Data as a script: a page opened from a folder may load scripts, but no JSON."""

import json
from typing import Any


def data_script(name: str, data: Any) -> bytes:
    """Return the script that sets `globalThis.ocop.<name>`; what could end a script or a line in it is escaped."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for unsafe in "<\u2028\u2029":
        text = text.replace(unsafe, f"\\u{ord(unsafe):04x}")
    return f"(globalThis.ocop??={{}}).{name}={text};\n".encode()
