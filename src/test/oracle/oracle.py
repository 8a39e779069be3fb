"""Works out the invoices of some months from their snapshots, by a second reading of the rules.

    oracle.py REQUEST OUT

REQUEST has the catalogue's folder in its first line, then one line for each run, in order:
`monthly 2026-10 FOLDER`, `supplement 2026-10 FOLDER`, `settlement 2026 FOLDER`, and last of all
maybe `rerun 2026-10/2026-12-01 FOLDER`, with the date of its documents. OUT is filled with
invoices.csv, lines.csv, basis.csv, refunds.csv and held.csv.
"""

import csv
import os
import sys

from calendar_months import DAY, day, first_of_month, written
from catalogue import Catalogue
from invoices import basis_of
from reruns import Rerun
from runs import Books, Run


def main(request, out):
    with open(request, encoding="utf-8") as file:
        catalogue, *orders = file.read().splitlines()
    books = Books(Catalogue(catalogue))
    invoices, lines, held, basis, refunds = [], [], [], [], []
    for order in orders:
        job, period, snapshot = order.split(" ", 2)
        period, _, date = period.partition("/")
        month = first_of_month(period + "-08" if job == "settlement" else period)
        if job == "rerun":
            run = Rerun(books, month, snapshot, day(date))
            notes, invoices_anew, left = run.post()
            posted = notes + invoices_anew
        else:
            run = Run(books, job, month, snapshot)
            posted, left = run.post()
        for made in posted:
            invoices.append(invoice_row(run, made))
            lines += (line_row(run, made, line) for line in made.lines)
            basis += (basis_row(run, made, entry) for entry in basis_of(made))
        refunds += ((run.name, payer, credit, written(amount, 2))
                    for payer, credit, amount in left)
        held += ((run.name, payer) for payer in run.held)
    write(out, "invoices", invoices)
    write(out, "lines", sorted(lines))
    write(out, "held", sorted(held))
    write(out, "basis", sorted(basis))
    write(out, "refunds", sorted(refunds))


def invoice_row(run, made):
    return (run.name, made.number, made.payer, made.series, made.group, made.currency,
            written(made.net, 2), written(made.tax, 2), written(made.prepaid, 2),
            written(made.payable, 2), made.date, made.due)


def line_row(run, made, line):
    return (run.name, made.number, line.account, line.product, line.plan, line.kind, line.code,
            line.subscription, str(line.first), str(line.after - DAY), line.tier,
            written(line.quantity, 4), written(line.price, 4), written(line.amount, 2),
            line.category, written(line.rate, 2))


def basis_row(run, made, entry):
    line, client, quantity, amount = entry
    return (run.name, made.number, line.account, line.plan, line.code, line.subscription,
            str(line.first), line.tier, client, written(quantity, 4), written(amount, 2))


def write(folder, name, rows):
    with open(os.path.join(folder, name + ".csv"), "w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


if __name__ == "__main__":
    main(*sys.argv[1:])
