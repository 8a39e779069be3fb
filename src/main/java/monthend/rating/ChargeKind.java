package monthend.rating;

/** What sort of charge a line bills. */
public enum ChargeKind {
    /** Licences for the months of a licence period (L1–L8). */
    LICENCE,
    /** A fixed amount once per licence period (L9). */
    FLAT,
    /** Use of a month (U1). */
    USAGE,
    /** Use above the allowance (U2). */
    OVERAGE,
    /** The yearly settlement (U5). */
    SETTLEMENT,
    /** A fixed amount, once (X4). */
    ONE_OFF,
    /** What a licence period lacks of its minimum (X3). */
    MINIMUM,
    /** A one-off line that somebody has added by hand (P6). */
    ADJUSTMENT
}
