package monthend.document.einvoice;

import monthend.catalog.EInvoiceAddress;
import monthend.catalog.Identifier;

import java.util.Locale;
import java.util.Optional;

/**
 * A company's registration number as an e-invoice states it (BT-30, BT-47): without what people
 * write around it, and with the scheme of its country only if it is a number of that scheme.
 *
 * @param scheme ISO 6523: 0192 NO, 0007 SE, 0212 FI, 0184 DK, 0106 and 0190 NL; empty elsewhere
 */
public record LegalId(Optional<String> scheme, String value) {

    /** The number of a company of a country, as it was given. */
    public static LegalId of(String country, String given) {
        var bare = given.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        Optional<LegalId> known = switch (country) {
            case "NO" -> norwegian(bare);
            case "SE" -> swedish(bare);
            case "FI" -> finnish(bare);
            case "DK" -> danish(bare);
            case "NL" -> dutch(bare);
            default -> Optional.empty();
        };
        return known.orElseGet(() -> new LegalId(Optional.empty(), given.strip()));
    }

    /** The number that an electronic address is made of, if it is one of the Dutch registers'. */
    public static Optional<LegalId> ofDutch(EInvoiceAddress address) {
        return Optional.of(address)
                .filter(of -> of.scheme().equals("0106") || of.scheme().equals("0190"))
                .flatMap(of -> dutch(of.id()));
    }

    private static Optional<LegalId> norwegian(String bare) {
        var number = bare.replaceAll("^NO|MVA$", "");
        return known("0192", Identifier.NO_ORGANISATION, number);
    }

    /** Also from a VAT number: SE, the ten digits, 01. */
    private static Optional<LegalId> swedish(String bare) {
        var number = bare.replaceFirst("^SE([0-9]{10})[0-9]{2}$", "$1")
                .replaceFirst("^16([0-9]{10})$", "$1");
        return known("0007", Identifier.SE_ORGANISATION, number);
    }

    private static Optional<LegalId> finnish(String bare) {
        var number = bare.replaceFirst("^(?:FI|0037)?([0-9]{7})([0-9])$", "$1-$2");
        return known("0212", Identifier.FI_BUSINESS_ID, number);
    }

    private static Optional<LegalId> danish(String bare) {
        return known("0184", Identifier.DK_CVR, bare.replaceFirst("^(?:DK|CVR|CVRNR)", ""));
    }

    private static Optional<LegalId> dutch(String bare) {
        var number = bare.replaceFirst("^KVK(?:NR)?", "");
        return known("0190", Identifier.NL_GOVERNMENT, number)
                .or(() -> known("0106", Identifier.NL_CHAMBER_OF_COMMERCE, number));
    }

    private static Optional<LegalId> known(String scheme, Identifier identifier, String number) {
        return identifier.isValid(number)
                ? Optional.of(new LegalId(Optional.of(scheme), number))
                : Optional.empty();
    }
}
