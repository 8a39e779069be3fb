"""What is sold, for how much, and which VAT it has."""

import os
from dataclasses import dataclass
from fractions import Fraction

import small_yaml
from calendar_months import day


class Held(Exception):
    """Something that keeps an account out of the run."""

    def __init__(self, code):
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, eq=False)
class Plan:
    product: str
    code: str
    kind: str
    advance: bool
    interval: int
    calendar: bool
    notice: str
    charges: list
    successor: tuple
    increases: str
    separate: str

    def charge(self, *types):
        return [charge for charge in self.charges if charge["type"] in types]

    def metric(self, metric):
        return next((charge for charge in self.charges if charge.get("metric") == metric), None)

    @property
    def series(self):
        return "MAINTENANCE" if self.kind == "maintenance" else "ORDINARY"


def price(prices, currency, when):
    """Q4: the last price of the currency that begins on or before the day."""
    found = [line[currency] for line in prices
             if day(line["from"]) <= when and currency in line]
    return Fraction(found[-1]) if found else None


class Catalogue:
    def __init__(self, folder):
        sold = small_yaml.read(os.path.join(folder, "products.yaml"))
        self.counts_clients = {
            metric["code"]: metric["counting"] == "distinct_clients" for metric in sold["metrics"]
        }
        self.plans = {
            (product["code"], plan["code"]): read_plan(product["code"], plan)
            for product in sold["products"]
            for plan in product["plans"]
        }
        sellers = small_yaml.read(os.path.join(folder, "sellers.yaml"))["sellers"]
        self.sellers = {seller["code"]: seller for seller in sellers}
        self.vat = small_yaml.read(os.path.join(folder, "vat.yaml"))

    def standard_rate(self, country, tax_point):
        for rates in self.vat["standard_rates"]:
            if rates["country"] == country:
                return Fraction(
                    [r for r in rates["rates"] if day(r["from"]) <= tax_point][-1]["percent"])
        raise AssertionError(country)

    def vat_of(self, seller_code, buyer, tax_point):
        """I5: category and rate of a sale to an account."""
        seller = self.sellers[seller_code]
        own, other = seller["address"]["country"], buyer["country"]
        european = self.vat["eu_countries"]
        if own == other:
            return "S", self.standard_rate(own, tax_point)
        if own not in european or other not in european:
            return "G", Fraction(0)
        prefix = self.vat["vat_prefixes"].get(other, other)
        if buyer["vat_no"].startswith(prefix):
            return "AE", Fraction(0)
        if seller["below_distance_selling_threshold"] == "true":
            return "S", self.standard_rate(own, tax_point)
        raise Held("VAT_NUMBER_MISSING")


def read_plan(product, plan):
    replaced = plan.get("replaced_by")
    return Plan(
        product, plan["code"], plan["kind"], plan["timing"] == "advance",
        int(plan["interval_months"]), plan["anchor"] == "calendar", plan["notice"],
        plan["charges"], replaced and (replaced["plan"], day(replaced["from"])),
        plan.get("increases"), plan.get("separate", ""))
