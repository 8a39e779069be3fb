package monthend.snapshot;

import monthend.catalog.PostalAddress;
import monthend.snapshot.Account.Delivery;

import java.util.Optional;

/**
 * {@code accounts.csv}: the customers, who they are and how they want their invoices.
 *
 * <p>Required; the full state each time. An account without address line 1, postal code or city has
 * no address, which holds it later (D2) and is no reject. Columns, in any order:
 *
 * <pre>
 * account_no          id
 * seller              id
 * name                up to 300 characters
 * country             ISO 3166, two letters
 * org_no, vat_no      or empty; up to 50 characters without blanks around them
 * language            nb, sv, fi, da, nl or en
 * currency            ISO 4217, of two decimals
 * payer_account_no    or empty; id of another account (PAYER_INVALID)
 * contact_name        or empty; up to 300 characters
 * email               or empty; one address
 * address_line1       or empty; up to 300 characters, as address_line2
 * postal_code         or empty; up to 20 characters
 * city                or empty; up to 100 characters
 * buyer_reference     or empty; up to 200 characters
 * order_reference     or empty; up to 200 characters
 * e_invoice_address   or empty; scheme:id
 * e_invoice_operator  or empty; id
 * delivery            auto or empty; peppol, finvoice, email, print
 * payment_terms_days  or empty; 0 to 365
 * </pre>
 */
public final class AccountFormat extends RowFormat<Account> {

    /** A reference of the buyer's own, printed as it is. */
    static final Shape<String> REFERENCE = Shapes.text(200);

    private static final Shape<String> NAME = Shapes.text(300);
    private static final Shape<String> CITY = Shapes.text(100);
    private static final Shape<String> POSTAL_CODE = Shapes.text(20);
    private static final Shape<String> REGISTERED_NUMBER = Shapes.code(50);
    private static final Shape<Integer> TERMS = Shapes.whole(0, 365);
    private static final Shape<Delivery> DELIVERY =
            Shapes.word(Delivery.values(), Shapes::lowerCase);

    public AccountFormat() {
        super(
                SnapshotFile.ACCOUNTS,
                Columns.of(
                        "account_no",
                        "seller",
                        "name",
                        "country",
                        "org_no",
                        "vat_no",
                        "language",
                        "currency",
                        "payer_account_no",
                        "contact_name",
                        "email",
                        "address_line1",
                        "address_line2",
                        "postal_code",
                        "city",
                        "buyer_reference",
                        "order_reference",
                        "e_invoice_address",
                        "e_invoice_operator",
                        "delivery",
                        "payment_terms_days"));
    }

    @Override
    Read<Account> read(Fields row) {
        var accountNo = row.required("account_no", Shapes.ID);
        var seller = row.required("seller", Shapes.ID);
        var name = row.required("name", NAME);
        var country = row.required("country", Shapes.COUNTRY);
        var account = new Account(
                row.place(),
                accountNo,
                seller,
                name,
                country,
                row.optional("org_no", REGISTERED_NUMBER),
                row.optional("vat_no", REGISTERED_NUMBER),
                row.required("language", Shapes.LANGUAGE),
                row.required("currency", Shapes.CURRENCY),
                payer(row, accountNo),
                row.optional("contact_name", NAME),
                row.optional("email", Shapes.E_MAIL),
                address(row, country),
                row.optional("buyer_reference", REFERENCE),
                row.optional("order_reference", REFERENCE),
                row.optional("e_invoice_address", Shapes.E_INVOICE_ADDRESS),
                row.optional("e_invoice_operator", Shapes.ID),
                row.optional("delivery", DELIVERY).orElse(Delivery.AUTO),
                row.optionalWhole("payment_terms_days", TERMS));
        return row.take(() -> account);
    }

    private static Optional<String> payer(Fields row, String accountNo) {
        var payer = row.optional("payer_account_no", Shapes.ID);
        if (payer.filter(accountNo::equals).isPresent()) {
            row.complain(
                    RejectCode.PAYER_INVALID,
                    row.shown("payer_account_no")
                            + " is the account itself; leave it empty if it pays for itself.");
        }
        return payer;
    }

    private static Optional<PostalAddress> address(Fields row, String country) {
        var line1 = row.optional("address_line1", NAME);
        var line2 = row.optional("address_line2", NAME);
        var postalCode = row.optional("postal_code", POSTAL_CODE);
        var city = row.optional("city", CITY);
        return line1.flatMap(street -> postalCode.flatMap(
                code -> city.map(town -> new PostalAddress(street, line2, code, town, country))));
    }
}
