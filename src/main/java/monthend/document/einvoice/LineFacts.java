package monthend.document.einvoice;

import monthend.catalog.Catalog;
import monthend.rating.Charge;
import monthend.rating.Derivation;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the machine that reads an e-invoice is told of a line beside its amounts. */
public final class LineFacts {

    private static final String MONTH = "MON";
    private static final String ONE = "C62";
    private static final String PACKAGE = "XPK";

    private LineFacts() {}

    /** What the quantity counts, by UN/ECE Recommendation 20 (BT-130). */
    public static String unitCode(Charge charge, Catalog catalog) {
        return switch (charge.kind()) {
            case LICENCE -> MONTH;
            case FLAT, ONE_OFF, MINIMUM, ADJUSTMENT -> ONE;
            case USAGE, OVERAGE, SETTLEMENT ->
                charge.derivation() instanceof Derivation.Packages
                        ? PACKAGE
                        : catalog.metric(charge.code()).unitCode();
        };
    }

    /** The seller's code of what is sold (BT-155): product, plan and, but for licences, charge. */
    public static String itemCode(Charge charge) {
        var plan = charge.product() + "-" + charge.plan();
        return switch (charge.kind()) {
            case LICENCE, ADJUSTMENT -> plan;
            case FLAT, USAGE, OVERAGE, SETTLEMENT, ONE_OFF, MINIMUM -> plan + "-" + charge.code();
        };
    }

    /** The figures from which the quantity is made, by name (BG-32). */
    public static Map<String, String> figures(Charge charge) {
        var figures = new LinkedHashMap<String, String>();
        switch (charge.derivation()) {
            case Derivation.Licences licences -> {
                figures.put("Licences", String.valueOf(licences.licences()));
                figures.put("Months", licences.months().toString());
            }
            case Derivation.Flat flat ->
                figures.put("LicencePeriod", flat.licencePeriod().toString());
            case Derivation.Usage usage -> figures.put("Used", usage.used().plain());
            case Derivation.Volume volume -> figures.put("Used", volume.used().plain());
            case Derivation.Packages packages -> {
                figures.put("Used", packages.used().plain());
                figures.put("PackageSize", String.valueOf(packages.size()));
            }
            case Derivation.OneOff oneOff -> figures.put("OneOff", "1");
            case Derivation.ByHand added -> figures.put("Reference", charge.subscriptionId());
            case Derivation.Minimum minimum -> {
                figures.put("Minimum", minimum.minimum().toPlainString());
                figures.put("Charged", minimum.charged().toPlainString());
            }
            case Derivation.Clients clients ->
                figures.put("Clients", String.valueOf(clients.clients()));
            case Derivation.Overage overage -> {
                figures.put("Used", overage.used().plain());
                figures.put("Included", overage.allowance().plain());
                figures.put("BilledBefore", overage.billedBefore().plain());
            }
        }
        if (charge.tier() > 0) {
            figures.put("Tier", String.valueOf(charge.tier()));
        }
        return figures;
    }
}
