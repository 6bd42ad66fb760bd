"""What a plan does not know yet: the fields that its figures rest on and that are still empty."""

from collections.abc import Iterator

from course.model.business_plan import BusinessPlan, LoanMethod


def gaps(plan: BusinessPlan) -> tuple[str, ...]:
    """Paths of the empty fields ("products[0].price"), in the order of the form. They count as nothing in figures."""
    return tuple(_gaps(plan))


def _gaps(plan: BusinessPlan) -> Iterator[str]:
    if plan.owner.legal_form is None:
        yield "owner.legal_form"
    if not plan.products:
        yield "products"
    for number, product in enumerate(plan.products):
        path = f"products[{number}]"
        yield from (f"{path}.{key}" for key in ("price", "costs", "yearly") if not getattr(product, key))
        yield from (f"{path}.costs[{at}].amount" for at, cost in enumerate(product.costs) if cost.amount is None)
    yield from (f"fixed[{at}].amount" for at, cost in enumerate(plan.fixed) if cost.amount is None)
    for at, asset in enumerate(plan.assets):
        yield from (f"assets[{at}].{key}" for key in ("cost", "years") if getattr(asset, key) is None)
    yield from (f"money.{key}" for key in ("opening_cash", "owner_pay") if getattr(plan.money, key) is None)
    yield from (f"money.grants[{at}].amount" for at, one in enumerate(plan.money.grants) if one.amount is None)
    for at, loan in enumerate(plan.money.loans):
        path = f"money.loans[{at}]"
        agreed = loan.method is LoanMethod.AGREED
        if loan.amount is None and not loan.draws:
            yield f"{path}.amount"
        if loan.rate is None and not loan.rates:
            yield f"{path}.rate"
        if loan.months is None and not agreed:
            yield f"{path}.months"
        if agreed and not loan.repayments:
            yield f"{path}.repayments"
