package monthend.catalog;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A VAT number as an e-invoice states it (BT-48): capital letters and digits, beginning with the
 * prefix of its country (EL for Greece). One that cannot be a number of its country is not stated,
 * and does not make its holder a buyer with a VAT number (I5).
 */
public final class VatNumber {

    private static final Pattern ANY = Pattern.compile("[A-Z]{2}[0-9A-Z+*]{2,16}");
    private static final Map<String, Identifier> NATIONAL = Map.of(
            "NO", Identifier.NO_VAT,
            "SE", Identifier.SE_VAT,
            "FI", Identifier.FI_VAT,
            "DK", Identifier.DK_VAT,
            "NL", Identifier.NL_VAT);

    private VatNumber() {}

    /** The number of a company of a country, as it was given, if it can be one. */
    public static Optional<String> of(VatTable vat, String country, String given) {
        var number = given.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z+*]", "");
        var prefix = vat.vatPrefixes().getOrDefault(country, country);
        var national = Optional.ofNullable(NATIONAL.get(country));
        var plausible = national.map(identifier -> identifier.isValid(number))
                .orElseGet(
                        () -> number.startsWith(prefix) && ANY.matcher(number).matches());
        return plausible ? Optional.of(number) : Optional.empty();
    }
}
