package monthend.document.text;

import monthend.calendar.Months;
import monthend.rating.Charge;
import monthend.rating.ChargeKind;
import monthend.rating.Derivation;
import monthend.rating.Derivation.PriceSource;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the quantity of a line arises, so that the customer can work it out again: {@code 9 licences
 * × 12 months = 108}, {@code 255 used − 240 included − 0 billed = 15} (I8).
 *
 * <p>Where the price is not the catalogue's, it says so too: a contract price, or the list price
 * and the discount on it (L12).
 */
final class QuantityOrigin {

    private final Texts texts;

    QuantityOrigin(Texts texts) {
        this.texts = texts;
    }

    String explain(Charge charge) {
        return Stream.concat(quantity(charge), price(charge)).collect(Collectors.joining("; "));
    }

    private Stream<String> quantity(Charge charge) {
        return switch (charge.derivation()) {
            case Derivation.Licences licences -> Stream.of(licences(charge, licences));
            case Derivation.Flat flat ->
                Stream.of(texts.say(Phrase.WHY_FLAT, texts.period(flat.licencePeriod())));
            case Derivation.Usage usage when charge.tier() > 0 -> Stream.of(tier(charge, usage));
            case Derivation.Usage usage ->
                Stream.of(texts.say(Phrase.WHY_USAGE, texts.quantity(usage.used())));
            case Derivation.Volume volume ->
                Stream.of(texts.say(
                        Phrase.WHY_VOLUME,
                        texts.quantity(volume.used()),
                        texts.number(volume.firstUnit())));
            case Derivation.Packages packages ->
                Stream.of(texts.say(
                        Phrase.WHY_PACKAGES,
                        texts.quantity(packages.used()),
                        texts.number(packages.size())));
            case Derivation.OneOff oneOff -> Stream.of(texts.say(Phrase.WHY_ONE_OFF));
            case Derivation.ByHand added ->
                Stream.of(texts.say(Phrase.WHY_BY_HAND, charge.subscriptionId()));
            case Derivation.Minimum minimum ->
                Stream.of(texts.say(
                        Phrase.WHY_MINIMUM,
                        texts.price(minimum.minimum()),
                        texts.price(minimum.charged())));
            case Derivation.Clients clients -> Stream.of(clients(charge, clients));
            case Derivation.Overage overage -> overage(charge, overage);
        };
    }

    private String licences(Charge charge, Derivation.Licences licences) {
        var number = texts.number(licences.licences());
        return texts.say(
                Phrase.WHY_LICENCES,
                texts.say(
                        one(licences.licences(), Phrase.LICENCES_ONE, Phrase.LICENCES_OTHER),
                        number),
                months(licences.months()),
                texts.quantity(charge.quantity()));
    }

    private String months(Months months) {
        var phrase = Phrase.MONTHS_OTHER;
        if (months.equals(Months.whole(1))) {
            phrase = Phrase.MONTHS_ONE;
        } else if (months.value().compareTo(Months.whole(1).value()) < 0) {
            phrase = Phrase.MONTHS_PART;
        }
        return texts.say(phrase, months.toString().replace(' ', '\u00a0'));
    }

    /** The positions of the line's units among all of the window so far (Q5). */
    private String tier(Charge charge, Derivation.Usage usage) {
        var tierStart = BigDecimal.valueOf(usage.firstUnit() - 1);
        var before = tierStart.max(usage.before().value());
        var last = before.add(charge.quantity().value());
        return texts.say(
                Phrase.WHY_TIER,
                texts.number(isWhole(before) ? before.add(BigDecimal.ONE) : before),
                texts.number(last),
                texts.quantity(usage.before().plus(usage.used())));
    }

    /** With the number of rows, where a client has more than one. */
    private String clients(Charge charge, Derivation.Clients clients) {
        var number = texts.say(
                one(clients.clients(), Phrase.CLIENTS_ONE, Phrase.CLIENTS_OTHER),
                texts.number(clients.clients()));
        if (clients.used().equals(charge.quantity())) {
            return number;
        }
        var phrase = charge.kind() == ChargeKind.SETTLEMENT
                ? Phrase.WHY_CLIENTS_SETTLED
                : Phrase.WHY_CLIENTS;
        return texts.say(phrase, number, texts.quantity(clients.used()));
    }

    private Stream<String> overage(Charge charge, Derivation.Overage overage) {
        var excess = texts.say(
                Phrase.WHY_OVERAGE,
                texts.quantity(overage.used()),
                texts.quantity(overage.allowance()),
                texts.quantity(overage.billedBefore()),
                texts.quantity(charge.quantity()));
        var licences = one(overage.licences(), Phrase.LICENCES_ONE, Phrase.LICENCES_OTHER);
        return Stream.of(
                excess,
                texts.say(
                        Phrase.WHY_INCLUDED,
                        texts.say(licences, texts.number(overage.licences())),
                        texts.number(overage.includedPerLicence()),
                        texts.date(overage.licencePeriod().from())));
    }

    private Stream<String> price(Charge charge) {
        var price = charge.derivation().price();
        if (price.discountPercent().isPresent()) {
            return Stream.of(discount(charge, price));
        }
        return price.from().isPresent() || charge.kind() == ChargeKind.ADJUSTMENT
                ? Stream.empty()
                : Stream.of(texts.say(Phrase.PRICE_CONTRACT));
    }

    private String discount(Charge charge, PriceSource price) {
        var listPrice = price.listPrice().orElseThrow();
        return texts.say(
                Phrase.PRICE_DISCOUNT,
                texts.price(listPrice),
                texts.percent(price.discountPercent().orElseThrow()),
                texts.price(charge.unitPrice()));
    }

    private static Phrase one(int number, Phrase one, Phrase other) {
        return number == 1 ? one : other;
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
