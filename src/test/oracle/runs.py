"""One run: what it reads, what it remembers of the runs before it, what it charges."""

import csv
import os
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction

from agreements import Agreement
from calendar_months import DAY, boundaries, day, plus_months
from catalogue import Held, price
from invoices import invoices_of, refunds_of
from licences import due_licences, due_minimums, due_one_offs
from use import Use, charge_of, due_overage, due_settlement, due_use, settlement_year

BILLED = 10**9


@dataclass
class Books:
    """What one run leaves to the next."""

    catalogue: object
    uses: dict = field(default_factory=dict)
    billed: dict = field(default_factory=dict)
    taken: set = field(default_factory=set)
    settled: set = field(default_factory=set)
    refused: set = field(default_factory=set)
    lines: list = field(default_factory=list)
    transfers: list = field(default_factory=list)
    origins: dict = field(default_factory=dict)
    credits: dict = field(default_factory=dict)
    used: dict = field(default_factory=dict)
    counts: dict = field(default_factory=dict)
    held: dict = field(default_factory=dict)
    live: dict = field(default_factory=dict)
    before: dict = field(default_factory=dict)
    postings: int = 0


    def as_it_is(self):
        """What is known and billed by now, to go back to (P3)."""
        return replace(self, uses=dict(self.uses), billed=dict(self.billed), taken=set(self.taken),
                       settled=set(self.settled), refused=set(self.refused), lines=list(self.lines),
                       transfers=list(self.transfers), origins=dict(self.origins), before={})


def read_csv(folder, name):
    path = os.path.join(folder, name + ".csv")
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


