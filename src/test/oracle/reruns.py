"""A corrected period against its live invoices: what differs is credited and made anew (P3)."""

from invoices import drafts_of, next_number, refunds_of, use_credit
from runs import Run


class Rerun:
    """The last month once more, from a corrected snapshot and what was known before it."""

    def __init__(self, books, month, snapshot, date):
        self.books = books
        family = f"monthly-{month:%Y-%m}"
        self.run = Run(books.before[family], "monthly", month, snapshot)
        self.run.date = date
        self.run.name = self.name = f"rerun-{month:%Y-%m}-1"
        self.live = books.live[family]
        self.run.books = self.run_books(books)

    def run_books(self, books):
        """Numbers and credit go on from where they are now."""
        before = self.run.books
        before.counts, before.used = books.counts, books.used
        before.credits = {**books.credits, **before.credits}
        return before

    def post(self):
        """(credit notes, invoices, refunds), in the order of their numbers."""
        run = self.run
        due = {made.key: made for made in drafts_of(run, list(run.charges()))}
        live = {}
        for made in sorted(self.live, key=lambda made: (made.key, made.number)):
            if run.bills(made.payer):
                live.setdefault(made.key, []).append(made)
        wrong = [key for key in sorted({*due, *live})
                 if not is_right(due.get(key), live.get(key, []))]
        notes = [self.credit_note(made) for key in wrong for made in live.get(key, [])]
        invoices = [due[key] for key in wrong if key in due]
        for made in invoices:
            made.number = next_number(run, made, "invoice")
            use_credit(run, made)
        return notes, invoices, list(refunds_of(run))

    def credit_note(self, made):
        """Repeats the invoice, and gives back the credit that it used."""
        for credit, used in made.credits:
            self.run.books.used[credit] -= used
        return CreditNote(made, next_number(self.run, made, "credit_note"), self.run.date)

    @property
    def held(self):
        return self.run.held


class CreditNote:
    """All that its invoice says, under another number and date."""

    def __init__(self, original, number, date):
        self.original, self.number, self.date, self.due = original, number, date, date

    def __getattr__(self, name):
        return getattr(self.original, name)


def is_right(due, live):
    """Whether a live invoice, or several, bill what is due: line by line, with the VAT."""
    if not due or not live:
        return False
    lines = [line for made in live for line in made.lines]
    return sorted(map(told, due.lines)) == sorted(map(told, lines))


def told(line):
    return (line.product, line.account, line.code, line.first, line.after, line.subscription,
            line.plan, line.tier, line.quantity, line.price, line.amount, line.category, line.rate)
