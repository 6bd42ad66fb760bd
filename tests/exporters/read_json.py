"""Reads the JSON with Python's json, after the published schema has passed it."""

import json

import jsonschema

from tests.conftest import ROOT
from tests.exporters.seen import Seen

SCHEMA = ROOT / "docs/contributing/quiz.schema.json"


def read(content: bytes) -> list[Seen]:
    data = json.loads(content)
    jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(data)
    parts = [part for question in data["questions"] for part in question.get("parts", [question])]
    return [Seen(one["id"], one["prompt"], len(one.get("options", ()))) for one in parts]
