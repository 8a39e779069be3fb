package monthend.delivery;

import monthend.catalog.NumberSeries.DocumentType;
import monthend.document.ubl.Profile;
import monthend.snapshot.RecipientRow.Capability;
import monthend.snapshot.RecipientRow.Status;

import java.util.Map;
import java.util.Optional;

/** What the network's register said of one receiver, for each document type that was looked up. */
public record Register(Map<Capability, Status> said) {

    /** Nothing was looked up. */
    public static final Register SILENT = new Register(Map.of());

    public Register {
        said = Map.copyOf(said);
    }

    /** What it said of a document type in a profile; empty if that was not looked up. */
    public Optional<Status> of(DocumentType type, Profile profile) {
        return Optional.ofNullable(said.get(
                switch (profile) {
                    case PEPPOL_BIS_3 ->
                        type == DocumentType.INVOICE ? Capability.INVOICE : Capability.CREDIT_NOTE;
                    case NLCIUS ->
                        type == DocumentType.INVOICE
                                ? Capability.NLCIUS_INVOICE
                                : Capability.NLCIUS_CREDIT_NOTE;
                }));
    }

    /**
     * The profile that the receiver is written to in: BIS Billing 3, which everybody has to take,
     * unless NLCIUS is registered and BIS Billing 3 is not known to be.
     */
    Profile profile(DocumentType type) {
        return is(Status.REGISTERED, type, Profile.NLCIUS)
                        && !is(Status.REGISTERED, type, Profile.PEPPOL_BIS_3)
                ? Profile.NLCIUS
                : Profile.PEPPOL_BIS_3;
    }

    private boolean is(Status status, DocumentType type, Profile profile) {
        return of(type, profile).filter(status::equals).isPresent();
    }
}
