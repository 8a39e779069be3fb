package monthend.catalog;

/** What use is counted in: signatures, messages, clients (U4). */
public record Metric(String code, Names names, Counting counting, String unitCode) {

    /** How the rows of a metric become a number of units. */
    public enum Counting {
        /** The sum of the rows' quantities. */
        SUM,
        /** How many different clients the rows name. */
        DISTINCT_CLIENTS
    }
}
