package monthend.delivery;

import monthend.catalog.NumberSeries.DocumentType;
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

    /** What it said of a document type; empty if that was not looked up. */
    public Optional<Status> of(DocumentType type) {
        return Optional.ofNullable(said.get(
                switch (type) {
                    case INVOICE -> Capability.INVOICE;
                    case CREDIT_NOTE -> Capability.CREDIT_NOTE;
                }));
    }
}
