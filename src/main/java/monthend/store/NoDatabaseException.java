package monthend.store;

/** There is no database to work on. Its message is one sentence that says why, and what to do. */
public final class NoDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoDatabaseException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
