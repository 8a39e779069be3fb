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

    private LineFacts() {}

    /** What the quantity counts, by UN/ECE Recommendation 20 (BT-130). */
    public static String unitCode(Charge charge, Catalog catalog) {
        return switch (charge.kind()) {
            case LICENCE -> MONTH;
            case FLAT -> ONE;
            case USAGE, OVERAGE, SETTLEMENT -> catalog.metric(charge.code()).unitCode();
        };
    }

    /** The seller's code of what is sold (BT-155): product, plan and, but for licences, charge. */
    public static String itemCode(Charge charge) {
        var plan = charge.product() + "-" + charge.plan();
        return switch (charge.kind()) {
            case LICENCE -> plan;
            case FLAT, USAGE, OVERAGE, SETTLEMENT -> plan + "-" + charge.code();
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
