package monthend.catalog;

/**
 * Input that cannot be read at all: a missing folder, a broken file, an unknown key. Its message
 * is one sentence for the operator that says what is wrong and where (file, line, key or column).
 *
 * <p>Nothing has been changed when it is thrown; the command ends with exit code 2. A row that can
 * be read but is wrong is no exception but a stored reject.
 */
public final class UnreadableInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableInputException(String sentence) {
        super(sentence);
    }

    public UnreadableInputException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
