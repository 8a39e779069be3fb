package monthend.snapshot;

import monthend.calendar.NoticeRule;
import monthend.snapshot.Subscription.Notice;
import monthend.snapshot.Subscription.NoticeMode;
import monthend.snapshot.Subscription.OwnTerms;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * {@code subscriptions.csv}: which account has agreed on which product.
 *
 * <p>Required; the full state each time. Columns, in any order; the last five may be absent:
 *
 * <pre>
 * subscription_id   id
 * account_no        id
 * product           id
 * started_on        day
 * signed_on         or empty; day
 * billed_until      or empty; the first day that no other system has billed (L8)
 * managed_in        or empty; up to 64 characters without blanks around them (T4)
 * notice_given_on   or empty; day
 * notice_mode       or empty; immediate or period_end, only with notice_given_on (N1)
 * order_reference   or empty; up to 200 characters
 * notice_rule       or empty; month_end, by_30_september or rolling_3_months
 * bound_until       or empty; day
 * contract_price    or empty; 0 or more, up to 4 decimals, per licence-month (L12)
 * discount_percent  or empty; 0 to 100, up to 4 decimals, not beside contract_price
 * discount_until    or empty; the first day without it, only with discount_percent
 * </pre>
 */
public final class SubscriptionFormat extends RowFormat<Subscription> {

    /** Where an agreement is managed, or was changed. */
    static final Shape<String> CHANNEL = Shapes.code(64);

    private static final Shape<NoticeMode> NOTICE_MODE =
            Shapes.word(NoticeMode.values(), Shapes::lowerCase);
    private static final Shape<NoticeRule> NOTICE_RULE =
            Shapes.word(NoticeRule.values(), Shapes::lowerCase);
    private static final Shape<BigDecimal> PRICE = Shapes.amount(
            "a price of 0 or more with up to 12 digits and 4 decimals, such as 45.50",
            amount -> amount.signum() >= 0);
    private static final Shape<BigDecimal> PERCENT = Shapes.amount(
            "a percentage from 0 to 100 with up to 4 decimals, such as 12.5",
            amount -> amount.signum() >= 0 && amount.compareTo(BigDecimal.valueOf(100)) <= 0);

    public SubscriptionFormat() {
        super(
                SnapshotFile.SUBSCRIPTIONS,
                Columns.of(
                                "subscription_id",
                                "account_no",
                                "product",
                                "started_on",
                                "signed_on",
                                "billed_until",
                                "managed_in",
                                "notice_given_on",
                                "notice_mode",
                                "order_reference")
                        .andPerhaps(
                                "notice_rule",
                                "bound_until",
                                "contract_price",
                                "discount_percent",
                                "discount_until"));
    }

    @Override
    Read<Subscription> read(Fields row) {
        var subscriptionId = row.required("subscription_id", Shapes.ID);
        var accountNo = row.required("account_no", Shapes.ID);
        var product = row.required("product", Shapes.ID);
        var startedOn = row.required("started_on", Shapes.DAY);
        var signedOn = row.optional("signed_on", Shapes.DAY);
        var billedUntil = row.optional("billed_until", Shapes.DAY);
        var managedIn = row.optional("managed_in", CHANNEL);
        var notice = notice(row);
        var orderReference = row.optional("order_reference", AccountFormat.REFERENCE);
        var noticeRule = row.optional("notice_rule", NOTICE_RULE);
        var boundUntil = row.optional("bound_until", Shapes.DAY);
        var terms = terms(row);
        return row.take(() -> new Subscription(
                row.place(),
                subscriptionId,
                accountNo,
                product,
                startedOn,
                signedOn,
                billedUntil,
                managedIn,
                notice,
                orderReference,
                noticeRule,
                boundUntil,
                terms));
    }

    private static Optional<Notice> notice(Fields row) {
        var givenOn = row.optional("notice_given_on", Shapes.DAY);
        var mode = row.optional("notice_mode", NOTICE_MODE);
        if (mode.isPresent() && givenOn.isEmpty()) {
            row.complain(
                    RejectCode.FIELD_INVALID,
                    row.shown("notice_mode") + " is given without notice_given_on.");
        }
        return givenOn.map(day -> new Notice(day, mode));
    }

    private static OwnTerms terms(Fields row) {
        var price = row.optional("contract_price", PRICE);
        var percent = row.optional("discount_percent", PERCENT);
        var until = row.optional("discount_until", Shapes.DAY);
        if (price.isPresent() && percent.isPresent()) {
            row.complain(
                    RejectCode.FIELD_INVALID,
                    row.shown("discount_percent") + " is given beside "
                            + row.shown("contract_price") + "; only one of the two can hold.");
        }
        if (until.isPresent() && percent.isEmpty()) {
            row.complain(
                    RejectCode.FIELD_INVALID,
                    row.shown("discount_until") + " is given without discount_percent.");
        }
        return new OwnTerms(price, percent, until);
    }
}
