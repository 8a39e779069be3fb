package monthend.catalog;

import monthend.catalog.Seller.Payment;
import monthend.catalog.Seller.ReferenceScheme;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads how a seller is paid: a wrong digit here would send the customers' money to a stranger.
 *
 * <pre>
 * payment:
 *   domestic, foreign:   # buyers in the seller's country; all others
 *     means              # 30 transfer, 58 SEPA transfer, 93 Danish FIK (UNCL4461)
 *     account            # IBAN; domestic also NO account, bankgiro, plusgiro, FIK creditor
 *     reference          # kid_mod10, kid_mod11, ocr, viite, rf, fik_71, number
 *     branch             # BIC; SE:BANKGIRO, SE:PLUSGIRO; domestic: may be absent
 *     iban               # may be absent: printed beside an account that is none
 * </pre>
 */
final class SellerPaymentReader {

    private static final List<String> KEYS = List.of("means", "account", "reference");
    private static final List<String> MAY_HOLD = List.of("branch", "iban");
    private static final List<String> FOREIGN_KEYS =
            List.of("means", "account", "reference", "branch");
    private static final List<String> FOREIGN_MEANS = List.of("30", "58");
    private static final Set<ReferenceScheme> FOREIGN_REFERENCES =
            Set.of(ReferenceScheme.RF, ReferenceScheme.NUMBER);
    private static final String FIK = "93";

    private final SellerCountry country;

    SellerPaymentReader(SellerCountry country) {
        this.country = country;
    }

    Payment domestic(YamlSection section) {
        section.holds(KEYS, MAY_HOLD);
        var means = oneOf(section.value("means"), country.domesticMeans());
        var reference = reference(section.value("reference"), country.domesticReferences());
        if (means.equals(FIK) != (reference == ReferenceScheme.FIK_71)) {
            throw section.value("reference").wrong("fik_71 goes with means 93 and no other");
        }
        return new Payment(
                means,
                section.value("account").identified(domesticAccount(section, means)),
                section.optional("iban", iban -> iban.identified(Identifier.IBAN)),
                section.optional("branch", this::branch),
                reference);
    }

    Payment foreign(YamlSection section) {
        section.holds(FOREIGN_KEYS, List.of());
        var account = section.value("account").identified(Identifier.IBAN);
        return new Payment(
                oneOf(section.value("means"), FOREIGN_MEANS),
                account,
                Optional.of(account),
                Optional.of(section.value("branch").identified(Identifier.BIC)),
                reference(section.value("reference"), FOREIGN_REFERENCES));
    }

    private Identifier domesticAccount(YamlSection section, String means) {
        if (means.equals(FIK)) {
            return Identifier.DK_FIK_CREDITOR;
        }
        var giro =
                section.optional("branch", CatalogValue::text).flatMap(SellerPaymentReader::giro);
        var iban = Character.isLetter(section.value("account").text().charAt(0));
        return giro.orElse(
                country == SellerCountry.NO && !iban ? Identifier.NO_ACCOUNT : Identifier.IBAN);
    }

    private String branch(CatalogValue value) {
        return country == SellerCountry.SE && giro(value.text()).isPresent()
                ? value.text()
                : value.identified(Identifier.BIC);
    }

    private static Optional<Identifier> giro(String branch) {
        return switch (branch) {
            case "SE:BANKGIRO" -> Optional.of(Identifier.SE_BANKGIRO);
            case "SE:PLUSGIRO" -> Optional.of(Identifier.SE_PLUSGIRO);
            default -> Optional.empty();
        };
    }

    private static String oneOf(CatalogValue value, List<String> known) {
        if (!known.contains(value.text())) {
            throw value.wrong("it must be one of " + String.join(", ", known));
        }
        return value.text();
    }

    private static ReferenceScheme reference(CatalogValue value, Set<ReferenceScheme> known) {
        var reference = value.word(ReferenceScheme.class);
        if (!known.contains(reference)) {
            throw value.wrong("it must be one of "
                    + known.stream()
                            .map(CatalogValue::word)
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
        return reference;
    }
}