class Run:
    def __init__(self, books, job, month, snapshot):
        self.books, self.catalogue = books, books.catalogue
        self.job = "settlement" if job == "settlement" else "monthly"
        self.month, self.horizon = month, plus_months(month, 1)
        self.date = self.horizon
        self.name = self.family = (
            f"monthly-{month:%Y-%m}" if self.job == "monthly" else f"settlement-{month:%Y}")
        if job == "supplement":
            self.name += "-s1"
        self.only = books.held[self.family] if job == "supplement" else None
        if self.only is None:
            books.before = {self.family: books.as_it_is()}
        self.held = {}
        self.billed, self.taken, self.counted = books.billed, books.taken, []
        self.accounts = {row["account_no"]: row for row in read_csv(snapshot, "accounts")}
        self.subscriptions = {
            row["subscription_id"]: row for row in read_csv(snapshot, "subscriptions")}
        self.timelines = {}
        for row in read_csv(snapshot, "licences"):
            self.timelines.setdefault(row["subscription_id"], []).append(row)
        self.extensions = {
            row["account_no"]: day(row["due_on"]) for row in read_csv(snapshot, "extensions")
            if row["period"] == self.family.split("-", 1)[1]}
        for row in read_csv(snapshot, "credits"):
            books.credits.setdefault(row["credit_id"], row)
        self.read_transfers(read_csv(snapshot, "transfers"))
        self.agreements = {}
        for id in self.subscriptions:
            self.agree(id)
        self.read_uses(read_csv(snapshot, "usage"))

    # What it is told.

    def read_transfers(self, rows):
        books = self.books
        for id, row in self.subscriptions.items():
            books.origins.setdefault(id, row["account_no"])
        for row in rows:
            row = {**row, "known": books.postings}
            if row["to_account_no"] and not any(same(row, old) for old in books.transfers):
                books.transfers.append(row)
        for row in self.parts():
            self.move_part(row)

    def parts(self):
        return [row for row in self.books.transfers if row["new_subscription_id"]]

    def move_part(self, row):
        """T5: a new subscription, and so many fewer licences on the old one."""
        old, new = row["subscription_id"], row["new_subscription_id"]
        first, number = row["effective_on"], int(row["quantity"])
        if old not in self.subscriptions:
            return
        told_on_the_day = any(line["effective_from"] == first for line in self.timelines[old])
        if not told_on_the_day:
            self.timelines[old] = reduced(self.timelines[old], first, number)
        if new not in self.subscriptions:
            self.subscriptions[new] = {
                **self.subscriptions[old], "subscription_id": new, "started_on": first,
                "account_no": row["to_account_no"]}
            plan = sorted((line["effective_from"], line["plan"]) for line in self.timelines[old]
                          if line["effective_from"] <= first)[-1][1]
            self.timelines[new] = [
                {"effective_from": first, "plan": plan, "quantity": str(number)}]
        self.books.origins[new] = row["to_account_no"]

    def agree(self, id):
        if id in self.agreements or id not in self.subscriptions:
            return self.agreements.get(id)
        row = self.subscriptions[id]
        timeline = self.timelines.get(id, [])
        part = next((part for part in self.parts() if part["new_subscription_id"] == id), None)
        try:
            good = self.good_rows(row, timeline)
            agreement = Agreement(self.catalogue, row, good, self.holders(id))
            if part:
                agreement.parent = self.agree(part["subscription_id"])
                if not agreement.parent:
                    return None
                agreement.settle_end()
            agreement.part, agreement.wrong = part, len(good) < len(timeline)
            self.agreements[id] = agreement
            return agreement
        except Held as held:
            self.hold(row["account_no"], held.code)
            return None

    def good_rows(self, row, timeline):
        """L3, L6, L11: the timeline without its wrong rows, which hold whom they name."""
        days = [line["effective_from"] for line in timeline]
        if len(days) != len(set(days)):
            raise Held("TIMELINE_DAY_REPEATED")
        good, before = [], None
        for line in sorted(timeline, key=lambda line: line["effective_from"]):
            plan = self.catalogue.plans[row["product"], line["plan"]]
            if int(line.get("active_users") or 0) > int(line["quantity"]):
                self.hold(row["account_no"], "LICENCES_BELOW_ACTIVE_USERS")
                continue
            if plan.increases and before and int(line["quantity"]) > int(before["quantity"]):
                self.hold(row["account_no"], "INCREASE_ON_OTHER_PLAN")
            else:
                good.append(line)
            before = line
        if not any(line["effective_from"] <= row["started_on"] for line in good):
            raise Held("TIMELINE_WITHOUT_START")
        return good

    def holders(self, id):
        """T1: (first day, account), from the first account that was ever told."""
        holders = [(date.min, self.books.origins[id])]
        moves = [row for row in self.books.transfers if not row["new_subscription_id"]]
        for row in sorted(moves, key=lambda row: row["effective_on"]):
            if row["subscription_id"] == id or (
                    not row["subscription_id"] and row["account_no"] == holders[-1][1]):
                holders.append((day(row["effective_on"]), row["to_account_no"]))
        return holders

    def read_uses(self, rows):
        for row in rows:
            if row["usage_id"] in self.books.uses or row["usage_id"] in self.books.refused:
                continue
            agreement = self.agreements.get(row["subscription_id"])
            use = Use(row["usage_id"], row["metric"], day(row["occurred_on"]),
                      Fraction(row["quantity"]), row["client_no"])
            code = self.wrong(agreement, use) if agreement else None
            if code:
                self.hold(agreement.holder(self.horizon), code)
            else:
                self.books.uses[use.id] = (row["subscription_id"], use)
        for id, use in list(self.books.uses.values()):
            agreement = self.agreements.get(id)
            if agreement and self.is_open(use) and use.day < self.horizon:
                # What no run has settled is judged by what is told of the agreement now.
                code = self.wrong(agreement, use)
                if code:
                    self.hold(agreement.holder(self.horizon), code)
                    del self.books.uses[use.id]
                    self.books.refused.add(use.id)

    def wrong(self, agreement, use):
        """U4, U6: why a row of use is not taken."""
        if use.quantity <= 0 or (use.quantity * 10000).denominator != 1:
            return "QUANTITY_INVALID"
        if self.catalogue.counts_clients[use.metric] and not use.client:
            return "CLIENT_MISSING"
        span = agreement.span_on(use.day) if use.day >= agreement.start else None
        if not span:
            return "USAGE_OUTSIDE_SUBSCRIPTION"
        if not span.plan.metric(use.metric) and not span.plan.successor:
            return "METRIC_NOT_IN_PLAN"
        return None

    # What it knows.

    def hold(self, account, code):
        self.held.setdefault(self.payer(account), set()).add(code)

    def bills(self, payer):
        """P2: whom the run is for, and has not held."""
        return payer not in self.held and (self.only is None or payer in self.only)

    def payer(self, account):
        return self.accounts[account]["payer_account_no"] or account

    def currency(self, account):
        return self.accounts[account]["currency"]

    def price(self, prices, account, when):
        """Q4: the price in the account's currency; without one its payer is held."""
        found = price(prices, self.currency(account), when)
        if found is None:
            self.hold(account, "NO_PRICE")
        return found or Fraction(0)

    def uses(self, agreement):
        return [use for id, use in self.books.uses.values()
                if id == agreement.id and use.day < self.horizon and charge_of(
                    agreement, use, "usage", "overage", "settlement")]

    def counts(self, account, found):
        """U1: rows that a line, or the package that was begun, is for; not if they are held."""
        self.counted += ((account, row) for row, _ in found)

    def live(self, id, *kinds):
        return [line for line in self.books.lines if line.subscription == id and line.kind in kinds]

    def billed_licences(self, agreement, period):
        """L7, T5: (first day, day after, licences) that live lines bill in a period."""
        billed = [(line.first, line.after, line.licences)
                  for line in self.live(agreement.id, "LICENCE")]
        for part in self.parts():
            if part["subscription_id"] == agreement.id:
                billed += [(first, after, -number) for first, after, number
                           in self.moved(part, agreement)]
        part = agreement.part
        if part:
            billed += self.moved(part, agreement.parent)
            moved = day(part["effective_on"])
            if period.first == moved != self.next_boundary(agreement.parent, moved):
                billed.append((period.first, period.after, BILLED))
        return billed

    def next_boundary(self, parent, moved):
        """T5: the first day on or after the move on which a licence period begins."""
        span = parent.span_on(moved)
        if span.first == moved:
            return moved
        steps = boundaries(span.anchor, span.plan.interval, moved)
        edge = next(steps)
        return edge if edge == moved else next(steps)

    def moved(self, part, parent):
        """T5: what was billed of later periods before the move was known goes along."""
        first = self.next_boundary(parent, day(part["effective_on"]))
        lines = [line for line in self.live(parent.id, "LICENCE")
                 if line.posting <= part["known"] and line.after > first]
        edges = sorted({max(first, edge) for line in lines for edge in (line.first, line.after)})
        for start, after in zip(edges, edges[1:]):
            number = sum(line.licences for line in lines if line.first <= start < line.after)
            yield start, after, min(number, int(part["quantity"]))

    # What it charges.

    def charges(self):
        for agreement in self.agreements.values():
            for line in self.charges_of(agreement):
                if agreement.wrong:
                    # P2: what rests on a timeline with a wrong row is not billed to anybody.
                    self.hold(line.account, "REJECTED_ROW")
                yield line

    def charges_of(self, agreement):
        if self.job == "settlement":
            yield from due_settlement(agreement, self)
            return
        lines = list(due_use(agreement, self)) + list(due_one_offs(agreement, self))
        for period in agreement.periods(self.horizon):
            lines += due_licences(agreement, period, self)
            lines += due_overage(agreement, period, self)
        for period in agreement.periods(self.horizon):
            lines += due_minimums(agreement, period, self, lines)
        yield from lines

    def post(self):
        """The invoices of the run; what they bill is billed from here on."""
        invoices = invoices_of(self, list(self.charges()))
        self.books.postings += 1
        for invoice in invoices:
            for line in invoice.lines:
                line.posting = self.books.postings
                self.books.lines.append(line)
                for use, units in line.uses:
                    self.billed[use.id] = self.billed.get(use.id, 0) + units
        self.taken.update(use.id for account, use in self.counted
                          if self.bills(self.payer(account)))
        refunds = list(refunds_of(self))
        self.settle_uses()
        if self.only is not None:
            self.held = {payer: codes for payer, codes in self.held.items() if payer in self.only}
        self.books.held[self.family] = set(self.held)
        self.books.live.setdefault(self.family, []).extend(invoices)
        return invoices, refunds

    def is_open(self, use):
        return use.id not in self.books.settled

    def settle_uses(self):
        """P5: what the run has billed or covered for whom it has not held."""
        for id, use in self.books.uses.values():
            agreement = self.agreements.get(id)
            if agreement and use.day < self.horizon:
                account, last = self.settled_by(agreement, use)
                if last < self.horizon and self.bills(self.payer(account)):
                    self.books.settled.add(use.id)

    def settled_by(self, agreement, use):
        """Whom a row is billed to, and the last day that has to be over."""
        span = agreement.span_on(use.day)
        if charge_of(agreement, use, "settlement"):
            last = date(settlement_year(use.day), 7, 31)
            return agreement.holder(last), last if self.job == "settlement" else date.max
        if self.job == "settlement":
            return agreement.holder(use.day), date.max
        if span and charge_of(agreement, use, "overage"):
            period = next(period for period in agreement.periods(self.horizon)
                          if period.first <= use.day < period.after)
            return agreement.holder(min(period.after, self.horizon) - DAY), use.day
        return agreement.holder(use.day), use.day


def same(row, other):
    return {**row, "known": 0} == {**other, "known": 0}


def reduced(timeline, first, number):
    """T5: the timeline with so many licences fewer from a day on."""
    before = [line for line in timeline if line["effective_from"] < first]
    after = [line for line in timeline if line["effective_from"] > first]
    last = max(before, key=lambda line: line["effective_from"])
    moved = [{**last, "effective_from": first}] + after
    return before + [
        {**line, "quantity": str(int(line["quantity"]) - number)} for line in moved]
