"""Licences and flat charges: what is due day by day, less what is billed (L1 to L9, L12)."""

from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from calendar_months import DAY, day, half_up, months_in


@dataclass(eq=False)
class Line:
    """One charge, which is one line of an invoice."""

    subscription: str
    account: str
    product: str
    plan: str
    kind: str
    code: str
    tier: int
    first: date
    after: date
    quantity: Fraction
    price: Fraction
    advance: bool
    licences: int = 0
    clients: list = field(default_factory=list)
    uses: list = field(default_factory=list)
    shares: list = field(default_factory=list)
    posting: int = 0

    @property
    def amount(self):
        return half_up(self.quantity * self.price, 2)


def due_licences(agreement, period, run):
    """The licence lines and the flat charges of a period that is due in a run."""
    if not is_due(period, run):
        return
    charges = period.plan.charge("licence")
    parts = list(excess_parts(agreement, period, run)) if charges else []
    for first, after, number in parts:
        quantity = half_up(number * months_in(period.span.anchor, first, after), 4)
        account = agreement.holder(first)
        unit = licence_price(agreement, period, charges[0], (run, account))
        yield Line(
            agreement.id, account, agreement.product, period.plan.code, "LICENCE", "licence", 0,
            first, after, quantity, unit, period.plan.advance, licences=number)
    if parts:
        yield from due_flats(agreement, period, run)


def is_due(period, run):
    """L2: in advance the run that sees the first day, in arrears the one that saw the last."""
    return period.first <= run.horizon if period.plan.advance else period.after <= run.horizon


def excess_parts(agreement, period, run):
    """L7: (first day, day after, licences) of what is due and not billed."""
    days = {period.first, agreement.billed_until}
    days.update(row[0] for row in agreement.timeline)
    billed = run.billed_licences(agreement, period)
    days.update(edge for first, after, _ in billed for edge in (first, after))
    open_parts, before = [], 0
    for when in sorted(d for d in days if period.first <= d < period.after):
        excess = max(0, reached(agreement, period, min(when, run.horizon))
                     - sum(number for first, after, number in billed if first <= when < after))
        if when < agreement.billed_until:
            excess = 0
        if excess > before:
            open_parts.append((when, excess - before))
        falls = max(0, before - excess)
        while falls:
            first, number = open_parts.pop()
            yield first, when, min(number, falls)
            if number > falls:
                open_parts.append((first, number - falls))
            falls -= min(number, falls)
        before = excess
    for first, number in open_parts:
        yield first, period.after, number


def reached(agreement, period, when):
    """L5: the highest number of licences in a period up to a day of it."""
    seen = [agreement.licences(period.first)]
    seen += [row[2] for row in agreement.timeline if period.first < row[0] <= when]
    return max(seen)


def licence_price(agreement, period, charge, buyer):
    """Q4, L12, X5: the price at the period's first day, with what was agreed."""
    own = agreement.row
    if own.get("contract_price"):
        return Fraction(own["contract_price"])
    run, account = buyer
    unit = run.price(charge["prices"], account, period.first)
    discount = None
    if own.get("discount_percent"):
        discount = own["discount_percent"], own["discount_until"]
    elif "discount" in charge:
        discount = charge["discount"]["percent"], charge["discount"]["until"]
    if discount and (not discount[1] or period.first < day(discount[1])):
        unit = half_up(unit * (1 - Fraction(discount[0]) / 100), 4)
    return unit


def due_flats(agreement, period, run):
    """L9: once for a licence period, with the first licences of it."""
    for charge in period.plan.charge("flat"):
        covered = any(
            line.code == charge["code"] and line.first < period.after and period.first < line.after
            for line in run.live(agreement.id, "FLAT"))
        if covered or period.first < agreement.billed_until:
            continue
        account = agreement.holder(period.first)
        unit = run.price(charge["prices"], account, period.first)
        yield Line(
            agreement.id, account, agreement.product, period.plan.code, "FLAT", charge["code"], 0,
            period.first, period.after, Fraction(1), unit, period.plan.advance)


def due_one_offs(agreement, run):
    """X4: once, when the subscription comes onto the plan for the first time."""
    seen = set()
    for span in agreement.spans():
        if span.plan in seen or span.first > run.horizon:
            continue
        seen.add(span.plan)
        for charge in span.plan.charge("one_off"):
            billed = any(
                (line.code, line.plan) == (charge["code"], span.plan.code)
                for line in run.live(agreement.id, "ONE_OFF"))
            if not billed and span.first >= agreement.billed_until:
                account = agreement.holder(span.first)
                unit = run.price(charge["prices"], account, span.first)
                yield Line(
                    agreement.id, account, agreement.product, span.plan.code, "ONE_OFF",
                    charge["code"], 0, span.first, span.first + DAY, Fraction(1), unit,
                    span.plan.advance)


def due_minimums(agreement, period, run, lines):
    """X3: what the charges of a period that is over lack of the plan's minimum."""
    if period.after > run.horizon or period.first < agreement.billed_until:
        return
    for charge in period.plan.charge("minimum"):
        if any(line.first < period.after and period.first < line.after
               for line in run.live(agreement.id, "MINIMUM")):
            continue
        account = agreement.holder(period.after - DAY)
        least = run.price(charge["prices"], account, period.first)
        share = months_in(period.span.anchor, period.first, period.after) / period.plan.interval
        counted = run.live(agreement.id, "LICENCE", "FLAT", "USAGE", "OVERAGE") + [
            line for line in lines if line.kind in ("LICENCE", "FLAT", "USAGE", "OVERAGE")]
        lack = half_up(least * share, 2) - sum(
            line.amount for line in counted
            if period.first <= line.first < period.after
            and run.currency(line.account) == run.currency(account))
        if lack > 0:
            yield Line(
                agreement.id, account, agreement.product, period.plan.code, "MINIMUM",
                charge["code"], 0, period.first, period.after, Fraction(1), lack, False)
