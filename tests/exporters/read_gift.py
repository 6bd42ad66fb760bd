"""Reads GIFT with gift-pegjs, the grammar of the GIFT editor, which is run by Node."""

import json
import subprocess

from tests.clients.fetch import npm
from tests.exporters.seen import Seen

PACKAGE = ("gift-pegjs", "1.0.2")
_SCRIPT = """
const questions = require(process.argv[1]).parse(require('fs').readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(questions));
"""
# What the grammar puts in the place of an escaped sign and, on the right of a pair, forgets to take back.
_SIGNS = {"&&092;": "\\", "&&058;": ":", "&&035;": "#", "&&061;": "=", "&&123;": "{", "&&125;": "}", "&&126;": "~"}


def parse(content: bytes) -> list[dict]:
    """Every question as the grammar gives it: type, id, tags, stem, choices, globalFeedback …"""
    done = subprocess.run(
        ["node", "-e", _SCRIPT, str(npm(*PACKAGE))], input=content, capture_output=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr.decode()
    found = done.stdout.decode()
    for code, sign in _SIGNS.items():
        found = found.replace(code, json.dumps(sign)[1:-1])
    return [one for one in json.loads(found) if one["type"] != "Category"]


def read(content: bytes) -> list[Seen]:
    found = []
    for one in parse(content):
        answers = one.get("choices") or one.get("matchPairs") or [True, False]
        found.append(Seen(one["id"], one["stem"]["text"].replace("&&010", "\n"), len(answers)))
    return found
