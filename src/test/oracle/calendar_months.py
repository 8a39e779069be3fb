"""Days, anchor months and exact numbers. Stretches are half-open: [first day, day after)."""

from calendar import monthrange
from datetime import date, timedelta
from fractions import Fraction

DAY = timedelta(days=1)
FAR = date(2400, 1, 1)


def day(text):
    return date.fromisoformat(text)


def first_of_month(text):
    return date.fromisoformat(text + "-01")


def month_of(when):
    return when.replace(day=1)


def plus_months(anchor, number):
    """The same day of another month, or the last one of a month that is too short."""
    months = anchor.year * 12 + anchor.month - 1 + number
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(anchor.day, monthrange(year, month)[1]))


def boundaries(anchor, interval, lowest):
    """The period boundaries from the last one on or before a day on, without end."""
    number = ((lowest.year - anchor.year) * 12 + lowest.month - anchor.month) // interval - 1
    while plus_months(anchor, (number + 1) * interval) <= lowest:
        number += 1
    while True:
        yield plus_months(anchor, number * interval)
        number += 1


def months_in(anchor, start, end):
    """Q2: what a stretch is worth in anchor months, as an exact fraction."""
    total = Fraction(0)
    steps = boundaries(anchor, 1, start)
    first = next(steps)
    while first < end:
        following = next(steps)
        days = (min(end, following) - max(start, first)).days
        total += Fraction(days, (following - first).days)
        first = following
    return total


def half_up(number, places):
    """Q3: rounds a number that is not negative, half-up."""
    scaled = Fraction(number) * 10**places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(whole, 10**places)


def written(number, places):
    scaled = number * 10**places
    assert scaled.denominator == 1, number
    digits = str(scaled.numerator).rjust(places + 1, "0")
    return digits[:-places] + "." + digits[-places:]
