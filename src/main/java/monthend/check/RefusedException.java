package monthend.check;

/**
 * What was asked for may not be done now. The message is for the operator: what is in the way, what
 * it means for the money, and what to do. Nothing was changed; the command ends with exit code 2.
 */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RefusedException(String sentence) {
        super(sentence);
    }
}
