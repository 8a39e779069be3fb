package monthend.snapshot;

import java.util.Locale;

/** The files of a snapshot. */
public enum SnapshotFile {
    ACCOUNTS(true),
    SUBSCRIPTIONS(true),
    LICENCES(true),
    USAGE(false),
    CREDITS(false),
    TRANSFERS(false),
    EXTENSIONS(false),
    RECIPIENTS(false);

    private final boolean required;

    SnapshotFile(boolean required) {
        this.required = required;
    }

    public boolean required() {
        return required;
    }

    /** {@code accounts.csv} */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".csv";
    }
}
