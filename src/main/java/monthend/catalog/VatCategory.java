package monthend.catalog;

/** The EN 16931 VAT category of a line (BT-151, UNCL5305) that this product decides between. */
public enum VatCategory {
    /** Standard rate. */
    S,
    /** Reverse charge: the buyer accounts for the VAT. */
    AE,
    /** Exported: no VAT is charged outside the area. */
    G
}
