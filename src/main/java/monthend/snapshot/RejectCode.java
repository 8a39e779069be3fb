package monthend.snapshot;

/** Why a row was not taken. The names are what {@code rejected.csv} shows. */
public enum RejectCode {
    /** The line has more or fewer fields than the header. */
    FIELD_COUNT,
    /** A field that must be given is empty. */
    FIELD_MISSING,
    /** A field is not what its column wants: no date, no amount, no known word, too long. */
    FIELD_INVALID,
    /** A field holds a control character or another one that no document can show. */
    CHARACTER_INVALID,
    /** The same id stands twice in a file that gives the state. */
    ID_REPEATED,
    /** The row names an account that the snapshot does not have. */
    ACCOUNT_UNKNOWN,
    SELLER_UNKNOWN,
    PRODUCT_UNKNOWN,
    PLAN_UNKNOWN,
    METRIC_UNKNOWN,
    SUBSCRIPTION_UNKNOWN,
    /** The payer is unknown, of another seller, or has a payer itself. */
    PAYER_INVALID,
    /** More active users than licences (L3). */
    LICENCES_BELOW_ACTIVE_USERS,
    /** No timeline row on or before the start of the subscription (L6). */
    TIMELINE_WITHOUT_START,
    /** Two timeline rows of a subscription on one day (L6). */
    TIMELINE_DAY_REPEATED,
    /** A higher quantity on a plan whose increases are sold on another (L11). */
    INCREASE_ON_OTHER_PLAN,
    /** Use counted by client, without one (U4). */
    CLIENT_MISSING,
    /** Use outside the subscription's life (U6). */
    USAGE_OUTSIDE_SUBSCRIPTION,
    /** Use of a metric that the plan on its day does not have (U6). */
    METRIC_NOT_IN_PLAN,
    /** A quantity not above zero or with more than 4 decimals (U6). */
    QUANTITY_INVALID,
    /** A usage id that has stood for something else before. */
    USAGE_ID_REUSED,
    /** A credit id that has stood for something else before. */
    CREDIT_ID_REUSED,
    /** Notice on a plan billed in advance without saying when it is to end (N1). */
    NOTICE_MODE_MISSING,
    /** Credit on an account that has a payer (C3). */
    CREDIT_NOT_ON_PAYER,
    /** A transfer without a document, or onto a living agreement on the same product (T2). */
    TRANSFER_CONFLICT,
    /** A licence change from elsewhere than where the agreement is managed (T4). */
    WRONG_CHANNEL
}
