"""Use: tiers, packages, clients, allowances and the yearly settlement (Q5, U1 to U5, X1, X2)."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import groupby

from calendar_months import DAY, half_up, month_of, months_in, plus_months
from licences import Line, reached


@dataclass(frozen=True)
class Use:
    id: str
    metric: str
    day: date
    quantity: Fraction
    client: str


def due_use(agreement, run):
    """U1: one line for each metric, month, plan, holder and tier."""
    rows = [row for row in run.uses(agreement) if charge_of(agreement, row, "usage")]
    rows.sort(key=lambda row: (row.metric, month_of(row.day), row.day, row.id))
    for (metric, month), found in groupby(rows, lambda row: (row.metric, month_of(row.day))):
        found = list(found)
        if run.catalogue.counts_clients[metric]:
            yield from due_clients(agreement, month, found, run)
            continue
        for span in {agreement.span_on(row.day) for row in found}:
            window = [row for row in found if agreement.span_on(row.day) is span]
            yield from due_sums(agreement, span, month, window, run)


def charge_of(agreement, row, *types):
    span = agreement.span_on(row.day)
    charge = span and span.plan.metric(row.metric)
    return charge if charge and charge["type"] in types else None


def service(span, month):
    """U1: the month, cut to the plan's days."""
    return max(month, span.first), min(plus_months(month, 1), span.after)


def due_clients(agreement, month, rows, run):
    """U4: each client once, on the plan of its first use."""
    known = {client for line in run.live(agreement.id, "USAGE")
             if line.code == rows[0].metric and month_of(line.first) == month
             for client in line.clients}
    firsts = {}
    for row in rows:
        firsts.setdefault(row.client, row)
    groups = {}
    for client, row in sorted(firsts.items()):
        if client not in known and row.day >= agreement.billed_until:
            span = agreement.span_on(row.day)
            groups.setdefault((span, agreement.holder(row.day)), []).append(client)
    for (span, account), clients in groups.items():
        charge = span.plan.metric(rows[0].metric)
        unit = run.price(charge["prices"], account, month)
        yield use_line(agreement, span, "USAGE", rows[0].metric, account, service(span, month),
                       Fraction(len(clients)), unit, clients=clients, shares=counted_once(clients))


def counted_once(clients):
    return [(client, Fraction(1)) for client in clients]


def due_sums(agreement, span, month, rows, run):
    """Q5, X1, X2: what is new in a month, on top of what was taken in it before."""
    charge = span.plan.metric(rows[0].metric)
    packages = charge["pricing"] == "packages"
    position, new = Fraction(0) if packages else on_lines(agreement, span, month, charge, run), []
    for row in rows:
        elsewhere = row.day < agreement.billed_until
        if elsewhere or (packages and row.id in run.taken):
            position += row.quantity
        elif row.id not in run.billed and row.id not in run.taken:
            new.append((row, row.quantity))
    for account, found in groupby(new, lambda entry: agreement.holder(entry[0].day)):
        found = list(found)
        units = sum((units for _, units in found), Fraction(0))
        first = Fraction(0)
        for tier, quantity, prices in priced(charge, position, units):
            unit = run.price(prices, account, month)
            own = units if packages else quantity
            yield use_line(agreement, span, "USAGE", charge["metric"], account,
                           service(span, month), quantity, unit, tier=tier,
                           shares=cut(found, first, first + own))
            first += own
        run.counts(account, found)
        position += units


def cut(found, first, after):
    """(client, units) of the units of some rows, in their order, from one up to another."""
    position, shares = Fraction(0), []
    for row, units in found:
        part = min(position + units, after) - max(position, first)
        if part > 0:
            shares.append((row.client, part))
        position += units
    return shares


def on_lines(agreement, span, month, charge, run):
    """Q5: what live lines bill in the window of a month and a plan."""
    return sum((line.quantity for line in run.live(agreement.id, "USAGE")
                if (line.code, line.plan) == (charge["metric"], span.plan.code)
                and month_of(line.first) == month), Fraction(0))


