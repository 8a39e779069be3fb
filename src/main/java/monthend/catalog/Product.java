package monthend.catalog;

import java.util.Map;

/** What is sold: licences or use of a piece of software, on one of several plans. */
public record Product(String code, Kind kind, Names names, Map<String, Plan> plans) {

    /** What sort of agreement it is; maintenance is invoiced in a number series of its own (I1). */
    public enum Kind {
        SUBSCRIPTION,
        MAINTENANCE,
        TRANSACTION
    }

    public Product {
        plans = Map.copyOf(plans);
    }
}
