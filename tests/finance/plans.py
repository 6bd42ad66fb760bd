"""The three worked plans of the course as records, and plans made at random."""

from decimal import Decimal

import msgspec
from hypothesis import strategies as st

from course.model.business_plan import BusinessPlan

SEASON = [16, 6, 5, 5, 6, 5, 5, 7, 10, 7, 10, 18]


def plan_of(data) -> BusinessPlan:
    return msgspec.convert(data, BusinessPlan, strict=False)


HOUSEHOLD = {
    "owner": {"legal_form": "household"},
    "products": [
        {
            "name": "Mận sấy",
            "price": 85_000,
            "yearly": [6000],
            "costs": [{"name": name, "amount": amount} for name, amount in (
                ("mận", 19_600), ("đường", 2400), ("bao bì", 6500), ("điện", 3200), ("công", 8000), ("giao", 6300),
            )],
        }
    ],
    "fixed": [{"name": name, "amount": amount, "every": "year"} for name, amount in (
        ("thuê", 36_000_000), ("kiểm nghiệm", 9_000_000), ("lãi", 7_200_000), ("quảng bá", 14_400_000),
    )],
    "assets": [
        {"name": "máy sấy", "cost": 96_000_000, "years": 8, "month": 0},
        {"name": "dụng cụ", "cost": 18_000_000, "years": 3, "month": 0},
    ],
    "money": {"opening_cash": 50_000_000, "owner_pay": 5_000_000},
}  # fmt: skip

COOPERATIVE = {
    "owner": {"legal_form": "cooperative"},
    "tax": {"on": False},
    "products": [
        {
            "name": name,
            "price": price,
            "yearly": [quantity],
            "season": SEASON,
            "costs": [
                {"name": "nguyên liệu", "amount": raw, "bought": [35, 35, 0, 0, 0, 0, 0, 0, 0, 0, 0, 30]},
                {"name": "khác", "amount": variable - raw},
            ],
        }
        for name, price, variable, raw, quantity in (
            ("tinh bột nghệ", 160_000, 88_000, 52_800, 5000),
            ("trà gừng", 65_000, 36_000, 21_600, 8000),
            ("mứt gừng", 75_000, 48_000, 28_800, 6000),
        )
    ],
    "fixed": [{"name": "chi bằng tiền", "amount": 35_000_000}],
    # 60 million of wear in the year: 50 of what is there, and ten months of the machine.
    "assets": [
        {"name": "nhà xưởng", "cost": 500_000_000, "years": 10, "month": 0},
        {"name": "máy nghiền", "cost": 120_000_000, "years": 10, "month": 3},
    ],
    "money": {
        "opening_cash": 80_000_000,
        "collect": [60, 40],
        "owed_to_us": 100_000_000,
        "receivable_days": 25,
        "stock_days": 95,
        "payable_days": 20,
        "pay": [100],
    },
}

LOAN = {
    "lender": "Ngân hàng",
    "method": "agreed",
    "rate": "8.4",
    "draws": [{"month": 2, "amount": 100_000_000}, {"month": 3, "amount": 80_000_000}],
    "repayments": [{"month": month, "amount": 60_000_000} for month in (9, 10, 11)],
}

COMPANY = {
    "months": 36,
    "owner": {"legal_form": "company"},
    "products": [
        {"name": "hàng sấy", "price": 100_000, "yearly": [14_000, 18_000, 22_000],
         "costs": [{"name": "biến phí", "amount": 60_000}]},
    ],
    "fixed": [{"name": "định phí", "amount": 320_000_000, "every": "year"}],
    "assets": [{"name": "dây chuyền sấy", "cost": 1_200_000_000, "years": 8}],
    "appraisal": {"years": 8, "rate": 12, "working_capital": 150_000_000},
    "money": {"opening_cash": 0, "loans": [{"lender": "Ngân hàng", "amount": 700_000_000, "rate": 9, "months": 60}]},
}  # fmt: skip


MONEY = st.none() | st.integers(0, 10**9)
PERCENT = st.integers(0, 100).map(Decimal)


def season():
    """Twelve percents that sum to a hundred, or none."""
    cuts = st.lists(st.integers(0, 100), min_size=11, max_size=11).map(sorted)
    return st.just([]) | cuts.map(lambda at: [b - a for a, b in zip([0, *at], [*at, 100], strict=True)])


PRODUCTS = st.fixed_dictionaries(
    {"name": st.text(max_size=5)},
    optional={
        "price": MONEY,
        "yearly": st.lists(st.integers(0, 10**6), max_size=5),
        "season": season(),
        "costs": st.lists(
            st.fixed_dictionaries({"name": st.just("x")}, optional={"amount": MONEY, "bought": season()}), max_size=3
        ),
    },
)
LOANS = st.fixed_dictionaries(
    {"lender": st.just("x")},
    optional={
        "amount": MONEY,
        "month": st.integers(0, 12),
        "rate": st.none() | st.integers(0, 30),
        "months": st.none() | st.integers(1, 60),
        "method": st.sampled_from(["equal_principal", "annuity"]),
        "grace": st.integers(0, 12),
    },
)
PLANS = st.fixed_dictionaries(
    {"months": st.sampled_from([12, 18, 24, 36]), "start": st.sampled_from(["2026-12", "2027-01", "2027-05"])},
    optional={
        "owner": st.fixed_dictionaries(
            {"legal_form": st.sampled_from([None, "household", "group", "cooperative", "company", "farm"])}
        ),
        "products": st.lists(PRODUCTS, max_size=4),
        "fixed": st.lists(
            st.fixed_dictionaries(
                {"name": st.just("x")},
                optional={
                    "amount": MONEY,
                    "every": st.sampled_from(["month", "year"]),
                    "month": st.none() | st.integers(1, 12),
                },
            ),
            max_size=3,
        ),
        "assets": st.lists(
            st.fixed_dictionaries(
                {"name": st.just("x")},
                optional={"cost": MONEY, "years": st.none() | st.integers(1, 20), "month": st.integers(0, 12)},
            ),
            max_size=3,
        ),
        "money": st.fixed_dictionaries(
            {},
            optional={
                "opening_cash": MONEY,
                "owner_pay": MONEY,
                "receivable_days": st.integers(0, 90),
                "payable_days": st.integers(0, 90),
                "stock_days": st.none() | st.integers(0, 200),
                "owed_to_us": st.integers(0, 10**9),
                "loans": st.lists(LOANS, max_size=2),
            },
        ),
        "tax": st.fixed_dictionaries({}, optional={"profit_method": st.booleans(), "cut_30": st.booleans()}),
        "appraisal": st.fixed_dictionaries(
            {}, optional={"years": st.integers(1, 10), "working_capital": st.integers(0, 10**9)}
        ),
    },
)  # fmt: skip
