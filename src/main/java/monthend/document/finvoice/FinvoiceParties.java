package monthend.document.finvoice;

import monthend.catalog.EInvoiceAddress;
import monthend.catalog.Identifier;
import monthend.catalog.PostalAddress;
import monthend.catalog.VatNumber;
import monthend.document.einvoice.LegalId;

/** From whom, through whom and to whom a Finvoice goes. */
final class FinvoiceParties {

    private static final int NAME = 70;
    private static final int LINE = 35;
    private static final int NAMES = 5;
    private static final int STREETS = 3;

    private FinvoiceParties() {}

    /**
     * Both addresses with their operators: a Finvoice that lacks one is taken and never delivered.
     * The seller sends through its bank.
     */
    static void transmission(FinvoiceDocument document) {
        var bank = document.seller().foreignPayment().branch().filter(Identifier.BIC::isValid);
        var operator = document.buyer().eInvoiceOperator();
        var receiver = document.buyer().eInvoiceAddress();
        if (bank.isEmpty() || operator.isEmpty() || receiver.isEmpty()) {
            return;
        }
        var out = document.out();
        out.group("MessageTransmissionDetails", () -> {
            out.group("MessageSenderDetails", () -> {
                address("FromIdentifier", document.seller().endpoint(), document);
                out.leaf("FromIntermediator", bank.orElseThrow());
            });
            out.group("MessageReceiverDetails", () -> {
                address("ToIdentifier", receiver.orElseThrow(), document);
                out.leaf("ToIntermediator", operator.orElseThrow());
            });
            out.group("MessageDetails", () -> message(document));
        });
    }

    /** The time is that of the invoice, not of writing: the same invoice gives the same bytes. */
    private static void message(FinvoiceDocument document) {
        var out = document.out();
        out.leaf("MessageIdentifier", document.printed().invoice().number());
        out.leaf("MessageTimeStamp", document.draft().invoiceDate() + "T00:00:00Z");
        out.leaf("SpecificationIdentifier", "EN16931");
    }

    private static void address(
            String element, EInvoiceAddress address, FinvoiceDocument document) {
        document.out().leaf(element, address.id(), "SchemeID", address.scheme());
    }

    static void seller(FinvoiceDocument document) {
        var seller = document.seller();
        var out = document.out();
        out.group("SellerPartyDetails", () -> {
            legalId(
                    "SellerPartyIdentifier",
                    LegalId.of(seller.country(), seller.organisationNumber()),
                    document);
            document.texts("SellerOrganisationName", seller.name(), NAME, NAMES);
            out.leaf("SellerOrganisationTaxCode", seller.vatNumber().replace(" ", ""));
            postal("Seller", seller.address(), document);
        });
        document.text("SellerContactPersonName", seller.contact().name(), NAME);
        out.group("SellerCommunicationDetails", () -> {
            document.text("SellerPhoneNumberIdentifier", seller.contact().phone(), LINE);
            document.text("SellerEmailaddressIdentifier", seller.contact().email(), NAME);
        });
        out.group("SellerInformationDetails", () -> {
            seller.taxRegistration()
                    .ifPresent(text -> document.text("SellerTaxRegistrationText", text, LINE));
            document.text("SellerWebaddressIdentifier", seller.contact().website(), NAME);
        });
        document.out()
                .leaf(
                        "InvoiceRecipientLanguageCode",
                        document.printed().texts().language().name());
    }

    static void buyer(FinvoiceDocument document) {
        var buyer = document.buyer();
        var out = document.out();
        out.group("BuyerPartyDetails", () -> {
            buyer.organisationNumber()
                    .ifPresent(given -> legalId(
                            "BuyerPartyIdentifier", LegalId.of(buyer.country(), given), document));
            document.texts("BuyerOrganisationName", buyer.name(), NAME, NAMES);
            buyer.vatNumber()
                    .flatMap(
                            given -> VatNumber.of(document.catalog().vat(), buyer.country(), given))
                    .ifPresent(number -> out.leaf("BuyerOrganisationTaxCode", number));
            postal("Buyer", buyer.address(), document);
        });
        buyer.contactName().ifPresent(name -> document.text("BuyerContactPersonName", name, NAME));
        buyer.email()
                .ifPresent(email -> out.group("BuyerCommunicationDetails", () -> {
                    document.text("BuyerEmailaddressIdentifier", email, NAME);
                }));
    }

    private static void legalId(String element, LegalId legal, FinvoiceDocument document) {
        legal.scheme()
                .ifPresentOrElse(
                        scheme -> document.out().leaf(element, legal.value(), "SchemeID", scheme),
                        () -> document.text(element, legal.value(), LINE));
    }

    private static void postal(String party, PostalAddress address, FinvoiceDocument document) {
        document.out().group(party + "PostalAddressDetails", () -> {
            document.texts(party + "StreetName", address.line1(), LINE, STREETS - 1);
            address.line2().ifPresent(line -> document.text(party + "StreetName", line, LINE));
            document.text(party + "TownName", address.city(), LINE);
            document.text(party + "PostCodeIdentifier", address.postalCode(), LINE);
            document.out().leaf("CountryCode", address.country());
        });
    }
}
