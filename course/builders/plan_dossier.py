"""A plan as the beginning of a dossier: Phần I, II and IV of Mẫu số 02 and what it says of single criteria.

`course forms` reads the file. Nothing is scored here: answers, evidence and dates stay for the producer.
"""

import json
from collections.abc import Iterator
from typing import Any

import msgspec

from course.builders.dossier_text import clean
from course.builders.plan_frame import PlanFrame, asked, read, said, value_at
from course.builders.plan_ocop import growth, plan_texts
from course.builders.plan_words import codes
from course.criteria.sheet import scored_lines
from course.errors import UsageFault
from course.model.dossier import Case, Detail, Dossier, Local, Plan, Producer, Product, Representative, Results
from course.model.plan_form import Asked, Kind

# The criteria (aims of builder.yml) that a plan has facts for: capacity, linkage, growth, and the three of the market.
AIMS = ("capacity", "linkage", "growth", "market", "distribution", "promotion")
HEAD = """# Lấy từ bản kế hoạch kinh doanh. Đọc lại từng dòng, thêm phần còn thiếu (ngày ký, minh chứng, mức tự chấm).
# Rồi chạy:
#   course forms TỆP_NÀY --out ho-so
"""
NO_SET = "Kế hoạch chưa ghi bộ tiêu chí OCOP (ocop_set), nên chưa lập được phần hồ sơ. Ghi số bộ rồi chạy lại."


def plan_dossier(frame: PlanFrame) -> Dossier:
    """The dossier so far, as a first registration. UsageFault when the plan names no criteria set."""
    plan, owner = frame.plan, frame.plan.owner
    if plan.ocop_set is None or plan.ocop_set not in frame.course.sheets:
        raise UsageFault(NO_SET)
    first = plan.products[0] if plan.products else None
    place = ", ".join(part for part in (owner.commune, owner.province) if part)
    done = plan.done
    found = Dossier(
        case=Case.FIRST,
        set=plan.ocop_set,
        example=plan.example,
        province=owner.province,
        commune=owner.commune,
        producer=Producer(
            name=owner.name,
            kind=said(frame, "owner.legal_form"),
            address=place,
            phone=owner.phone,
            email=owner.email,
            founded=owner.founded,
            registration=owner.registration,
            history="\n".join(f"{one.year}: {one.event}" for one in owner.history),
            structure=owner.organisation,
        ),
        representative=Representative(name=owner.representative),
        product=Product(name=first.name, description=first.description) if first else Product(),
        results=Results(production=done.production, quality=done.quality, market=done.market, finance=done.finance),
        plan=Plan(**plan_texts(frame)),
        details=tuple(_details(frame, plan.ocop_set)),
        local=Local(
            labour=_told(frame, asked(frame, "owner.local_labour_percent")), materials=plan.production.suppliers
        ),
    )
    cleaned: Dossier = msgspec.convert(_cleaned(msgspec.to_builtins(found)), Dossier)
    return cleaned


def dossier_file(dossier: Dossier) -> bytes:
    """The dossier as YAML (UTF-8), without what is empty."""
    return (HEAD + "\n".join(_yaml(msgspec.to_builtins(dossier))) + "\n").encode()


def _details(frame: PlanFrame, number: int) -> Iterator[Detail]:
    lines = scored_lines(frame.course.sheets[number], frame.course.criteria)
    by_aim = codes(frame.form, lines)
    found: dict[str, list[str]] = {}
    for aim in AIMS:
        notes = [_told(frame, field) for field in frame.form.fields if aim in field.aims]
        notes += [growth(frame)] if aim == "growth" else _groups(frame, aim)
        for code in by_aim[aim]:
            found.setdefault(code, []).extend(note for note in notes if note)
    order = [line.code for line in lines]
    for code in sorted(found, key=order.index):
        if found[code]:
            yield Detail(code=code, description="\n".join(dict.fromkeys(found[code])))


def _told(frame: PlanFrame, field: Asked) -> str:
    """A single answer after its name, "" when there is none or the field repeats."""
    if "[]" in field.key or field.kind is Kind.GROUP:
        return ""
    answer = read(frame, field, value_at(frame.plan, field.key))
    return f"{field.name}: {answer}" if answer else ""


def _groups(frame: PlanFrame, aim: str) -> list[str]:
    """What the repeated fields of the market say: who buys, and through which channels with which contracts."""
    market = frame.plan.market
    if aim == "market":
        return ["; ".join(one.who for one in market.groups if one.who)]
    if aim == "distribution":
        keys = ("partner", "contract", "share_percent")
        fields = [asked(frame, f"market.channels[].{key}") for key in keys]
        return [
            f"{one.name}: " + "; ".join(
                f"{field.name.lower()}: {answer}"
                for field, key in zip(fields, keys, strict=True)
                if (answer := read(frame, field, getattr(one, key)))
            )
            for one in market.channels
        ]  # fmt: skip
    return []


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {key: _cleaned(one) for key, one in value.items()}
    return [_cleaned(one) for one in value] if isinstance(value, list | tuple) else value


def _yaml(record: dict[str, Any], before: str = "") -> Iterator[str]:
    """Keys with their values, empty ones left out; a JSON text is a YAML text too, so nothing in it is read."""
    for key, value in record.items():
        if isinstance(value, dict):
            inner = list(_yaml(value, f"{before}  "))
            if inner:
                yield f"{before}{key}:"
                yield from inner
        elif isinstance(value, list | tuple) and value:
            yield f"{before}{key}:"
            for item in value:
                first, *rest = _yaml(item, f"{before}    ")
                yield f"{before}  - {first.strip()}"
                yield from rest
        elif value not in (None, "", False, [], ()):
            yield f"{before}{key}: {json.dumps(value, ensure_ascii=False)}"
