"""Lines become invoices: grouping, numbers, VAT, due dates and credit (I1 to I7, C1, C2)."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction

from calendar_months import DAY, half_up
from catalogue import Held


@dataclass(eq=False)
class Invoice:
    payer: str
    seller: str
    series: str
    group: str
    currency: str
    lines: list
    date: date
    due: date
    vat: dict = field(default_factory=dict)
    number: str = ""
    prepaid: Fraction = Fraction(0)
    credits: list = field(default_factory=list)

    @property
    def key(self):
        """I1, I2: what one invoice is made for, in the order of numbers."""
        return self.series != "ORDINARY", self.payer, self.group, self.currency

    @property
    def net(self):
        return sum((line.amount for line in self.lines), Fraction(0))

    @property
    def tax(self):
        return sum((half_up(net * rate / 100, 2) for (_, rate), net in self.vat.items()),
                   Fraction(0))

    @property
    def payable(self):
        return self.net + self.tax - self.prepaid


def invoices_of(run, lines):
    """I2, C1: the numbered invoices of a run in the order of their numbers, credit used."""
    invoices = drafts_of(run, lines)
    for made in invoices:
        made.number = next_number(run, made, "invoice")
        use_credit(run, made)
    return invoices


def drafts_of(run, lines):
    """I1, I7: the invoices of a run, by payer, currency, number series and group."""
    groups = {}
    for line in lines:
        plan = run.catalogue.plans[line.product, line.plan]
        key = (plan.series != "ORDINARY", run.payer(line.account), plan.separate,
               run.currency(line.account))
        groups.setdefault(key, []).append(line)
    invoices = []
    for key, found in sorted(groups.items(), key=lambda entry: entry[0]):
        try:
            if run.bills(key[1]):
                invoices.append(invoice(run, key, found))
        except Held as held:
            run.held.setdefault(key[1], set()).add(held.code)
    return [made for made in invoices if run.bills(made.payer)]


def invoice(run, key, lines):
    apart, payer, group, currency = key
    buyer = run.accounts[payer]
    if not (buyer["address_line1"] and buyer["postal_code"] and buyer["city"]):
        raise Held("NO_POSTAL_ADDRESS")
    due = run.date + timedelta(days=int(buyer["payment_terms_days"] or 14))
    made = Invoice(
        payer, buyer["seller"], "MAINTENANCE" if apart else "ORDINARY", group, currency,
        lines, run.date, max(due, run.extensions.get(payer, due)))
    for line in lines:
        vat = run.catalogue.vat_of(buyer["seller"], buyer, tax_point(run, line))
        line.category, line.rate = vat
        made.vat[vat] = made.vat.get(vat, Fraction(0)) + line.amount
    return made


def tax_point(run, line):
    """I5: in arrears the last day of service, in advance the invoice date if that is earlier."""
    last = line.after - DAY
    return min(last, run.horizon) if line.advance else last


def next_number(run, made, kind):
    series = next(
        series for series in run.catalogue.sellers[made.seller]["number_series"]
        if series["type"] == kind and series["series"] == made.series.lower())
    count = run.books.counts.get((made.seller, kind, made.series), int(series["first"]))
    run.books.counts[made.seller, kind, made.series] = count + 1
    return series["prefix"] + str(count)


def use_credit(run, made):
    """C1, C2: the payer's credit, oldest first, up to what is to pay and to its product's share."""
    books = run.books
    credits = [row for row in books.credits.values()
               if (row["account_no"], row["currency"]) == (made.payer, made.currency)]
    shares = {}
    for row in sorted(credits, key=lambda row: (row["received_on"], row["credit_id"])):
        left = Fraction(row["amount"]) - books.used.get(row["credit_id"], 0)
        most = made.payable
        if row["product"]:
            share = shares.setdefault(row["product"], share_of(made, row["product"]))
            most = min(most, share)
        used = min(left, most)
        if used > 0:
            made.prepaid += used
            made.credits.append((row["credit_id"], used))
            books.used[row["credit_id"]] = books.used.get(row["credit_id"], 0) + used
            if row["product"]:
                shares[row["product"]] -= used


def refunds_of(run):
    """C4: what is left of a payer's credit, where no further invoice can be expected to use it."""
    for row in run.books.credits.values():
        left = Fraction(row["amount"]) - run.books.used.get(row["credit_id"], 0)
        payer = row["account_no"]
        if left > 0 and payer in run.accounts and run.bills(payer) and not any(
                is_expected(run, agreement, row) for agreement in run.agreements.values()):
            yield payer, row["credit_id"], left


def is_expected(run, agreement, credit):
    """Whether an agreement of the payer, in the credit's currency, is still to be invoiced."""
    account = agreement.holder(run.horizon)
    if run.payer(account) != credit["account_no"] or run.currency(account) != credit["currency"]:
        return False
    if credit["product"] and credit["product"] != agreement.product:
        return False
    return agreement.end > run.horizon or any(
        run.is_open(use) and waits(run, agreement, use)
        for id, use in run.books.uses.values() if id == agreement.id)


def waits(run, agreement, use):
    """U5: use that is of a later month, or that the other job bills."""
    if use.day >= run.horizon:
        return True
    span = agreement.span_on(use.day)
    charge = span and span.plan.metric(use.metric)
    return bool(charge) and (charge["type"] == "settlement") == (run.job == "monthly")


def basis_of(made):
    """I4: each line by account and client, where the invoice bills use or several accounts."""
    use = {"USAGE", "OVERAGE", "SETTLEMENT"}
    if not any(line.kind in use for line in made.lines) and len(
            {line.account for line in made.lines}) < 2:
        return
    for line in made.lines:
        shares = {}
        for client, units in line.shares:
            shares[client] = shares.get(client, 0) + units
        clients = sorted(shares) or [""]
        weights = [shares[client] for client in clients] if shares else [Fraction(1)]
        yield from zip([line] * len(clients), clients, divided(line.quantity, 4, weights),
                       divided(line.amount, 2, weights))


def divided(total, decimals, weights):
    """Parts that add up exactly: what is left over goes to the largest remainders, in order."""
    units = total * 10**decimals
    exact = [units * weight / sum(weights) for weight in weights]
    parts = [int(part) for part in exact]
    order = sorted(range(len(parts)), key=lambda index: parts[index] - exact[index])
    for index in order[:int(units) - sum(parts)]:
        parts[index] += 1
    return [Fraction(part, 10**decimals) for part in parts]


def share_of(made, product):
    """C2: a product's line amounts plus their VAT."""
    return half_up(sum((line.amount * (1 + line.rate / 100) for line in made.lines
                        if line.product == product), Fraction(0)), 2)
