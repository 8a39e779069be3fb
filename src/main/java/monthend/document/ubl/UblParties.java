package monthend.document.ubl;

import monthend.catalog.EInvoiceAddress;
import monthend.catalog.PostalAddress;
import monthend.catalog.VatNumber;
import monthend.document.einvoice.LegalId;
import monthend.document.einvoice.XmlOut;

import java.util.Optional;

/** Who sells and who buys (BG-4, BG-7). */
final class UblParties {

    private UblParties() {}

    static void write(UblDocument document, XmlOut out) {
        out.group(
                "cac:AccountingSupplierParty",
                () -> out.group("cac:Party", () -> {
                    seller(document, out);
                }));
        out.group(
                "cac:AccountingCustomerParty",
                () -> out.group("cac:Party", () -> {
                    buyer(document, out);
                }));
    }

    private static void seller(UblDocument document, XmlOut out) {
        var seller = document.seller();
        endpoint(seller.endpoint(), out);
        address(seller.address(), out);
        tax(seller.vatNumber().replace(" ", ""), "VAT", out);
        seller.taxRegistration().ifPresent(text -> tax(text, "TAX", out));
        var legal = LegalId.of(seller.country(), seller.organisationNumber());
        entity(seller.name(), Optional.of(legal), out);
        out.group("cac:Contact", () -> {
            out.leaf("cbc:Name", seller.contact().name());
            out.leaf("cbc:Telephone", seller.contact().phone());
            out.leaf("cbc:ElectronicMail", seller.contact().email());
        });
    }

    private static void buyer(UblDocument document, XmlOut out) {
        var buyer = document.buyer();
        buyer.eInvoiceAddress().ifPresent(address -> endpoint(address, out));
        address(buyer.address(), out);
        buyer.vatNumber()
                .flatMap(given -> VatNumber.of(document.catalog().vat(), buyer.country(), given))
                .ifPresent(number -> tax(number, "VAT", out));
        entity(buyer.name(), legalId(document), out);
        if (buyer.contactName().isPresent() || buyer.email().isPresent()) {
            out.group("cac:Contact", () -> {
                buyer.contactName().ifPresent(name -> out.leaf("cbc:Name", name));
                buyer.email().ifPresent(email -> out.leaf("cbc:ElectronicMail", email));
            });
        }
    }

    /**
     * The buyer's number. Denmark and the Netherlands take none without a scheme from their own
     * sellers (DK-R-017, NL-R-005), so one that does not fit is left out there. Dutch sellers have
     * to state one (BR-NL-10); where none is known, a Dutch address may be one.
     */
    private static Optional<LegalId> legalId(UblDocument document) {
        var country = document.buyer().country();
        var strict = country.equals(document.seller().country())
                && (country.equals("DK") || country.equals("NL"));
        return document.buyer()
                .organisationNumber()
                .map(given -> LegalId.of(country, given))
                .filter(legal -> legal.scheme().isPresent() || !strict)
                .or(() -> document.buyer().eInvoiceAddress().flatMap(LegalId::ofDutch));
    }

    private static void endpoint(EInvoiceAddress address, XmlOut out) {
        out.leaf("cbc:EndpointID", address.id(), "schemeID", address.scheme());
    }

    private static void address(PostalAddress address, XmlOut out) {
        out.group("cac:PostalAddress", () -> {
            out.leaf("cbc:StreetName", address.line1());
            address.line2().ifPresent(line -> out.leaf("cbc:AdditionalStreetName", line));
            out.leaf("cbc:CityName", address.city());
            out.leaf("cbc:PostalZone", address.postalCode());
            out.group("cac:Country", () -> out.leaf("cbc:IdentificationCode", address.country()));
        });
    }

    private static void tax(String registration, String scheme, XmlOut out) {
        out.group("cac:PartyTaxScheme", () -> {
            out.leaf("cbc:CompanyID", registration);
            out.group("cac:TaxScheme", () -> out.leaf("cbc:ID", scheme));
        });
    }

    private static void entity(String name, Optional<LegalId> legalId, XmlOut out) {
        out.group("cac:PartyLegalEntity", () -> {
            out.leaf("cbc:RegistrationName", name);
            legalId.ifPresent(legal -> legal.scheme()
                    .ifPresentOrElse(
                            scheme -> out.leaf("cbc:CompanyID", legal.value(), "schemeID", scheme),
                            () -> out.leaf("cbc:CompanyID", legal.value())));
        });
    }
}
