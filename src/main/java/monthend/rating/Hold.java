package monthend.rating;

/**
 * Why a payer is left out of a run (P2).
 *
 * @param reason what was expected, what is, and what to do, in one or two sentences
 */
public record Hold(String payerNo, HoldCode code, String reason) {}
