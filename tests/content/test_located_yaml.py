"""The YAML reader against PyYAML's writer, a writer of our own that knows its lines, and rubbish."""

import json

import yaml
from hypothesis import given
from hypothesis import strategies as st

from course.checks.rules import RULES
from course.content.located_yaml import DEEPEST, line_at, parse_yaml
from tests.conftest import ROOT

# The same parser without meanings: tells an empty document from a lost one.
_LENIENT = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
SAMPLES = sorted(
    path.read_text(encoding="utf-8")
    for path in (ROOT / "tests/cases/base").rglob("*.yml")
    if path.stat().st_size < 3000
)
# What course/content/files.py lets through; PyYAML writes some of the others so that it cannot read them itself.
TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp"), include_characters="\n\t"))
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**17), 10**17),
    st.integers(-(10**6), 10**6).map(lambda number: number / 100),
    TEXT,
    st.sampled_from(["no", "on", "~", "null", "12:30", "08", "1_000", "0x1f", "2026-05-22", "-", "*a", "&a", "!x"]),
)
KEYS = st.text("abcdefghijklmnop_", min_size=1, max_size=9)
SIMPLE = st.none() | st.booleans() | st.integers(-999, 999) | st.text("aZ0:#{}[]-*&!%@'\" \n\tđ", max_size=9)


def nested(scalars: st.SearchStrategy[object], keys: st.SearchStrategy[str]) -> st.SearchStrategy[object]:
    return st.recursive(
        scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4), max_leaves=12
    )


@given(nested(SCALARS, TEXT), st.booleans(), st.sampled_from([None, False, True]))
def test_what_pyyaml_writes_reads_back_equal(data, unicode, flow):
    findings = []
    text = yaml.safe_dump(data, allow_unicode=unicode, default_flow_style=flow, sort_keys=False)

    assert repr(parse_yaml(text, "f.yml", findings)) == repr(data)
    assert findings == []


def rows(data: object, path: str, pad: str) -> list[tuple[str, list[str]]]:
    """The lines of block YAML, each with the paths that begin on it."""
    done: list[tuple[str, list[str]]] = []
    places = data.items() if isinstance(data, dict) else enumerate(data)
    for place, value in places:
        here = f"{path}.{place}".lstrip(".") if isinstance(data, dict) else f"{path}[{place}]"
        mark = f"{pad}{place}:" if isinstance(data, dict) else f"{pad}-"
        if not value or not isinstance(value, dict | list):
            done.append((f"{mark} {json.dumps(value)}", [here]))
            continue
        block = rows(value, here, pad + "  ")
        if isinstance(data, dict):
            done.append((mark, [here]))
        else:
            block[0] = (mark + block[0][0][len(mark) :], [here, *block[0][1]])
        done += block
    return done


@given(
    st.dictionaries(KEYS, nested(SIMPLE, KEYS), min_size=1, max_size=5),
    st.lists(st.sampled_from(["", "# note", None])),
)
def test_every_key_and_item_knows_its_line(data, gaps):
    lines, wanted = [], {}
    for number, (line, paths) in enumerate(rows(data, "", "")):
        if number < len(gaps) and gaps[number] is not None:
            lines.append(gaps[number])
        lines.append(line)
        wanted |= {path: len(lines) + 6 for path in paths}

    parsed = parse_yaml("\n".join(lines), "f.yml", [], first_line=7)

    assert {path: line_at(parsed, path) for path in wanted} == wanted


def assert_read_or_explained(text: str) -> None:
    findings = []

    data = parse_yaml(text, "f.yml", findings)

    assert all(finding.rule in RULES for finding in findings)
    assert all(1 <= finding.line <= len(text.splitlines()) + 1 for finding in findings)
    if data is None and not findings:
        assert yaml.load(text, _LENIENT) in (None, "", "~", "null")


@given(st.text())
def test_any_text_is_read_or_explained(text):
    assert_read_or_explained(text)


@given(st.text(" \t\n:-[]{}&*!|>'\"#%@?,ab1", max_size=60))
def test_any_heap_of_yaml_signs_is_read_or_explained(text):
    assert_read_or_explained(text)


@given(st.sampled_from(SAMPLES), st.lists(st.tuples(st.integers(0, 3000), st.text("\t\n :-{}[]\"'&*x", max_size=3))))
def test_any_damaged_file_is_read_or_explained(text, damage):
    for place, put in damage:
        text = text[:place] + put + text[place + 1 :]

    assert_read_or_explained(text)


def test_brackets_are_counted_before_they_are_followed():
    findings = []

    parse_yaml("[" * 100_000, "f.yml", findings)

    assert [(finding.rule, finding.values["limit"]) for finding in findings] == [("yaml.too-deep", DEEPEST)]
