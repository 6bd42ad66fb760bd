"""Every format answers for every kind of question. What this test lists is the newcomer's to-do list."""

import pytest

from course.exporters import EXPORTERS
from course.exporters.exporter import EVERY_KIND
from course.questions import KINDS


@pytest.mark.parametrize("name", EXPORTERS)
def test_every_format_answers_for_every_kind(name):
    exporter = EXPORTERS[name]
    # A case goes part by part where a format has no form for it.
    missing = KINDS.keys() - exporter.renders.keys() - exporter.cannot.keys() - {"case"}
    assert not missing, (
        f"course/exporters/{name.replace('-', '_')}.py: add renders[...] or cannot[...] for {sorted(missing)}"
    )
    assert not exporter.renders.keys() & exporter.cannot.keys()
    assert not (exporter.renders.keys() | exporter.cannot.keys()) - KINDS.keys()
    assert not exporter.loses.keys() - KINDS.keys() - {EVERY_KIND}


@pytest.mark.parametrize("name", EXPORTERS)
def test_a_refusal_says_why_in_a_sentence(name):
    exporter = EXPORTERS[name]
    lost = [reason for reasons in exporter.loses.values() for reason in reasons.values()]
    for reason in (*exporter.cannot.values(), *lost):
        assert reason.endswith(".")
        assert len(reason.split()) >= 5
