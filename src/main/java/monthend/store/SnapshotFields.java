package monthend.store;

import monthend.catalog.PostalAddress;
import monthend.snapshot.Account;
import monthend.snapshot.CreditRow;
import monthend.snapshot.ExtensionRow;
import monthend.snapshot.LicenceState;
import monthend.snapshot.RecipientRow;
import monthend.snapshot.RowPlace;
import monthend.snapshot.Subscription;
import monthend.snapshot.Subscription.Notice;
import monthend.snapshot.TransferRow;
import monthend.snapshot.UsageRow;
import monthend.snapshot.UsageRow.Client;

import java.util.Locale;
import java.util.Optional;

/** The rows of a snapshot as the fields of their tables, in the order of the copy statements. */
final class SnapshotFields {

    private SnapshotFields() {}

    static Object[] of(Account row, String raw) {
        return new Object[] {
            row.place().run(),
            row.place().line(),
            row.accountNo(),
            row.seller(),
            row.name(),
            row.country(),
            row.organisationNumber(),
            row.vatNumber(),
            row.language().code(),
            row.currency().getCode(),
            row.payerAccountNo(),
            row.contactName(),
            row.email(),
            row.address().map(PostalAddress::line1),
            row.address().flatMap(PostalAddress::line2),
            row.address().map(PostalAddress::postalCode),
            row.address().map(PostalAddress::city),
            row.buyerReference(),
            row.orderReference(),
            row.eInvoiceAddress(),
            row.eInvoiceOperator(),
            lowerCase(row.delivery()),
            row.paymentTermsDays(),
            raw
        };
    }

    static Object[] of(Subscription row, String raw) {
        return new Object[] {
            row.place().run(),
            row.place().line(),
            row.subscriptionId(),
            row.accountNo(),
            row.product(),
            row.startedOn(),
            row.signedOn(),
            row.billedUntil(),
            row.managedIn(),
            row.notice().map(Notice::givenOn),
            row.notice().flatMap(Notice::mode).map(SnapshotFields::lowerCase),
            row.orderReference(),
            row.noticeRule().map(SnapshotFields::lowerCase),
            row.boundUntil(),
            row.terms().contractPrice(),
            row.terms().discountPercent(),
            row.terms().discountUntil(),
            raw
        };
    }

    static Object[] of(LicenceState row, String raw) {
        return new Object[] {
            row.place().run(),
            row.place().line(),
            row.subscriptionId(),
            row.effectiveFrom(),
            row.plan(),
            row.quantity(),
            row.activeUsers(),
            row.changedIn(),
            raw
        };
    }

    static Object[] of(UsageRow row, String raw) {
        return new Object[] {
            row.place().run(),
            row.place().line(),
            row.usageId(),
            row.subscriptionId(),
            row.metric(),
            row.occurredOn(),
            row.quantity(),
            row.client().map(Client::number),
            row.client().map(Client::name),
            raw
        };
    }

    static Object[] of(CreditRow row, String raw) {
        return new Object[] {
            row.place().run(),
            row.place().line(),
            row.creditId(),
            row.accountNo(),
            row.product(),
            row.amount().getAmount(),
            row.amount().getCurrencyUnit().getCode(),
            row.receivedOn(),
            raw
        };
    }

    static Object[] of(TransferRow row, String raw) {
        return new Object[] {
            row.place().run(),
            row.place().line(),
            row.subscriptionId(),
            row.accountNo(),
            row.toAccountNo(),
            row.effectiveOn(),
            row.quantity(),
            row.newSubscriptionId(),
            row.documentReference(),
            raw
        };
    }

    static Object[] of(ExtensionRow row, String raw) {
        return new Object[] {
            row.place().run(), row.place().line(), row.accountNo(), row.period(), row.dueOn(), raw
        };
    }

    static Object[] of(RecipientRow row, String raw) {
        return new Object[] {
            row.place().run(),
            row.place().line(),
            row.participant(),
            row.capability().code(),
            lowerCase(row.status()),
            row.checkedAt(),
            raw
        };
    }

    /** A row that was not taken; where it is known, the quantity that it would have counted. */
    static Object[] of(
            String run, monthend.snapshot.Reject reject, Optional<String> subscriptionId) {
        RowPlace place = reject.place();
        return new Object[] {
            run,
            place.run(),
            place.file().fileName(),
            place.line(),
            reject.code(),
            reject.reason(),
            reject.accountNo(),
            subscriptionId,
            Optional.empty(),
            reject.row()
        };
    }

    private static String lowerCase(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
