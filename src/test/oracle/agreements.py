"""One subscription in one run: its plans over time, its life, its holders, its licences."""

from dataclasses import dataclass
from datetime import date

from calendar_months import FAR, boundaries, day, plus_months
from catalogue import Held, Plan

JANUARY = date(2000, 1, 1)
ASKED = date(2040, 1, 1)


@dataclass(frozen=True, eq=False)
class Span:
    """The days for which a subscription is on a plan, and what its periods are counted from."""

    plan: Plan
    first: date
    after: date
    anchor: date


@dataclass(frozen=True, eq=False)
class Period:
    """A licence period, cut to the plan's days and the subscription's life (L1)."""

    span: Span
    first: date
    after: date

    @property
    def plan(self):
        return self.span.plan


class Agreement:
    def __init__(self, catalogue, row, timeline, holders):
        self.catalogue = catalogue
        self.row = row
        self.id = row["subscription_id"]
        self.product = row["product"]
        self.start = day(row["started_on"])
        self.billed_until = day(row["billed_until"]) if row["billed_until"] else self.start
        self.timeline = sorted(
            (day(line["effective_from"]), line["plan"], int(line["quantity"])) for line in timeline)
        self.holders = holders
        self.end = FAR
        self.parent = None
        self.part = None
        self.wrong = False
        self.known = None
        self.settle_end()

    def settle_end(self):
        """The end follows from the plans, and then cuts them."""
        self.end, self.known = FAR, None
        self.end, self.known = self.service_end(), None

    def row_on(self, when):
        return [line for line in self.timeline if line[0] <= when][-1]

    def licences(self, when):
        return self.row_on(when)[2]

    def holder(self, when):
        """T1: who holds the agreement on a day."""
        account = self.holders[0][1]
        for first, holder in self.holders[1:]:
            if first <= when:
                account = holder
        return account

    def wanted_plan(self, when):
        """L6, L10: what the last row says, or what has taken its place."""
        plan = self.catalogue.plans[self.product, self.row_on(when)[1]]
        while plan.successor and plan.successor[1] <= when:
            plan = self.catalogue.plans[self.product, plan.successor[0]]
        return plan

    def spans(self):
        """The plans, in order, as far as anybody asks."""
        if self.known is None:
            self.known = list(self.parent_spans() if self.parent else self.own_spans(ASKED))
        return self.known

    def own_spans(self, until):
        plan, first = self.wanted_plan(self.start), self.start
        while True:
            anchor = JANUARY if plan.calendar else first
            for boundary in boundaries(anchor, plan.interval, first):
                if boundary <= first:
                    continue
                if boundary >= self.end or boundary > until:
                    if first < self.end:
                        yield Span(plan, first, self.end, anchor)
                    return
                if self.wanted_plan(boundary) is not plan:
                    yield Span(plan, first, boundary, anchor)
                    plan, first = self.wanted_plan(boundary), boundary
                    break

    def parent_spans(self):
        """T5: what has moved goes on with the plan and the anchor of what it came from."""
        for span in self.parent.spans():
            if span.after > self.start and span.first < self.end:
                yield Span(span.plan, max(span.first, self.start), min(span.after, self.end),
                           span.anchor)

    def periods(self, until):
        """The licence periods that begin up to a day."""
        for span in self.spans():
            edges = boundaries(span.anchor, span.plan.interval, span.first)
            first, edge = span.first, next(edges)
            while first < span.after and first <= until:
                edge = next(edges)
                yield Period(span, first, min(edge, span.after))
                first = edge

    def span_on(self, when):
        return next((span for span in self.spans() if span.first <= when < span.after), None)

    def service_end(self):
        """N1 to N3: the first day without service."""
        if not self.row["notice_given_on"]:
            return FAR
        given = day(self.row["notice_given_on"])
        span = self.span_on(max(given, self.start))
        rule = self.row.get("notice_rule") or span.plan.notice
        end = {"month_end": self.month_end, "by_30_september": self.year_end,
               "rolling_3_months": self.rolling}[rule](given, span)
        bound = self.row.get("bound_until")
        return max(end, day(bound)) if bound else end

    def month_end(self, given, span):
        end = plus_months(given.replace(day=1), 2)
        if not span.plan.advance:
            return end
        if not self.row["notice_mode"]:
            raise Held("NOTICE_MODE_MISSING")
        if self.row["notice_mode"] == "immediate":
            return end
        running = max(given, span.first)
        steps = boundaries(span.anchor, span.plan.interval, running)
        next(steps)
        return max(end, next(steps))

    def year_end(self, given, span):
        on_time = given <= date(given.year, 9, 30)
        return date(max(given.year + (1 if on_time else 2), self.start.year + 1), 1, 1)

    def rolling(self, given, span):
        signed = day(self.row["signed_on"]) if self.row["signed_on"] else self.start
        bound, number = plus_months(signed, 12), 0
        while True:
            number += 1
            boundary = plus_months(span.anchor, number * span.plan.interval)
            deadline = plus_months(span.anchor, number * span.plan.interval - 1)
            if boundary >= bound and given < deadline and boundary > span.first:
                return boundary

    @property
    def account(self):
        return self.holders[-1][1]
