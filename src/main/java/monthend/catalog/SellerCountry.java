package monthend.catalog;

import monthend.catalog.Seller.ReferenceScheme;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the law and the banks of a country ask of a seller in it: which numbers it is known by, in
 * which languages it may invoice, and how it is paid. A seller can be in one of these countries.
 */
enum SellerCountry {
    NO,
    SE,
    FI,
    NL,
    DK;

    Identifier organisationNumber() {
        return switch (this) {
            case NO -> Identifier.NO_ORGANISATION;
            case SE -> Identifier.SE_ORGANISATION;
            case FI -> Identifier.FI_BUSINESS_ID;
            case NL -> Identifier.NL_CHAMBER_OF_COMMERCE;
            case DK -> Identifier.DK_CVR;
        };
    }

    Identifier vatNumber() {
        return switch (this) {
            case NO -> Identifier.NO_VAT;
            case SE -> Identifier.SE_VAT;
            case FI -> Identifier.FI_VAT;
            case NL -> Identifier.NL_VAT;
            case DK -> Identifier.DK_VAT;
        };
    }

    /** The scheme of its electronic address; a GLN (0088) is good everywhere. */
    String endpointScheme() {
        return switch (this) {
            case NO -> "0192";
            case SE -> "0007";
            case FI -> "0216";
            case NL -> "0106";
            case DK -> "0184";
        };
    }

    /** The one thing that may be stated as tax registration (BT-32). */
    Optional<String> taxRegistration() {
        return switch (this) {
            case NO -> Optional.of("Foretaksregisteret");
            case SE -> Optional.of("Godkänd för F-skatt");
            case FI, NL, DK -> Optional.empty();
        };
    }

    /** The languages that sales documents may be written in (Norway: bokføringsloven § 12). */
    Set<Language> languages() {
        return this == NO
                ? EnumSet.of(Language.NB, Language.SV, Language.DA, Language.EN)
                : EnumSet.allOf(Language.class);
    }

    /** The means of payment (BT-81) that a buyer in the same country may be asked for. */
    List<String> domesticMeans() {
        return switch (this) {
            case NO, SE -> List.of("30");
            case FI, NL -> List.of("58", "30");
            case DK -> List.of("93", "58");
        };
    }

    /** The references that its banks take from a buyer in the same country. */
    Set<ReferenceScheme> domesticReferences() {
        return switch (this) {
            case NO -> EnumSet.of(ReferenceScheme.KID_MOD10, ReferenceScheme.KID_MOD11);
            case SE -> EnumSet.of(ReferenceScheme.OCR, ReferenceScheme.NUMBER);
            case FI -> EnumSet.of(ReferenceScheme.RF, ReferenceScheme.VIITE);
            case NL -> EnumSet.of(ReferenceScheme.RF, ReferenceScheme.NUMBER);
            case DK ->
                EnumSet.of(ReferenceScheme.FIK_71, ReferenceScheme.RF, ReferenceScheme.NUMBER);
        };
    }
}
