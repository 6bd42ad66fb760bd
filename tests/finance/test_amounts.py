"""Amounts as people type them."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from course.finance.amounts import parse_amount
from course.model.number import format_number
from tests.conftest import ROOT

CASES = yaml.safe_load((ROOT / "tests/cases/finance/amounts.yml").read_text("utf-8"))


@pytest.mark.parametrize(("typed", "amount"), CASES)
def test_what_people_type(typed, amount):
    assert parse_amount(typed) == amount


@given(st.integers(-(10**12), 10**12), st.sampled_from(["", " đ", "đ", " đồng"]))
def test_what_is_printed_is_read_back(amount, unit):
    assert parse_amount(f"{format_number(amount)}{unit}") == amount


@given(st.text(max_size=80))
def test_no_text_is_too_strange(text):
    assert parse_amount(text) is None or isinstance(parse_amount(text), int)