def priced(charge, position, units):
    """(tier, quantity, prices) of some units after others."""
    if charge["pricing"] == "per_unit":
        yield 0, units, charge["prices"]
    if charge["pricing"] == "packages":
        size = int(charge["package_size"])
        begun = -(-(position + units) // size) - -(-position // size)
        if begun:
            yield 0, Fraction(begun), charge["prices"]
    if charge["pricing"] == "volume":
        number = max(n for n, tier in enumerate(charge["tiers"], 1)
                     if position + units > int(tier["first_unit"]) - 1)
        yield number, units, charge["tiers"][number - 1]["prices"]
    if charge["pricing"] == "graduated":
        starts = [int(tier["first_unit"]) - 1 for tier in charge["tiers"]]
        ends = starts[1:] + [position + units]
        for number, tier in enumerate(charge["tiers"], 1):
            part = min(position + units, ends[number - 1]) - max(position, starts[number - 1])
            if part > 0:
                yield number, part, tier["prices"]


def due_overage(agreement, period, run):
    """U2, U3: use above what the licences of a period include, less what was billed of it."""
    last = min(run.horizon, period.after) - DAY
    if period.first > last:
        return
    for charge in period.plan.charge("overage"):
        rows = [row for row in run.uses(agreement)
                if row.metric == charge["metric"] and period.first <= row.day <= last]
        over = excess(agreement, period, charge, rows, last)
        elsewhere = Fraction(0)
        if agreement.billed_until > period.first:
            until = min(agreement.billed_until - DAY, last)
            elsewhere = excess(agreement, period, charge,
                               [row for row in rows if row.day <= until], until)
        billed = sum((line.quantity for line in run.live(agreement.id, "OVERAGE")
                      if line.code == charge["metric"]
                      and period.first <= line.first < period.after), Fraction(0))
        due = half_up(max(Fraction(0), over - elsewhere - billed), 4)
        if due:
            month = month_of(last)
            account = agreement.holder(last)
            unit = run.price(charge["prices"], account, month)
            above = last_units(agreement, run, rows, due)
            yield use_line(agreement, period.span, "OVERAGE", charge["metric"], account,
                           (max(month, period.first), min(plus_months(month, 1), period.after)),
                           due, unit, uses=above,
                           shares=[(row.client, part) for row, part in above])


def last_units(agreement, run, rows, units):
    """I4: the last units that were not billed yet are the billed ones."""
    found = []
    for row in sorted(rows, key=lambda row: (row.day, row.id), reverse=True):
        part = min(units, row.quantity - run.billed.get(row.id, 0))
        if part > 0 and row.day >= agreement.billed_until:
            found.append((row, part))
            units -= part
    return found


def excess(agreement, period, charge, rows, last):
    included = Fraction(charge["included_per_licence"])
    if charge["included_when_part"] == "in_proportion":
        included *= months_in(period.span.anchor, period.first, period.after) / period.plan.interval
    used = sum((row.quantity for row in rows), Fraction(0))
    return max(Fraction(0), used - included * reached(agreement, period, last))


def due_settlement(agreement, run):
    """U5: each client once for August to August, and late ones of earlier years."""
    rows = [row for row in run.uses(agreement) if charge_of(agreement, row, "settlement")]
    rows.sort(key=lambda row: (settlement_year(row.day), row.metric, row.day, row.id))
    for (year, metric), found in groupby(
            rows, lambda row: (settlement_year(row.day), row.metric)):
        first, after = date(year - 1, 8, 1), date(year, 8, 1)
        if after > run.horizon:
            continue
        known = {client for line in run.live(agreement.id, "SETTLEMENT")
                 if line.code == metric and line.first == first for client in line.clients}
        firsts = {}
        for row in found:
            firsts.setdefault(row.client, row)
        groups = {}
        for client, row in sorted(firsts.items()):
            if client not in known and row.day >= agreement.billed_until:
                groups.setdefault(agreement.span_on(row.day).plan, []).append(client)
        account = agreement.holder(after - DAY)
        for plan, clients in groups.items():
            unit = run.price(plan.metric(metric)["prices"], account, after - DAY)
            yield Line(agreement.id, account, agreement.product, plan.code, "SETTLEMENT", metric,
                       0, first, after, Fraction(len(clients)), unit, False, clients=clients,
                       shares=counted_once(clients))


def settlement_year(when):
    return when.year + (1 if when.month >= 8 else 0)


def use_line(agreement, span, kind, metric, account, days, quantity, unit, **more):
    return Line(agreement.id, account, agreement.product, span.plan.code, kind, metric,
                more.pop("tier", 0), days[0], days[1], quantity, unit, False, **more)
